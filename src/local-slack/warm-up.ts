import { renderMessage } from './rendering/message.tsx';
import { validateBlocks } from './validator/validate-blocks.ts';
import { addMessage } from './workspace/messages.ts';
import { BOT_ID, BOT_USER_ID } from './workspace/people.ts';
import { createWorkspace, type WorkspaceOptions } from './workspace/workspace.ts';

/**
 * Judges and draws one message of a workspace that nobody sees: the first use of the validator and
 * of React is slow, and it should be over before the first question is asked.
 */
export function warmUp(options: WorkspaceOptions): void {
  const blocks = [
    { type: 'header', text: { type: 'plain_text', text: 'Hello' } },
    { type: 'section', text: { type: 'mrkdwn', text: '*Hello* :wave:' } },
    { type: 'context', elements: [{ type: 'mrkdwn', text: 'Hello' }] },
  ];
  validateBlocks(blocks, 'message');
  const workspace = createWorkspace(options);
  const draft = { channel: 'C0REVIEW', user: BOT_USER_ID, botId: BOT_ID, text: 'Hello', blocks };
  const message = addMessage(workspace, draft);
  renderMessage(message, { workspace, person: '', replies: 0, inThread: false });
}
