import { renderMessage } from './rendering/message.tsx';
import { validateBlocks } from './validator/validate-blocks.ts';
import { addMessage } from './workspace/messages.ts';
import { BOT_ID, BOT_USER_ID } from './workspace/people.ts';
import { createWorkspace, type WorkspaceOptions } from './workspace/workspace.ts';

/**
 * Validates and draws one message in a workspace that is then thrown away. The first use of the
 * validator and of React takes long; this way it does not delay the first message of a person.
 */
export function warmUp(options: WorkspaceOptions): void {
  const blocks = [
    { type: 'header', text: { type: 'plain_text', text: 'Hello' } },
    { type: 'section', text: { type: 'mrkdwn', text: '*Hello* :wave:' } },
    { type: 'context', elements: [{ type: 'mrkdwn', text: 'Hello' }] },
  ];
  validateBlocks(blocks, 'message');
  const workspace = createWorkspace(options);
  const channel = [...workspace.channels.keys()][0] ?? '';
  const draft = { channel, user: BOT_USER_ID, botId: BOT_ID, text: 'Hello', blocks };
  const message = addMessage(workspace, draft);
  renderMessage(message, { workspace, person: '', replies: 0, inThread: false });
}
