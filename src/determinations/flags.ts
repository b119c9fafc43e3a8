import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { treatmentsInDispute, treatmentsNamed } from '../vocabulary/vocabulary.ts';
import { outcomeSaid } from './conclusion.ts';
import type { Decision, Flag } from './determination.ts';
import { flags as patterns } from './patterns/flags.ts';
import { sentencesOf } from './sentences.ts';

export type Unflagged = Omit<Decision, 'flags'>;
type Letter = { decisions: Unflagged[]; summary: string; vocabulary: Vocabulary | null };
type FlagRule = {
  flag: string;
  shown: (decision: Unflagged, letter: Letter) => string | undefined;
};

/** Each rule gives the words of the letter that show its flag, verbatim, or nothing. */
export const flagRules: FlagRule[] = [
  { flag: 'conclusion-names-other-item', shown: otherItemNamed },
  {
    flag: 'outcome-contradicts-conclusion',
    shown: ({ outcome, conclusion }) => {
      const said = outcomeSaid(conclusion);
      return said && said !== outcome ? conclusion : undefined;
    },
  },
  {
    flag: 'rationale-shared',
    shown: (decision, { decisions }) =>
      decision.rationale === ''
        ? undefined
        : decisions.find((other) => other !== decision && other.rationale === decision.rationale)
            ?.heading,
  },
  {
    flag: 'decided-by-reference',
    shown: ({ rationale }) =>
      sentencesOf(rationale).find(({ text }) => patterns.byReference.test(text))?.text,
  },
  { flag: 'ur-modified', shown: modified },
];

/** What a reader must see before quoting a decision, each with the words that show it. */
export const flagsOf = (decision: Unflagged, letter: Letter): Flag[] =>
  flagRules.flatMap(({ flag, shown }) => {
    const detail = shown(decision, letter);
    return detail ? [{ flag, detail }] : [];
  });

/** The conclusion names treatments, none of them is in dispute here. */
function otherItemNamed({ disputed, conclusion }: Unflagged, { decisions, vocabulary }: Letter) {
  const mine = wordsOf(disputed);
  const said = wordsOf(conclusion);
  const other = decisions.find(
    (it) => it.disputed !== disputed && holds(said, wordsOf(it.disputed)),
  );
  if (other && !holds(said, mine) && !overlap(mine, wordsOf(other.disputed), said))
    return conclusion;
  if (!vocabulary) return undefined;
  const own = new Set(treatmentsInDispute(vocabulary, disputed).map(({ name }) => name));
  for (const { treatment } of treatmentsNamed(vocabulary, disputed)) own.add(treatment.name);
  const named = treatmentsNamed(vocabulary, patterns.request.exec(conclusion)?.[1] ?? '');
  const drugs = named.filter(({ treatment }) => treatment.kind === 'drug');
  const strange =
    own.size > 0 && drugs.length > 0 && drugs.every(({ treatment }) => !own.has(treatment.name));
  return strange ? conclusion : undefined;
}

const SMALL_WORDS = new Set(
  'a an and the of for to in is are was were with without or at on by this that request requested requests prescription prospective retrospective quantity qty'.split(
    ' ',
  ),
);

/** The words of an item that tell it from others: "Norco 10/325 mg # 60" → norco, 10/325mg, #60. */
const wordsOf = (item: string): string[] =>
  item
    .toLowerCase()
    .replace(/(\d) (?=mg|mcg|ml|%)/g, '$1')
    .replace(/# (?=\d)/g, '#')
    .split(/[^a-z0-9#%./-]/)
    .map((word) => word.replace(/[.,-]{1,9}$/, ''))
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));

/** Are all words of the one among those of the other? */
const holds = (text: string[], words: string[]) =>
  words.length > 0 && words.every((word) => text.includes(word));

/** Does the conclusion share with this item any word that the other item lacks? */
const overlap = (mine: string[], other: string[], said: string[]) =>
  mine.some((word) => said.includes(word) && !other.includes(word));

/** UR approved a part: the heading says so, or a sentence on modifying that names this item or none. */
function modified(
  { heading, rationale, treatments }: Unflagged,
  { decisions, summary, vocabulary }: Letter,
) {
  const told = sentencesOf(heading).find(({ text }) => patterns.partAuthorized.test(text));
  if (told) return told.text;
  const own = sentencesOf(rationale).find(({ text }) => saysModified(text));
  if (own) return own.text;
  const names = new Set(treatments.map(({ name }) => name));
  return sentencesOf(summary).find(({ text }) => {
    if (!saysModified(text)) return false;
    if (decisions.length === 1 && !vocabulary) return true;
    return modifiedNames(text, vocabulary).some((name) => names.has(name));
  })?.text;
}

const saysModified = (text: string) =>
  patterns.modified.test(text) && !patterns.modifiedOther.test(text);

/** "His Norco was approved, baclofen was modified, and Mobic was denied." → baclofen alone. */
function modifiedNames(sentence: string, vocabulary: Vocabulary | null): string[] {
  if (!vocabulary) return [];
  const clauses = sentence
    .split(patterns.clause)
    .filter((clause) => patterns.modified.test(clause));
  return clauses.flatMap((clause) =>
    treatmentsNamed(vocabulary, clause).map(({ treatment }) => treatment.name),
  );
}
