import { membersOf } from '../vocabulary/classes.ts';
import { withCompounds } from '../vocabulary/compounds.ts';
import { formBeside } from '../vocabulary/forms.ts';
import { type Mention, mentionsIn } from '../vocabulary/mentions.ts';
import { phrasesIn, tokensOf } from '../vocabulary/phrases.ts';
import type { ClassRow, TreatmentRow } from '../vocabulary/schemas.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { isIncidental, isMissingOrCondition, type Located } from './incidental-mentions.ts';
import type { AskedTreatment } from './question.ts';

/** What a question asks about, and where it says so. */
export type Asked = {
  treatments: AskedTreatment[];
  /** Forms that the question gives its drugs. */
  forms: string[];
  /** Is there anything that a body region narrows, any treatment but a drug? */
  narrowsByRegion: boolean;
  mentions: Located[];
};

/** A treatment or a class that a question names. */
type Named = Located & ({ mention: Mention } | { group: ClassRow });

/**
 * The treatments that a question asks about. What it names only as the situation ("PT after
 * surgery", "no NSAIDs tried", "opioid-induced constipation") is left to the words.
 * @param text the question with misspelt names corrected, without filters
 * @param typedAt the words as they were typed at `[start, end)` of that text
 */
export function treatmentsAsked(
  vocabulary: Vocabulary,
  text: string,
  typedAt: (start: number, end: number) => string,
): Asked {
  const named = namedIn(vocabulary, text);
  const direct = named.filter((one, at) => !isIncidental(text, one, named[at - 1]));
  const asked =
    direct.length > 0 ? direct : named.filter((one) => !isMissingOrCondition(text, one));
  const chosen = withoutGeneral(vocabulary, text, asked);
  const found = chosen.map((one, at) => {
    const typed = typedAt(one.start, one.end);
    if ('group' in one) return { treatment: askedClass(vocabulary, typed, one.group) };
    const { rows, form } = meant(vocabulary, text, one.mention, chosen[at + 1]?.start);
    return { treatment: askedTreatment(typed, rows), form };
  });
  return {
    treatments: unique(found.map(({ treatment }) => treatment)),
    forms: [...new Set(found.flatMap(({ form }) => form ?? []))],
    narrowsByRegion: chosen.some((one) => !isDrugs(vocabulary, one)),
    mentions: chosen.map(({ start, end }) => ({ start, end })),
  };
}

/** Each treatment once, as it was typed first. */
const unique = (treatments: AskedTreatment[]) =>
  treatments.filter(({ name }, at) => treatments.findIndex((one) => one.name === name) === at);

/** Whether what stands there is part of the name of a treatment, class or compound. */
export function isNamed(vocabulary: Vocabulary, text: string, { start, end }: Located): boolean {
  return namedIn(vocabulary, text).some((one) => one.start <= start && end <= one.end);
}

/** Names and classes in the order of the text; where they overlap the longer, then the name. */
function namedIn(vocabulary: Vocabulary, text: string): Named[] {
  const tokens = tokensOf(text);
  const mentions = withCompounds(
    vocabulary,
    text,
    mentionsIn(vocabulary, text, 'never', tokens),
    (mention) => formBeside(vocabulary, text, mention, text.length),
  );
  const all: Named[] = [
    ...mentions.map((mention) => ({ mention, start: mention.start, end: mention.end })),
    ...phrasesIn(vocabulary.classNames, text, tokens).map(({ values, start, end }) => ({
      group: values[0] as ClassRow,
      start,
      end,
    })),
  ];
  const kept: Named[] = [];
  for (const one of all.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const JOINED = /^\s*(?:and|or|&|\+|,|\/|vs\.?|versus|plus)\s*(?:and|or)?\s*(?:other|any)?\s*$/iu;

/**
 * Without classes that only go along with a name: "norco opioid", "MRI before knee surgery", and
 * without the form of a drug that is also a class ("topical diclofenac").
 */
function withoutGeneral(vocabulary: Vocabulary, text: string, named: Named[]): Named[] {
  const names = named.flatMap((one) => ('mention' in one ? one.mention.treatments : []));
  if (names.length === 0) return named;
  return named.filter((one, at) => {
    if (!('group' in one)) return true;
    const [before, behind] = [named[at - 1], named[at + 1]];
    const joined =
      (before && JOINED.test(text.slice(before.end, one.start))) ||
      (behind && JOINED.test(text.slice(one.end, behind.start)));
    if (joined) return true;
    const members = membersOf(vocabulary, one.group.class);
    const isForm = vocabulary.forms.some(({ name }) => name === one.group.class);
    const goesAlong = names.some(({ name }) => members.includes(name)) || isForm;
    return !goesAlong && isDrugs(vocabulary, one);
  });
}

function isDrugs(vocabulary: Vocabulary, one: Named): boolean {
  if ('mention' in one) return one.mention.treatments[0]?.kind === 'drug';
  const members = membersOf(vocabulary, one.group.class);
  return vocabulary.treatments.every(
    ({ name, kind }) => kind === 'drug' || !members.includes(name),
  );
}

const askedClass = (vocabulary: Vocabulary, typed: string, group: ClassRow): AskedTreatment => ({
  typed,
  name: group.class,
  class: group.class,
  members: membersOf(vocabulary, group.class),
});

function askedTreatment(typed: string, rows: TreatmentRow[]): AskedTreatment {
  const [{ name, class: ofClass }] = rows as [TreatmentRow];
  return { typed, name, class: ofClass, members: [...new Set(rows.map((row) => row.name))] };
}

/** The rows that a name means here, and the form that the question gives it or its name implies. */
function meant(vocabulary: Vocabulary, text: string, mention: Mention, until = text.length) {
  const rows = mention.treatments;
  const [first] = rows as [TreatmentRow];
  if (first.kind !== 'drug' || first.form === 'compound') return { rows, form: undefined };
  const stated = formBeside(vocabulary, text, mention, until);
  const ofForm = rows.filter(
    ({ form }) => stated && (form === '' || isSameForm(vocabulary, form, stated)),
  );
  if (stated && ofForm.length > 0) return { rows: ofForm, form: stated };
  const otherForms = vocabulary.treatments.some(
    ({ name, form }) => name === first.name && !rows.some((row) => row.form === form),
  );
  return { rows, form: otherForms ? first.form : undefined };
}

/** Whether two forms are the same, or one is a kind of the other: `patch` is `topical`. */
function isSameForm({ forms }: Vocabulary, one: string, other: string): boolean {
  const within = (name: string) => forms.find((row) => row.name === name)?.within;
  return one === other || within(one) === other || within(other) === one;
}
