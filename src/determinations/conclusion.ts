import type { ItemOutcome } from './determination.ts';
import { matchesOf } from './matches.ts';
import { necessity } from './patterns/conclusion.ts';
import { sentencesOf } from './sentences.ts';

/**
 * The sentence of a rationale that decides, verbatim: the last that speaks of medical necessity. The
 * boilerplate on tapering behind opioid decisions does not count. '' where no sentence decides.
 */
export function conclusionOf(rationale: string): string {
  const sentences = sentencesOf(rationale);
  for (const says of [necessity.concludes, necessity.speaks, necessity.decides]) {
    const last = sentences.findLast(
      ({ text }) => says.test(text) && !necessity.boilerplate.test(text),
    );
    if (last) return last.text;
  }
  return '';
}

/** What a concluding sentence says of its request; null where it cannot be told. */
export function outcomeSaid(conclusion: string): ItemOutcome | null {
  const said = matchesOf(necessity.verdict, conclusion);
  const last = said.findLast(({ 0: words }) => /medical/i.test(words)) ?? said.at(-1);
  if (!last) return null;
  const before = conclusion.slice(Math.max(0, last.index - 120), last.index);
  if (necessity.deniedWithin.test(last[0]) || necessity.deniedBefore.test(before)) return 'upheld';
  if (!/necessity/i.test(last[0])) return 'overturned';
  const behind = conclusion.slice(last.index + last[0].length);
  if (necessity.deniedBehind.test(behind)) return 'upheld';
  return necessity.affirmedBehind.test(behind) ? 'overturned' : null;
}
