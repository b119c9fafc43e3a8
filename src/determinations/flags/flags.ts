import { outcomeSaid } from '../conclusion.ts';
import type { Flag } from '../determination.ts';
import { flags as patterns } from '../patterns/flags.ts';
import type { FlagRule, LetterContext, Unflagged } from './flag-rule.ts';
import { otherItemNamed } from './other-item.ts';
import { sentenceWith } from './sentence-with.ts';
import { modifiedByReview } from './ur-modified.ts';

/** Every flag that is recognised. A new one is one entry here. */
export const flagRules: FlagRule[] = [
  { flag: 'conclusion-names-other-item', shown: otherItemNamed },
  {
    flag: 'outcome-contradicts-conclusion',
    shown: ({ outcome, conclusion }) => {
      const said = outcomeSaid(conclusion);
      return said && said !== outcome ? conclusion : undefined;
    },
  },
  {
    flag: 'rationale-shared',
    shown: (decision, { decisions }) =>
      decision.rationale === ''
        ? undefined
        : decisions.find((other) => other !== decision && other.rationale === decision.rationale)
            ?.heading,
  },
  {
    flag: 'decided-by-reference',
    shown: ({ rationale }) => sentenceWith(rationale, patterns.byReference),
  },
  { flag: 'ur-modified', shown: modifiedByReview },
];

/** What a reader must see before quoting a decision, each flag with the words that show it. */
export const flagsOf = (decision: Unflagged, letter: LetterContext): Flag[] =>
  flagRules.flatMap(({ flag, shown }) => {
    const detail = shown(decision, letter);
    return detail ? [{ flag, detail }] : [];
  });
