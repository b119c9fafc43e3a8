import type { Mention } from './mentions.ts';
import { phrasesIn, tokensOf } from './phrases.ts';
import type { TreatmentRow } from './schemas.ts';
import type { Vocabulary } from './vocabulary-index.ts';

/** The forms of drugs that a text names, in the order of the table. */
export function formsIn(vocabulary: Vocabulary, text: string): string[] {
  const found = phrasesIn(vocabulary.formNames, text, tokensOf(text)).flatMap(({ values }) =>
    values.map(({ name }) => name),
  );
  if (found.length === 0) return [];
  return vocabulary.forms.map(({ name }) => name).filter((name) => found.includes(name));
}

/** Characters before and behind the name of a drug in which its form is looked for. */
const BEFORE = 40;
const AFTER = 200;
// A form before the name belongs to it only within its own part of the order.
const PARTS = /[,;:]|\band\b/iu;
const STRENGTH_IN_PERCENT = /^\s*(?:sodium\s*)?\(?\s*\d+(?:\.\d+)?\s?%/iu;

// "baclofen 10 mg" is swallowed; "testosterone 200 mg/ml" is not said to be.
const STRENGTH_IN_MG = /^\s*\(?\s*\d+(?:\.\d+)?\s?mg\b(?!\s*\/)/iu;

/**
 * The form that the words around a drug's name give it: "oral baclofen", "Voltaren 1% gel". `until` is
 * where the next name starts. Undefined where they give none.
 */
export function formBeside(
  vocabulary: Vocabulary,
  text: string,
  mention: Mention,
  until: number,
): string | undefined {
  const before = text
    .slice(Math.max(0, mention.start - BEFORE), mention.start)
    .split(PARTS)
    .at(-1);
  const after = text.slice(mention.end, Math.min(until, mention.end + AFTER));
  const own = text.slice(mention.start, mention.end);
  const [near] = formsIn(vocabulary, `${own} ${after.split(/;|\band\b/iu)[0]}`);
  if (near) return near;
  if (STRENGTH_IN_PERCENT.test(after)) return 'topical';
  const [said] = formsIn(vocabulary, before ?? '');
  const swallowed = mention.treatments.some(({ form }) => form === 'oral');
  return said ?? (swallowed && STRENGTH_IN_MG.test(after) ? 'oral' : undefined);
}

/** Of the rows that share a name, the one of this form or body region; the first where none is. */
export function rowOfForm(treatments: TreatmentRow[], form: string | undefined): TreatmentRow {
  const [first] = treatments as [TreatmentRow];
  if (!form) return first;
  return (
    treatments.find((row) => row.form === form) ??
    treatments.find((row) => form === 'patch' && row.form === 'topical') ??
    first
  );
}
