import { randomBytes } from 'node:crypto';
import type { ChannelDescription, PersonDescription, SlackEmulatorOptions } from 'slack-emulator';
import { ConfigError } from './config.ts';

/** A local workspace that is open. */
export type LocalWorkspace = {
  /** Address of its page. */
  url: string;
  /** Base of its Web API, ending in a slash. */
  slackApiUrl: string;
  /** How the bot connects to it. */
  connection: { kind: 'http'; botToken: string; signingSecret: string };
  close(): Promise<void>;
};

/**
 * Opens a workspace on this computer for a bot without Slack tokens. The workspace is played by the
 * package `slack-emulator`, which is loaded here and nowhere else in the bot.
 * `botUrl` tells where the bot listens, once it does; `routes` are served beside the page.
 * Rejects with a ConfigError where the package is not installed, and with Node's error where the
 * port is taken.
 */
export async function openLocalWorkspace({
  port,
  botUrl,
  routes,
}: Required<Pick<SlackEmulatorOptions, 'port' | 'botUrl' | 'routes'>>): Promise<LocalWorkspace> {
  const { readManifest, startSlackEmulator } = await loadEmulator();
  const secret = () => randomBytes(16).toString('hex');
  const [botToken, signingSecret] = [`xoxb-local-${secret()}`, secret()];
  const emulator = await startSlackEmulator({
    port,
    botUrl,
    routes,
    botToken,
    signingSecret,
    manifest: await readManifest(new URL('../manifest.yml', import.meta.url)),
    ...team,
  });
  return {
    url: emulator.url,
    slackApiUrl: emulator.apiUrl,
    connection: { kind: 'http', botToken, signingSecret },
    close: () => emulator.stop(),
  };
}

/** A production install leaves the package out. */
async function loadEmulator() {
  try {
    return await import('slack-emulator');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new ConfigError(
      'Neither Slack tokens nor the local workspace are there: set SLACK_BOT_TOKEN with SLACK_SIGNING_SECRET or SLACK_APP_TOKEN, or install all packages with npm ci.',
      { cause: error },
    );
  }
}

const people: PersonDescription[] = [
  { id: 'U0LOCALANA', name: 'ana', realName: 'Ana Reyes', title: 'Applicant’s attorney' },
  { id: 'U0LOCALBEN', name: 'ben', realName: 'Ben Okafor', title: 'Claims adjuster' },
];

/** One channel for each way in which Slack may treat the bot's messages. */
const channels: ChannelDescription[] = [
  {
    id: 'C0REVIEW',
    name: 'utilization-review',
    topic: 'Denials, appeals and what to do next',
    hasApp: true,
  },
  { id: 'C0GENERAL', name: 'general', topic: 'Everybody', hasApp: true },
  { id: 'C0CLAIMS', name: 'claims-desk', topic: 'The app is not in here', hasApp: false },
  {
    id: 'C0STRATEGY',
    name: 'case-strategy',
    topic: 'Private, without the app',
    kind: 'private',
    hasApp: false,
  },
  {
    id: 'C0HEARING',
    name: 'hearing-prep',
    topic: 'Private, with the app',
    kind: 'private',
    hasApp: true,
  },
  {
    id: 'C0PARTNER',
    name: 'partner-carrier',
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
  { id: 'C0OLD', name: 'appeals-2016', topic: 'Archived', archived: true, hasApp: true },
];

/** A team that decides and disputes claims, and what the page offers it to try. */
export const team = {
  people,
  channels,
  examples: {
    channel: '/imr precedent baclofen chronic',
    direct: 'baclofen for chronic pain',
    inputs: { question: 'baclofen chronic' },
  },
};
