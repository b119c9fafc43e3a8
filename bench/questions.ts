import { parseQuestion } from '../src/questions/parse-question.ts';
import type { Vocabulary } from '../src/vocabulary/vocabulary.ts';
import type { Asked } from './engines/engine.ts';
import { diceOf } from './invented/dice.ts';
import { byFrequency } from './invented/treatments.ts';

const SITUATIONS = [
  ...['chronic', 'functional improvement', 'no spasm', 'weaning', 'red flags', 'quantity duration'],
  ...[
    'conservative care',
    'pain agreement',
    'progressive deficit',
    'confirmed weakness',
    'returned to work',
    'short course',
  ],
];
const CLASSES = ['opioids', 'muscle relaxants', 'NSAIDs', 'antidepressants', 'benzodiazepines'];

/**
 * The same mixed questions for everyone: more than half on a treatment, the rest on classes, words
 * alone and counts. What is disputed often is also asked about often.
 */
export function mixedQuestions(count: number, seed: number, vocabulary: Vocabulary): Asked[] {
  const { pick, early } = diceOf(seed);
  const treatments = byFrequency(vocabulary);
  return Array.from({ length: count }, (_, i): Asked => {
    const treatment = early(treatments, 3);
    const asked = {
      'treatment + words': `${treatment} ${pick(SITUATIONS)}`,
      'class + words': `${pick(CLASSES)} ${pick(SITUATIONS)}`,
      'words alone': `${pick(SITUATIONS)} ${pick(['pain', 'sleep', 'strain', 'therapy'])}`,
      outcomes: treatment,
    };
    const kinds = Object.keys(asked) as (keyof typeof asked)[];
    const kind =
      i % 2 === 0 ? 'treatment + words' : (kinds[(i >> 1) % kinds.length] as keyof typeof asked);
    const read = parseQuestion(asked[kind], vocabulary);
    if (read.kind === 'problem') throw new Error(read.message);
    return { kind, question: read.question };
  });
}
