import { expect, test, vi } from 'vitest';
import { remembered, rememberedBy } from '../../src/determinations/remembered.ts';
import { f1bLetter, parsed } from './letters.ts';

const counted = (most: number) => {
  const of = vi.fn((text: string) => ({ text }));
  return { of, asked: remembered(of, most) };
};

test('what a text came to is given again, the same', () => {
  const { of, asked } = counted(10);
  expect(asked('No spasm.')).toEqual({ text: 'No spasm.' });
  expect(asked('No spasm.')).toBe(asked('No spasm.'));
  expect(of).toHaveBeenCalledTimes(1);
});

test('texts that differ in one letter, in a capital or in half a sign are told apart', () => {
  const { asked } = counted(10);
  const texts = ['', ' ', 'ice', 'Ice', 'ice ', 'ic\u00e9', 'ice\ud800', 'ice\ud801', 'ice\ufffd'];
  for (const text of [...texts, ...texts]) expect(asked(text).text).toBe(text);
});

test('without end of texts, those asked for lately are remembered, and no more', () => {
  const { of, asked } = counted(3);
  for (let i = 0; i < 100; i += 1) {
    asked(`Sentence ${i}.`);
    asked('Stock sentence.');
  }
  expect(of).toHaveBeenCalledTimes(101);
  asked('Sentence 99.');
  expect(of).toHaveBeenCalledTimes(101);
  asked('Sentence 1.');
  expect(of).toHaveBeenCalledTimes(102);
});

test('a text longer than a sentence is, is worked out each time', () => {
  const { of, asked } = counted(10);
  const long = 'spasm '.repeat(200);
  expect(asked(long)).toEqual(asked(long));
  expect(of).toHaveBeenCalledTimes(2);
});

test('what two were asked about one text is kept apart', () => {
  const [one, other] = [{ name: 'one' }, { name: 'other' }];
  const asked = rememberedBy(({ name }: { name: string }, text) => ({ name, text }));
  for (const by of [one, other, one, other]) expect(asked(by, 'Ice.').name).toBe(by.name);
  expect(asked(one, 'Ice.')).toBe(asked(one, 'Ice.'));
});

test('a determination that its taker changes leaves the next of the same words as it should be', () => {
  const text = f1bLetter([
    {
      heading: 'Norco 10/325 mg #60',
      outcome: 'Upheld',
      rationale:
        'The MTUS recommends opioids for a short time. In this case, there is no documentation of functional improvement. The request is not medically necessary.',
    },
  ]);
  const before = JSON.stringify(parsed(text));
  const taken = parsed(text).decisions[0];
  for (const list of [taken?.treatments, taken?.citations, taken?.grounds, taken?.flags])
    list?.splice(0);
  for (const { sections, pages } of parsed(text).decisions[0]?.citations ?? []) {
    sections.push('other');
    pages.push('other');
  }
  for (const treatment of parsed(text).decisions[0]?.treatments ?? []) treatment.name = 'other';
  for (const found of parsed(text).decisions[0]?.grounds ?? []) found.sentence = 'other';
  expect(JSON.parse(before).decisions[0].treatments.length).toBeGreaterThan(0);
  expect(JSON.stringify(parsed(text))).toBe(before);
});
