import type { Treatment } from '../vocabulary/treatment.ts';
import { treatmentsNamed } from '../vocabulary/treatments-in-text.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
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
    shown: ({ rationale }) => sentenceWith(rationale, patterns.byReference),
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
function otherItemNamed(
  { disputed, conclusion, treatments }: Unflagged,
  { decisions, vocabulary }: Letter,
) {
  const others = decisions.filter((it) => it.disputed !== disputed);
  if (others.length > 0 && namesOne(others, disputed, conclusion)) return conclusion;
  const asked = patterns.request.exec(conclusion)?.[1];
  if (!vocabulary || !asked) return undefined;
  const drugs = treatmentsNamed(vocabulary, asked).filter(
    ({ treatment }) => treatment.kind === 'drug',
  );
  const areStrange = (own: Treatment[]) =>
    own.length > 0 &&
    drugs.every(({ treatment }) => own.every(({ name }) => name !== treatment.name));
  if (drugs.length === 0 || (treatments.length > 0 && !areStrange(treatments))) return undefined;
  const own = treatmentsNamed(vocabulary, disputed).map(({ treatment }) => treatment);
  return areStrange([...treatments, ...own]) ? conclusion : undefined;
}

/** Does a conclusion name one of the other items, and nothing that tells this one from it? */
function namesOne(others: Unflagged[], disputed: string, conclusion: string): boolean {
  const said = wordsOf(conclusion);
  const other = others.map((it) => wordsOf(it.disputed)).find((words) => holds(said, words));
  if (!other) return false;
  const mine = wordsOf(disputed);
  return !holds(said, mine) && !overlap(mine, other, said);
}

const SMALL_WORDS = new Set(
  'a an and the of for to in is are was were with without or at on by this that request requested requests prescription prospective retrospective quantity qty'.split(
    ' ',
  ),
);

/** The words of an item that tell it from others: "Norco 10/325 mg # 60" → norco, 10/325mg, #60. */
const wordsOf = (item: string): string[] => {
  const words = item
    .toLowerCase()
    .replace(/(\d) (?=mg|mcg|ml|%)/g, '$1')
    .replace(/# (?=\d)/g, '#')
    .match(/[a-z0-9#%./-]+/g);
  return (words ?? [])
    .map((word) => (/[.,-]$/.test(word) ? word.replace(/[.,-]{1,9}$/, '') : word))
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
};

/** Are all words of the one among those of the other? */
const holds = (text: readonly string[], words: readonly string[]) =>
  words.length > 0 && words.every((word) => text.includes(word));

/** Does the conclusion share with this item any word that the other item lacks? */
const overlap = (mine: readonly string[], other: readonly string[], said: readonly string[]) =>
  mine.some((word) => said.includes(word) && !other.includes(word));

/** UR approved a part: the heading says so, or a sentence on modifying that names this item, or no other. */
function modified(
  { heading, rationale, treatments }: Unflagged,
  { decisions, summary, vocabulary }: Letter,
) {
  const names = new Set(treatments.map(({ name }) => name));
  const ofThisItem = (text: string) => {
    const named = modifiedNames(text, vocabulary);
    if (named.length > 0) return named.some((name) => names.has(name));
    return decisions.length === 1 && patterns.ofRequest.test(text);
  };
  return (
    sentenceWith(heading, patterns.partAuthorized) ??
    modifiedIn(rationale)[0] ??
    modifiedIn(summary).find(ofThisItem)
  );
}

const modifiedIn = (text: string): string[] =>
  patterns.modified.test(text)
    ? sentencesOf(text)
        .map((sentence) => sentence.text)
        .filter((said) => patterns.modified.test(said) && !patterns.modifiedOther.test(said))
    : [];

/** The first sentence in which a pattern fits; most texts need not be cut for it. */
const sentenceWith = (text: string, pattern: RegExp): string | undefined =>
  pattern.test(text)
    ? sentencesOf(text).find((sentence) => pattern.test(sentence.text))?.text
    : undefined;

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
