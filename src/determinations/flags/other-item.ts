import type { Treatment } from '../../vocabulary/treatment.ts';
import { treatmentsNamed } from '../../vocabulary/treatments-in-text.ts';
import { flags as patterns } from '../patterns/flags.ts';
import type { LetterContext, Unflagged } from './flag-rule.ts';

/**
 * The conclusion of a decision where it names something else than what is in dispute: another item
 * of the letter, or drugs of which none is in dispute here.
 */
export function otherItemNamed(
  { disputed, conclusion, treatments }: Unflagged,
  { decisions, vocabulary }: LetterContext,
): string | undefined {
  const others = decisions.filter((it) => it.disputed !== disputed);
  if (others.length > 0 && namesOne(others, disputed, conclusion)) return conclusion;
  const asked = patterns.request.exec(conclusion)?.[1];
  if (!vocabulary || !asked) return undefined;
  const drugs = treatmentsNamed(vocabulary, asked).filter(
    ({ treatment }) => treatment.kind === 'drug',
  );
  const areOthers = (own: Treatment[]) =>
    own.length > 0 &&
    drugs.every(({ treatment }) => own.every(({ name }) => name !== treatment.name));
  if (drugs.length === 0 || (treatments.length > 0 && !areOthers(treatments))) return undefined;
  const own = treatmentsNamed(vocabulary, disputed).map(({ treatment }) => treatment);
  return areOthers([...treatments, ...own]) ? conclusion : undefined;
}

/** Does a conclusion name one of the other items, and nothing that tells this one from it? */
function namesOne(others: Unflagged[], disputed: string, conclusion: string): boolean {
  const said = wordsOf(conclusion);
  const other = others.map((it) => wordsOf(it.disputed)).find((words) => holds(said, words));
  if (!other) return false;
  const own = wordsOf(disputed);
  const namesOwn = own.some((word) => said.includes(word) && !other.includes(word));
  return !holds(said, own) && !namesOwn;
}

/** Are all words of an item among those of a text? */
const holds = (text: string[], words: string[]) =>
  words.length > 0 && words.every((word) => text.includes(word));

const SMALL_WORDS = new Set(
  'a an and the of for to in is are was were with without or at on by this that request requested requests prescription prospective retrospective quantity qty'.split(
    ' ',
  ),
);

/** The words of an item that tell it from others: "Norco 10/325 mg # 60" → norco, 10/325mg, #60. */
function wordsOf(item: string): string[] {
  const words = item
    .toLowerCase()
    .replace(/(\d) (?=mg|mcg|ml|%)/g, '$1')
    .replace(/# (?=\d)/g, '#')
    .match(/[a-z0-9#%./-]+/g);
  return (words ?? [])
    .map((word) => (/[.,-]$/.test(word) ? word.replace(/[.,-]{1,9}$/, '') : word))
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
}
