import type { PrecedentAnswer } from '../answers/precedent.ts';
import { treatmentsNamed } from '../vocabulary/vocabulary.ts';
import type { Library } from './command.ts';
import { answer } from './index.ts';

/** The treatments that a free text speaks of, each as a question, in its order. */
export function treatmentsSpokenOf(text: string, { vocabulary }: Library): string[] {
  const named = treatmentsNamed(vocabulary, text.slice(0, 40_000));
  const questions = named.map(({ treatment: { name, region } }) =>
    region ? `${name} ${region}` : name,
  );
  return [...new Set(questions)];
}

/** Each question answered by itself. */
export async function answerEach(
  questions: string[],
  library: Library,
): Promise<PrecedentAnswer[]> {
  const answers = await Promise.all(
    questions.map((question) => answer(`precedent ${question}`, library)),
  );
  return answers.flatMap((one) => (one.kind === 'precedents' ? [one.precedents] : []));
}
