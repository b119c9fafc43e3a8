import type { Determination } from '../../src/determinations/determination.ts';
import type { Question } from '../../src/precedents/question.ts';

/** What a question is measured for: the best five decisions, or everything counted. */
export type Asked = { kind: string; question: Question };

/** A search to be measured: all get the same decisions and the same understanding of questions. */
export type Engine = {
  name: string;
  /** Larger corpora are left out: it needs more memory or time than a small machine has. */
  mostLetters: number;
  build(determinations: AsyncIterable<Determination>, folder: string): Promise<void>;
  /** Opens what was built, in a process of its own; the function answers a question. */
  open(folder: string): Promise<{
    ask(asked: Asked): Promise<unknown>;
    /** Takes in more letters; left out where the engine has no way to. */
    add?(determinations: Determination[]): Promise<void>;
  }>;
};

/** One decision as the peers get it. */
export type Row = {
  id: number;
  treatments: string;
  item: string;
  rationale: string;
  guideline: string;
  diagnoses: string;
  summary: string;
  overturned: number;
};

export const fields = [
  'treatments',
  'item',
  'rationale',
  'guideline',
  'diagnoses',
  'summary',
] as const;

/** A canonical name as one word, so that peers too find treatments by what a decision is about. */
export const asWord = (name: string) => `t${name.toLowerCase().replace(/[^a-z0-9]+/g, '')}`;

export async function* rowsOf(determinations: AsyncIterable<Determination>): AsyncGenerator<Row> {
  let id = 0;
  for await (const letter of determinations)
    for (const decision of letter.decisions) {
      id += 1;
      yield {
        id,
        treatments: decision.treatments.map(({ name }) => asWord(name)).join(' '),
        item: decision.heading,
        rationale: decision.rationale,
        guideline: decision.reviewerGuideline,
        diagnoses: letter.diagnoses.join('; '),
        summary: letter.summary,
        overturned: decision.outcome === 'overturned' ? 1 : 0,
      };
    }
}

export const membersOf = ({ treatments }: Question): string[] => [
  ...new Set(treatments.flatMap(({ members }) => members.map(asWord))),
];
