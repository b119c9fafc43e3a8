import { ANA, BEN, BOT_USER_ID } from './people.ts';

/** A conversation: a public or private channel, or a direct message with the app. */
export interface Channel {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'im';
  topic: string;
  members: Set<string>;
  archived: boolean;
  /** Only people may post, as in a channel that admins have restricted. */
  readOnly: boolean;
  /** Shared with another organisation (Slack Connect). */
  shared: boolean;
}

const channel = (
  id: string,
  name: string,
  topic: string,
  rest: Partial<Pick<Channel, 'kind' | 'archived' | 'readOnly' | 'shared'>> & { bot: boolean },
): Channel => ({
  id,
  name,
  topic,
  kind: rest.kind ?? 'public',
  members: new Set([ANA.id, BEN.id, ...(rest.bot ? [BOT_USER_ID] : [])]),
  archived: rest.archived ?? false,
  readOnly: rest.readOnly ?? false,
  shared: rest.shared ?? false,
});

/** The conversation that the page opens on. */
export const FIRST_CHANNEL = 'C0REVIEW';

/** One conversation for each way in which Slack may treat an app's message. */
export const startingChannels = (): Channel[] => [
  channel(FIRST_CHANNEL, 'utilization-review', 'Denials, appeals and what to do next', {
    bot: true,
  }),
  channel('C0GENERAL', 'general', 'Everybody', { bot: true }),
  channel('C0CLAIMS', 'claims-desk', 'The app is not in here', { bot: false }),
  channel('C0STRATEGY', 'case-strategy', 'Private, without the app', {
    kind: 'private',
    bot: false,
  }),
  channel('C0HEARING', 'hearing-prep', 'Private, with the app', { kind: 'private', bot: true }),
  channel('C0PARTNER', 'partner-carrier', 'Shared with another organisation', {
    shared: true,
    bot: true,
  }),
  channel('C0NEWS', 'announcements', 'Apps may not post here', { readOnly: true, bot: true }),
  channel('C0OLD', 'appeals-2016', 'Archived', { archived: true, bot: true }),
  directMessage(ANA.id),
  directMessage(BEN.id),
];

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

export const directMessageId = (person: string): string => `D${person.slice(1)}`;
