import type { WeighedSentence } from './weigh.ts';

const MOST_SENTENCES = 3;
/** Sentences that give a ground and are shorter together, in characters, do not tell the case alone. */
const SHORT = 130;

/**
 * The best sentences, at most three and `longest` characters (the first may alone have more), in the
 * order of the rationale. Where some give a ground in the words asked, only such; else those that
 * give a ground or hold words asked; where these say too little, the best of the rest beside them.
 */
export function choose(weighed: WeighedSentence[], longest: number): WeighedSentence[] {
  const ranked = weighed
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  const direct = ranked.filter(({ asked, ground }) => asked && ground);
  const telling = ranked.filter(({ asked, ground }) => asked || ground);
  const enough = lengthOf(telling) >= SHORT;
  const rest = ranked.filter(({ weight }) => weight >= 1);
  const list = [direct, enough ? telling : rest, ranked].find(({ length }) => length > 0) ?? [];
  const chosen: WeighedSentence[] = [];
  let length = 0;
  for (const one of list) {
    const added = one.sentence.text.length;
    if (chosen.length > 0 && (chosen.length >= MOST_SENTENCES || length + added > longest))
      continue;
    chosen.push(one);
    length += added;
  }
  return chosen.sort((one, other) => one.sentence.start - other.sentence.start);
}

const lengthOf = (list: WeighedSentence[]): number =>
  list.reduce((sum, { sentence }) => sum + sentence.text.length, 0);
