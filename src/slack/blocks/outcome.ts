import { counted } from '../../commands/counted.ts';
import { meaning } from '../../commands/disclaimer.ts';
import type { CaseOutcome, ItemOutcome } from '../../determinations/determination.ts';
import type { Outcomes } from '../../search/engine.ts';

const sign = { upheld: ':no_entry:', overturned: ':white_check_mark:' } as const;

/** `⛔ *Upheld*: UR denial stands, treatment not approved`, in markup. */
export const outcomeLine = (outcome: ItemOutcome): string =>
  `${sign[outcome]} *${outcomeName(outcome)}*: ${meaning[outcome]}`;

/** The outcome of a whole letter in words. */
export function outcomeName(outcome: CaseOutcome | null): string {
  if (outcome === null) return 'Outcome not read';
  return `${outcome.charAt(0).toUpperCase()}${outcome.slice(1)}`;
}

/** `⛔ 4 upheld · ✅ 0 overturned`, in markup. */
export const split = ({ upheld, overturned }: Outcomes): string =>
  `${sign.upheld} ${upheld.toLocaleString('en-US')} upheld · ${sign.overturned} ${overturned.toLocaleString('en-US')} overturned`;

/** The figures of all indexed letters, to compare an answer's with. */
export const baseRate = (
  corpus: Outcomes & { decisions: number; determinations: number },
): string =>
  `${corpus.upheld.toLocaleString('en-US')} of ${counted(corpus.decisions, 'decision')} upheld, ${corpus.overturned.toLocaleString('en-US')} overturned, in ${counted(corpus.determinations, 'determination')}`;
