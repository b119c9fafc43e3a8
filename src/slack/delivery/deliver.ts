import { type Reply, withNote } from '../blocks/message.ts';
import { codeOf } from './errors.ts';
import { postInThread } from './post-in-thread.ts';
import { refusalSentence } from './refusals.ts';
import type { Sender } from './sender.ts';
import { tellAsker } from './tell-asker.ts';

/**
 * Delivers a reply: to everyone in a thread, or to the asker alone where the reply asks for that or
 * the channel refuses posts. Never with `reply_broadcast`. Returns the ts of the thread's root,
 * where there is one. Throws where not even the asker could be told.
 */
export async function deliver(sender: Sender, reply: Reply): Promise<string | undefined> {
  const { conversation } = sender;
  if (reply.audience === 'asker') {
    await tellAsker(sender, reply.single);
    return conversation.thread;
  }
  try {
    return await postInThread(sender, conversation, [reply.first, ...reply.rest]);
  } catch (error) {
    const sentence = refusalSentence(codeOf(error));
    if (!sentence) throw error;
    const { thread: _, ...outsideThread } = conversation;
    await tellAsker({ ...sender, conversation: outsideThread }, withNote(reply.single, sentence));
    return undefined;
  }
}
