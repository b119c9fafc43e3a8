import type { Determination } from '../../determinations/determination.ts';
import type { Question } from '../../questions/question.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Found, GroundExample, GroundFacet, Match, Page, SearchEngine } from '../engine.ts';
import { countsOf, facetsOf, groundRows, outcomesOf } from '../facets.ts';
import { passesFilters } from '../filters.ts';
import { findName } from '../find-case.ts';
import {
  asksNothing,
  classesBeside,
  type FitOf,
  fitAsked,
  fitBeside,
  isWordedSo,
  treatmentsAsked,
  wordingOf,
} from '../membership.ts';
import { clausesOf } from '../query.ts';
import { likenessTo } from '../similarity.ts';
import { byAge, byRelevance, firstOf } from '../sort.ts';
import { taxonomyOf } from '../taxonomy.ts';
import { isUnparsed, lettersHolding } from '../unparsed-letters.ts';
import type { Decisions, HeldDecision } from './decisions.ts';
import type { LetterStore } from './letter-store.ts';
import type { TermIndex } from './term-index.ts';
import { createWords } from './words.ts';

/** Decisions of a related treatment that an answer shows. */
const MOST_RELATED = 3;
/** Unparsed letters that a question looks through. */
const MOST_UNPARSED = 2_000;

/** What belongs to an answer: each decision with its fit; `loose` where not every word is held. */
type Members = { fits: Map<HeldDecision, number>; loose: boolean };

/** What an engine answers from. */
type Held = { decisions: Decisions; store: LetterStore; index: TermIndex };

/**
 * A `SearchEngine` by MiniSearch: what is known of decisions says who belongs and gives every
 * count; MiniSearch's scores over those put them in order; texts are read for what is shown.
 */
export function createMiniSearchEngine(
  { decisions, store, index }: Held,
  vocabulary: Vocabulary,
): SearchEngine {
  const taxonomy = taxonomyOf(vocabulary);
  const words = createWords(index, taxonomy.isName);

  function matchOf(held: HeldDecision): Match[] {
    const determination = store.determination(held.letter.firstKey);
    const decision = determination?.decisions[held.key - held.letter.firstKey];
    return determination && decision ? [{ determination, decision }] : [];
  }

  function members(question: Question, candidates: Iterable<HeldDecision>, fitOf: FitOf): Members {
    const passes = passesFilters(question.filters);
    const fits = new Map<HeldDecision, number>();
    for (const one of candidates) {
      const fit = fitOf(one);
      if (fit >= 0 && passes(one.letter, one)) fits.set(one, fit);
    }
    return { fits: wordedSo(question, fits), loose: false };
  }

  /** Those of them with the phrases asked for, and none of what is ruled out, in their own text. */
  function wordedSo(question: Question, fits: Members['fits']): Members['fits'] {
    const wording = wordingOf(question);
    if (wording.phrases.length + wording.without.length === 0) return fits;
    const all = keysOf(fits);
    const may = words.holdingAll(wording.phrases.flat(), all);
    const mayNot = wording.without.map((terms) => words.holdingAll(terms, all));
    const isOneWord = ({ length }: string[]) => length === 1;
    const isSure = wording.phrases.every(isOneWord) && wording.without.every(isOneWord);
    return new Map(
      [...fits].filter(([one]) => {
        if (!may.has(one.key)) return false;
        const isRuledOut = mayNot.some((keys) => keys.has(one.key));
        if (isSure || (!isRuledOut && wording.phrases.every(isOneWord))) return !isRuledOut;
        return matchOf(one).some(({ decision }) => isWordedSo(wording, decision));
      }),
    );
  }

  function answered(question: Question): Members {
    const asked = treatmentsAsked(question);
    const candidates =
      asked.size === 0
        ? decisions.all()
        : new Set([...asked].flatMap((name) => [...decisions.on(name)]));
    const found = members(question, candidates, fitAsked(question, taxonomy));
    const clauses = clausesOf(question);
    if (asked.size > 0 || !clauses.some(({ must }) => must)) return found;
    const { keys, loose } = words.holding(clauses, keysOf(found.fits));
    return { fits: new Map([...found.fits].filter(([{ key }]) => keys.has(key))), loose };
  }

  /** The first decisions of an answer, best first or newest first. */
  function inOrder(
    { fits }: Members,
    scores: ReadonlyMap<number, number>,
    { offset, limit, sort }: Page,
  ): HeldDecision[] {
    const ranked = Array.from(fits, ([one, fit]) => ({
      one,
      fit,
      score: scores.get(one.key) ?? 0,
      ...datedAs(one),
    }));
    const order = sort === 'newest' ? byAge : byRelevance;
    return firstOf(ranked, offset + limit, order)
      .slice(offset)
      .map(({ one }) => one);
  }

  function related(question: Question): { class: string; found: Members }[] {
    return classesBeside(question).flatMap((name) => {
      const fitOf = fitBeside(question, name, taxonomy);
      const found = members(question, decisions.ofClass(name), fitOf);
      return found.fits.size > 0 ? [{ class: name, found }] : [];
    });
  }

  function unparsed(): Determination[] {
    const letters = [...decisions.letters.values()].filter(isUnparsed).slice(0, MOST_UNPARSED);
    return letters.flatMap(({ firstKey }) => store.determination(firstKey) ?? []);
  }

  /** Each ground with the best decision of each outcome that gives it. */
  function withExamples(rows: Omit<GroundFacet, 'examples'>[], best: HeldDecision[]) {
    const examples = new Map<string, HeldDecision>();
    for (const one of best)
      for (const { ground } of one.grounds) {
        const key = `${ground} ${one.outcome}`;
        if (!examples.has(key)) examples.set(key, one);
      }
    const exampleOf = (name: string, outcome: string): GroundExample | null => {
      const one = examples.get(`${name} ${outcome}`);
      const [match] = one ? matchOf(one) : [];
      const given = match?.decision.grounds.find(({ ground }) => ground === name);
      if (!match || !given) return null;
      const { determination, decision } = match;
      return { id: determination.id, decision: decision.number, sentence: given.sentence };
    };
    return rows.map((row) => ({
      ...row,
      examples: {
        upheld: exampleOf(row.name, 'upheld'),
        overturned: exampleOf(row.name, 'overturned'),
      },
    }));
  }

  return {
    async search(question, page) {
      const found = answered(question);
      const beside = related(question);
      const among = new Set([found, ...beside.map((one) => one.found)].flatMap(keysIn));
      const scores = words.scores(clausesOf(question), among);
      const counted = [...found.fits.keys()];
      const first: Page = { offset: 0, limit: MOST_RELATED, sort: 'relevance' };
      return {
        ...countsOf(counted),
        matches: inOrder(found, scores, page).flatMap(matchOf),
        loose: found.loose,
        byGround: groundRows(counted),
        related: beside.map(({ class: name, found: others }) => ({
          class: name,
          total: others.fits.size,
          outcomes: outcomesOf(others.fits.keys()),
          matches: inOrder(others, scores, first).flatMap(matchOf),
        })),
        letters: lettersHolding(question, unparsed),
      };
    },

    async facets(question) {
      const found = answered(question);
      const facets = facetsOf([...found.fits.keys()], treatmentsAsked(question));
      const scores = words.scores(clausesOf(question), keysOf(found.fits));
      const all: Page = { offset: 0, limit: found.fits.size, sort: 'relevance' };
      return { ...facets, byGround: withExamples(facets.byGround, inOrder(found, scores, all)) };
    },

    async anyOf(questions) {
      return questions.map((question) => {
        if (asksNothing(question)) return false;
        const { fits, loose } = answered(question);
        return fits.size > 0 && !loose;
      });
    },

    async similar(id, number, page) {
      const own = decisions.letters.get(id)?.decisions.find((one) => one.number === number);
      if (!own) return nothing;
      const others = new Set(own.treatments.flatMap(({ name }) => [...decisions.on(name)]));
      others.delete(own);
      const likeness = likenessTo(own);
      const scores = new Map(Array.from(others, (one) => [one.key, likeness(one)]));
      const found: Members = { fits: new Map(Array.from(others, (one) => [one, 0])), loose: false };
      return {
        ...nothing,
        ...countsOf([...others]),
        byGround: groundRows([...others]),
        matches: inOrder(found, scores, page).flatMap(matchOf),
      };
    },

    async figures() {
      return decisions.figures();
    },

    async findCase(typed) {
      const name = findName(typed, decisions.names);
      if (name.kind !== 'found') return name;
      const letter = decisions.letters.get(name.id);
      const determination = letter && store.determination(letter.firstKey);
      return determination ? { kind: 'found', determination } : { kind: 'none', near: [] };
    },

    async newest(limit) {
      const dated = Array.from(decisions.letters.values(), (letter) => ({
        letter,
        decided: letter.dates.decision,
        id: letter.id,
        number: 0,
      }));
      return firstOf(dated, limit, byAge).flatMap(
        ({ letter }) => store.determination(letter.firstKey) ?? [],
      );
    },
  };
}

const keysOf = (fits: Members['fits']): Set<number> =>
  new Set(Array.from(fits.keys(), ({ key }) => key));

const keysIn = ({ fits }: Members): number[] => Array.from(fits.keys(), ({ key }) => key);

const datedAs = ({ letter, number }: HeldDecision) => ({
  decided: letter.dates.decision,
  id: letter.id,
  number,
});

const nothing: Found = {
  total: 0,
  determinations: 0,
  outcomes: { upheld: 0, overturned: 0 },
  matches: [],
  loose: false,
  byGround: [],
  related: [],
  letters: [],
};
