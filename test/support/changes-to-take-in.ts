import { decision, determination } from './determinations.ts';
import type { Determinations } from './engine.ts';

const SITUATIONS = ['chronic use', 'a flare-up', 'no spasm', 'red flags', 'weaning', 'poor sleep'];
const CHANGES = 120;
const LETTERS = 25;

/** Many changes over few letters, so that each replaces, adds, and takes out some. */
export const changesToTakeIn: Determinations[] = Array.from({ length: CHANGES }, (_, change) => ({
  put: Array.from({ length: 3 }, (_, i) => {
    const at = (change * 7 + i * 3) % LETTERS;
    const situation = SITUATIONS[(change + i) % SITUATIONS.length];
    return determination(`L${at}`, {
      diagnoses: [`strain ${at}`],
      decisions: [
        decision({
          heading: `Baclofen ${change}`,
          on: ['baclofen'],
          rationale: `In this case there is ${situation}. Further ${situation}. Seen in week ${change}.`,
        }),
      ],
    });
  }),
  remove: change % 5 === 0 ? [`L${(change * 11) % LETTERS}`] : [],
}));
