import type { Block } from '@slack/types';

/** A message, a reply in a thread, or a private notice to one person. */
export interface Message {
  channel: string;
  ts: string;
  user: string;
  /** Set when the app posted it. */
  botId: string | null;
  text: string;
  blocks: Block[];
  threadTs: string | null;
  /** Only this person sees it. */
  visibleTo: string | null;
  edited: string | null;
  metadata: unknown;
  reactions: Map<string, Set<string>>;
  /** Grows with every change: what was drawn of an earlier revision is out of date. */
  revision: number;
}
