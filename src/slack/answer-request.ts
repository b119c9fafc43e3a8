import type { Position } from '../commands/answer.ts';
import { type Answer, answer } from '../commands/index.ts';
import { type Reply, withNote } from './blocks/message.ts';
import type { Bot } from './bot.ts';
import { deliver } from './delivery/deliver.ts';
import { replyOf } from './reply.ts';
import type { SlackRequest } from './request.ts';

type Options = {
  /** Words without a command are a question. */
  plainWords?: boolean;
  position?: Position;
  /** Shown to everyone even where the channel's setting is `private`: somebody shared it. */
  forEveryone?: boolean;
};

/**
 * Answers a line of text where it was asked. Throws where no answer could be found or delivered,
 * for the error handler to tell the asker.
 */
export async function answerRequest(
  bot: Bot,
  request: SlackRequest,
  text: string,
  options: Options = {},
): Promise<void> {
  const askedAt = bot.clock.now();
  await sendAnswer(bot, request, await answer(text, bot.library, options), askedAt, options);
}

/**
 * Delivers an answer and remembers its question for follow-ups.
 * @param askedAt when the search began, in milliseconds
 */
export async function sendAnswer(
  bot: Bot,
  request: SlackRequest,
  found: Answer,
  askedAt: number,
  { forEveryone = false }: Pick<Options, 'forEveryone'> = {},
): Promise<void> {
  const { team, conversation } = request;
  const { user, channel } = conversation;
  const reply = replyOf(found, user);
  const thread = await sendReply(bot, request, { kind: found.kind, reply, askedAt, forEveryone });
  if (found.kind === 'precedents' || found.kind === 'outcomes')
    bot.recentQuestions.add(
      { team, user },
      found.question.text,
      thread ? { channel, thread } : undefined,
    );
}

type Outgoing = { kind: string; reply: Reply; askedAt: number; forEveryone?: boolean };

/**
 * Delivers a reply to everyone or to the asker alone, as the channel is set, and logs how long
 * everything took, never what was asked. Returns the ts of its thread's root, where there is one.
 */
export async function sendReply(
  bot: Bot,
  request: SlackRequest,
  { kind, reply, askedAt, forEveryone = false }: Outgoing,
): Promise<string | undefined> {
  const foundAt = bot.clock.now();
  const { conversation, team, reference, ackMs } = request;
  const privately = !forEveryone && bot.state.visibility(team, conversation.channel) === 'private';
  const noted = bot.readiness() === 'partial' ? withNoteOnAll(reply, stillReading) : reply;
  const thread = await deliver(request, privately ? { ...noted, audience: 'asker' } : noted);
  const times = { ackMs, searchMs: foundAt - askedAt, postMs: bot.clock.now() - foundAt };
  bot.metrics.acknowledged(times.ackMs);
  bot.metrics.answered(kind, times.searchMs, times.postMs);
  bot.log.info({ reference, answer: kind, ...times }, 'answered');
  return thread;
}

const stillReading = 'Letters are still being read: this is answered from those read so far.';

const withNoteOnAll = (reply: Reply, note: string): Reply => ({
  ...reply,
  first: withNote(reply.first, note),
  single: withNote(reply.single, note),
});
