import type { Decision, Determination } from '../../determinations/determination.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { kinshipOf } from '../kinship.ts';
import { lookUpName } from '../look-up.ts';
import { askedIn, classesBeside, textMembershipOf } from '../membership.ts';
import type { Question } from '../question.ts';
import type { Found, Match, Page, PrecedentSearch } from '../search.ts';
import { lettersHolding } from '../unread.ts';
import { type Wanted, wantedOf } from '../wanted.ts';
import { bestOf } from './best-of.ts';
import { type Fits, filtersOver, fitsAsked, fitsBeside, membersOf } from './candidates.ts';
import { createColumns, type Members } from './columns.ts';
import type { Store } from './store.ts';
import { storedNames } from './stored-names.ts';
import { likenessOver } from './stored-similar.ts';
import { countedOver, tallyOver } from './stored-tally.ts';
import { storedDictionary } from './stored-terms.ts';
import { memberScores } from './word-scores.ts';
import { heldByWordsStored } from './words-alone.ts';

/** How many decisions of a related treatment an answer shows. */
const MOST_RELATED = 3;
/** How many unread letters a question looks through. */
const MOST_UNREAD = 2_000;

type Answering = { members: Members; loose: boolean };

/**
 * A `PrecedentSearch` over a store: membership, counts and order from columns in memory and the
 * stored postings of the words asked; texts are read only for what is shown. `write` makes changes.
 */
export function createStoredSearch(
  store: Store,
  vocabulary: Vocabulary,
  write: PrecedentSearch['update'],
): PrecedentSearch {
  const columns = createColumns(store);
  const kinship = kinshipOf(vocabulary);
  const dictionary = storedDictionary(store, kinship.isName);
  const names = storedNames(store);
  const idOf = (letter: number) => store.ids.get(letter) ?? '';

  function matchOf(at: number): Match {
    const letter = columns.letter[at] as number;
    const determination = store.letters.get(idOf(letter)) as Determination;
    return { determination, decision: determination.decisions[at - letter] as Decision };
  }

  function answering(
    question: Question,
    wanted: Wanted[],
    fits: Fits | undefined,
    among?: Members,
  ): Answering {
    const passes = filtersOver(columns, question);
    const holds = textMembershipOf(question);
    const may = holds
      ? (at: number) => (passes?.(at) ?? true) && holds(matchOf(at).decision)
      : passes;
    if (question.treatments.length > 0 || !wanted.some(({ needed }) => needed))
      return { members: membersOf(columns, fits, may, among), loose: false };
    return heldByWordsStored(store, columns, wanted, dictionary, (at) => {
      const fit = fits ? (fits[columns.treatments[at] as number] as number) : 0;
      return columns.isDecision(at) && fit >= 0 && (may?.(at) ?? true);
    });
  }

  function answered(question: Question, wanted: Wanted[]): Answering & { fits: Fits | undefined } {
    columns.refresh();
    const fits = fitsAsked(columns, question, kinship);
    const [only, ...others] = askedIn(question);
    const among = only !== undefined && others.length === 0 ? columns.onTreatment(only) : undefined;
    return { ...answering(question, wanted, fits, among), fits };
  }

  /** A page of members in order; all of them are weighed, only the page's letters are read. */
  function ordered(
    wanted: Wanted[],
    members: Members,
    fits: Fits | undefined,
    page: Page,
  ): Match[] {
    const { decisions } = columns.figures();
    const scores = memberScores(store, columns, wanted, members, decisions, dictionary);
    return bestOf(columns, members, page, scores, fits, idOf).map(matchOf);
  }

  function related(question: Question, wanted: Wanted[]): Found['related'] {
    return classesBeside(question).flatMap((name) => {
      const fits = fitsBeside(columns, question, name, kinship);
      const { members } = answering(question, wanted, fits, columns.ofClass(name));
      if (members.length === 0) return [];
      const page: Page = { offset: 0, limit: MOST_RELATED, sort: 'relevance' };
      const { total, outcomes } = countedOver(columns, members);
      return { class: name, total, outcomes, matches: ordered(wanted, members, fits, page) };
    });
  }

  const unread = (): Determination[] =>
    columns
      .unread()
      .slice(0, MOST_UNREAD)
      .flatMap((letter) => store.letters.get(idOf(letter)) ?? []);

  return {
    async search(question, page) {
      const wanted = wantedOf(question);
      const { members, loose, fits } = answered(question, wanted);
      return {
        ...countedOver(columns, members),
        matches: ordered(wanted, members, fits, page),
        loose,
        related: related(question, wanted),
        letters: columns.unread().length > 0 ? lettersHolding(question, unread) : [],
      };
    },

    async tally(question) {
      const { members } = answered(question, wantedOf(question));
      return {
        ...countedOver(columns, members),
        ...tallyOver(columns, members, askedIn(question)),
      };
    },

    async similar(id, number, page) {
      columns.refresh();
      const start = store.numbers.get(id);
      const letter = start === undefined ? undefined : store.letters.get(id);
      const own = letter?.decisions[number - 1];
      if (start === undefined || !letter || !own) return { ...nothing, matches: [] };
      const one = { determination: letter, decision: own };
      const alike = likenessOver(store, columns, one, start + number - 1);
      const best = bestOf(columns, alike.members, page, alike.scores, undefined, idOf);
      return { ...nothing, ...countedOver(columns, alike.members), matches: best.map(matchOf) };
    },

    async corpus() {
      columns.refresh();
      return columns.figures();
    },

    async lookUp(typed) {
      const name = lookUpName(typed, names);
      if (name.kind !== 'found') return name;
      const determination = store.letters.get(name.id);
      return determination ? { kind: 'found', determination } : { kind: 'none', near: [] };
    },

    async newest(limit) {
      columns.refresh();
      const firsts = membersOf(columns, undefined, (at) => columns.letter[at] === at);
      const all = Int32Array.from([...firsts, ...columns.unread()]);
      const best = bestOf(columns, all, { offset: 0, limit, sort: 'newest' }, [], undefined, idOf);
      return best.flatMap((letter) => store.letters.get(idOf(letter)) ?? []);
    },

    async update(change) {
      await write(change);
      columns.refresh();
    },
  };
}

const nothing = {
  total: 0,
  determinations: 0,
  outcomes: { upheld: 0, overturned: 0 },
  loose: false,
  related: [],
  letters: [],
};
