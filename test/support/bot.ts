import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import {
  elementsOf,
  type OpenView,
  readManifest,
  signatureHeaders,
  startSlackEmulator,
} from 'slack-emulator';
import type { Library } from '../../src/commands/index.ts';
import type { AccessRules, RateLimits } from '../../src/config.ts';
import { openLibrary } from '../../src/library/library.ts';
import { team } from '../../src/local-workspace.ts';
import { createSlackApp } from '../../src/slack/app.ts';
import { createBot, type Readiness } from '../../src/slack/bot.ts';
import { openState } from '../../src/state/state.ts';

export const ana = 'U0LOCALANA';
export const ben = 'U0LOCALBEN';
export const review = 'C0REVIEW';
/** A public channel that the bot is not in. */
export const claims = 'C0CLAIMS';

export const everywhere: AccessRules = {
  workspaces: undefined,
  channels: undefined,
  slackConnect: false,
};
export const unlimited: RateLimits = { perPerson: 100_000, perChannel: 100_000 };

type Options = {
  /** `oauth`: over HTTP, for every workspace that installs it. */
  mode?: 'http' | 'socket' | 'oauth';
  corpus?: string;
  access?: Partial<AccessRules>;
  rateLimits?: Partial<RateLimits>;
  retryAfter?: number[];
  /** How long the workspace waits for an acknowledgement, in milliseconds; Slack waits 3,000. */
  answerWithin?: number;
  random?: () => number;
  /** As if letters were still being read. */
  readiness?: Readiness;
  /** What the log was told, line by line. */
  logged?: string[];
  /** Folder of the state, where a test wants to open it again. */
  data?: string;
};

const libraries = new Map<string, Promise<Library>>();

/** The library of a folder, read whole; read once for all tests of a file. */
export function libraryOf(folder = 'corpus'): Promise<Library> {
  const read = libraries.get(folder) ?? filled(folder);
  libraries.set(folder, read);
  return read;
}

async function filled(folder: string): Promise<Library> {
  const { library, fill } = await openLibrary(folder);
  await fill();
  return library;
}

/**
 * The real app against the local workspace, both in this process and on free ports. Waits of the
 * bot are a hundred times shorter.
 */
export async function openBot(options: Options = {}) {
  const data = options.data ?? (await mkdtemp(path.join(tmpdir(), 'imr-state-')));
  const state = openState(data, (sentence) => void options.logged?.push(sentence));
  const secrets = {
    botToken: 'xoxb-test',
    signingSecret: 'secret-of-tests',
    appToken: 'xapp-test',
  };
  let botUrl = '';
  const local = await startSlackEmulator({
    port: 0,
    botUrl: () => botUrl,
    mode: options.mode === 'socket' ? 'socket' : 'http',
    ...secrets,
    manifest: await readManifest('manifest.yml'),
    ...team,
    retryAfter: options.retryAfter ?? [0, 0, 0],
    answerWithin: options.answerWithin ?? 60_000,
    ...(options.random ? { random: options.random } : {}),
  });
  const counts = { answered: 0, failed: 0, acknowledged: 0 };
  const bot = createBot({
    library: await libraryOf(options.corpus),
    state,
    readiness: () => options.readiness ?? 'ready',
    clock: { now: Date.now, wait: (milliseconds) => wait(milliseconds / 100) },
    log: pino(
      { level: options.logged ? 'info' : 'silent' },
      { write: (line: string) => void options.logged?.push(line) },
    ),
    metrics: {
      answered: () => void counts.answered++,
      acknowledged: () => void counts.acknowledged++,
      failed: () => void counts.failed++,
    },
  });
  const { botToken, signingSecret, appToken } = secrets;
  const connections = {
    http: { kind: 'http', botToken, signingSecret },
    socket: { kind: 'socket', botToken, appToken },
    oauth: {
      kind: 'oauth',
      signingSecret,
      clientId: '1.2',
      clientSecret: 'client-secret',
      stateSecret: 'state-secret',
    },
  } as const;
  const app = createSlackApp({
    connection: connections[options.mode ?? 'http'],
    slackApiUrl: local.apiUrl,
    bot,
    access: { ...everywhere, ...options.access },
    rateLimits: { ...unlimited, ...options.rateLimits },
  });
  await app.init();
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const address = 'address' in server ? server.address() : null;
  if (address && typeof address === 'object')
    botUrl = `http://127.0.0.1:${address.port}/slack/events`;

  const settle = async () => {
    await local.quiet();
    await bot.inFlight.idle();
    await local.quiet();
  };

  return {
    local,
    app,
    bot,
    state,
    data,
    counts,
    botUrl: () => botUrl,
    settle,
    /** Says something as a person and waits until the bot has nothing more to do. */
    async say(
      text: string,
      { person = ana, channel = review, thread = undefined as string | undefined } = {},
    ) {
      const { ts } = await local.actions.say({ person, channel, text, thread: thread ?? null });
      await settle();
      return ts ?? undefined;
    },
    /** Presses a button or chooses from a menu, by its action id. */
    async press(message: Posted, action: string, person = ana, choice: unknown = undefined) {
      const block = blockWith(message.blocks, action);
      if (!block) throw new Error(`no ${action} in that message`);
      await local.actions.act({
        person,
        where: { channel: message.channel, ts: message.ts },
        choice: { block: block.block_id, action, choice },
      });
      await settle();
    },
    /** The modal that a person has open; undefined without one. */
    modal: (person = ana) => local.workspace.modals.get(person)?.at(-1),
    /** The Home tab of a person, as it was last shown. */
    home: (person = ana) => local.workspace.homes.get(person),
    /** Presses a button in a modal or in the Home tab. */
    async pressIn(view: OpenView | undefined, action: string, person = ana) {
      const block = view && blockWith(view.description.blocks, action);
      if (!block) throw new Error(`no ${action} in that view`);
      await local.actions.act({
        person,
        where: { view: view.id },
        choice: { block: block.block_id, action, choice: undefined },
      });
      await settle();
    },
    /** Puts another value behind a button, as somebody might who makes requests by hand. */
    forge(message: Posted, action: string, value: string) {
      const found = elementsOf(message.blocks).find(({ element }) => element.action_id === action);
      if (!found) throw new Error(`no ${action} in that message`);
      const { options } = found.element as { options?: { value: string }[] };
      if (options) for (const option of options) option.value = value;
      else found.element.value = value;
    },
    /** A request to the bot such as Slack would sign, or with what is changed in `headers`. */
    async request(body: string, headers: Record<string, string> = {}, at = Date.now()) {
      const seconds = Math.floor(at / 1_000);
      return fetch(botUrl, {
        method: 'POST',
        body,
        headers: {
          'content-type': body.startsWith('{')
            ? 'application/json'
            : 'application/x-www-form-urlencoded',
          ...signatureHeaders(signingSecret, body, seconds),
          ...headers,
        },
      });
    },
    /** What the app did by the Web API, and what was sent to it. */
    traffic: (what: string) =>
      local.workspace.traffic.exchanges.filter((exchange) => exchange.what.includes(what)),
    /** An empty workspace again: no messages, modals, faults; what the bot remembers stays. */
    clear() {
      for (const channel of local.workspace.messages.values()) channel.clear();
      local.workspace.modals.clear();
      local.workspace.homes.clear();
      local.workspace.faults.clear();
      local.workspace.traffic.clear();
    },
    /** Messages of a channel, oldest first: the bot's, or everybody's. */
    messages(channel = review, of: 'bot' | 'all' = 'bot'): Posted[] {
      const all = [...(local.workspace.messages.get(channel)?.values() ?? [])] as Posted[];
      return all.filter((message) => of === 'all' || message.botId !== null);
    },
    async close({ keep = false } = {}) {
      await app.stop();
      await local.stop();
      await state.close();
      if (!keep) await rm(data, { recursive: true, force: true });
    },
  };
}

const blockWith = (blocks: unknown[], action: string) =>
  blocks.find((one) => JSON.stringify(one).includes(`"action_id":"${action}"`)) as
    | { block_id: string }
    | undefined;

export type Posted = {
  channel: string;
  ts: string;
  text: string;
  blocks: { type: string; block_id?: string }[];
  threadTs: string | null;
  visibleTo: string | null;
  botId: string | null;
};

/** Everything a message shows, as one text. */
export function shown({ blocks, text }: Pick<Posted, 'blocks' | 'text'>): string {
  const said: string[] = [text];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { text: own } = value as { text?: unknown };
    if (typeof own === 'string') said.push(own);
    for (const part of Array.isArray(value) ? value : Object.values(value)) collect(part);
  };
  collect(blocks);
  return said.join('\n');
}
