import { formsIn } from './forms.ts';
import type { Vocabulary } from './load-vocabulary.ts';
import type { Mention } from './mentions.ts';
import type { TreatmentRow } from './rows.ts';

const COMPOUND = 'compound';
const RUBBED_IN = ['compound', 'topical'];
const NOT_SWALLOWED = ['', 'compound', 'topical', 'patch'];

// Between the ingredients of one cream: strengths, units, salts, signs; "Baclofen 5%, Menthol 2% / ".
const WITHIN_COMPOUND =
  /^(?:[\s,/&+\-–:;()%.\d]|mgs?\b|grams?\b|gms?\b|g\b|ml\b|and\b|with\b|w\b|in\b|hcl\b|sodium\b|base\b|usp\b|powder\b|cream\b|gel\b|topical\b|ointment\b|lotion\b|compound(?:ed)?\b)*$/iu;
const PERCENT = /\d\s?%/u;

/**
 * A compound's ingredients are never the drug: names joined as the ingredients of one cream become
 * one mention of the compound, and so does a drug for swallowing that is ordered as a cream.
 */
export function withCompounds(
  vocabulary: Vocabulary,
  text: string,
  mentions: Mention[],
  formOf: (mention: Mention) => string | undefined,
): Mention[] {
  const compound = vocabulary.treatments.find(({ form }) => form === COMPOUND);
  if (!compound) return mentions;
  return runsOf(text, mentions).flatMap((run) => {
    const [first, last] = [run[0] as Mention, run.at(-1) as Mention];
    const rest = text.slice(last.end, last.end + 60);
    const own = text.slice(first.start, last.end);
    return isCompound(vocabulary, run, own, rest, formOf)
      ? { ...first, treatments: [compoundNamed(run) ?? compound], to: last.to, end: last.end }
      : run;
  });
}

function compoundNamed(run: Mention[]): TreatmentRow | undefined {
  return run.flatMap(({ treatments }) => treatments).find(({ form }) => form === COMPOUND);
}

function runsOf(text: string, mentions: Mention[]): Mention[][] {
  const runs: Mention[][] = [];
  for (const mention of mentions) {
    const last = runs.at(-1)?.at(-1);
    const joined =
      last && isDrug(last) && isDrug(mention) && joins(text.slice(last.end, mention.start));
    if (joined) runs.at(-1)?.push(mention);
    else runs.push([mention]);
  }
  return runs;
}

const joins = (between: string) => between.length < 60 && WITHIN_COMPOUND.test(between);
const isDrug = ({ treatments }: Mention) => treatments[0]?.kind === 'drug';

function isCompound(
  vocabulary: Vocabulary,
  run: Mention[],
  own: string,
  rest: string,
  formOf: (mention: Mention) => string | undefined,
): boolean {
  if (compoundNamed(run)) return true;
  if (!run.every(isDrug)) return false;
  const rows = new Set(run.map(({ treatments }) => treatments[0]));
  if (rows.size > 1) return PERCENT.test(own + rest);
  // "Soma compound", "fentanyl spray": the table says what such a name is.
  if (formsIn(vocabulary, own).length > 0) return false;
  const rubbedIn = RUBBED_IN.includes(formOf(run.at(-1) as Mention) ?? '');
  const swallowed = ({ form }: TreatmentRow) => !NOT_SWALLOWED.includes(form);
  return rubbedIn && run.every(({ treatments }) => treatments.every(swallowed));
}
