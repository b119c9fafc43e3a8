import { objectOf } from '../web-api/arguments.ts';
import { withEmoji } from './library.tsx';

type Piece = Record<string, unknown>;

export interface ControlProps {
  element: Piece;
  block: string;
  /** Ids of the page's elements start with this: the message's or view's key. */
  scope: string;
  /** Label and hint outside the control, by id. */
  labelledBy?: string | undefined;
  choices: Choices;
}

export interface Choice {
  id: string;
  name: string;
  /** Of conversations: what a select's `filter.include` goes by. */
  kind: 'user' | 'public' | 'private' | 'im';
}

/** Who and what the pickers of people, channels and conversations offer. */
export interface Choices {
  users: Choice[];
  conversations: Choice[];
}

export const textOf = (object: unknown): string => withEmoji(String(objectOf(object).text ?? ''));

/** What the page's script needs to know of a control. */
export const controlData = ({ element, block }: { element: Piece; block: string }) => ({
  'data-control': String(element.type),
  'data-action': String(element.action_id ?? ''),
  'data-block': block,
  'data-current': element.default_to_current_conversation === true ? '' : undefined,
  'data-dispatch': element.dispatch_action === true ? '' : undefined,
  'data-confirm': element.confirm ? confirmText(objectOf(element.confirm)) : undefined,
});

const confirmText = (confirm: Piece) => `${textOf(confirm.title)}\n\n${textOf(confirm.text)}`;
