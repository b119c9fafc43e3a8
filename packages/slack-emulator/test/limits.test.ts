import { expect, test } from 'vitest';
import { validateBlocks } from '../src/validator/validate-blocks.ts';
import { validateView } from '../src/validator/validate-view.ts';
import {
  actions,
  bars,
  button,
  cell,
  chars,
  container,
  context,
  dataTable,
  header,
  input,
  modal,
  mrkdwn,
  option,
  pie,
  plain,
  section,
  select,
  table,
  textInput,
  times,
} from './blocks.ts';

type Piece = Record<string, unknown>;
type Row = [limit: string, most: number, build: (size: number) => Piece[]];

const overflow = (options: Piece[]) => ({ type: 'overflow', action_id: 'o', options });
const feedback = (text: string) => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: 'f',
      positive_button: { text: plain(text), value: '1' },
      negative_button: { text: plain('No'), value: '0' },
    },
  ],
});
const confirm = (rest: Piece) => ({
  title: plain('Sure?'),
  text: plain('Really?'),
  confirm: plain('Yes'),
  deny: plain('No'),
  ...rest,
});

const MESSAGE_LIMITS: Row[] = [
  ['blocks of a message', 50, (n) => times(n, () => section('x'))],
  ['section text', 3_000, (n) => [section(chars(n))]],
  ['section fields', 10, (n) => [{ type: 'section', fields: times(n, () => mrkdwn('x')) }]],
  ['field text', 2_000, (n) => [{ type: 'section', fields: [mrkdwn(chars(n))] }]],
  ['header text', 150, (n) => [header(chars(n))]],
  ['context elements', 10, (n) => [context(times(n, () => mrkdwn('x')))]],
  ['context text', 3_000, (n) => [context([mrkdwn(chars(n))])]],
  ['elements of actions', 25, (n) => [actions(times(n, (i) => button(`b${i}`)))]],
  [
    'elements of context actions',
    5,
    (n) => [
      {
        type: 'context_actions',
        elements: times(n, (i) => ({ ...feedbackElement, action_id: `f${i}` })),
      },
    ],
  ],
  ['button text', 75, (n) => [actions([button('b', { text: plain(chars(n)) })])]],
  ['button value', 2_000, (n) => [actions([button('b', { value: chars(n) })])]],
  ['button url', 3_000, (n) => [actions([button('b', { url: `https://${chars(n - 8)}` })])]],
  ['accessibility label', 75, (n) => [actions([button('b', { accessibility_label: chars(n) })])]],
  ['action_id', 255, (n) => [actions([button(chars(n))])]],
  ['block_id', 255, (n) => [section('x', { block_id: chars(n) })]],
  ['overflow options', 5, (n) => [section('x', { accessory: overflow(times(n, option)) })]],
  ['select options', 100, (n) => [actions([select({ options: times(n, option) })])]],
  [
    'option text',
    75,
    (n) => [actions([select({ options: [option(0, { text: plain(chars(n)) })] })])],
  ],
  ['option value', 150, (n) => [actions([select({ options: [option(0, { value: chars(n) })] })])]],
  [
    'option description',
    75,
    (n) => [actions([select({ options: [option(0, { description: plain(chars(n)) })] })])],
  ],
  [
    'option groups',
    100,
    (n) => [
      actions([
        select({ option_groups: times(n, () => ({ label: plain('g'), options: [option(0)] })) }),
      ]),
    ],
  ],
  [
    'placeholder',
    150,
    (n) => [actions([select({ options: [option(0)], placeholder: plain(chars(n)) })])],
  ],
  [
    'radio buttons',
    10,
    (n) => [actions([{ type: 'radio_buttons', action_id: 'r', options: times(n, option) }])],
  ],
  [
    'checkboxes',
    10,
    (n) => [actions([{ type: 'checkboxes', action_id: 'r', options: times(n, option) }])],
  ],
  [
    'confirm title',
    100,
    (n) => [actions([button('b', { confirm: confirm({ title: plain(chars(n)) }) })])],
  ],
  [
    'confirm text',
    300,
    (n) => [actions([button('b', { confirm: confirm({ text: mrkdwn(chars(n)) }) })])],
  ],
  [
    'confirm button',
    30,
    (n) => [actions([button('b', { confirm: confirm({ deny: plain(chars(n)) }) })])],
  ],
  ['feedback text', 75, (n) => [feedback(chars(n))]],
  [
    'image alt text',
    2_000,
    (n) => [{ type: 'image', image_url: 'https://a.example/b.png', alt_text: chars(n) }],
  ],
  ['input label', 2_000, (n) => [input(textInput(), { label: plain(chars(n)) })]],
  ['input hint', 2_000, (n) => [input(textInput(), { hint: plain(chars(n)) })]],
  ['markdown', 12_000, (n) => [{ type: 'markdown', text: chars(n) }]],
  [
    'markdown of two blocks',
    12_000,
    (n) => [
      { type: 'markdown', text: chars(6_000) },
      { type: 'markdown', text: chars(n - 6_000) },
    ],
  ],
  ['card title', 150, (n) => [{ type: 'card', title: mrkdwn(chars(n)) }]],
  ['card body', 200, (n) => [{ type: 'card', body: mrkdwn(chars(n)) }]],
  ['card buttons', 3, (n) => [{ type: 'card', actions: times(n, (i) => button(`b${i}`)) }]],
  [
    'cards of a carousel',
    10,
    (n) => [{ type: 'carousel', elements: times(n, () => ({ type: 'card', title: mrkdwn('x') })) }],
  ],
  ['container title', 150, (n) => [container([section('x')], { title: plain(chars(n)) })]],
  ['container children', 10, (n) => [container(times(n, () => section('x')))]],
  ['table rows', 100, (n) => [table(n, 1)]],
  ['table columns', 20, (n) => [table(1, n)]],
  ['table text', 10_000, (n) => [{ type: 'table', rows: [[cell(chars(n))]] }]],
  ['tables of a message', 1, (n) => times(n, () => table(1, 1))],
  ['data table rows', 101, (n) => [dataTable(n, 1)]],
  ['data table columns', 20, (n) => [dataTable(2, n)]],
  ['data table page', 100, (n) => [dataTable(2, 1, { page_size: n })]],
  ['chart title', 50, (n) => [pie(1, { title: chars(n) })]],
  ['pie segments', 6, (n) => [pie(n)]],
  ['chart series', 6, (n) => [bars(n, 1)]],
  ['chart categories', 20, (n) => [bars(1, n)]],
  [
    'chart axis label',
    50,
    (n) => [bars(1, 1, { axis_config: { categories: ['0'], y_label: chars(n) } })],
  ],
  ['charts of a message', 2, (n) => times(n, () => pie(1))],
];

const feedbackElement = feedback('Yes').elements[0] as Piece;

test.each(MESSAGE_LIMITS)('%s: %i is taken, one more is not', (_, most, build) => {
  expect(validateBlocks(build(most), 'message').problems).toEqual([]);
  expect(validateBlocks(build(most + 1), 'message').error).toBe('invalid_blocks');
});

test('all text of a message: 13,200 characters are taken, one more is msg_blocks_too_long', () => {
  const blocks = (total: number) => [
    ...times(4, () => section(chars(3_000))),
    section(chars(total - 12_000)),
  ];
  expect(validateBlocks(blocks(13_200), 'message').error).toBeNull();
  expect(validateBlocks(blocks(13_201), 'message').error).toBe('msg_blocks_too_long');
  expect(validateBlocks(blocks(13_201), 'modal').error).toBeNull();
});

const VIEW_LIMITS: [limit: string, most: number, build: (size: number) => Piece][] = [
  ['blocks of a modal', 100, (n) => modal(times(n, () => section('x')))],
  ['modal title', 24, (n) => modal([], { title: plain(chars(n)) })],
  ['modal submit', 24, (n) => modal([], { submit: plain(chars(n)) })],
  ['modal close', 24, (n) => modal([], { close: plain(chars(n)) })],
  ['private_metadata', 3_000, (n) => modal([], { private_metadata: chars(n) })],
  ['callback_id', 255, (n) => modal([], { callback_id: chars(n) })],
  ['alert text', 200, (n) => modal([{ type: 'alert', text: mrkdwn(chars(n)) }])],
  [
    'input length',
    3_000,
    (n) => modal([input(textInput({ max_length: n }))], { submit: plain('Go') }),
  ],
];

test.each(VIEW_LIMITS)('%s: %i is taken, one more is not', (_, most, build) => {
  expect(validateView(build(most), 'modal')).toEqual([]);
  expect(validateView(build(most + 1), 'modal')).not.toEqual([]);
});

test('blocks of a Home tab: 100 are taken, one more is not', () => {
  const home = (count: number) => ({ type: 'home', blocks: times(count, () => section('x')) });
  expect(validateView(home(100), 'home')).toEqual([]);
  expect(validateView(home(101), 'home')).not.toEqual([]);
});
