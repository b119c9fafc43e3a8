import type {
  MrkdwnElement,
  PlainTextElement,
  RichTextBlock,
  RichTextElement,
  RichTextSection,
} from '@slack/types';
import type { Span } from '../../determinations/span.ts';

/** Cuts a text to `length` UTF-16 units, the last a "…"; never within a surrogate pair. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const whole = /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
  return `${whole}…`;
}

/**
 * Escapes text that is not ours for Slack's markup, so that it holds no mention, link or broadcast
 * (docs.slack.dev, formatting message text).
 */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text that is not ours, escaped for markup: at most `length` characters, no entity cut. */
export function foreign(text: string, length: number): string {
  const safe = escaped(shorten(text, length));
  return safe.length <= length ? safe : shorten(safe, length).replace(/&[a-z]{0,3}…$/, '…');
}

/** A text in Slack's markup; parts that are not our own words must have gone through `foreign`. */
export const mrkdwn = (text: string): MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

/** A text that Slack shows without reading it as markup. */
export const plain = (text: string): PlainTextElement => ({
  type: 'plain_text',
  text,
  emoji: false,
});

/** A text as rich text, which is never read as markup, with the spans in bold. */
export function marked(text: string, spans: Span[] = []): RichTextElement[] {
  const parts: RichTextElement[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    if (start > at) parts.push({ type: 'text', text: text.slice(at, start) });
    if (end > start)
      parts.push({ type: 'text', text: text.slice(start, end), style: { bold: true } });
    at = end;
  }
  if (at < text.length) parts.push({ type: 'text', text: text.slice(at) });
  return parts;
}

/** One line of rich text. */
export const line = (...elements: RichTextElement[]): RichTextSection => ({
  type: 'rich_text_section',
  elements,
});

/** Stands for an empty text, which Slack refuses. */
const nothing = '–';

/** A text in bold, as a part of a line. */
export const bold = (text: string): RichTextElement => ({
  type: 'text',
  text: text || nothing,
  style: { bold: true },
});

/** A text, as a part of a line. */
export const words = (text: string): RichTextElement => ({ type: 'text', text: text || nothing });

/** A block of rich text. */
export const richText = (...elements: RichTextBlock['elements']): RichTextBlock => ({
  type: 'rich_text',
  elements,
});

/** A quotation of at most `length` characters, with the spans in bold. */
export function quotation(text: string, spans: Span[], length: number) {
  const shown = shorten(text, length);
  const inside = spans.filter(([, end]) => end < shown.length);
  return { type: 'rich_text_quote' as const, elements: marked(shown, inside) };
}
