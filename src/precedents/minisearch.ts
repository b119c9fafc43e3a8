import type { Decision } from '../determinations/determination.ts';
import type { Question } from '../questions/question.ts';
import type { Found, Match, Page, SearchEngine } from '../search/engine.ts';
import { determinationsIn, facetsOf, outcomesOf } from '../search/facets.ts';
import { findName, namesOf } from '../search/find-case.ts';
import {
  askedIn,
  type Belongs,
  classesBeside,
  fitOfDecision,
  membershipOf,
  relatedFit,
  relatedMembershipOf,
} from '../search/membership.ts';
import { wantedOf } from '../search/query.ts';
import { likenessTo, sharesTreatment } from '../search/similarity.ts';
import { byAge, byRelevance } from '../search/sort.ts';
import { taxonomyOf } from '../search/taxonomy.ts';
import { isUnread, lettersHolding } from '../search/unparsed-letters.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { createIndexedLetters, type Held } from './indexed-letters.ts';
import { heldByWords, scoresOf, type WordsFound } from './scoring.ts';

/** How many decisions of a related treatment an answer shows. */
const MOST_RELATED = 3;

type Answering = { held: Held[]; scores: ReadonlyMap<number, WordsFound>; loose: boolean };

/**
 * A `SearchEngine` in memory: MiniSearch finds where terms stand; what belongs, and in what
 * order, is decided by rules of this folder that do not depend on the engine.
 */
export function createMiniSearch(vocabulary: Vocabulary): SearchEngine {
  const taxonomy = taxonomyOf(vocabulary);
  const index = createIndexedLetters(taxonomy.isName);

  const all = () => [...index.decisions.values()];
  const determinations = () => [...index.letters.values()].map((one) => one.determination);
  const unread = () => determinations().filter(isUnread);
  const passing = (belongs: Belongs) =>
    all().filter(({ determination, decision }) => belongs(determination, decision));

  function answering(question: Question, candidates: Held[]): Answering {
    const wanted = wantedOf(question);
    const members = new Set(candidates.map(({ key }) => key));
    const scores = scoresOf(wanted, index.decisions.size, index.dictionary, (term) =>
      index.postingsOf(term, members),
    );
    if (question.treatments.length > 0 || !wanted.some(({ needed }) => needed))
      return { held: candidates, scores, loose: false };
    const { decisions, loose } = heldByWords(scores, wanted);
    const kept = new Set(decisions);
    return { held: candidates.filter(({ key }) => kept.has(key)), scores, loose };
  }

  const answered = (question: Question): Answering =>
    answering(question, passing(membershipOf(question, taxonomy)));

  const ordered = (
    { held, scores }: Answering,
    sort: Page['sort'],
    fitOf: (decision: Decision) => number,
  ): Match[] =>
    inOrder(held, sort, (one) => ({
      fit: fitOf(one.decision),
      score: scores.get(one.key)?.score ?? 0,
    }));

  function related(question: Question): Found['related'] {
    return classesBeside(question).flatMap((name) => {
      const held = passing(relatedMembershipOf(question, name, taxonomy));
      if (held.length === 0) return [];
      const fit = relatedFit(question, name, taxonomy);
      const matches = ordered(answering(question, held), 'relevance', fit);
      const { total, outcomes } = counted(matches);
      return { class: name, total, outcomes, matches: matches.slice(0, MOST_RELATED) };
    });
  }

  return {
    async search(question, page) {
      const answer = answered(question);
      const matches = ordered(answer, page.sort, (decision) =>
        fitOfDecision(decision, question, taxonomy),
      );
      return {
        ...counted(matches),
        matches: onPage(matches, page),
        loose: answer.loose,
        related: related(question),
        letters: lettersHolding(question, unread),
      };
    },

    async facets(question) {
      return facetsOf(answered(question).held, askedIn(question));
    },

    async similar(id, number, page) {
      const one = index.letters.get(id)?.held.find(({ decision }) => decision.number === number);
      const likeness = one && likenessTo(one);
      const others = all().filter(
        ({ key, decision }) => one && key !== one.key && sharesTreatment(one.decision, decision),
      );
      const matches = inOrder(others, page.sort, (other) => ({
        fit: 0,
        score: likeness?.(other) ?? 0,
      }));
      return {
        ...counted(matches),
        matches: onPage(matches, page),
        loose: false,
        related: [],
        letters: [],
      };
    },

    async figures() {
      const dates = determinations().map(({ dates: { decision } }) => decision);
      return {
        ...outcomesOf(all().map(({ decision }) => decision.outcome)),
        determinations: determinations().length - unread().length,
        decisions: index.decisions.size,
        unread: unread().length,
        newest:
          dates
            .filter((date) => date !== null)
            .sort()
            .at(-1) ?? null,
      };
    },

    async findCase(typed) {
      const name = findName(typed, namesOf(determinations()));
      if (name.kind !== 'found') return name;
      const letter = index.letters.get(name.id);
      if (!letter) return { kind: 'none', near: [] };
      return { kind: 'found', determination: letter.determination };
    },

    async newest(limit) {
      const ranked = determinations().map((determination) => ({
        determination,
        decided: determination.dates.decision,
        id: determination.id,
        number: 0,
      }));
      return ranked
        .sort(byAge)
        .slice(0, limit)
        .map(({ determination }) => determination);
    },

    async update(change) {
      index.update(change);
    },
  };
}

/** Decisions in the order of a page, as matches. */
function inOrder(
  held: Held[],
  sort: Page['sort'],
  worthOf: (one: Held) => { fit: number; score: number },
): Match[] {
  const ranked = held.map((one) => ({
    ...worthOf(one),
    decided: one.determination.dates.decision,
    id: one.determination.id,
    number: one.decision.number,
    match: { determination: one.determination, decision: one.decision },
  }));
  return ranked.sort(sort === 'newest' ? byAge : byRelevance).map(({ match }) => match);
}

const onPage = (matches: Match[], { offset, limit }: Page) => matches.slice(offset, offset + limit);

const counted = (matches: Match[]) => ({
  total: matches.length,
  determinations: determinationsIn(matches),
  outcomes: outcomesOf(matches.map(({ decision }) => decision.outcome)),
});
