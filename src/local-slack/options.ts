import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the caller hands in. Only the signing secret and the tokens must match the app's. */
export interface LocalSlackOptions {
  /** Port of the page and of the Web API on 127.0.0.1; 0 takes a free one. */
  port: number;
  /** Where the app listens, e.g. `http://127.0.0.1:3001/slack/events`. A function where it is
   * known only later; not needed in Socket Mode. */
  botUrl?: string | (() => string);
  /** How the app is reached: signed requests to `botUrl`, or envelopes over a WebSocket. */
  mode?: 'http' | 'socket';
  signingSecret: string;
  botToken: string;
  /** `xapp-…`, asked for by `apps.connections.open`. */
  appToken?: string;
  /** What the app's manifest declares; the defaults are those of the IMR bot. */
  app?: Partial<AppManifest>;
  /** More paths on the page's port, e.g. `{ '/healthz': … }`; they win over ours. */
  routes?: Record<string, (request: IncomingMessage, response: ServerResponse) => unknown>;
  /** Milliseconds since 1970. Message stamps, trigger ids and response URLs go by it. */
  clock?: () => number;
  /** Between 0 and 1; decides which calls a fault set by share hits. */
  random?: () => number;
  /** How long the app has to answer: Slack's 3,000 ms. */
  answerWithin?: number;
  /** Waits before the retries of an event, in ms: Slack's "at once, after 1 minute, after 5". */
  retryAfter?: number[];
  /** Messages kept in a channel before the oldest threads are forgotten. */
  messagesKept?: number;
}

/** The parts of an app manifest that decide what Slack offers and sends. */
export interface AppManifest {
  name: string;
  scopes: string[];
  commands: { command: string; description: string; usageHint: string }[];
  shortcuts: { type: 'message' | 'global'; callbackId: string; name: string }[];
  /** Subscribed bot events: `app_mention`, `message.im`, `message.channels`, … */
  events: string[];
  functions: { callbackId: string; title: string; inputs: string[] }[];
}

const IMR_APP: AppManifest = {
  name: 'imr',
  scopes: ['commands', 'chat:write', 'app_mentions:read', 'im:history', 'channels:history'],
  commands: [
    {
      command: '/imr',
      description: 'Ask past IMR decisions',
      usageHint: 'precedent baclofen chronic | case <id> | outcomes <treatment> | help',
    },
  ],
  shortcuts: [
    { type: 'message', callbackId: 'find_precedents', name: 'Find IMR precedents' },
    { type: 'global', callbackId: 'search_decisions', name: 'Search IMR decisions' },
  ],
  events: [
    'app_mention',
    'message.im',
    'app_home_opened',
    'function_executed',
    'app_uninstalled',
    'tokens_revoked',
  ],
  functions: [
    { callbackId: 'find_precedents', title: 'Find IMR precedents', inputs: ['question'] },
  ],
};

export const manifestOf = (options: LocalSlackOptions): AppManifest => ({
  ...IMR_APP,
  ...options.app,
});
