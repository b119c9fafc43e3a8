import type { Vocabulary } from './vocabulary-index.ts';

/** The canonical names of a class's members: its own, those of classes within it, and its guests. */
export function membersOf({ classes, treatments }: Vocabulary, asked: string): string[] {
  const holds = (name: string, steps = classes.length): boolean => {
    if (name === asked) return true;
    const within = classes.find((row) => row.class === name)?.within;
    return !!within && steps > 0 && holds(within, steps - 1);
  };
  const held = new Set(classes.map((row) => row.class).filter((name) => holds(name)));
  return [
    ...new Set([
      ...treatments.filter((row) => held.has(row.class)).map(({ name }) => name),
      ...classes.filter((row) => held.has(row.class)).flatMap(({ also }) => also),
    ]),
  ];
}
