import { formsIn } from './forms.ts';
import type { Mention } from './mentions.ts';
import type { TreatmentRow } from './schemas.ts';
import type { Vocabulary } from './vocabulary-index.ts';

/** The form of the compounds of treatments.tsv. */
export const COMPOUND = 'compound';
const RUBBED_IN = ['compound', 'topical'];
const NOT_SWALLOWED = ['', 'compound', 'topical', 'patch'];

// Between the ingredients of one cream: strengths, units, salts, signs; "Baclofen 5%, Menthol 2% / ".
const WITHIN_COMPOUND =
  /^(?:[\s,/&+\-–:;()%.\d]|mgs?\b|grams?\b|gms?\b|g\b|ml\b|and\b|with\b|w\b|in\b|hcl\b|sodium\b|base\b|usp\b|powder\b|cream\b|gel\b|topical\b|ointment\b|lotion\b|compound(?:ed)?\b)*$/iu;
// "Panthenol 0.5%, ": an ingredient that the table does not know.
const UNKNOWN_INGREDIENT = /\p{L}+(?: \p{L}+)? ?\d+(?:\.\d+)? ?%/gu;
const PERCENT_BEHIND = /^\s*(?:hcl\s*)?\(?\d+(?:\.\d+)?\s?%/iu;
const PERCENT_BEFORE = /\d\s?%\s*$/u;
// "Mometasone 0.15%/doxepin cream": signs and strengths alone between the ingredients.
const MIXED = /^[\s\d.%]*[/+-][\s\d.%]*$/u;

/**
 * Mentions with the ingredients of each compound joined to one mention of the compound: a cream with
 * baclofen is not baclofen. A drug for swallowing that is ordered as a cream is a compound too.
 */
export function withCompounds(
  vocabulary: Vocabulary,
  text: string,
  mentions: Mention[],
  formOf: (mention: Mention) => string | undefined,
): Mention[] {
  return runsOf(text, mentions).flatMap((run) => {
    if (!isCompound(vocabulary, text, run, formOf)) return run;
    const compound =
      compoundNamed(run) ?? vocabulary.treatments.find(({ form }) => form === COMPOUND);
    const [first, last] = [run[0] as Mention, run.at(-1) as Mention];
    return compound ? { ...first, treatments: [compound], to: last.to, end: last.end } : run;
  });
}

function compoundNamed(run: Mention[]): TreatmentRow | undefined {
  return run.flatMap(({ treatments }) => treatments).find(({ form }) => form === COMPOUND);
}

function runsOf(text: string, mentions: Mention[]): Mention[][] {
  const runs: Mention[][] = [];
  for (const mention of mentions) {
    const last = runs.at(-1)?.at(-1);
    const isPart = isDrug(mention) || isInPercent(text, mention);
    const joined = last && isDrug(last) && isPart && joins(text.slice(last.end, mention.start));
    if (joined) runs.at(-1)?.push(mention);
    else runs.push([mention]);
  }
  return runs;
}

const joins = (between: string) =>
  between.length < 80 && WITHIN_COMPOUND.test(between.replace(UNKNOWN_INGREDIENT, ' '));
const isDrug = ({ treatments }: Mention) => treatments[0]?.kind === 'drug';

function isCompound(
  vocabulary: Vocabulary,
  text: string,
  run: Mention[],
  formOf: (mention: Mention) => string | undefined,
): boolean {
  if (compoundNamed(run)) return true;
  const rubbedIn = () => RUBBED_IN.includes(formOf(run.at(-1) as Mention) ?? '');
  if (run.length > 1) {
    const inPercent = run.filter((mention) => isInPercent(text, mention)).length;
    return inPercent > 1 || (isMixed(text, run) && (inPercent > 0 || rubbedIn()));
  }
  const [{ start, end, treatments }] = run as [Mention];
  if (!treatments.every(({ kind, form }) => kind === 'drug' && !NOT_SWALLOWED.includes(form)))
    return false;
  // "Soma compound", "fentanyl spray": the table says what such a name is.
  return rubbedIn() && formsIn(vocabulary, text.slice(start, end)).length === 0;
}

const isInPercent = (text: string, { start, end }: Mention) =>
  PERCENT_BEHIND.test(text.slice(end, end + 20)) ||
  PERCENT_BEFORE.test(text.slice(Math.max(0, start - 10), start));

const isMixed = (text: string, run: Mention[]) =>
  run.slice(1).every(({ start }, at) => MIXED.test(text.slice(run[at]?.end, start)));
