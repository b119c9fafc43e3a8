import { expect, test } from 'vitest';
import { actionOf, elementOf, stateOf } from '../src/dispatch/element-values.ts';
import { actions, button, container, option, plain, section, select } from './blocks.ts';

type Piece = Record<string, unknown>;
const OPTIONS = { options: [option(0), option(1)] };
const supplied = { text: plain('blue'), value: 'blue' };

const VALUES: [type: string, element: Piece, choice: unknown, reported: Piece][] = [
  ['button', button('a', { value: 'v' }), '', { value: 'v' }],
  ['static_select', select(OPTIONS), '1', { selected_option: option(1) }],
  ['static_select', select(OPTIONS), '', { selected_option: null }],
  ['static_select', select(OPTIONS), '7', { selected_option: null }],
  [
    'static_select',
    select({ option_groups: [{ label: plain('g'), ...OPTIONS }] }),
    '0',
    { selected_option: option(0) },
  ],
  ['overflow', { type: 'overflow', ...OPTIONS }, '0', { selected_option: option(0) }],
  ['radio_buttons', { type: 'radio_buttons', ...OPTIONS }, ['1'], { selected_option: option(1) }],
  [
    'checkboxes',
    { type: 'checkboxes', ...OPTIONS },
    ['0', '1'],
    { selected_options: OPTIONS.options },
  ],
  [
    'multi_static_select',
    { type: 'multi_static_select', ...OPTIONS },
    ['1'],
    { selected_options: [option(1)] },
  ],
  [
    'external_select',
    { type: 'external_select' },
    [{ ...supplied, extra: 1 }],
    { selected_option: supplied },
  ],
  ['external_select', { type: 'external_select' }, [], { selected_option: null }],
  [
    'multi_external_select',
    { type: 'multi_external_select' },
    [supplied],
    { selected_options: [supplied] },
  ],
  ['users_select', { type: 'users_select' }, 'U1', { selected_user: 'U1' }],
  ['channels_select', { type: 'channels_select' }, 'C1', { selected_channel: 'C1' }],
  ['conversations_select', { type: 'conversations_select' }, 'C1', { selected_conversation: 'C1' }],
  [
    'multi_conversations_select',
    { type: 'multi_conversations_select' },
    ['C1'],
    { selected_conversations: ['C1'] },
  ],
  ['datepicker', { type: 'datepicker' }, '2017-01-01', { selected_date: '2017-01-01' }],
  ['datepicker', { type: 'datepicker' }, '', { selected_date: null }],
  ['timepicker', { type: 'timepicker' }, '10:30', { selected_time: '10:30' }],
  [
    'datetimepicker',
    { type: 'datetimepicker' },
    '2017-01-01T00:00Z',
    { selected_date_time: 1483228800 },
  ],
  ['plain_text_input', { type: 'plain_text_input' }, 'chronic', { value: 'chronic' }],
  ['plain_text_input', { type: 'plain_text_input' }, '', { value: null }],
  [
    'feedback_buttons',
    {
      type: 'feedback_buttons',
      positive_button: { text: plain('Yes'), value: '1' },
      negative_button: { text: plain('No'), value: '0' },
    },
    'negative',
    { text: plain('No'), value: '0' },
  ],
];

test.each(VALUES)('%s %j with %j is reported as Slack does', (type, element, choice, reported) => {
  const given = { block: 'b', action: 'a', choice };
  expect(actionOf({ ...element, action_id: 'a' }, given)).toMatchObject({
    type,
    action_id: 'a',
    block_id: 'b',
    ...reported,
  });
});

test('controls are found wherever they stand, and only there', () => {
  const blocks = [
    section('x', { block_id: 'one', accessory: button('more') }),
    container([actions([button('inner')], { block_id: 'deep' })], { block_id: 'two' }),
    {
      type: 'carousel',
      block_id: 'three',
      elements: [{ type: 'card', block_id: 'card', actions: [button('pick')] }],
    },
  ];
  const found = (block: string, action: string) =>
    elementOf(blocks, { block, action, choice: '' }) !== undefined;
  expect([found('one', 'more'), found('deep', 'inner'), found('card', 'pick')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([found('two', 'inner'), found('one', 'inner')]).toEqual([false, false]);
});

test('state holds what is chosen, not what is pressed', () => {
  const blocks = [actions([button('go'), select(OPTIONS)], { block_id: 'row' })];
  const choices = [
    { block: 'row', action: 'go', choice: '' },
    { block: 'row', action: 's', choice: '0' },
    { block: 'elsewhere', action: 's', choice: '0' },
  ];
  expect(stateOf(blocks, choices)).toEqual({
    row: { s: { type: 'static_select', selected_option: option(0) } },
  });
});
