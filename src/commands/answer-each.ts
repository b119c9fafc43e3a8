import type { PrecedentAnswer } from '../answers/precedent.ts';
import { treatmentsNamed } from '../vocabulary/vocabulary.ts';
import type { Library } from './command.ts';
import { answer } from './index.ts';

/**
 * The treatments that a free text mentions, each once as a question, in the order of the text. Of a
 * text the first 40,000 characters are read, as many as Slack lets a message have.
 */
export function treatmentsMentioned(text: string, { vocabulary }: Library): string[] {
  const named = treatmentsNamed(vocabulary, text.slice(0, 40_000));
  const questions = named.map(({ treatment: { name, region } }) =>
    region ? `${name} ${region}` : name,
  );
  return [...new Set(questions)];
}

/** The answers to several questions, each by itself; one that is no question has none. */
export async function answerEach(
  questions: string[],
  library: Library,
): Promise<PrecedentAnswer[]> {
  const answers = await Promise.all(
    questions.map((question) => answer(`precedent ${question}`, library)),
  );
  return answers.flatMap((one) => (one.kind === 'precedents' ? [one.precedents] : []));
}
