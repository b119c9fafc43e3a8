import type { Decision, Determination } from '../../determinations/determination.ts';
import type { Question } from '../../questions/question.ts';
import type { Found, Match, Page, SearchEngine } from '../../search/engine.ts';
import { findName } from '../../search/find-case.ts';
import { askedIn, classesBeside, textMembershipOf } from '../../search/membership.ts';
import { type Wanted, wantedOf } from '../../search/query.ts';
import { taxonomyOf } from '../../search/taxonomy.ts';
import { lettersHolding } from '../../search/unparsed-letters.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { bestOf } from './best-of.ts';
import {
  type Fits,
  filtersOver,
  fitsAsked,
  fitsBeside,
  type Group,
  groupsOf,
  narrowed,
} from './candidates.ts';
import { createColumns } from './columns.ts';
import type { Store } from './store.ts';
import { createEvidence } from './stored-evidence.ts';
import { storedNames } from './stored-names.ts';
import { likenessOver } from './stored-similar.ts';
import { createTally } from './stored-tally.ts';
import { storedDictionary } from './stored-terms.ts';
import { createScores, type ScoresOf } from './word-scores.ts';
import { heldByWordsStored } from './words-alone.ts';

/** How many decisions of a related treatment an answer shows. */
const MOST_RELATED = 3;
/** How many unread letters a question looks through. */
const MOST_UNREAD = 2_000;

type Answering = { groups: Group[]; loose: boolean };

/**
 * A `SearchEngine` over a store: membership, counts and order from columns in memory and the
 * stored postings of the words asked; texts are read only for what is shown. `write` makes changes.
 */
export function createStoredSearch(
  store: Store,
  vocabulary: Vocabulary,
  write: SearchEngine['update'],
): SearchEngine {
  const columns = createColumns(store);
  const taxonomy = taxonomyOf(vocabulary);
  const dictionary = storedDictionary(store, taxonomy.isName);
  const evidenceOf = createEvidence(store, columns, dictionary);
  const scoring = createScores(columns, evidenceOf, dictionary);
  const tally = createTally(columns);
  const names = storedNames(store);
  const idOf = (letter: number) => store.ids.get(letter) ?? '';

  function matchOf(at: number): Match {
    const letter = columns.letter[at] as number;
    const determination = store.letters.get(idOf(letter)) as Determination;
    return { determination, decision: determination.decisions[at - letter] as Decision };
  }

  function answering(question: Question, wanted: Wanted[], fits: Fits | undefined): Answering {
    const groups = groupsOf(columns, fits, filtersOver(columns, question));
    const holds = textMembershipOf(question);
    const may = holds && ((at: number) => holds(matchOf(at).decision));
    if (question.treatments.length === 0 && wanted.some(({ needed }) => needed))
      return heldByWordsStored(columns, evidenceOf, wanted, dictionary, groups, may);
    return { groups: may ? narrowed(groups, (some) => some.filter(may)) : groups, loose: false };
  }

  function answered(question: Question, wanted: Wanted[]): Answering {
    columns.refresh();
    return answering(question, wanted, fitsAsked(columns, question, taxonomy));
  }

  /** A page of members in order; only the page's letters are read. */
  const ordered = (groups: Group[], scoresOf: ScoresOf, page: Page): Match[] =>
    bestOf(columns, groups, page, scoresOf, idOf).map(matchOf);

  function related(question: Question, wanted: Wanted[], scoresOf: ScoresOf): Found['related'] {
    return classesBeside(question).flatMap((name) => {
      const fits = fitsBeside(columns, question, name, taxonomy);
      const { groups } = answering(question, wanted, fits);
      const outcomes = tally.outcomes(groups);
      const total = outcomes.upheld + outcomes.overturned;
      if (total === 0) return [];
      const page: Page = { offset: 0, limit: MOST_RELATED, sort: 'relevance' };
      return { class: name, total, outcomes, matches: ordered(groups, scoresOf, page) };
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
      const { groups, loose } = answered(question, wanted);
      const scoresOf = scoring(wanted);
      return {
        ...tally.counted(groups),
        matches: ordered(groups, scoresOf, page),
        loose,
        related: related(question, wanted, scoresOf),
        letters: columns.unread().length > 0 ? lettersHolding(question, unread) : [],
      };
    },

    async facets(question) {
      const { groups } = answered(question, wantedOf(question));
      return {
        ...tally.counted(groups),
        ...tally.rows(groups, askedIn(question)),
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
      const best = bestOf(columns, alike.groups, page, alike.scoresOf, idOf);
      return { ...nothing, ...tally.counted(alike.groups), matches: best.map(matchOf) };
    },

    async figures() {
      columns.refresh();
      return columns.figures();
    },

    async findCase(typed) {
      const name = findName(typed, names);
      if (name.kind !== 'found') return name;
      const determination = store.letters.get(name.id);
      return determination ? { kind: 'found', determination } : { kind: 'none', near: [] };
    },

    async newest(limit) {
      columns.refresh();
      const firsts = columns.decisions().filter((at) => columns.letter[at] === at);
      const groups = [firsts, Int32Array.from(columns.unread())].map((members) => ({
        fit: 0,
        members,
      }));
      const best = bestOf(columns, groups, { offset: 0, limit, sort: 'newest' }, scoring([]), idOf);
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
