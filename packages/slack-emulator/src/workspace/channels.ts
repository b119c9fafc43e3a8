import { BOT_USER_ID } from './people.ts';

/** A channel of the workspace. Ids start with `C`, as Slack's do. */
export interface ChannelDescription {
  id: string;
  name: string;
  topic: string;
  /** Whether the app is a member. */
  hasApp: boolean;
  /** `public` where left out. */
  kind?: 'public' | 'private';
  archived?: boolean;
  /** Only people may post, as in a channel that admins have restricted. */
  readOnly?: boolean;
  /** Shared with another organisation (Slack Connect). */
  shared?: boolean;
}

/** A conversation: a public or private channel, or a direct message with the app. */
export interface Channel {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'im';
  topic: string;
  members: Set<string>;
  archived: boolean;
  readOnly: boolean;
  shared: boolean;
}

/** One channel for each way in which Slack may treat an app's message. */
export const DEFAULT_CHANNELS: ChannelDescription[] = [
  { id: 'C0PROJECT', name: 'project', topic: 'What we work on', hasApp: true },
  { id: 'C0GENERAL', name: 'general', topic: 'Everybody', hasApp: true },
  { id: 'C0RANDOM', name: 'random', topic: 'The app is not in here', hasApp: false },
  {
    id: 'C0BOARD',
    name: 'board',
    topic: 'Private, without the app',
    kind: 'private',
    hasApp: false,
  },
  { id: 'C0LEADS', name: 'leads', topic: 'Private, with the app', kind: 'private', hasApp: true },
  {
    id: 'C0PARTNER',
    name: 'partner',
    topic: 'Shared with another organisation',
    shared: true,
    hasApp: true,
  },
  {
    id: 'C0NEWS',
    name: 'announcements',
    topic: 'Apps may not post here',
    readOnly: true,
    hasApp: true,
  },
  { id: 'C0OLD', name: 'last-year', topic: 'Archived', archived: true, hasApp: true },
];

/** A channel as it is at the start, with these people in it. */
export const openChannel = (described: ChannelDescription, people: string[]): Channel => ({
  id: described.id,
  name: described.name,
  topic: described.topic,
  kind: described.kind ?? 'public',
  members: new Set([...people, ...(described.hasApp ? [BOT_USER_ID] : [])]),
  archived: described.archived ?? false,
  readOnly: described.readOnly ?? false,
  shared: described.shared ?? false,
});

/** The direct message between a person and the app; its id follows from the person's. */
export function directMessage(person: string): Channel {
  return {
    id: directMessageId(person),
    name: 'directmessage',
    kind: 'im',
    topic: '',
    members: new Set([person, BOT_USER_ID]),
    archived: false,
    readOnly: false,
    shared: false,
  };
}

/** The id of the direct message between a person and the app: `U0LOCALANA` → `D0LOCALANA`. */
export const directMessageId = (person: string): string => `D${person.slice(1)}`;
