import { limits } from './limits.ts';
import { type Message, message } from './message.ts';
import { foreign, richText, shorten } from './text.ts';

/** A citation in a box of preformatted text, from which it is easily copied. */
export function citationMessage(citation: string): Message {
  const text = shorten(citation, 2_500);
  return message(foreign(text, limits.notification), [
    richText({ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }),
  ]);
}
