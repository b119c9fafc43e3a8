/** Small pieces of Block Kit for the tests of the emulator. */
type Piece = Record<string, unknown>;

export const chars = (length: number) => 'x'.repeat(length);
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const plain = (text: string): Piece => ({ type: 'plain_text', text });
export const mrkdwn = (text: string): Piece => ({ type: 'mrkdwn', text });
export const section = (text: string, rest: Piece = {}): Piece => ({
  type: 'section',
  text: mrkdwn(text),
  ...rest,
});
export const header = (text: string): Piece => ({ type: 'header', text: plain(text) });
export const button = (id: string, rest: Piece = {}): Piece => ({
  type: 'button',
  action_id: id,
  text: plain('Go'),
  ...rest,
});
export const actions = (elements: Piece[], rest: Piece = {}): Piece => ({
  type: 'actions',
  elements,
  ...rest,
});
export const context = (elements: Piece[]): Piece => ({ type: 'context', elements });
export const option = (index: number, rest: Piece = {}): Piece => ({
  text: plain(`option ${index}`),
  value: `v${index}`,
  ...rest,
});
export const select = (rest: Piece): Piece => ({
  type: 'static_select',
  action_id: 's',
  placeholder: plain('Choose'),
  ...rest,
});
export const input = (element: Piece, rest: Piece = {}): Piece => ({
  type: 'input',
  label: plain('Label'),
  element,
  ...rest,
});
export const textInput = (rest: Piece = {}): Piece => ({
  type: 'plain_text_input',
  action_id: 't',
  ...rest,
});
export const container = (children: Piece[], rest: Piece = {}): Piece => ({
  type: 'container',
  title: plain('More'),
  child_blocks: children,
  ...rest,
});
export const cell = (text: string): Piece => ({ type: 'raw_text', text });
export const table = (rows: number, columns: number, text = 'x'): Piece => ({
  type: 'table',
  rows: times(rows, () => times(columns, () => cell(text))),
});
export const dataTable = (rows: number, columns: number, rest: Piece = {}): Piece => ({
  type: 'data_table',
  caption: 'Table',
  rows: times(rows, () => times(columns, () => cell('x'))),
  ...rest,
});
export const pie = (segments: number, rest: Piece = {}): Piece => ({
  type: 'data_visualization',
  title: 'Figures',
  chart: {
    type: 'pie',
    segments: times(segments, (index) => ({ label: `part ${index}`, value: 1 })),
  },
  ...rest,
});
export const bars = (series: number, categories: number, rest: Piece = {}): Piece => ({
  type: 'data_visualization',
  title: 'Figures',
  chart: {
    type: 'bar',
    series: times(series, (index) => ({
      name: `series ${index}`,
      data: times(categories, (point) => ({ label: `${point}`, value: point })),
    })),
    axis_config: { categories: times(categories, (point) => `${point}`) },
    ...rest,
  },
});
export const modal = (blocks: Piece[], rest: Piece = {}): Piece => ({
  type: 'modal',
  title: plain('Search'),
  blocks,
  ...rest,
});
