import { renderMessage } from '../rendering/message.tsx';
import { renderView } from '../rendering/view.tsx';
import { FAULTS } from '../workspace/faults.ts';
import type { Message } from '../workspace/message.ts';
import { messagesOf } from '../workspace/messages.ts';
import { BOT_USER_ID } from '../workspace/people.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { asTyped } from './typed.ts';

/** What the page shows around the messages: the app, people, channels, faults. */
export function describeWorkspace(workspace: Workspace, person: string) {
  return {
    person,
    app: {
      ...workspace.app,
      userId: BOT_USER_ID,
    },
    examples: workspace.examples,
    people: [...workspace.people.values()].filter(({ isBot }) => !isBot),
    channels: [...workspace.channels.values()]
      .filter(({ members }) => members.has(person))
      .map(({ members, ...channel }) => ({
        ...channel,
        hasApp: members.has(BOT_USER_ID),
        memberCount: members.size,
      })),
    faults: Object.entries(FAULTS).map(([name, words]) => ({
      name,
      words,
      ...workspace.faults.settings[name as keyof typeof FAULTS],
      struck: workspace.faults.struck[name as keyof typeof FAULTS],
    })),
  };
}

/** The HTML of each message, kept until the message changes. */
const drawn = new WeakMap<Message, Map<string, string>>();

/** The messages of a channel or of one thread, drawn for one person. */
export function drawConversation(
  workspace: Workspace,
  { person, channel, thread }: { person: string; channel: string; thread: string | null },
) {
  if (!workspace.channels.get(channel)?.members.has(person)) return { messages: [], prompts: null };
  const all = [...messagesOf(workspace, channel).values()].filter(
    ({ visibleTo }) => visibleTo === null || visibleTo === person,
  );
  const counts = new Map<string, number>();
  for (const { threadTs, visibleTo } of all) {
    if (threadTs !== null && visibleTo === null) {
      counts.set(threadTs, (counts.get(threadTs) ?? 0) + 1);
    }
  }
  const shown = all
    .filter((message) =>
      thread === null
        ? message.threadTs === null
        : message.ts === thread || message.threadTs === thread,
    )
    .slice(-200);
  return {
    messages: shown.map((message) => ({
      ts: message.ts,
      html: draw(workspace, message, {
        person,
        replies: counts.get(message.ts) ?? 0,
        inThread: thread !== null,
      }),
    })),
    prompts: workspace.prompts.get(channel) ?? null,
  };
}

function draw(
  workspace: Workspace,
  message: Message,
  context: { person: string; replies: number; inThread: boolean },
): string {
  const key = JSON.stringify([context, message.revision]);
  const known = drawn.get(message) ?? new Map<string, string>();
  drawn.set(message, known);
  const present = known.get(key);
  if (present !== undefined) return present;
  const html = renderMessage(message, { workspace, ...context });
  if (known.size > 8) known.clear();
  known.set(key, html);
  return html;
}

/** The top modal of a person. */
export function drawModal(workspace: Workspace, person: string) {
  const view = workspace.modals.get(person)?.at(-1);
  return view ? { id: view.id, hash: view.hash, html: renderView(workspace, view) } : null;
}

export function drawHome(workspace: Workspace, person: string) {
  const view = workspace.homes.get(person);
  return view ? { id: view.id, hash: view.hash, html: renderView(workspace, view) } : null;
}

/** A message's text for the composer. */
export const editableText = (workspace: Workspace, channel: string, ts: string) =>
  asTyped(workspace, messagesOf(workspace, channel).get(ts)?.text ?? '');
