import type { PrecedentAnswer } from '../answers/precedent.ts';

/**
 * How a question was understood, in parts to show the asker: `Flexeril → cyclobenzaprine, muscle
 * relaxant`, `lumbar spine`, `outcome: upheld`. Empty where nothing was.
 */
export function understood({ query }: Pick<PrecedentAnswer, 'query'>): string[] {
  const { treatments, regions, forms, words, phrases, without, filters } = query;
  return [
    ...treatments.map(treatmentUnderstood),
    ...regions,
    ...forms,
    ...(words.length > 0 ? [`words: ${words.join(', ')}`] : []),
    ...phrases.map((phrase) => `exactly “${phrase}”`),
    ...without.map((word) => `without ${word}`),
    ...Object.entries(filters).map(([name, value]) => `${name}: ${value}`),
  ];
}

type Treatment = PrecedentAnswer['query']['treatments'][number];

function treatmentUnderstood({ typed, name, class: itsClass }: Treatment): string {
  if (name === itsClass) return `${typed}: the whole class ${itsClass}`;
  if (typed.toLowerCase() === name.toLowerCase()) return `${name}, ${itsClass}`;
  return `${typed} → ${name}, ${itsClass}`;
}
