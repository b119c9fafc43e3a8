import * as z from 'zod';
import { dataVisualization } from './charts.ts';
import {
  accessoryElement,
  actionsElement,
  button,
  contextActionsElement,
  inputElement,
} from './elements.ts';
import { LIMITS } from './limits.ts';
import { anyText, id, image, mrkdwn, plainText, slackFile, url, words } from './objects.ts';
import { richText } from './rich-text.ts';
import { dataTable, table } from './tables.ts';

const named = { block_id: id.optional() };

const section = z
  .strictObject({
    type: z.literal('section'),
    ...named,
    text: anyText(LIMITS.sectionText).optional(),
    fields: z.array(anyText(LIMITS.fieldText)).min(1).max(LIMITS.sectionFields).optional(),
    accessory: accessoryElement.optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, {
    error: 'must provide text or fields',
  });

const header = z.strictObject({
  type: z.literal('header'),
  ...named,
  text: plainText(LIMITS.header),
  level: z.int().min(1).max(4).optional(),
});

const context = z.strictObject({
  type: z.literal('context'),
  ...named,
  elements: z
    .array(
      z.discriminatedUnion('type', [
        plainText(LIMITS.contextText),
        mrkdwn(LIMITS.contextText),
        image,
      ]),
    )
    .min(1)
    .max(LIMITS.contextElements),
});

const divider = z.strictObject({ type: z.literal('divider'), ...named });

const actions = z.strictObject({
  type: z.literal('actions'),
  ...named,
  elements: z.array(actionsElement).min(1).max(LIMITS.actions),
});

const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  ...named,
  elements: z.array(contextActionsElement).min(1).max(LIMITS.contextActions),
});

const input = z.strictObject({
  type: z.literal('input'),
  ...named,
  label: plainText(LIMITS.inputLabel),
  hint: plainText(LIMITS.inputHint).optional(),
  element: inputElement,
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

const imageBlock = z
  .strictObject({
    type: z.literal('image'),
    ...named,
    image_url: url(LIMITS.imageUrl).optional(),
    slack_file: slackFile.optional(),
    alt_text: words(LIMITS.imageAlt),
    title: plainText(LIMITS.imageTitle).optional(),
  })
  .refine((it) => Boolean(it.image_url) !== Boolean(it.slack_file), {
    error: 'must define image_url or slack_file',
  });

const markdown = z.strictObject({
  type: z.literal('markdown'),
  ...named,
  text: words(LIMITS.markdown),
});

const video = z.strictObject({
  type: z.literal('video'),
  ...named,
  video_url: url(LIMITS.url),
  thumbnail_url: url(LIMITS.url),
  alt_text: words(LIMITS.imageAlt),
  title: plainText(LIMITS.videoTitle - 1),
  title_url: url(LIMITS.url).optional(),
  author_name: words(LIMITS.videoAuthor - 1).optional(),
  provider_name: z.string().optional(),
  provider_icon_url: url(LIMITS.url).optional(),
  description: plainText(LIMITS.videoTitle).optional(),
});

const card = z
  .strictObject({
    type: z.literal('card'),
    ...named,
    hero_image: image.optional(),
    icon: image.optional(),
    title: mrkdwn(LIMITS.cardTitle).optional(),
    subtitle: mrkdwn(LIMITS.cardTitle).optional(),
    body: mrkdwn(LIMITS.cardBody).optional(),
    actions: z.array(button).min(1).max(LIMITS.cardActions).optional(),
  })
  .refine((it) => it.hero_image ?? it.title ?? it.actions ?? it.body, {
    error: 'must provide one of hero_image, title, actions, body',
  });

const carousel = z.strictObject({
  type: z.literal('carousel'),
  ...named,
  elements: z.array(card).min(1).max(LIMITS.carouselCards),
});

const alert = z.strictObject({
  type: z.literal('alert'),
  ...named,
  text: anyText(LIMITS.alertText),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});

const taskCard = z.looseObject({
  type: z.literal('task_card'),
  ...named,
  task_id: id,
  title: words(LIMITS.sectionText),
  details: richText.optional(),
  output: richText.optional(),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
});

const plan = z.looseObject({
  type: z.literal('plan'),
  ...named,
  title: words(LIMITS.sectionText),
  tasks: z.array(taskCard).optional(),
});

/**
 * Children of a container. The docs also list rich_text, file and input; the live validator
 * refuses them (slack-morphism 2.31, `SlackContainerBlock`).
 */
const child = z.discriminatedUnion('type', [
  actions,
  context,
  divider,
  header,
  imageBlock,
  section,
  table,
  video,
]);

const container = z
  .strictObject({
    type: z.literal('container'),
    ...named,
    title: plainText(LIMITS.containerTitle).optional(),
    rich_text_title: richText.optional(),
    subtitle: anyText(LIMITS.containerTitle).optional(),
    icon: image.optional(),
    child_blocks: z.array(child).min(1).max(LIMITS.containerChildren),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  })
  .refine((it) => it.title ?? it.rich_text_title, {
    error: 'must provide title or rich_text_title',
  })
  .refine((it) => !it.default_collapsed || it.is_collapsible, {
    error: 'requires is_collapsible to be true',
    path: ['default_collapsed'],
  });

const everywhere = [
  actions,
  card,
  context,
  contextActions,
  divider,
  header,
  imageBlock,
  input,
  markdown,
  richText,
  section,
  video,
] as const;

/** Which blocks each surface takes (docs.slack.dev/blocks.json). */
export const SURFACES = {
  message: z.discriminatedUnion('type', [
    ...everywhere,
    carousel,
    container,
    dataTable,
    dataVisualization,
    plan,
    table,
    taskCard,
  ]),
  modal: z.discriminatedUnion('type', [...everywhere, alert]),
  home: z.discriminatedUnion('type', [...everywhere, carousel]),
};

export type Surface = keyof typeof SURFACES;

/** All block types that Slack has, to tell "unknown" from "not on this surface". */
export const KNOWN_TYPES = new Set<string>(
  Object.values(SURFACES).flatMap((surface) =>
    surface.options.flatMap((option) => [...option.shape.type.values]),
  ),
);
