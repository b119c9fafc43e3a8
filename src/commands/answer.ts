import type { OutcomesAnswer } from '../answers/outcomes.ts';
import type { PrecedentAnswer } from '../answers/precedent.ts';
import type { Determination } from '../determinations/determination.ts';
import type { Span } from '../determinations/span.ts';
import type { Question } from '../questions/question.ts';

/** What the asker is told about the letters; one value for Slack and terminal alike. */
export type Answer =
  | {
      kind: 'precedents';
      question: Question;
      precedents: PrecedentAnswer;
      page: Position;
      next: NextQuestion[];
    }
  | { kind: 'similar'; to: { id: string; decision: number }; precedents: PrecedentAnswer }
  | { kind: 'outcomes'; question: Question; outcomes: OutcomesAnswer }
  | { kind: 'case'; determination: Determination; excerpts: CaseExcerpt[] }
  | { kind: 'which-case'; typed: string; candidates: string[]; near: string[] }
  | { kind: 'help'; unknown: string | null }
  | { kind: 'problem'; code: string; message: string };

/** A question that leads on from an answer, with the words that a button shows. */
export type NextQuestion = { label: string; question: string };

/** Where in the list of decisions an answer stands. */
export type Position = { offset: number; limit: number; sort: 'relevance' | 'newest' };

/** The deciding sentences of one decision, with its number in the letter. */
export type CaseExcerpt = { decision: number; excerpt: string; highlights: Span[] };
