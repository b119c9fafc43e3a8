import { expect, test } from 'vitest';
import { renderMessage } from '../src/rendering/message.tsx';
import { DEFAULT_CHANNELS } from '../src/workspace/channels.ts';
import { addMessage } from '../src/workspace/messages.ts';
import { DEFAULT_PEOPLE } from '../src/workspace/people.ts';
import { createWorkspace } from '../src/workspace/workspace.ts';
import {
  actions,
  button,
  container,
  dataTable,
  mrkdwn,
  option,
  pie,
  plain,
  section,
} from './blocks.ts';
import { MANIFEST } from './stub-app.ts';

/** A message of these blocks, or of this text, as the page gets it. */
function drawn(content: string | object[]): string {
  const workspace = createWorkspace({
    app: MANIFEST,
    people: DEFAULT_PEOPLE,
    channels: DEFAULT_CHANNELS,
    examples: {},
    clock: () => 1_700_000_000_000,
    random: () => 0,
    messagesKept: 10,
  });
  const message = addMessage(workspace, {
    channel: 'C0PROJECT',
    user: 'U0LOCALAPP',
    botId: 'B0LOCALAPP',
    text: typeof content === 'string' ? content : 'text',
    blocks: typeof content === 'string' ? [] : (content as never),
  });
  return renderMessage(message, { workspace, person: 'U0LOCALANA', replies: 0, inThread: false });
}

/** What a reader sees. */
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s/g, ' ');

const HOSTILE =
  '<script>alert(1)</script><img src=x onerror=alert(1)> <!channel> <https://evil.example|click> *b* " onclick="x';
const escaped = HOSTILE.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const PLACES: [where: string, blocks: object[]][] = [
  ['escaped mrkdwn', [section(escaped.replace('*b*', 'b'))]],
  ['plain text', [{ type: 'section', text: plain(HOSTILE) }]],
  ['a header', [{ type: 'header', text: plain(HOSTILE) }]],
  [
    'rich text',
    [
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: HOSTILE }] }],
      },
    ],
  ],
  ['a table cell', [{ type: 'table', rows: [[{ type: 'raw_text', text: HOSTILE }]] }]],
  [
    'a data table',
    [
      dataTable(2, 1, {
        caption: HOSTILE,
        rows: [[{ type: 'raw_text', text: 'a' }], [{ type: 'raw_text', text: HOSTILE }]],
      }),
    ],
  ],
  ['a button', [actions([button('b', { text: plain(HOSTILE) })])]],
  [
    'an option',
    [
      section('x', {
        accessory: {
          type: 'overflow',
          action_id: 'o',
          options: [option(0, { text: plain(HOSTILE) })],
        },
      }),
    ],
  ],
  [
    'a container’s title',
    [container([section('x')], { title: plain(HOSTILE), is_collapsible: true })],
  ],
  ['a chart’s label', [pie(1, { title: HOSTILE })]],
];

test.each(PLACES)('hostile text in %s stays text', (where, blocks) => {
  const html = drawn(blocks);
  expect(html).not.toMatch(/<script|<img|slack_broadcast|href="https:\/\/evil/);
  expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/<[^>]*\son\w+/);
  expect(words(html)).toContain('<script>alert(1)</script>');
  expect(words(html)).toContain('<!channel> <https://evil.example|click>');
  if (where !== 'escaped mrkdwn') expect(words(html)).toContain('*b*');
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'vbscript:x'])(
  'the address %s is no link anywhere',
  (address) => {
    const html = [
      drawn([section(`<${address}|click>`)]),
      drawn([
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [{ type: 'link', url: address, text: 'click' }],
            },
          ],
        },
      ]),
      drawn([{ type: 'markdown', text: `[click](${address})` }]),
      drawn([
        {
          type: 'video',
          title: plain('click'),
          title_url: address,
          video_url: address,
          alt_text: 'x',
        },
      ]),
      drawn([actions([button('b', { url: address, text: plain('click') })])]),
    ].join();
    expect(html).not.toContain(`"${address}`);
    expect(html.match(/click/g)?.length).toBeGreaterThanOrEqual(5);
  },
);

test('the three faults of the renderer are worked round', () => {
  const number = { type: 'raw_number', value: 4, text: '4' };
  const text = (of: string) => ({ type: 'raw_text', text: of });
  const rows = [
    [text('Colour'), text('Count')],
    [text('Blue'), number],
  ];
  expect(words(drawn([{ type: 'data_table', caption: 'Counts', rows }]))).toMatch(/Counts.*Blue4/);
  expect(words(drawn([{ type: 'table', rows }]))).toContain('Blue4');
  const html = drawn([
    { type: 'section', text: { ...mrkdwn('*bold* https://a.example &lt;b&gt;'), verbatim: true } },
  ]);
  expect(html).toMatch(/<strong>.*bold.*<\/strong>/);
  expect(html).not.toContain('<a ');
  expect(words(html)).toContain('https://a.example <b>');
});

test('markup of mrkdwn is drawn: links, people, channels, emoji', () => {
  const html = drawn([
    section('<https://a.example?x=1&amp;y=2|paper> <@U0LOCALANA> <#C0GENERAL> :no_entry:'),
  ]);
  expect(html).toContain('href="https://a.example?x=1&amp;y=2"');
  expect(words(html)).toContain('paper @Ana Reyes #general ⛔');
});

test('a collapsed container is closed, and its inside is there', () => {
  const html = drawn([
    container([section('inside'), actions([button('b')])], {
      is_collapsible: true,
      default_collapsed: true,
    }),
  ]);
  expect(html).toMatch(/<details class="container"><summary>/);
  expect(words(html)).toContain('inside');
  expect(html).toContain('data-action="b" data-block="auto0-1"');
});

test('no ids are repeated by what stands twice', () => {
  expect(drawn([section('a', { block_id: 'x' }), section('b', { block_id: 'y' })])).not.toMatch(
    /\sid="(?:x|y|slack_blocks_to_jsx)"/,
  );
});
