import type {
  MrkdwnElement,
  PlainTextElement,
  RichTextBlock,
  RichTextElement,
  RichTextSection,
} from '@slack/types';
import type { Span } from '../../determinations/span.ts';

/** Cuts a text to `length` UTF-16 units, with "…" where something went; never half a character. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const whole = /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
  return `${whole}…`;
}

/** Makes foreign text harmless in mrkdwn: no mention, link or broadcast survives. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Foreign text for mrkdwn, at most `length` characters once escaped; never half an entity. */
export function foreign(text: string, length: number): string {
  const safe = escaped(shorten(text, length));
  return safe.length <= length ? safe : shorten(safe, length).replace(/&[a-z]{0,3}…$/, '…');
}

/** Slack's markup, our own words; foreign parts go through `foreign`. */
export const mrkdwn = (text: string): MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

/** Text that Slack shows as it is. */
export const plain = (text: string): PlainTextElement => ({
  type: 'plain_text',
  text,
  emoji: false,
});

/** A text with the spans in bold; rich text is never parsed for markup. */
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

export const line = (...elements: RichTextElement[]): RichTextSection => ({
  type: 'rich_text_section',
  elements,
});

/** What Slack gets for nothing, for it refuses an empty text. */
const nothing = '–';

export const bold = (text: string): RichTextElement => ({
  type: 'text',
  text: text || nothing,
  style: { bold: true },
});

export const words = (text: string): RichTextElement => ({ type: 'text', text: text || nothing });

export const richText = (...elements: RichTextBlock['elements']): RichTextBlock => ({
  type: 'rich_text',
  elements,
});

/** A quotation, cut at `length` with "…", with its matches in bold. */
export function quotation(text: string, spans: Span[], length: number) {
  const shown = shorten(text, length);
  const inside = spans.filter(([, end]) => end < shown.length);
  return { type: 'rich_text_quote' as const, elements: marked(shown, inside) };
}
