/** One person in one workspace. */
export type Person = { team: string; user: string };
