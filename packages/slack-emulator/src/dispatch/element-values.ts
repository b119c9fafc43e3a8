import { optionsOf } from '../rendering/options-of.ts';
import { objectOf } from '../web-api/arguments.ts';
import { stringArg } from '../web-api/call.ts';
import type { ViewState } from '../workspace/view.ts';

type Piece = Record<string, unknown>;

/** What the page says of a control: which one, and what is chosen or typed. */
export interface Choice {
  block: string;
  action: string;
  /** Text, indexes of options as strings, ids, or options that the app itself supplied. */
  choice: unknown;
}

/** The interactive elements of blocks, children of containers and cards included. */
export function elementsOf(blocks: unknown[]): { block: string; element: Piece }[] {
  return blocks.map(objectOf).flatMap((block) => {
    const own = [
      ...listOf(block.elements).filter(({ type }) => type !== 'card'),
      ...listOf(block.actions),
      ...[block.accessory, block.element].filter(Boolean).map(objectOf),
    ].map((element) => ({ block: stringArg(block, 'block_id'), element }));
    const inner = [...listOf(block.child_blocks), ...listOf(block.elements).filter(isCard)];
    return [...own, ...elementsOf(inner)];
  });
}

const isCard = (piece: Piece) => piece.type === 'card';
const listOf = (value: unknown): Piece[] => (Array.isArray(value) ? value.map(objectOf) : []);

/** The element of a choice, if the blocks hold it. */
export const elementOf = (blocks: unknown[], { block, action }: Choice): Piece | undefined =>
  elementsOf(blocks).find(
    (found) => found.block === block && stringArg(found.element, 'action_id') === action,
  )?.element;

/** A choice as `actions[0]` of a `block_actions` payload. */
export function actionOf(element: Piece, { block, action, choice }: Choice): Piece {
  return {
    action_id: action,
    block_id: block,
    ...(element.text === undefined ? {} : { text: element.text }),
    ...reported(element, choice),
  };
}

/** All choices of a surface as `state.values`. Buttons have no state. */
export function stateOf(blocks: unknown[], choices: Choice[]): ViewState {
  const values: ViewState = {};
  for (const choice of choices) {
    const element = elementOf(blocks, choice);
    if (!element || /button|overflow/.test(String(element.type))) continue;
    values[choice.block] ??= {};
    const inBlock = values[choice.block];
    if (inBlock) inBlock[choice.action] = reported(element, choice.choice);
  }
  return values;
}

/** The fields with which Slack reports an element's value (docs.slack.dev, "View submissions"). */
function reported(element: Piece, choice: unknown): Piece {
  const type = String(element.type);
  const text = typeof choice === 'string' && choice !== '' ? choice : null;
  const list = (Array.isArray(choice) ? choice : text === null ? [] : [text]).slice(0, 100);
  if (type === 'feedback_buttons') {
    const side = objectOf(
      choice === 'negative' ? element.negative_button : element.positive_button,
    );
    return { type, text: side.text, value: side.value };
  }
  if (type === 'button' || type === 'icon_button') {
    return { type, ...(element.value === undefined ? {} : { value: element.value }) };
  }
  if (/^(static_select|radio_buttons|overflow)$/.test(type)) {
    return { type, selected_option: picked(element, list)[0] ?? null };
  }
  if (/^(multi_static_select|checkboxes)$/.test(type)) {
    return { type, selected_options: picked(element, list) };
  }
  if (type === 'external_select') return { type, selected_option: supplied(list)[0] ?? null };
  if (type === 'multi_external_select') return { type, selected_options: supplied(list) };
  if (type.endsWith('_select')) {
    const noun = type.replace('multi_', '').replace('s_select', '');
    return type.startsWith('multi_')
      ? { type, [`selected_${noun}s`]: list.map(String) }
      : { type, [`selected_${noun}`]: text };
  }
  if (type === 'datepicker') return { type, selected_date: text };
  if (type === 'timepicker') return { type, selected_time: text };
  if (type === 'datetimepicker') {
    return { type, selected_date_time: text === null ? null : Math.floor(Date.parse(text) / 1000) };
  }
  return { type, value: text };
}

const picked = (element: Piece, indexes: unknown[]): Piece[] =>
  indexes
    .map((index) => optionsOf(element)[Number(index)])
    .filter((option) => option !== undefined);

/** Options that came from the app's typeahead: text and value, nothing else. */
const supplied = (options: unknown[]): Piece[] =>
  options
    .map(objectOf)
    .filter(({ value }) => typeof value === 'string')
    .map(({ text, value }) => ({ text, value }));
