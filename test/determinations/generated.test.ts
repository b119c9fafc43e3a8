import fc from 'fast-check';
import { expect, test } from 'vitest';
import { f1bLetter, parsed } from './letters.ts';

const drug = fc.constantFrom(
  'Motrin',
  'Tramadol HCL ER',
  'Soma',
  'Lidocaine 5% ointment',
  'Labs to include: EKG',
);
const heading = fc
  .tuple(
    fc.constantFrom('', 'Prospective request for ', '1 ', 'Associated surgical service: '),
    drug,
    fc.integer({ min: 1, max: 999 }),
    fc.constantFrom('', ' with 2 refills', ', DOS: 1/2/16', ' 3 times a day', ' (2x6)'),
  )
  .map(([before, name, quantity, after]) => `${before}${name} #${quantity}${after}`);
const finding = fc.constantFrom(
  'The efficacy of the first trial is not stated.',
  'MTUS asks for a flare-up (Chou, 2007) of pain.',
  'He was seen on 1/2/2014 and had 5/10 pain.',
  'Two visits, e.g. of therapy, were made.',
  'Is there "any" benefit?',
);
const rationale = fc
  .tuple(fc.array(finding, { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([findings, granted]) => ({
    outcome: granted ? ('Overturned' as const) : ('Upheld' as const),
    rationale: `${findings.join(' ')} The request is ${granted ? '' : 'not '}medically necessary.`,
  }));
const items = fc.array(
  fc.tuple(heading, rationale).map(([text, rest]) => ({ heading: text, ...rest })),
  { minLength: 1, maxLength: 8 },
);

/** What pages, editors and extractors do to a letter; `pick` gives numbers below its argument. */
type Laying = (text: string, pick: (below: number) => number) => string;
const between = (text: string, put: (line: string) => string) =>
  text.split('\n\n').map(put).join('\n\n');
/** Lines of some width, by words. */
const wrapped: Laying = (text, pick) => {
  const width = 60 + pick(60);
  return between(text, (paragraph) =>
    paragraph
      .split(/\s/)
      .reduce((lines, word) => {
        const last = lines.split('\n').at(-1) ?? '';
        return `${lines}${last.length + word.length < width ? ' ' : '\n'}${word}`;
      })
      .trim(),
  );
};
const layings: Record<string, Laying> = {
  'as it is': (text) => text,
  wrapped,
  'line ends of Windows': (text, pick) => wrapped(text, pick).replace(/\n/g, '\r\n'),
  'doubled line ends': (text, pick) =>
    wrapped(text, pick)
      .split('\n\n')
      .map((paragraph) =>
        paragraph
          .split('\n')
          .map((line) => `${line} \n\n`)
          .join(''),
      )
      .join(' \n\n'),
  'page feeds anywhere between words': (text, pick) => {
    const words = wrapped(text, pick).split(/(?<=\s)/);
    for (let times = 0; times < 4; times++) words.splice(pick(words.length), 0, '\n\n\f');
    return words.join('');
  },
  'soft hyphens and spaces that do not break': (text) =>
    text.replace(/medically/g, 'medi\u00adcally').replace(/ (?=The )/g, '\u00a0'),
  ligatures: (text) =>
    text.replace(/ffi/g, '\ufb03').replace(/fi/g, '\ufb01').replace(/fl/g, '\ufb02'),
  indented: (text, pick) => wrapped(text, pick).replace(/^/gm, '      '),
};

test.each(Object.keys(layings))('letters laid %s parse back to what they were made of', (name) => {
  fc.assert(
    fc.property(items, fc.infiniteStream(fc.nat()), (made, numbers) => {
      const pick = (below: number) => (numbers.next().value ?? 0) % Math.max(1, below);
      const raw = layings[name]?.(f1bLetter(made), pick) ?? '';
      const { decisions } = parsed(raw);
      expect(
        decisions.map(({ heading, outcome, rationale }) => ({
          heading,
          outcome: outcome === 'upheld' ? 'Upheld' : 'Overturned',
          rationale,
        })),
      ).toEqual(made.map(({ heading, outcome, rationale }) => ({ heading, outcome, rationale })));
    }),
    { numRuns: 40 },
  );
});

const snippet = fc.constantFrom(
  'IMR ISSUES, DECISIONS AND RATIONALES',
  'CLINICAL CASE SUMMARY',
  'HOW THE IMR FINAL DETERMINATION WAS MADE',
  'Claims Administrator guideline:',
  'MAXIMUS guideline:',
  'Decision rationale:',
  ': Upheld',
  'Overturned',
  'MAXIMUS Federal Services, Inc. has determined the request for',
  'IMR DECISION(S) AND RATIONALE(S)',
  'MEDICAL REVIEWER QUALIFICATIONS:',
  'ISSUE AT DISPUTE:',
  'was the original request',
  'The remaining IMR eligible portion of the original request,',
  'not medically necessary',
  'Page(s):',
  'Section(s):',
  '1.',
  '2)',
  '(',
  '"',
  '\n\n',
  '\f',
  '\n',
  '12/12/2012',
  'Decision based on MTUS',
);

test('no text of any kind makes it throw, and all it quotes stands in the letter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(snippet, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 60 }),
      (parts) => {
        const raw = parts.join(' ');
        const read = parsed(raw);
        const whole = flat(raw);
        for (const { heading, disputed, rationale, conclusion, citations, flags } of read.decisions)
          for (const quoted of [
            heading,
            disputed,
            rationale,
            conclusion,
            ...citations.map((it) => it.guideline),
            ...flags.map((it) => it.detail),
          ])
            expect(whole).toContain(flat(quoted));
      },
    ),
    { numRuns: 150 },
  );
});

/** Letters and digits, as cleaning changes what stands between them. */
const flat = (text: string) => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');

// Words that patterns wait for, by the thousand: a pattern that backtracks would not come back.
test.each([
  'medically necessary ',
  'was the original request. ',
  'Regarding the request for a ',
  'Claims Administrator guideline: ',
  '1. ',
  'diagnoses include a, ',
  '((((',
  ' and and',
  'Page(s): 1, ',
  '1/1/1',
  ': Upheld Claims Administrator guideline: Decision rationale: ',
])('“%s” thousands of times is read', (word) => {
  const head =
    'CLINICAL CASE SUMMARY Diagnoses include pain. IMR ISSUES, DECISIONS AND RATIONALES ';
  expect(parsed(head + word.repeat(100_000 / word.length)).source.layout).toMatch(/^F1|other|F2a/);
});
