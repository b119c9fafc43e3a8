import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AppManifest } from './manifest.ts';
import type { ChannelDescription } from './workspace/channels.ts';
import type { PersonDescription } from './workspace/people.ts';

/** What the caller hands in. The signing secret and the tokens must be those of the app. */
export interface SlackEmulatorOptions {
  /** Port of the page and of the Web API on 127.0.0.1; 0 takes a free one. */
  port: number;
  /** What the app declares; `readManifest` reads it from the app's manifest file. */
  manifest: AppManifest;
  /** Where the app listens, e.g. `http://127.0.0.1:3001/slack/events`. A function where it is
   * known only later; not needed in Socket Mode. */
  botUrl?: string | (() => string);
  /** How the app is reached: signed requests to `botUrl`, or envelopes over a WebSocket. */
  mode?: 'http' | 'socket';
  signingSecret: string;
  /** `xoxb-…`, asked for by nearly every method of the Web API. */
  botToken: string;
  /** `xapp-…`, asked for by `apps.connections.open`. */
  appToken?: string;
  /** Who uses the workspace; the page starts as the first. Two made-up people where left out. */
  people?: PersonDescription[];
  /** Channels, each with all people in it; the page opens on the first. Where left out: one for
   * each way in which Slack may treat an app's message. */
  channels?: ChannelDescription[];
  /** What the page offers to try. Nothing where left out. */
  examples?: Examples;
  /** More paths on the page's port, e.g. `{ '/healthz': … }`; they win over the emulator's own. */
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

/** Texts that the page offers to somebody who sees the app for the first time. */
export interface Examples {
  /** A line to type in a channel, such as a slash command with its arguments. */
  channel?: string;
  /** A line to type in the direct message with the app. */
  direct?: string;
  /** Values that a workflow step's form starts with, by the name of the input. */
  inputs?: Record<string, string>;
}
