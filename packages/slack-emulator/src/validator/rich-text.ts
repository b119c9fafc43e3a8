import * as z from 'zod';
import { LIMITS } from './limits.ts';
import { id, url, words } from './objects.ts';

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    underline: z.boolean().optional(),
    code: z.boolean().optional(),
    highlight: z.boolean().optional(),
    client_highlight: z.boolean().optional(),
    unlink: z.boolean().optional(),
  })
  .optional();

const leaf = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style }),
  z.strictObject({
    type: z.literal('link'),
    url: url(LIMITS.url),
    text: z.string().optional(),
    unsafe: z.boolean().optional(),
    style,
  }),
  z.strictObject({ type: z.literal('user'), user_id: words(LIMITS.id), style }),
  z.strictObject({ type: z.literal('channel'), channel_id: words(LIMITS.id), style }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: words(LIMITS.id), style }),
  z.strictObject({
    type: z.literal('broadcast'),
    range: z.enum(['here', 'channel', 'everyone']),
    style,
  }),
  z.strictObject({
    type: z.literal('emoji'),
    name: words(100),
    unicode: z.string().optional(),
    skin_tone: z.int().min(1).max(6).optional(),
    style,
  }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.int(),
    format: words(500),
    url: url(LIMITS.url).optional(),
    fallback: z.string().optional(),
    style,
  }),
  z.strictObject({ type: z.literal('color'), value: words(20), style }),
]);

const border = { border: z.int().min(0).max(1).optional() };

const section = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(leaf),
});

const part = z.discriminatedUnion('type', [
  section,
  z.strictObject({
    type: z.literal('rich_text_list'),
    elements: z.array(section),
    style: z.enum(['bullet', 'ordered']),
    indent: z.int().min(0).max(8).optional(),
    offset: z.int().min(0).optional(),
    ...border,
  }),
  z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(leaf), ...border }),
  z.strictObject({
    type: z.literal('rich_text_preformatted'),
    elements: z.array(leaf),
    language: z.string().optional(),
    ...border,
  }),
]);

/** Formatted text without markup: sections, lists, quotes, preformatted stretches. */
export const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: id.optional(),
  elements: z.array(part).min(1),
});
