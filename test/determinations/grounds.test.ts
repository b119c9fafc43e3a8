import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findGrounds, groundNames } from '../../src/determinations/grounds/find-grounds.ts';
import { grounds } from '../../src/determinations/grounds/index.ts';
import { said } from './grounds-said.ts';

const ways = grounds.flatMap(({ ground, outcome, ways }) =>
  ways.map((way) => ({ ground, outcome, ...way })),
);

describe('each way of giving a ground', () => {
  test.each(ways)('$ground: “$like”', ({ ground, outcome, like, about = '', beside }) => {
    const rationale = beside ? `${beside} ${like}` : like;
    const found = findGrounds({ rationale, outcome, disputed: about });
    expect(found).toContainEqual({ ground, sentence: like });
  });
});

describe('findGrounds', () => {
  test.each(said)('$about: “$rationale” is $grounds', ({ outcome, about, grounds, rationale }) => {
    const found = findGrounds({ rationale, outcome, disputed: about });
    expect(found.map(({ ground }) => ground).sort()).toEqual(grounds);
  });

  test('guideline recital, what utilization review found, and the conclusion give none', () => {
    const rationale =
      'The MTUS states that opioids are not recommended without functional improvement and a urine drug screen. ' +
      'Patients should fail first-line therapy. Utilization review denied the request because no drug screen was submitted. ' +
      'Therefore, the request is not medically necessary.';
    expect(findGrounds({ rationale, outcome: 'upheld', disputed: 'Norco 10/325mg #60' })).toEqual(
      [],
    );
  });

  test('grounds come in the order of the rationale, each once, the last resorts alone', () => {
    const rationale =
      'There is no rationale for the drug. There is no quantity listed in the request. ' +
      'There is no documentation of functional improvement. There is no functional benefit.';
    const found = findGrounds({ rationale, outcome: 'upheld', disputed: 'Soma 350mg' });
    expect(found).toEqual([
      { ground: 'request-incomplete', sentence: 'There is no quantity listed in the request.' },
      {
        ground: 'no-functional-improvement',
        sentence: 'There is no documentation of functional improvement.',
      },
    ]);
  });

  test('the history of the worker gives a ground only where the reasons give none', () => {
    const history = 'The claimant works as a cook. No muscle spasm is noted.';
    const recital = 'The MTUS recommends opioids for severe pain.';
    const reason = 'In this case, there is no documentation of functional improvement.';
    const of = (...sentences: string[]) =>
      findGrounds({ rationale: sentences.join(' '), outcome: 'upheld', disputed: 'Norco #60' });
    expect(of(history, recital, reason)).toEqual([
      { ground: 'no-functional-improvement', sentence: reason },
    ]);
    expect(of(history, recital, 'In this case, the drug is not needed.')).toEqual([
      { ground: 'no-objective-findings', sentence: 'No muscle spasm is noted.' },
    ]);
    const again = 'In this case, there is no documentation of muscle spasm.';
    expect(of(history, recital, again)).toEqual([
      { ground: 'no-objective-findings', sentence: again },
    ]);
  });

  test('an approval that the reviewer feels to be fitting has its ground', () => {
    const sentence =
      'A raised desk is felt to be compatible with the early goals expressed in the MTUS.';
    const rationale = `The MTUS states that rest should be brief. It states that work should be kept up. ${sentence}`;
    expect(findGrounds({ rationale, outcome: 'overturned', disputed: 'Raised desk' })).toEqual([
      { ground: 'criteria-met', sentence },
    ]);
  });

  test('upheld and overturned decisions have grounds of their own', () => {
    const rationale = 'The patient has functional improvement, but no drug screen was submitted.';
    const of = (outcome: 'upheld' | 'overturned') =>
      findGrounds({ rationale, outcome, disputed: 'Norco' }).map(({ ground }) => ground);
    expect(of('upheld')).toEqual(['no-monitoring']);
    expect(of('overturned')).toEqual(['function-improved']);
  });

  test('every sentence given is a verbatim part of the rationale', () => {
    const sentences = said.map(({ rationale }) => rationale);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { maxLength: 6 }), (some) => {
        const rationale = some.join(' ');
        const found = findGrounds({ rationale, outcome: 'upheld', disputed: 'MRI of the knee' });
        for (const { ground, sentence } of found) {
          expect(groundNames).toContain(ground);
          expect(rationale).toContain(sentence);
        }
      }),
    );
  });

  test.each(['no; '.repeat(50_000), 'exceeds '.repeat(50_000), '((('.repeat(50_000)])(
    'hostile text gives none, and gives it soon',
    (rationale) => {
      expect(findGrounds({ rationale, outcome: 'upheld', disputed: 'MRI' })).toEqual([]);
    },
    5_000,
  );
});
