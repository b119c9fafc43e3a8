import { addMessage } from '../workspace/messages.ts';
import { SLACKBOT } from '../workspace/people.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Posts a message of the workspace itself that only one person sees. */
export function notify(
  workspace: Workspace,
  place: { channel: string; person: string; threadTs?: string | null },
  text: string,
): void {
  addMessage(workspace, {
    channel: place.channel,
    user: SLACKBOT.id,
    text,
    threadTs: place.threadTs ?? null,
    visibleTo: place.person,
  });
}
