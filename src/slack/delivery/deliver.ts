import { type BlockAction, RespondError, type RespondFn, type webApi } from '@slack/bolt';
import { pressedMessage } from '../action-value.ts';
import { type Message, type Reply, withNote } from '../blocks/message.ts';
import { isDirect, type Place } from '../conversation.ts';
import { codeOf } from './failures.ts';
import { type Clock, persist } from './persist.ts';
import { contentOf, inSomeForm, post, replace, type Target } from './post.ts';
import { refusalSentence } from './refusals.ts';

export type Courier = {
  client: webApi.WebClient;
  clock: Clock;
  /** Names this answer: the stamps of its messages begin with it. */
  reference: string;
};

/**
 * Brings a reply to its place, the only way by which the bot speaks: for everyone in a thread,
 * for the asker alone where the reply asks for it or the place refuses. Never broadcast.
 * Returns the root of the thread where there is one. Throws where not even the asker could be told.
 */
export async function deliver(
  courier: Courier,
  place: Place,
  reply: Reply,
): Promise<string | undefined> {
  if (reply.audience === 'asker') {
    await tellAsker(courier, place, reply.alone);
    return place.thread;
  }
  try {
    return await postInThread(courier, place, [reply.first, ...reply.rest]);
  } catch (error) {
    const sentence = refusalSentence(codeOf(error));
    if (!sentence) throw error;
    await tellAsker(courier, { ...place, thread: undefined }, withNote(reply.alone, sentence));
    return undefined;
  }
}

async function postInThread(courier: Courier, place: Place, messages: Message[]) {
  let target: Target = {
    channel: place.channel,
    ...(place.thread ? { thread: place.thread } : {}),
  };
  for (const [at, whole] of messages.entries()) {
    const stamp = `${courier.reference}:${at}`;
    const { channel, ts } = await post(courier.client, target, whole, stamp, courier.clock);
    target = { channel, thread: target.thread ?? ts };
  }
  return target.thread;
}

/** Says something that only the asker sees, by the first way that is open. */
export async function tellAsker(courier: Courier, place: Place, said: Message): Promise<void> {
  if (isDirect(place.channel)) {
    await postInThread(courier, place, [said]);
    return;
  }
  const ways = place.thread ? [ephemeral, byResponse, direct] : [byResponse, ephemeral, direct];
  let failure: unknown;
  for (const way of ways) {
    try {
      if (await way(courier, place, said)) return;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** By the response URL: five times within 30 minutes, in channels the bot is not in as well. */
async function byResponse(_: Courier, { respond }: Place, said: Message): Promise<boolean> {
  if (!respond) return false;
  await inSomeForm(
    said,
    (form) => respond({ response_type: 'ephemeral', replace_original: false, ...contentOf(form) }),
    refusesResponse,
  );
  return true;
}

async function ephemeral({ client, clock }: Courier, place: Place, said: Message) {
  const { channel, user, thread } = place;
  await inSomeForm(said, (form) =>
    persist(
      () =>
        client.chat.postEphemeral({
          channel,
          user,
          ...contentOf(form),
          ...(thread ? { thread_ts: thread } : {}),
        }),
      clock,
    ),
  );
  return true;
}

async function direct(courier: Courier, { user }: Place, said: Message): Promise<boolean> {
  await post(courier.client, { channel: user }, said, `${courier.reference}:d`, courier.clock);
  return true;
}

/**
 * Puts a message in the place of the one whose button was pressed: for everyone where everyone
 * sees it, else for the asker by the press's own response URL.
 */
export async function putInPlace(
  { client, clock, reference }: Courier,
  pressed: BlockAction,
  respond: RespondFn,
  { everyone, asker }: { everyone: Message; asker: Message },
): Promise<void> {
  const message = pressedMessage(pressed);
  if (message) {
    const answer = answerOf(pressed) ?? reference;
    return replace(client, message, everyone, `${answer}:${reference}`, clock);
  }
  await inSomeForm(
    asker,
    (form) => respond({ response_type: 'ephemeral', replace_original: true, ...contentOf(form) }),
    refusesResponse,
  );
}

/** The reference of the answer that a message belongs to: its other messages begin with it too. */
const answerOf = ({ message }: BlockAction): string | undefined =>
  message?.blocks?.[0]?.block_id?.split(':')[0];

/** Slack did not like the message; 404 is an expired or used-up URL. */
const refusesResponse = (error: unknown): boolean =>
  error instanceof RespondError && error.statusCode !== 404;
