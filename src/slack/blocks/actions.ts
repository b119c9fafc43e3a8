import * as z from 'zod';
import { limits } from './limits.ts';

/** The names under which Slack tells the bot what was pressed. One listener each. */
export const actionIds = {
  /** `list:next` and its like: the same list at another place, in another order, filtered. */
  list: (turn: string) => `list:${turn}`,
  listPattern: /^list:/,
  /** Case summary, full rationale, similar decisions, citation of one decision. */
  decision: 'decision_more',
  openRationale: 'open_rationale',
  /** A ready question to press: suggestions, narrower, wider. */
  ask: (place: number | string) => `ask:${place}`,
  askPattern: /^ask:/,
  rationale: (turn: string) => `rationale:${turn}`,
  rationalePattern: /^rationale:/,
  feedback: 'feedback',
  share: 'share',
  remove: 'remove',
  save: 'save',
  forget: 'forget',
  /** How a channel is answered. */
  manner: (manner: string) => `manner:${manner}`,
  mannerPattern: /^manner:/,
  openSearch: 'open_search',
  /** Typeahead of the search form. */
  treatment: 'treatment',
} as const;

/** Of a longer question a button carries the beginning: its value must stay below 2,000. */
export const longestQuestion = 800;

/** What a list button carries: the question and where in its answer. */
const listState = z.object({
  q: z.string().min(1).max(longestQuestion),
  o: z.int().min(0).max(1_000_000),
  s: z.enum(['relevance', 'newest']),
  /** Who asked: only they may delete the answer. */
  u: z.string().max(40),
});
export type ListState = z.infer<typeof listState>;

/** A list with what its reader said of it. */
const verdictState = listState.extend({ useful: z.boolean() });
export type VerdictState = z.infer<typeof verdictState>;

/** What the menu of one decision carries; `id` may be cut, for an option's value is short. */
const decisionState = z.object({
  verb: z.enum(['case', 'rationale', 'similar', 'citation']),
  number: z.coerce.number().int().min(1).max(1_000),
  id: z.string().min(1).max(limits.optionValue),
});
export type DecisionState = z.infer<typeof decisionState>;

/** A line such as `precedent baclofen`, to be answered where the button stands. */
const asking = z.object({
  ask: z
    .string()
    .min(1)
    .max(longestQuestion + 20),
});

const forgetting = z.object({ forget: z.string().min(1).max(longestQuestion) });

const rationaleState = z.object({
  id: z.string().min(1).max(400),
  n: z.int().min(1).max(1_000),
  p: z.int().min(0).max(1_000),
});
export type RationaleState = z.infer<typeof rationaleState>;

export const listValue = (state: ListState): string => JSON.stringify(state);
export const verdictValue = (state: VerdictState): string => JSON.stringify(state);
export const forgetValue = (forget: string): string => JSON.stringify({ forget });
export const askValue = (ask: string): string => JSON.stringify({ ask });
export const rationaleValue = (state: RationaleState): string => JSON.stringify(state);

/** `verb number id`, the id cut where it would not fit: it is looked up by any unique part. */
export const decisionValue = ({ verb, number, id }: DecisionState): string =>
  `${verb} ${number} ${id}`.slice(0, limits.optionValue);

/** A button's value was not made by this bot, or by one of another time. */
export class StaleButton extends Error {
  override name = 'StaleButton';
}

export const readListState = (value: string | undefined): ListState => read(listState, json(value));
export const readVerdict = (value: string | undefined): VerdictState =>
  read(verdictState, json(value));
export const readForget = (value: string | undefined): string =>
  read(forgetting, json(value)).forget;
export const readAsking = (value: string | undefined): string => read(asking, json(value)).ask;
export const readRationaleState = (value: string | undefined): RationaleState =>
  read(rationaleState, json(value));

export function readDecisionState(value: string | undefined): DecisionState {
  const [verb, number, ...id] = (value ?? '').split(' ');
  return read(decisionState, { verb, number, id: id.join(' ') });
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
