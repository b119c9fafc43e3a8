import type { webApi } from '@slack/bolt';
import type { Position } from '../commands/answer.ts';
import { type Answer, answer, type Library } from '../commands/index.ts';
import type { Logger } from '../log.ts';
import type { State } from '../state/state.ts';
import { type Reply, withNote } from './blocks/message.ts';
import type { Place } from './conversation.ts';
import { deliver } from './delivery/deliver.ts';
import type { Clock } from './delivery/persist.ts';
import type { InFlight } from './in-flight.ts';
import type { Memory } from './memory.ts';
import { replyOf } from './reply.ts';

/**
 * `first`: nothing can be answered yet; `more`: answers come from what was read so far, and say so;
 * `done`: every letter is read.
 */
export type Reading = 'first' | 'more' | 'done';

/** What every entry point works with. */
export type Bot = {
  library: Library;
  state: State;
  /** How far the letters are read; see `Reading`. */
  reading(): Reading;
  clock: Clock;
  log: Logger;
  measures: Measures;
  /** The last question of a thread (`channel:ts`) and the last ones of a person (`team:user`). */
  lastQuestion: Memory<string>;
  recentQuestions: Memory<string[]>;
  inFlight: InFlight;
};

/** Where figures about answers go; see `/metrics`. */
export type Measures = {
  answered(kind: string, searchMs: number, postMs: number): void;
  acknowledged(ms: number): void;
  failed(): void;
};

/** One question on its way: who is to be called, where the answer goes, its name in the log. */
export type Errand = {
  client: webApi.WebClient;
  team: string;
  place: Place;
  /** Our own bot, as its messages name it. */
  botId?: string;
  reference: string;
  /** From the request to its acknowledgement, in milliseconds. */
  ackMs: number;
};

type Asking = {
  plainWords?: boolean;
  position?: Position;
  /** Whatever visibility the channel chose: somebody asked to share it. */
  forEveryone?: boolean;
};

/** Answers a line of text in its place. `plainWords`: words without a command are a question. */
export async function answerIn(bot: Bot, errand: Errand, text: string, options: Asking = {}) {
  const asked = bot.clock.now();
  const answered = await answer(text, bot.library, options);
  await give(bot, errand, answered, asked, options.forEveryone);
}

/** Delivers an answer and keeps its question in memory. */
export async function give(
  bot: Bot,
  errand: Errand,
  answered: Answer,
  asked: number,
  forEveryone = false,
) {
  const reply = replyOf(answered, errand.place.user);
  const thread = await bring(bot, errand, { kind: answered.kind, reply, asked, forEveryone });
  if (answered.kind === 'precedents' || answered.kind === 'outcomes')
    remember(bot, errand, answered.question.text, thread);
}

type Brought = { kind: string; reply: Reply; asked: number; forEveryone?: boolean };

/**
 * Delivers a reply to those whom its channel wants to see it, and logs how long everything took, never
 * what was asked. Returns the root of its thread, where there is one.
 */
export async function bring(bot: Bot, errand: Errand, { kind, reply, asked, ...how }: Brought) {
  const found = bot.clock.now();
  const { place, team, reference } = errand;
  const privately = !how.forEveryone && bot.state.visibility(team, place.channel) === 'private';
  const noted =
    bot.reading() === 'more'
      ? {
          ...reply,
          first: withNote(reply.first, stillReading),
          alone: withNote(reply.alone, stillReading),
        }
      : reply;
  const wanted: Reply = privately ? { ...noted, audience: 'asker' } : noted;
  const thread = await deliver({ ...errand, clock: bot.clock }, place, wanted);
  const times = {
    ackMs: errand.ackMs,
    searchMs: found - asked,
    postMs: bot.clock.now() - found,
  };
  bot.measures.acknowledged(times.ackMs);
  bot.measures.answered(kind, times.searchMs, times.postMs);
  bot.log.info({ reference, answer: kind, ...times }, 'answered');
  return thread;
}

const stillReading = 'Letters are still being read: this is answered from those read so far.';

const mostRecent = 5;

/** Keeps the question in memory for follow-ups in its thread and for its asker's home. */
function remember(bot: Bot, { place, team }: Errand, text: string, thread: string | undefined) {
  if (thread) bot.lastQuestion.set(threadKey(place.channel, thread), text);
  const person = `${team}:${place.user}`;
  const earlier = bot.recentQuestions.get(person) ?? [];
  const others = earlier.filter((question) => question !== text);
  bot.recentQuestions.set(person, [text, ...others].slice(0, mostRecent));
}

export const threadKey = (channel: string, thread: string): string => `${channel}:${thread}`;
