import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Determination } from '../../src/determinations/determination.ts';
import { parseDetermination } from '../../src/determinations/parse.ts';
import { isLetter } from '../../src/letters/letter.ts';
import { readLetter } from '../../src/letters/read.ts';
import { parseQuestion } from '../../src/questions/parse-question.ts';
import type { Question } from '../../src/questions/question.ts';
import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts';

/** The determinations of a folder of letters, in the order of their names. */
export async function determinationsIn(
  folder: string,
  vocabulary: Vocabulary,
): Promise<Determination[]> {
  const files = (await readdir(folder)).filter((file) => /\.(?:txt|pdf)$/.test(file)).sort();
  const letters = await Promise.all(files.map((file) => readLetter(join(folder, file))));
  return letters.filter(isLetter).map((letter) => parseDetermination(letter, vocabulary));
}

/** A question that can be understood. */
export function understood(typed: string, vocabulary: Vocabulary): Question {
  const read = parseQuestion(typed, vocabulary);
  if (read.kind === 'problem') throw new Error(read.message);
  return read.question;
}
