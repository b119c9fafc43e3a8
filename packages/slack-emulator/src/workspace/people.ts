/** Somebody who uses the workspace. Ids start with `U`, as Slack's do. */
export interface PersonDescription {
  id: string;
  /** The name after `@`. */
  name: string;
  realName: string;
  /** What the page shows beside the name, such as a profession. */
  title: string;
}

/** Somebody in the workspace, the app's own user included. */
export interface Person extends PersonDescription {
  isBot: boolean;
}

/** Who uses the workspace where the caller names nobody. */
export const DEFAULT_PEOPLE: PersonDescription[] = [
  { id: 'U0LOCALANA', name: 'ana', realName: 'Ana Reyes', title: 'Product manager' },
  { id: 'U0LOCALBEN', name: 'ben', realName: 'Ben Okafor', title: 'Engineer' },
];

/** Who speaks when the workspace itself has something to say. */
export const SLACKBOT: Person = {
  id: 'USLACKBOT',
  name: 'workspace',
  realName: 'Workspace',
  title: 'Notices of the workspace',
  isBot: true,
};

export const TEAM = { id: 'T0LOCAL', name: 'Local workspace', domain: 'local' };

/** The app as the workspace knows it: its user, its bot id, its app id. */
export const BOT_USER_ID = 'U0LOCALAPP';
export const BOT_ID = 'B0LOCALAPP';
export const APP_ID = 'A0LOCALAPP';

export const botNamed = (name: string): Person => ({
  id: BOT_USER_ID,
  name,
  realName: name,
  title: 'App',
  isBot: true,
});
