import { understand } from '../src/precedents/understand.ts';
import { loadVocabulary } from '../src/vocabulary/vocabulary.ts';
import type { Asked } from './engines/engine.ts';
import { randomOf } from './invented-letters.ts';

const SITUATIONS = [
  ...['chronic', 'functional improvement', 'no spasm', 'weaning', 'red flags', 'quantity duration'],
  ...[
    'conservative care',
    'drug screen',
    'progressive deficit',
    'imaging',
    'returned to work',
    'short course',
  ],
];
const CLASSES = ['opioids', 'muscle relaxants', 'NSAIDs', 'antidepressants', 'benzodiazepines'];

/** The same mixed questions for everyone: half on a treatment, the rest classes, words, counts. */
export function mixedQuestions(count: number, seed: number): Asked[] {
  const vocabulary = loadVocabulary();
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const skewed = <T>(list: readonly T[]): T => list[Math.floor(list.length * random() ** 3)] as T;
  return Array.from({ length: count }, (_, i): Asked => {
    const treatment = skewed(vocabulary.treatments).name;
    const asked = {
      'treatment + words': `${treatment} ${pick(SITUATIONS)}`,
      'class + words': `${pick(CLASSES)} ${pick(SITUATIONS)}`,
      'words alone': `${pick(SITUATIONS)} ${pick(['pain', 'sleep', 'strain', 'therapy'])}`,
      outcomes: treatment,
    };
    const kinds = Object.keys(asked) as (keyof typeof asked)[];
    const kind =
      i % 2 === 0 ? 'treatment + words' : (kinds[(i >> 1) % kinds.length] as keyof typeof asked);
    const read = understand(asked[kind], vocabulary);
    if (read.kind === 'problem') throw new Error(read.message);
    return { kind, question: read.question };
  });
}
