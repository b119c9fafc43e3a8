import { LRUCache } from 'lru-cache';
import type { Determination, ItemOutcome } from '../../determinations/determination.ts';
import type { Question } from '../../questions/question.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import {
  type GroundExample,
  type Match,
  nothingFound,
  type Page,
  type SearchEngine,
} from '../engine.ts';
import { countsOf, facetsOf, groundRows, outcomesOf } from '../facets.ts';
import { isTelling } from '../fields.ts';
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
import { byAge, byRelevance, firstOf, type Ranked } from '../sort.ts';
import { taxonomyOf } from '../taxonomy.ts';
import { lettersHolding } from '../unparsed-letters.ts';
import type { Decisions, HeldDecision } from './decisions.ts';
import { Keys } from './keys.ts';
import type { LetterStore } from './letter-store.ts';
import type { TermIndex } from './term-index.ts';
import { createWords } from './words.ts';

/** Decisions of a related treatment that an answer shows. */
const MOST_RELATED = 3;
/** Where there are more of them, the newest are shown, whatever words they hold. */
const MOST_RELATED_SCORED = 2_000;
/** Unparsed letters that a question looks through. */
const MOST_UNPARSED = 2_000;

/** Letters kept as they were read, for the next question; some ten kilobytes each. */
const LETTERS_KEPT = 300;

/** A decision that belongs to an answer, with what its place there depends on. */
type Member = Ranked<HeldDecision>;

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
  const words = createWords({ index, keyLimit: decisions.keyLimit, isDrug: taxonomy.isName });

  const kept = new LRUCache<number, Determination>({ max: LETTERS_KEPT });
  const determinationOf = ({ firstKey }: { firstKey: number }): Determination | undefined => {
    const found = kept.get(firstKey) ?? store.determination(firstKey);
    if (found) kept.set(firstKey, found);
    return found;
  };

  function matchOf({ one }: { one: HeldDecision }): Match[] {
    const determination = determinationOf(one.letter);
    const decision = determination?.decisions[one.key - one.letter.firstKey];
    return determination && decision ? [{ determination, decision }] : [];
  }

  function keysOf(all: Member[]): Keys {
    const keys = new Keys(decisions.keyLimit());
    for (const { one } of all) keys.add(one.key);
    return keys;
  }

  /** The decisions with these keys, in the order of the keys: those of a letter stand together. */
  const withKeys = ({ all }: Keys): HeldDecision[] =>
    all.sort((a, b) => a - b).flatMap((key) => decisions.withKey(key) ?? []);

  function unionOf(groups: ReadonlySet<HeldDecision>[]): Iterable<HeldDecision> {
    const [only] = groups;
    if (only && groups.length === 1) return only;
    const keys = new Keys(decisions.keyLimit());
    for (const group of groups) for (const { key } of group) keys.add(key);
    return withKeys(keys);
  }

  /** Those of some decisions, given in the order of their keys, that belong, their words apart. */
  function members(question: Question, candidates: Iterable<HeldDecision>, fitOf: FitOf): Member[] {
    const passes = passesFilters(question.filters);
    const found: Member[] = [];
    for (const one of candidates) {
      const fit = fitOf(one);
      if (fit >= 0 && passes(one.letter, one)) found.push({ one, fit, score: 0 });
    }
    return wordedSo(question, found);
  }

  /** Those with the phrases asked for, and none of what is ruled out, in their own text. */
  function wordedSo(question: Question, all: Member[]): Member[] {
    const wording = wordingOf(question);
    if (wording.phrases.length + wording.without.length === 0) return all;
    const keys = keysOf(all);
    // Stop words are not indexed: only the text tells where they stand.
    const mayHold = words.holdingAll(wording.phrases.flat().filter(isTelling), keys);
    const ruledOut = wording.without.map((terms) => words.holdingAll(terms, keys));
    const isIndexed = ([term = '', ...others]: string[]) => others.length === 0 && isTelling(term);
    const isKnownByIndex = [...wording.phrases, ...wording.without].every(isIndexed);
    return all.filter((member) => {
      const { key } = member.one;
      if (!mayHold.has(key)) return false;
      if (isKnownByIndex) return !ruledOut.some((some) => some.has(key));
      return matchOf(member).some(({ decision }) => isWordedSo(wording, decision));
    });
  }

  function answered(question: Question): { members: Member[]; loose: boolean } {
    const fitOf = fitAsked(question, taxonomy);
    const asked = [...treatmentsAsked(question)];
    if (asked.length > 0) {
      const onAny = asked.map(decisions.on);
      return { members: members(question, unionOf(onAny), fitOf), loose: false };
    }
    const clauses = clausesOf(question);
    const needed = clauses.filter(({ must }) => must).flatMap(({ terms }) => terms);
    if (needed.length === 0)
      return { members: members(question, decisions.all(), fitOf), loose: false };
    const strict = members(question, withKeys(words.holdingAll(needed)), fitOf);
    if (strict.length > 0) return { members: strict, loose: false };
    const all = members(question, decisions.all(), fitOf);
    const most = words.holdingMost(clauses, keysOf(all));
    return { members: all.filter(({ one }) => most.has(one.key)), loose: most.all.length > 0 };
  }

  function related(question: Question): { class: string; members: Member[] }[] {
    return classesBeside(question).flatMap((name) => {
      const fitOf = fitBeside(question, name, taxonomy);
      const others = members(question, decisions.ofClass(name), fitOf);
      return others.length > 0 ? [{ class: name, members: others }] : [];
    });
  }

  /** Gives each member what MiniSearch scores it for the words of the question. */
  function score(question: Question, all: Member[]): void {
    const clauses = clausesOf(question);
    if (clauses.length === 0) return;
    const scoreOf = words.scores(clauses, keysOf(all));
    for (const member of all) member.score = scoreOf(member.one.key);
  }

  function unparsed(): Determination[] {
    const letters = [...decisions.unparsed].slice(0, MOST_UNPARSED);
    return letters.flatMap((letter) => store.determination(letter.firstKey) ?? []);
  }

  /** Of each ground the best decisions that give it, by how they came out. */
  function bestByGround(all: Member[]): Map<string, Partial<Record<ItemOutcome, Member>>> {
    const best = new Map<string, Partial<Record<ItemOutcome, Member>>>();
    for (const member of all) {
      const { grounds, outcome } = member.one;
      for (const { ground } of grounds) {
        const ofGround = best.get(ground) ?? {};
        best.set(ground, ofGround);
        const before = ofGround[outcome];
        if (!before || byRelevance(member, before) < 0) ofGround[outcome] = member;
      }
    }
    return best;
  }

  /** The sentence by which a decision gives a ground. */
  function exampleOf(ground: string, member: Member | undefined): GroundExample | null {
    const [match] = member ? matchOf(member) : [];
    const given = match?.decision.grounds.find((each) => each.ground === ground);
    if (!match || !given) return null;
    const { determination, decision } = match;
    return { id: determination.id, decision: decision.number, sentence: given.sentence };
  }

  return {
    async search(question, page) {
      const { members: all, loose } = answered(question);
      const beside = related(question);
      const scored = beside.filter((one) => one.members.length <= MOST_RELATED_SCORED);
      score(question, [all, ...scored.map((one) => one.members)].flat());
      const counted = all.map(({ one }) => one);
      return {
        ...countsOf(counted),
        matches: pageOf(all, page).flatMap(matchOf),
        loose,
        byGround: groundRows(counted),
        related: beside.map(({ class: name, members: others }) => ({
          class: name,
          total: others.length,
          outcomes: outcomesOf(others.map(({ one }) => one)),
          matches: firstOf(others, MOST_RELATED, byRelevance).flatMap(matchOf),
        })),
        letters: decisions.unparsed.size > 0 ? lettersHolding(question, unparsed) : [],
      };
    },

    async facets(question) {
      const { members: all } = answered(question);
      score(question, all);
      const facets = facetsOf(
        all.map(({ one }) => one),
        treatmentsAsked(question),
      );
      const best = bestByGround(all);
      const withExamples = facets.byGround.map((row) => ({
        ...row,
        examples: {
          upheld: exampleOf(row.name, best.get(row.name)?.upheld),
          overturned: exampleOf(row.name, best.get(row.name)?.overturned),
        },
      }));
      return { ...facets, byGround: withExamples };
    },

    async anyOf(questions) {
      return questions.map((question) => {
        if (asksNothing(question)) return false;
        const { members: all, loose } = answered(question);
        return all.length > 0 && !loose;
      });
    },

    async similar(id, number, page) {
      const own = decisions.letters.get(id)?.decisions.find((one) => one.number === number);
      if (!own) return nothingFound;
      const sharing = unionOf(own.treatments.map(({ name }) => decisions.on(name)));
      const others = [...sharing].filter((one) => one !== own);
      const likeness = likenessTo(own);
      const all = others.map((one) => ({ one, fit: 0, score: likeness(one) }));
      return {
        ...nothingFound,
        ...countsOf(others),
        byGround: groundRows(others),
        matches: pageOf(all, page).flatMap(matchOf),
      };
    },

    async figures() {
      return decisions.figures();
    },

    async findCase(typed) {
      const name = findName(typed, decisions.names);
      if (name.kind !== 'found') return name;
      const letter = decisions.letters.get(name.id);
      const determination = letter && determinationOf(letter);
      return determination ? { kind: 'found', determination } : { kind: 'none', near: [] };
    },

    async newest(limit) {
      const dated = Array.from(decisions.letters.values(), ({ firstKey, id, dates }) => ({
        firstKey,
        id,
        number: 0,
        decided: dates.decision,
      }));
      return firstOf(dated, limit, byAge).flatMap((letter) => determinationOf(letter) ?? []);
    },
  };
}

const pageOf = (members: Member[], { offset, limit, sort }: Page): Member[] =>
  firstOf(members, offset + limit, sort === 'newest' ? byNewest : byRelevance).slice(offset);

const byNewest = (a: Member, b: Member): number => byAge(a.one, b.one);
