import * as z from 'zod';
import { limits } from './limits.ts';

/** The `action_id`s of buttons and menus, and the patterns by which listeners hear of them. */
export const actionIds = {
  /** `list:next` and its like: the same list on another page, in another order, filtered. */
  list: (change: string) => `list:${change}`,
  listPattern: /^list:/,
  /** Case summary, full rationale, similar decisions, citation of one decision. */
  decision: 'decision_more',
  openRationale: 'open_rationale',
  /** A button that asks a question. `which` tells the buttons of one message apart. */
  ask: (which: number | string) => `ask:${which}`,
  askPattern: /^ask:/,
  /** `rationale:next`, `rationale:previous`: another page of the modal. */
  rationale: (page: string) => `rationale:${page}`,
  rationalePattern: /^rationale:/,
  feedback: 'feedback',
  share: 'share',
  remove: 'remove',
  save: 'save',
  forget: 'forget',
  /** Whether a channel is answered for everyone or for the asker alone. */
  manner: (manner: string) => `manner:${manner}`,
  mannerPattern: /^manner:/,
  openSearch: 'open_search',
  /** The search form's menu of treatments, filled as a person types. */
  treatment: 'treatment',
} as const;

/**
 * Characters of a question that a button carries; of a longer one the beginning. Escaped as JSON it
 * stays below the 2,000 that Slack takes as a value.
 */
export const longestQuestion = 800;

/** What a button of a list carries: question, offset of the page, sort order, user who asked. */
const listSchema = z.object({
  q: z.string().min(1).max(longestQuestion),
  o: z.int().min(0).max(1_000_000),
  s: z.enum(['relevance', 'newest']),
  u: z.string().max(40),
});
export type ListValue = z.infer<typeof listSchema>;

/** What a feedback button carries: the list that is judged, and whether it was useful. */
const feedbackSchema = listSchema.extend({ useful: z.boolean() });
export type FeedbackValue = z.infer<typeof feedbackSchema>;

/** What the menu of one decision carries; `id` may be cut, for an option's value is short. */
const decisionSchema = z.object({
  verb: z.enum(['case', 'rationale', 'similar', 'citation']),
  number: z.coerce.number().int().min(1).max(1_000),
  id: z.string().min(1).max(limits.optionValue),
});
export type DecisionValue = z.infer<typeof decisionSchema>;

/** A line such as `precedent baclofen`, to be answered where the button is. */
const askSchema = z.object({
  ask: z
    .string()
    .min(1)
    .max(longestQuestion + 20),
});

/** The saved question that is forgotten. */
const forgetSchema = z.object({ forget: z.string().min(1).max(longestQuestion) });

/** Id of the letter, number of the disputed item, page of its rationale from 0. */
const rationaleSchema = z.object({
  id: z.string().min(1).max(400),
  n: z.int().min(1).max(1_000),
  p: z.int().min(0).max(1_000),
});
export type RationaleValue = z.infer<typeof rationaleSchema>;

/** The value of a button of a list, at most 2,000 characters. */
export const listValue = (value: ListValue): string => JSON.stringify(value);
/** The value of a feedback button, at most 2,000 characters. */
export const feedbackValue = (value: FeedbackValue): string => JSON.stringify(value);
/** The value of the button that forgets a saved question. */
export const forgetValue = (forget: string): string => JSON.stringify({ forget });
/** The value of a button that asks this line, such as `precedent baclofen`. */
export const askValue = (ask: string): string => JSON.stringify({ ask });
/** The value of a button that turns the pages of a rationale. */
export const rationaleValue = (value: RationaleValue): string => JSON.stringify(value);

/** `verb number id`, at most 150 characters; a case is found by any unique part of its id. */
export const decisionValue = ({ verb, number, id }: DecisionValue): string =>
  `${verb} ${number} ${id}`.slice(0, limits.optionValue);

/** A button's value was not made by this bot, or by an earlier version of it. */
export class StaleButton extends Error {
  override name = 'StaleButton';
}

/** Reads `listValue` back. @throws StaleButton for any other value */
export const readListValue = (value: string | undefined): ListValue =>
  read(listSchema, json(value));
/** Reads `feedbackValue` back. @throws StaleButton for any other value */
export const readFeedbackValue = (value: string | undefined): FeedbackValue =>
  read(feedbackSchema, json(value));
/** The saved question in a `forgetValue`. @throws StaleButton for any other value */
export const readForgetValue = (value: string | undefined): string =>
  read(forgetSchema, json(value)).forget;
/** The line in an `askValue`. @throws StaleButton for any other value */
export const readAskValue = (value: string | undefined): string => read(askSchema, json(value)).ask;
/** Reads `rationaleValue` back. @throws StaleButton for any other value */
export const readRationaleValue = (value: string | undefined): RationaleValue =>
  read(rationaleSchema, json(value));

/** Reads `decisionValue` back. @throws StaleButton for any other value */
export function readDecisionValue(value: string | undefined): DecisionValue {
  const [verb, number, ...id] = (value ?? '').split(' ');
  return read(decisionSchema, { verb, number, id: id.join(' ') });
}

function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new StaleButton('a value that this bot did not make');
  return result.data;
}

function json(value: string | undefined): unknown {
  try {
    return JSON.parse(value ?? '');
  } catch {
    return undefined;
  }
}
