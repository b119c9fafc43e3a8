import type { Decision, Determination } from '../../determinations/determination.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { kinshipOf } from '../kinship.ts';
import { lookUpName } from '../look-up.ts';
import { askedIn, classesBeside, textMembershipOf } from '../membership.ts';
import { byAge } from '../order.ts';
import type { Question } from '../question.ts';
import type { Found, Match, Outcomes, Page, PrecedentSearch } from '../search.ts';
import { lettersHolding } from '../unread.ts';
import { wantedOf } from '../wanted.ts';
import { bestOf } from './best-of.ts';
import { filtersOver, fitOver, onAsked } from './candidates.ts';
import { type Columns, createColumns, type LetterColumn } from './columns.ts';
import type { Store } from './store.ts';
import { likenessOver } from './stored-similar.ts';
import { tallyOver } from './stored-tally.ts';
import { storedDictionary } from './stored-terms.ts';
import { heldByWordsStored, memberScores } from './word-scores.ts';

/** How many decisions of a related treatment an answer shows. */
const MOST_RELATED = 3;
/** How many unread letters a question looks through. */
const MOST_UNREAD = 2_000;

type Answering = { members: ArrayLike<number>; loose: boolean };

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

  function answering(
    question: Question,
    candidates: () => ArrayLike<number>,
    fits: Fits,
  ): Answering {
    const passes = filtersOver(columns, question);
    const holds = textMembershipOf(question);
    const may = (at: number) =>
      passes(at) && fits(at) >= 0 && (!holds || holds(matchOf(store, columns, at).decision));
    const wanted = wantedOf(question);
    if (question.treatments.length > 0 || !wanted.some(({ needed }) => needed))
      return { members: Array.from(candidates()).filter(may), loose: false };
    const { decisions, loose } = heldByWordsStored(store, wanted, columns.end, dictionary, may);
    return { members: decisions, loose };
  }

  function answered(question: Question): Answering & { fits: Fits } {
    columns.refresh();
    const fits = fitsAsked(columns, question, kinship);
    return { ...answering(question, () => onAsked(columns, question), fits), fits };
  }

  /** A page of members in order; all of them are weighed, only the page's letters are read. */
  function ordered(
    question: Question,
    members: ArrayLike<number>,
    fits: Fits,
    page: Page,
  ): Match[] {
    const scores = memberScores(store, wantedOf(question), members, columns.live, dictionary);
    return bestOf(columns, members, page, scores, fits).map((at) => matchOf(store, columns, at));
  }

  function related(question: Question): Found['related'] {
    const asked = askedIn(question);
    return classesBeside(question).flatMap((name) => {
      const fits = fitOver(columns, question, kinship, (treatments) =>
        treatments.some((one) => asked.has(one.name))
          ? []
          : treatments.filter((one) => one.class === name),
      );
      const { members } = answering(question, () => columns.ofClass(name), fits);
      if (members.length === 0) return [];
      const page: Page = { offset: 0, limit: MOST_RELATED, sort: 'relevance' };
      const { total, outcomes } = countedOver(columns, members);
      return { class: name, total, outcomes, matches: ordered(question, members, fits, page) };
    });
  }

  function unread(): Determination[] {
    const letters: Determination[] = [];
    for (const start of columns.unread) {
      const letter = store.letters.get(columns.letters.get(start)?.id ?? '');
      if (letter) letters.push(letter);
      if (letters.length === MOST_UNREAD) break;
    }
    return letters;
  }

  return {
    async search(question, page) {
      const { members, loose, fits } = answered(question);
      return {
        ...countedOver(columns, members),
        matches: ordered(question, members, fits, page),
        loose,
        related: related(question),
        letters: lettersHolding(question, unread),
      };
    },

    async tally(question) {
      const { members } = answered(question);
      return {
        ...countedOver(columns, members),
        ...tallyOver(columns, members, askedIn(question)),
      };
    },

    async similar(id, number, page) {
      columns.refresh();
      const row = columns.rowOf(id);
      const letter = row && store.letters.get(id);
      const own = letter?.decisions[number - 1];
      if (!row || !letter || !own) return { ...nothing, matches: [] };
      const at = row.start + number - 1;
      const alike = likenessOver(store, columns, { determination: letter, decision: own }, at);
      const best = bestOf(columns, alike.members, page, alike.scores, () => 0);
      return {
        ...nothing,
        ...countedOver(columns, alike.members),
        matches: best.map((at) => matchOf(store, columns, at)),
      };
    },

    async corpus() {
      columns.refresh();
      return columns.figures();
    },

    async lookUp(typed) {
      columns.refresh();
      const name = lookUpName(typed, columns.letters.values());
      if (name.kind !== 'found') return name;
      const determination = store.letters.get(name.id);
      return determination ? { kind: 'found', determination } : { kind: 'none', near: [] };
    },

    async newest(limit) {
      columns.refresh();
      const letters = [...columns.letters.values()].map((row) => ({ ...row, number: 0 }));
      const rows = letters.sort(byAge).slice(0, limit);
      return rows.flatMap(({ id }) => store.letters.get(id) ?? []);
    },

    async update(change) {
      await write(change);
      columns.refresh();
    },
  };
}

type Fits = (decision: number) => number;

const nothing = {
  total: 0,
  determinations: 0,
  outcomes: { upheld: 0, overturned: 0 },
  loose: false,
  related: [],
  letters: [],
};

function fitsAsked(
  columns: Columns,
  question: Question,
  kinship: ReturnType<typeof kinshipOf>,
): Fits {
  const { treatments, regions, forms } = question;
  if (treatments.length + regions.length + forms.length === 0) return () => 0;
  const asked = askedIn(question);
  return fitOver(columns, question, kinship, (all) =>
    treatments.length === 0 ? all : all.filter(({ name }) => asked.has(name)),
  );
}

function matchOf(store: Store, columns: Columns, at: number): Match {
  const row = columns.letters.get(columns.letter[at] as number) as LetterColumn;
  const determination = store.letters.get(row.id) as Determination;
  return { determination, decision: determination.decisions[at - row.start] as Decision };
}

/** Counts members, which are in order: the decisions of a letter follow on one another. */
function countedOver(
  columns: Columns,
  members: ArrayLike<number>,
): { total: number; determinations: number; outcomes: Outcomes } {
  let determinations = 0;
  let overturned = 0;
  let letter = -1;
  for (let i = 0; i < members.length; i += 1) {
    const at = members[i] as number;
    if (columns.letter[at] !== letter) determinations += 1;
    letter = columns.letter[at] as number;
    overturned += columns.overturned[at] as number;
  }
  const upheld = members.length - overturned;
  return { total: members.length, determinations, outcomes: { upheld, overturned } };
}
