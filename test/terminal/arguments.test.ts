import { describe, expect, test } from 'vitest';
import { readArguments, UsageError } from '../../src/terminal/arguments.ts';

test('words, options and their order are read apart', () => {
  expect(readArguments(['precedent', 'baclofen', '--limit', '3', 'chronic', '--json'])).toEqual({
    command: 'precedent',
    rest: ['baclofen', 'chronic'],
    json: true,
    corpus: undefined,
    limit: 3,
    offset: 0,
  });
});

test('a word with a dash before it leaves out decisions with that word; it is no option', () => {
  expect(readArguments(['precedent', 'norco', '-mri']).rest).toEqual(['norco', '-mri']);
});

test.each([
  [[], 'help'],
  [['--help'], 'help'],
  [['-h'], 'help'],
  [['precedent', '--help'], 'help'],
  [['--version'], 'version'],
])('%j asks for %s', (argv, command) => {
  expect(readArguments(argv).command).toBe(command);
});

describe('a wrong option is a usage error in one sentence', () => {
  test.each([
    ['--colour'],
    ['--limit'],
    ['--limit=none'],
    ['--limit=0'],
    ['--limit=1.5'],
    ['--offset=-1'],
    ['--limit=1e9'],
    ['--json=yes'],
  ])('%s', (option) => {
    const read = () => readArguments(['precedent', 'baclofen', option]);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(/^[^\n]+\.$/);
  });
});
