import * as z from 'zod';
import { LIMITS } from './limits.ts';

/** A string of `min` to `max` characters; Slack refuses empty text nearly everywhere. */
export const words = (max: number, min = 1) => z.string().min(min).max(max);

export const id = words(LIMITS.id);

/** Slack's text object that is never markup. */
export const plainText = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: words(max),
    emoji: z.boolean().optional(),
  });

export const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: words(max),
    verbatim: z.boolean().optional(),
  });

export const anyText = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);

/** An address that a click may open. */
export const url = (max: number) =>
  words(max).refine((value) => /^(https?:\/\/|mailto:|slack:\/\/)/i.test(value), {
    error: 'must be a valid URL',
  });

export const confirm = z.strictObject({
  title: plainText(LIMITS.confirmTitle),
  text: anyText(LIMITS.confirmText),
  confirm: plainText(LIMITS.confirmButton),
  deny: plainText(LIMITS.confirmButton),
  style: z.enum(['primary', 'danger']).optional(),
});

export const option = (text: 'plain' | 'any' = 'plain') =>
  z.strictObject({
    text: text === 'plain' ? plainText(LIMITS.optionText) : anyText(LIMITS.optionText),
    value: words(LIMITS.optionValue),
    description: (text === 'plain'
      ? plainText(LIMITS.optionDescription)
      : anyText(LIMITS.optionDescription)
    ).optional(),
  });

/** Options of an overflow menu may open an address. */
export const overflowOption = z.strictObject({
  text: plainText(LIMITS.optionText),
  value: words(LIMITS.optionValue).optional(),
  description: plainText(LIMITS.optionDescription).optional(),
  url: url(LIMITS.url).optional(),
});

export const optionGroup = z.strictObject({
  label: plainText(LIMITS.groupLabel),
  options: z.array(option()).min(1).max(LIMITS.selectOptions),
});

export const dispatchConfig = z.strictObject({
  trigger_actions_on: z
    .array(z.enum(['on_enter_pressed', 'on_character_entered']))
    .min(1)
    .max(2),
});

export const conversationFilter = z.strictObject({
  include: z
    .array(z.enum(['im', 'mpim', 'private', 'public']))
    .min(1)
    .optional(),
  exclude_external_shared_channels: z.boolean().optional(),
  exclude_bot_users: z.boolean().optional(),
});

export const slackFile = z.union([
  z.strictObject({ id: words(LIMITS.id) }),
  z.strictObject({ url: words(LIMITS.url) }),
]);

export const image = z
  .strictObject({
    type: z.literal('image'),
    image_url: url(LIMITS.imageUrl).optional(),
    slack_file: slackFile.optional(),
    alt_text: words(LIMITS.imageAlt),
  })
  .refine((value) => Boolean(value.image_url) !== Boolean(value.slack_file), {
    error: 'must define image_url or slack_file',
  });
