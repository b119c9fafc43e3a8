import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { LIMITS } from './limits.ts';
import {
  confirm,
  conversationFilter,
  dispatchConfig,
  id,
  image,
  option,
  optionGroup,
  overflowOption,
  plainText,
  url,
  words,
} from './objects.ts';

const actionable = { action_id: id.optional() };
const confirmable = { confirm: confirm.optional() };
const focusable = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plainText(LIMITS.placeholder).optional() };
const several = { max_selected_items: z.int().min(1).optional() };
const selectable = { ...actionable, ...confirmable, ...focusable, ...placeholder };
const accessible = { accessibility_label: words(LIMITS.accessibilityLabel).optional() };

const button = z.strictObject({
  type: z.literal('button'),
  ...actionable,
  ...confirmable,
  ...accessible,
  text: plainText(LIMITS.buttonText),
  value: words(LIMITS.buttonValue, 0).optional(),
  url: url(LIMITS.url).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  action_id: id,
  ...accessible,
  text: plainText(LIMITS.buttonText),
  workflow: z.looseObject({ trigger: z.looseObject({ url: url(LIMITS.url) }) }),
  style: z.enum(['primary', 'danger']).optional(),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...actionable,
  ...confirmable,
  options: z.array(overflowOption).min(1).max(LIMITS.overflowOptions),
});

interface Choices {
  options?: unknown[] | undefined;
  option_groups?: { options: unknown[] }[] | undefined;
}
const offered = ({ options, option_groups }: Choices) =>
  options ?? (option_groups ?? []).flatMap((group) => group.options);
const among = (choices: Choices, wanted: unknown) =>
  offered(choices).some((choice) => isDeepStrictEqual(choice, wanted));

const ONE_OF_OPTIONS = { error: 'must provide either options or option_groups' };
const NOT_OFFERED = { error: 'must be one of the provided options' };

const choices = {
  options: z.array(option()).min(1).max(LIMITS.selectOptions).optional(),
  option_groups: z.array(optionGroup).min(1).max(LIMITS.optionGroups).optional(),
};

const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...selectable,
    ...choices,
    initial_option: option().optional(),
  })
  .refine((it) => Boolean(it.options) !== Boolean(it.option_groups), ONE_OF_OPTIONS)
  .refine((it) => it.initial_option === undefined || among(it, it.initial_option), {
    ...NOT_OFFERED,
    path: ['initial_option'],
  });

const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...selectable,
    ...several,
    ...choices,
    initial_options: z.array(option()).min(1).max(LIMITS.selectOptions).optional(),
  })
  .refine((it) => Boolean(it.options) !== Boolean(it.option_groups), ONE_OF_OPTIONS)
  .refine((it) => (it.initial_options ?? []).every((initial) => among(it, initial)), {
    ...NOT_OFFERED,
    path: ['initial_options'],
  });

const minQuery = { min_query_length: z.int().min(0).optional() };

const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...selectable,
  ...minQuery,
  initial_option: option().optional(),
});

const multiExternalSelect = z.strictObject({
  type: z.literal('multi_external_select'),
  ...selectable,
  ...several,
  ...minQuery,
  initial_options: z.array(option()).min(1).max(LIMITS.selectOptions).optional(),
});

const chosen = (noun: string) => ({ [`initial_${noun}`]: words(LIMITS.id).optional() });
const allChosen = (noun: string) => ({
  [`initial_${noun}s`]: z.array(words(LIMITS.id)).min(1).optional(),
});
const conversations = {
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional(),
};
const respondable = { response_url_enabled: z.boolean().optional() };

const pickers = [
  z.strictObject({ type: z.literal('users_select'), ...selectable, ...chosen('user') }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...selectable,
    ...respondable,
    ...chosen('channel'),
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...selectable,
    ...respondable,
    ...conversations,
    ...chosen('conversation'),
  }),
] as const;

const multiPickers = [
  z.strictObject({
    type: z.literal('multi_users_select'),
    ...selectable,
    ...several,
    ...allChosen('user'),
  }),
  z.strictObject({
    type: z.literal('multi_channels_select'),
    ...selectable,
    ...several,
    ...allChosen('channel'),
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...selectable,
    ...several,
    ...conversations,
    ...allChosen('conversation'),
  }),
] as const;

const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    ...actionable,
    ...confirmable,
    ...focusable,
    options: z.array(option('any')).min(1).max(LIMITS.choiceOptions),
    initial_option: option('any').optional(),
  })
  .refine((it) => it.initial_option === undefined || among(it, it.initial_option), {
    ...NOT_OFFERED,
    path: ['initial_option'],
  });

const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    ...actionable,
    ...confirmable,
    ...focusable,
    options: z.array(option('any')).min(1).max(LIMITS.choiceOptions),
    initial_options: z.array(option('any')).min(1).max(LIMITS.choiceOptions).optional(),
  })
  .refine((it) => (it.initial_options ?? []).every((initial) => among(it, initial)), {
    ...NOT_OFFERED,
    path: ['initial_options'],
  });

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a date of the form YYYY-MM-DD' });
const time = z.string().regex(/^\d{2}:\d{2}$/, { error: 'must be a time of the form HH:mm' });

const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...selectable,
  initial_date: day.optional(),
});
const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...selectable,
  initial_time: time.optional(),
  timezone: z.string().optional(),
});
const datetimepicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...actionable,
  ...confirmable,
  ...focusable,
  initial_date_time: z.int().min(1e9).max(9_999_999_999).optional(),
});

const typed = {
  ...actionable,
  ...focusable,
  ...placeholder,
  dispatch_action_config: dispatchConfig.optional(),
  initial_value: words(LIMITS.inputLength, 0).optional(),
};

const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    ...typed,
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(LIMITS.inputLength).optional(),
    max_length: z.int().min(1).max(LIMITS.inputLength).optional(),
  })
  .refine((it) => (it.min_length ?? 0) <= (it.max_length ?? LIMITS.inputLength), {
    error: 'must not be more than max_length',
    path: ['min_length'],
  });
const numberInput = z.strictObject({
  type: z.literal('number_input'),
  ...typed,
  is_decimal_allowed: z.boolean(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
});
const emailInput = z.strictObject({ type: z.literal('email_text_input'), ...typed });
const urlInput = z.strictObject({ type: z.literal('url_text_input'), ...typed });
const richTextInput = z.looseObject({ type: z.literal('rich_text_input'), ...actionable });
const fileInput = z.strictObject({
  type: z.literal('file_input'),
  ...actionable,
  filetypes: z.array(z.string()).min(1).optional(),
  max_files: z.int().min(1).max(10).optional(),
});

const feedbackButton = z.strictObject({
  text: plainText(LIMITS.buttonText),
  value: words(LIMITS.buttonValue),
  ...accessible,
});
const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  ...actionable,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});
const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  ...actionable,
  ...confirmable,
  ...accessible,
  icon: z.enum(['trash']),
  text: plainText(LIMITS.buttonText),
  value: words(LIMITS.buttonValue).optional(),
  visible_to_user_ids: z.array(z.string()).optional(),
});

export { button };

const interactive = [
  button,
  checkboxes,
  datepicker,
  multiStaticSelect,
  multiExternalSelect,
  ...multiPickers,
  overflow,
  radioButtons,
  staticSelect,
  externalSelect,
  ...pickers,
  timepicker,
  workflowButton,
] as const;

/** What may stand in an `actions` block, beside a section, in an input, in context actions. */
export const actionsElement = z.discriminatedUnion('type', [
  ...interactive,
  datetimepicker,
  richTextInput,
]);
export const accessoryElement = z.discriminatedUnion('type', [...interactive, image]);
export const inputElement = z.discriminatedUnion('type', [
  checkboxes,
  datepicker,
  datetimepicker,
  emailInput,
  fileInput,
  multiStaticSelect,
  multiExternalSelect,
  ...multiPickers,
  numberInput,
  plainTextInput,
  radioButtons,
  richTextInput,
  staticSelect,
  externalSelect,
  ...pickers,
  timepicker,
  urlInput,
]);
export const contextActionsElement = z.discriminatedUnion('type', [feedbackButtons, iconButton]);
