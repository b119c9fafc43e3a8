import { expect, test } from 'vitest';
import { inSlackWords } from '../src/validator/problem.ts';
import { validateBlocks } from '../src/validator/validate-blocks.ts';
import { validateView } from '../src/validator/validate-view.ts';
import {
  actions,
  bars,
  button,
  cell,
  container,
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
  textInput,
  times,
} from './blocks.ts';

type Piece = Record<string, unknown>;

const REFUSED: [what: string, blocks: unknown, words: string][] = [
  [
    '51 blocks',
    times(51, () => section('x')),
    'no more than 50 items allowed [json-pointer:/blocks]',
  ],
  ['no array', { type: 'section' }, 'must provide an array [json-pointer:/blocks]'],
  [
    'an unknown block',
    [{ type: 'sectoin' }],
    'unsupported type: sectoin [json-pointer:/blocks/0/type]',
  ],
  ['a block without a type', [{}], 'missing required field: type [json-pointer:/blocks/0]'],
  [
    'a section without text',
    [{ type: 'section' }],
    'must provide text or fields [json-pointer:/blocks/0]',
  ],
  [
    'empty text',
    [section('')],
    'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'an alert in a message',
    [{ type: 'alert', text: mrkdwn('x') }],
    'alert is not supported in a message [json-pointer:/blocks/0/type]',
  ],
  [
    'mrkdwn in a header',
    [{ type: 'header', text: mrkdwn('x') }],
    'must be a valid enum value [json-pointer:/blocks/0/text/type]',
  ],
  [
    'an unknown property',
    [{ ...header('x'), colour: 'red' }],
    'invalid additional property: colour [json-pointer:/blocks/0]',
  ],
  [
    'the same block_id twice',
    times(2, () => section('x', { block_id: 'b' })),
    'block_id must be unique [json-pointer:/blocks/1/block_id]',
  ],
  [
    'the same action_id twice in a block',
    [actions([button('a'), button('a')])],
    'action_id "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
  ],
  [
    'a script as address',
    [actions([button('a', { url: 'javascript:alert(1)' })])],
    'must be a valid URL [json-pointer:/blocks/0/elements/0/url]',
  ],
  [
    'a select without options',
    [actions([select({})])],
    'must provide either options or option_groups [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'an initial option that is not offered',
    [actions([select({ options: [option(0)], initial_option: option(1) })])],
    'must be one of the provided options [json-pointer:/blocks/0/elements/0/initial_option]',
  ],
  [
    'no options at all',
    [actions([select({ options: [] })])],
    'no fewer than 1 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'rich text in a container',
    [container([{ type: 'rich_text', elements: [] }])],
    'unsupported type: rich_text [json-pointer:/blocks/0/child_blocks/0/type]',
  ],
  [
    'collapsed but not collapsible',
    [container([section('x')], { default_collapsed: true })],
    'requires is_collapsible to be true [json-pointer:/blocks/0/default_collapsed]',
  ],
  [
    'a chart in a container',
    [container([pie(1)])],
    'unsupported type: data_visualization [json-pointer:/blocks/0/child_blocks/0/type]',
  ],
  [
    'a segment of nothing',
    [pie(1, { chart: { type: 'pie', segments: [{ label: 'a', value: 0 }] } })],
    'must be more than 0 [json-pointer:/blocks/0/chart/segments/0/value]',
  ],
  [
    'a series that misses a category',
    [bars(1, 2, { axis_config: { categories: ['0'] } })],
    'must have one value for each category [json-pointer:/blocks/0/chart/series/0/data]',
  ],
  [
    'rows of different lengths',
    [dataTable(2, 2, { rows: [[cell('a')], [cell('a'), cell('b')]] })],
    'all rows must have the same number of cells [json-pointer:/blocks/0/rows]',
  ],
  [
    'a modal input beside a section',
    [section('x', { accessory: textInput() })],
    'unsupported type: plain_text_input [json-pointer:/blocks/0/accessory/type]',
  ],
  [
    'a bad date',
    [actions([{ type: 'datepicker', action_id: 'd', initial_date: '05/14/2024' }])],
    'must be a date of the form YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]',
  ],
];

test.each(REFUSED)('%s is refused in Slack’s words', (_, blocks, words) => {
  const { error, problems } = validateBlocks(blocks, 'message');
  expect(error).toBe('invalid_blocks');
  expect(problems.map(inSlackWords)).toContain(words);
});

const SURFACES: [block: string, block: Piece, message: boolean, modal: boolean, home: boolean][] = [
  ['section', section('x'), true, true, true],
  ['alert', { type: 'alert', text: mrkdwn('x') }, false, true, false],
  ['container', container([section('x')]), true, false, false],
  [
    'carousel',
    { type: 'carousel', elements: [{ type: 'card', body: mrkdwn('x') }] },
    true,
    false,
    true,
  ],
  ['data_visualization', pie(2), true, false, false],
  ['table', { type: 'table', rows: [[cell('x')]] }, true, false, false],
];

test.each(SURFACES)('%s stands where Slack lets it stand', (_, block, ...allowed) => {
  const taken = (['message', 'modal', 'home'] as const).map(
    (surface) => validateBlocks([block], surface).error === null,
  );
  expect(taken).toEqual(allowed);
});

test('a modal with an input needs a submit button', () => {
  expect(validateView(modal([input(textInput())]), 'modal').map(inSlackWords)).toEqual([
    'missing required field: submit [json-pointer:/view]',
  ]);
  expect(validateView(modal([input(textInput())], { submit: plain('Go') }), 'modal')).toEqual([]);
});

test('the pointers of a view start at the view', () => {
  expect(validateView(modal([header('')]), 'modal').map(inSlackWords)).toEqual([
    'must be more than 0 characters [json-pointer:/view/blocks/0/text/text]',
  ]);
  expect(validateView({ type: 'modal', blocks: [] }, 'modal').map(inSlackWords)).toEqual([
    'missing required field: title [json-pointer:/view]',
  ]);
});

test.each([[undefined], [null], [7], ['x'], [[null]], [[[]]], [[{ type: { type: 'x' } }]]])(
  'nonsense is refused, never thrown at: %j',
  (nonsense) => {
    expect(validateBlocks(nonsense, 'message').error).toBe('invalid_blocks');
    expect(validateView(nonsense, 'modal')).not.toEqual([]);
  },
);
