import { objectOf } from '../web-api/arguments.ts';
import { keepEscapes, literally, withoutAutolinks } from './literal.ts';

type Piece = Record<string, unknown>;

/**
 * A block as slack-blocks-to-jsx 1.1.1 can draw it: without its three faults (`data_table` is
 * blank, a `raw_number` cell throws, `verbatim` prints raw markup), without block ids (it makes
 * HTML ids of them) and without markup where Slack reads none.
 */
export function prepared(block: Piece): Piece {
  const { block_id: _, ...rest } = block;
  if (rest.type === 'data_table') return prepared(asTable(rest));
  if (rest.type === 'video') return prepared(asLink(rest));
  if (rest.type === 'markdown' || rest.type === 'data_visualization') return rest;
  return walk(rest) as Piece;
}

/** A `data_table` as a plain `table`, the numbers to the right. */
function asTable({ rows }: Piece): Piece {
  const lines = rows as { type: string }[][];
  const columns = (lines[1] ?? []).map(({ type }) => ({
    align: type === 'raw_number' ? 'right' : 'left',
    is_wrapped: true,
  }));
  return { type: 'table', rows: lines, column_settings: columns };
}

/** A video as what it is: a titled link. Nothing of another site is embedded in the page. */
const asLink = ({ title, title_url, video_url }: Piece): Piece => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: [
        { type: 'link', url: title_url ?? video_url, text: `▶ ${String(objectOf(title).text)}` },
      ],
    },
  ],
});

function walk(piece: unknown): unknown {
  if (Array.isArray(piece)) return piece.map(walk);
  if (typeof piece !== 'object' || piece === null) return piece;
  const object = piece as Piece;
  const text = typeof object.text === 'string' ? object.text : '';
  switch (object.type) {
    case 'plain_text':
      return { type: 'plain_text', text: literally(text), emoji: true };
    case 'mrkdwn':
      return {
        type: 'mrkdwn',
        text: keepEscapes(object.verbatim === true ? withoutAutolinks(text) : text),
      };
    case 'raw_text':
    case 'raw_number':
      return { type: 'raw_text', text: literally(text) };
    default:
      return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, walk(value)]));
  }
}
