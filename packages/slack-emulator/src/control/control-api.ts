import { messageShape } from '../web-api/shapes.ts';
import { messagesOf } from '../workspace/messages.ts';
import { viewPayload } from '../workspace/views.ts';
import { firstPerson, type Workspace } from '../workspace/workspace.ts';
import { type Actions, Refused } from './actions.ts';
import {
  describeWorkspace,
  drawConversation,
  drawHome,
  drawModal,
  editableText,
} from './page-content.ts';

export interface ControlAnswer {
  status: number;
  body: object;
}

/** `POST /_control/<action>` with the action's object as JSON. */
export async function doAction(
  actions: Actions,
  name: string,
  input: unknown,
): Promise<ControlAnswer> {
  const action = Object.hasOwn(actions, name) ? actions[name as keyof Actions] : undefined;
  if (!action) return { status: 404, body: { error: 'There is no such action.' } };
  try {
    return { status: 200, body: await action(input as never) };
  } catch (error) {
    if (error instanceof Refused) return { status: 400, body: { error: error.message } };
    throw error;
  }
}

/** `GET /_control/<what>?person=…&channel=…&thread=…`: what the page shows, or the state as JSON. Undefined
 * for an unknown `what`. */
export function look(
  workspace: Workspace,
  what: string,
  query: URLSearchParams,
): object | undefined {
  const person = query.get('person') || firstPerson(workspace);
  const channel = query.get('channel') ?? '';
  switch (what) {
    case 'workspace':
      return describeWorkspace(workspace, person);
    case 'conversation':
      return drawConversation(workspace, { person, channel, thread: query.get('thread') });
    case 'modal':
      return { modal: drawModal(workspace, person) };
    case 'home':
      return { home: drawHome(workspace, person) };
    case 'text':
      return { text: editableText(workspace, channel, query.get('ts') ?? '') };
    case 'traffic':
      return { exchanges: workspace.traffic.exchanges.slice(-100) };
    case 'runs':
      return { runs: [...workspace.runs.values()].slice(-20) };
    case 'messages':
      return {
        messages: [...messagesOf(workspace, channel).values()].map((message) => ({
          ...messageShape(workspace, message),
          visible_to: message.visibleTo,
        })),
      };
    case 'views':
      return { views: (workspace.modals.get(person) ?? []).map((view) => viewPayload(view)) };
    default:
      return undefined;
  }
}
