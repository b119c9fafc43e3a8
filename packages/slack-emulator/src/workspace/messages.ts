import type { Block } from '@slack/types';
import { withBlockIds } from './block-ids.ts';
import type { Message } from './message.ts';
import type { Workspace } from './workspace.ts';

/** Slack cuts a message's text at 40,000 characters. */
export const TEXT_LIMIT = 40_000;

export interface NewMessage {
  channel: string;
  user: string;
  text: string;
  botId?: string | null;
  blocks?: Block[];
  threadTs?: string | null;
  visibleTo?: string | null;
  metadata?: unknown;
}

/** A stamp as Slack gives them, `<seconds>.<6 digits>`, later than every one before. */
export function nextTs(workspace: Workspace): string {
  const now = Math.max(workspace.clock() * 1000, workspace.lastTs + 1);
  workspace.lastTs = now;
  return `${Math.floor(now / 1e6)}.${String(now % 1e6).padStart(6, '0')}`;
}

/** Adds a message and tells the listeners. The stored text is cut at 40,000 characters. */
export function addMessage(workspace: Workspace, draft: NewMessage): Message {
  const message: Message = {
    channel: draft.channel,
    ts: nextTs(workspace),
    user: draft.user,
    botId: draft.botId ?? null,
    text: draft.text.slice(0, TEXT_LIMIT),
    blocks: withBlockIds(draft.blocks ?? []),
    threadTs: draft.threadTs ?? null,
    visibleTo: draft.visibleTo ?? null,
    edited: null,
    metadata: draft.metadata,
    reactions: new Map(),
    revision: 0,
  };
  const kept = messagesOf(workspace, draft.channel);
  kept.set(message.ts, message);
  forgetOldest(kept, workspace.messagesKept);
  workspace.changes.emit('message', { kind: 'posted', message });
  return message;
}

/** Changes text and blocks in place; an app's own edit shows no "edited" mark in Slack either way. */
export function editMessage(
  workspace: Workspace,
  message: Message,
  change: { text?: string; blocks?: Block[]; metadata?: unknown },
): Message {
  const before = { ...message };
  if (change.text !== undefined) message.text = change.text.slice(0, TEXT_LIMIT);
  if (change.blocks !== undefined) message.blocks = withBlockIds(change.blocks);
  if (change.metadata !== undefined) message.metadata = change.metadata;
  message.edited = nextTs(workspace);
  message.revision += 1;
  workspace.changes.emit('message', { kind: 'edited', message, before });
  return message;
}

export function removeMessage(workspace: Workspace, message: Message): void {
  messagesOf(workspace, message.channel).delete(message.ts);
  workspace.changes.emit('message', { kind: 'deleted', message });
}

/** All messages of a conversation by stamp, private ones included. */
export function messagesOf(workspace: Workspace, channel: string): Map<string, Message> {
  const found = workspace.messages.get(channel);
  if (found) return found;
  const empty = new Map<string, Message>();
  workspace.messages.set(channel, empty);
  return empty;
}

export const findMessage = (workspace: Workspace, channel: string, ts: string) =>
  workspace.messages.get(channel)?.get(ts);

/** The public replies under a root, oldest first. */
export const repliesTo = (workspace: Workspace, channel: string, root: string): Message[] =>
  [...messagesOf(workspace, channel).values()].filter(
    (message) => message.threadTs === root && message.visibleTo === null,
  );

function forgetOldest(messages: Map<string, Message>, kept: number): void {
  for (const ts of messages.keys()) {
    if (messages.size <= kept) return;
    messages.delete(ts);
  }
}
