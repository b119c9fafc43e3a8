import { withCompounds } from './compounds.ts';
import { formBeside } from './forms.ts';
import { mentionsIn } from './mentions.ts';
import type { Treatment } from './treatment.ts';
import { asDone, asDrug } from './treatments-in-heading.ts';
import type { Vocabulary } from './vocabulary-index.ts';

/** A treatment that a text names, with the words that name it, `[start, end)` in UTF-16 units. */
export type TreatmentNamed = { typed: string; start: number; end: number; treatment: Treatment };

/** Characters of a text that are read; a message in Slack has 40,000 at most. */
const LONGEST = 50_000;

/** Every place where a text of any kind (a message, a summary) names a treatment, in order. */
export function treatmentsNamed(vocabulary: Vocabulary, anyText: string): TreatmentNamed[] {
  const text = anyText.slice(0, LONGEST);
  const named = mentionsIn(vocabulary, text, 'never');
  const next = new Map(named.map((mention, at) => [mention, named[at + 1]?.start ?? text.length]));
  const formOf = (mention: (typeof named)[number]) =>
    formBeside(vocabulary, text, mention, next.get(mention) ?? text.length);
  return withCompounds(vocabulary, text, named, formOf).map((mention) => {
    const { start, end } = mention;
    const isDrug = mention.treatments[0]?.kind === 'drug';
    const treatment = isDrug ? asDrug(mention, formOf(mention)) : asDone(mention);
    return { typed: text.slice(start, end), start, end, treatment };
  });
}
