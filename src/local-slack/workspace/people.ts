/** Somebody in the workspace, the app's own user included. */
export interface Person {
  id: string;
  name: string;
  realName: string;
  title: string;
  isBot: boolean;
}

export const ANA: Person = {
  id: 'U0LOCALANA',
  name: 'ana',
  realName: 'Ana Reyes',
  title: 'Applicant’s attorney',
  isBot: false,
};

export const BEN: Person = {
  id: 'U0LOCALBEN',
  name: 'ben',
  realName: 'Ben Okafor',
  title: 'Claims adjuster',
  isBot: false,
};

/** Who speaks when the workspace itself has something to say. */
export const SLACKBOT: Person = {
  id: 'USLACKBOT',
  name: 'workspace',
  realName: 'Workspace',
  title: 'Notices of the workspace',
  isBot: true,
};

export const TEAM = { id: 'T0LOCAL', name: 'Comp team', domain: 'local' };

/** The app as the workspace knows it: its user, its bot id, its app id. */
export const BOT_USER_ID = 'U0LOCALIMR';
export const BOT_ID = 'B0LOCALIMR';
export const APP_ID = 'A0LOCALIMR';

export const botNamed = (name: string): Person => ({
  id: BOT_USER_ID,
  name,
  realName: name,
  title: 'App',
  isBot: true,
});
