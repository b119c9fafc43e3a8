import { readdirSync } from 'node:fs';
import { checkSync } from 'recheck';
import { expect, test } from 'vitest';

const here = new URL('../../src/', import.meta.url);
const files = [
  ...readdirSync(new URL('determinations/patterns/', here)).map(
    (name) => `determinations/patterns/${name}`,
  ),
  'letters/patterns.ts',
];

const patterns: [string, RegExp][] = [];
for (const file of files) {
  const exported: Record<string, unknown> = await import(new URL(file, here).href);
  for (const table of Object.values(exported))
    for (const [name, pattern] of Object.entries(table as object))
      if (pattern instanceof RegExp) patterns.push([`${file} ${name}`, pattern]);
}

const growth = (source: string, flags: string, timeout: number) => {
  const found = checkSync(source, flags, { checker: 'automaton', timeout });
  return found.status === 'vulnerable' ? found.complexity.type : 'none found';
};

/** A pattern without its escapes and classes, where a `*` or `+` can only be a repetition. */
const bones = ({ source }: RegExp) => source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');

test('every pattern of the reading of letters is looked at', () => {
  expect(patterns.length).toBeGreaterThan(90);
});

// What a pattern reads from any place on is bounded, so the whole is linear in the letter's length.
test.each(patterns)('%s repeats nothing without bound', (_, pattern) => {
  expect(bones(pattern)).not.toMatch(/[*+]|\{\d+,\}/);
});

test.each(patterns)('%s does not grow exponentially', (_, { source, flags }) => {
  expect(growth(source, flags, 500)).not.toBe('exponential');
});

test.each([/(?:a+)+$/, /^(?:a|a)*$/])('the checker finds %s', ({ source, flags }) => {
  expect(growth(source, flags, 120_000)).toBe('exponential');
});
