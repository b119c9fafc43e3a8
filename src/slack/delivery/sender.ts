import type { webApi } from '@slack/bolt';
import type { Conversation } from '../conversation.ts';

/** The time in milliseconds, and a wait of so many. */
export type Clock = { now(): number; wait(milliseconds: number): Promise<void> };

/** What a message is sent with: the Web API, the clock for waits, and where it goes. */
export type Sender = {
  client: webApi.WebClient;
  clock: Clock;
  conversation: Conversation;
  /** Names this answer in the log; the stamps of its messages begin with it. */
  reference: string;
};
