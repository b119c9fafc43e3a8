import { disputed as patterns } from './patterns/disputed.ts';

/**
 * A heading → what is really in dispute, verbatim: the heading itself, or, where the claims
 * administrator had authorized a part, what is named after "The remaining IMR eligible portion …".
 */
export function disputedOf(heading: string): string {
  if (!patterns.wasOriginal.test(heading) && !patterns.remainingPortion.test(heading))
    return heading;
  const told =
    lastOf(heading, patterns.remainingPortion) ?? lastOf(heading, patterns.originalRequest);
  const item = told?.replace(patterns.trailing, '');
  return item || heading;
}

/** What stands behind the last place where the pattern fits. */
function lastOf(text: string, pattern: RegExp): string | undefined {
  const found = [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].at(-1);
  return found ? text.slice(found.index + found[0].length) : undefined;
}
