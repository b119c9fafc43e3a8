/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Dice = ReturnType<typeof diceOf>;

/** Ways to choose by chance, the same for the same seed. */
export function diceOf(seed: number) {
  const random = randomOf(seed);
  const below = (end: number) => Math.floor(random() * end);
  return {
    random,
    chance: (part: number) => random() < part,
    /** A whole number, both ends among them. */
    between: (from: number, to: number) => from + below(to - from + 1),
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    /** Those at the front often, those at the back seldom: the more so, the higher the power. */
    early: <T>(list: readonly T[], power: number): T =>
      list[Math.floor(list.length * random() ** power)] as T,
  };
}
