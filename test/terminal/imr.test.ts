import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { disclaimer } from '../../src/commands/disclaimer.ts';
import { commands } from '../../src/commands/index.ts';
import { determination } from '../../src/determinations/determination.ts';
import { filterExample, filterNames, filterOf } from '../../src/questions/filters.ts';
import { openState } from '../../src/state/state.ts';
import { programs } from '../../src/terminal/programs.ts';
import { imr } from '../support/terminal.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'imr-terminal-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const letter = 'corpus/004_3fe309f923c0c51a.txt';
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

/** One error, on stderr in a sentence and with `--json` on stdout as well. */
async function expectError(argv: string[], code: 1 | 2, name: string, env = {}) {
  const plain = await imr(argv, { env });
  expect({ code: plain.code, out: plain.out }).toEqual({ code, out: '' });
  expect(plain.err).toMatch(/^[^\n]+\.\n$/);
  const json = await imr([...argv, '--json'], { env });
  expect(json.code).toBe(code);
  const { error } = JSON.parse(json.out);
  expect(error.code).toBe(name);
  expect(json.err).toBe(`${error.message}\n`);
  return error;
}

describe('imr precedent', () => {
  test('answers with the four decisions, why, and what they are worth', async () => {
    const { code, out, err } = await imr(['precedent', 'baclofen', 'chronic']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('4 decisions in 4 determinations: 4 upheld, 0 overturned');
    expect([...out.matchAll(/00\d_[0-9a-f]{16}, item/g)]).toHaveLength(4);
    expect(flat(out)).toContain(disclaimer);
    expect(out).not.toContain('\u001B');
  });

  test('with --json, in the shape of the contract, page by page', async () => {
    const argv = ['precedent', 'baclofen', 'chronic', '--json', '--limit', '1', '--offset', '2'];
    const { out } = await imr(argv);
    expect(out.split('\n')).toHaveLength(2);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      query: { text: 'baclofen chronic', words: expect.any(Array), filters: {}, corrected: null },
      total: 4,
      outcomes: { upheld: 4, overturned: 0 },
      corpus: { determinations: 5, decisions: 14, upheld: 13, overturned: 1 },
      related: expect.any(Array),
      suggestions: expect.any(Array),
    });
    expect(answer.query.treatments[0]).toMatchObject({ typed: 'baclofen', name: 'baclofen' });
    expect(answer.results).toHaveLength(1);
    expect(answer.results[0]).toMatchObject({
      rank: 3,
      id: expect.stringMatching(/^00\d_/),
      decision: expect.any(Number),
      heading: expect.any(String),
      outcome: 'upheld',
      excerpt: expect.any(String),
      highlights: expect.any(Array),
      grounds: expect.any(Array),
      citation: expect.any(String),
    });
  });

  test('finds nothing and still ends well, with other questions to try', async () => {
    const { code, out } = await imr(['precedent', 'ozempic']);
    expect(code).toBe(0);
    expect(out).toContain('No decision found');
    expect(out).toContain('imr precedent ');
  });

  test('an unknown filter is wrong usage that lists the known ones', async () => {
    const error = await expectError(['precedent', 'baclofen', 'colour:red'], 2, 'question');
    expect(error.message).toContain('outcome');
  });
});

test.each([
  [['baclofen', 'specialty:pain medicine'], 'baclofen specialty:"pain medicine"'],
  [['baclofen', 'Diagnosis:lumbar strain'], 'baclofen Diagnosis:"lumbar strain"'],
  [['baclofen', 'year:2016 chronic'], 'baclofen year:2016 chronic'],
  [['baclofen', 'chronic pain'], 'baclofen chronic pain'],
  [['specialty:pain baclofen'], 'specialty:pain baclofen'],
])('the words %j of a shell are the question %s', async (words, question) => {
  const { out } = await imr(['precedent', ...words, '--json']);
  expect(JSON.parse(out).query.text).toBe(question);
});

describe('imr case', () => {
  test('prints the letter', async () => {
    const { code, out } = await imr(['case', '004']);
    expect(code).toBe(0);
    expect(out).toContain('004_3fe309f923c0c51a: partially overturned');
    expect(out).toContain('female, injured 1995-07-16');
  });

  test('with --json prints a determination', async () => {
    const { out } = await imr(['case', '3fe309', '--json']);
    expect(determination.parse(JSON.parse(out)).id).toBe('004_3fe309f923c0c51a');
  });

  test('of an id that several have lists them', async () => {
    const error = await expectError(
      ['case', 'CM99', '--corpus', 'test/fixtures/letters'],
      1,
      'ambiguous',
    );
    expect(error.candidates.length).toBeGreaterThan(1);
  });

  test('of an id that none has lists near ones', async () => {
    const error = await expectError(['case', '3fe309f923c0c51b'], 1, 'not-found');
    expect(error.candidates).toContain('004_3fe309f923c0c51a');
  });
});

test('imr outcomes counts by treatment, ground, guideline, specialty and year', async () => {
  const { out } = await imr(['outcomes', 'baclofen', '--json']);
  const { outcomes, ...counted } = JSON.parse(out);
  expect(outcomes).toEqual({ upheld: 4, overturned: 0 });
  for (const facet of ['byTreatment', 'byGround', 'byGuideline', 'bySpecialty', 'byYear'])
    for (const row of counted[facet])
      expect(row).toMatchObject({
        name: expect.any(String),
        total: row.upheld + row.overturned,
      });
  expect(counted.byTreatment[0]).toMatchObject({ name: 'baclofen', total: 4 });
  const { code, out: text } = await imr(['outcomes', 'baclofen']);
  expect(code).toBe(0);
  expect(text).toContain('4 upheld, 0 overturned');
});

describe('imr parse', () => {
  test('prints a line of JSON a letter, in the order given', async () => {
    const { code, out } = await imr(['parse', letter, 'corpus', '--json']);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => determination.parse(JSON.parse(line)));
    expect(code).toBe(0);
    expect(lines[0]?.id).toBe('004_3fe309f923c0c51a');
    expect(lines).toHaveLength(1 + 5);
  });

  test('a letter that cannot be read is a line with its error; the others are still printed', async () => {
    const empty = path.join(folder, 'empty.txt');
    await writeFile(empty, '');
    const { code, out, err } = await imr(['parse', empty, letter, '--json']);
    expect(code).toBe(1);
    const [bad, good] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(bad).toMatchObject({
      source: { file: expect.stringContaining('empty.txt') },
      error: { code: expect.any(String), message: expect.any(String) },
    });
    expect(good.id).toBe('004_3fe309f923c0c51a');
    expect(err).toMatch(/\.\n$/);
  });
});

test('imr ingest copies the good letters, rejects the rest, and knows them the next time', async () => {
  const corpus = path.join(folder, 'corpus');
  const broken = path.join(folder, 'broken.pdf');
  await writeFile(broken, 'no pdf');
  const argv = ['ingest', letter, broken, '--corpus', corpus, '--json'];
  const first = await imr(argv);
  expect(first.code).toBe(1);
  expect(JSON.parse(first.out)).toMatchObject({
    added: ['004_3fe309f923c0c51a'],
    updated: [],
    unchanged: [],
    rejected: [{ file: expect.stringContaining('broken.pdf') }],
  });
  expect(await readdir(corpus)).toEqual(['004_3fe309f923c0c51a.txt']);
  expect(JSON.parse((await imr(argv)).out)).toMatchObject({
    added: [],
    unchanged: ['004_3fe309f923c0c51a'],
  });
});

test('imr check tells what the corpus holds', async () => {
  const { code, out } = await imr(['check', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    determinations: 5,
    decisions: 14,
    byLayout: expect.any(Object),
    missing: expect.any(Object),
    flags: expect.any(Object),
    rejected: [],
  });
});

test('imr check of a folder that is not there says so', () =>
  expectError(['check', '--corpus', path.join(folder, 'none')], 1, 'no-corpus'));

describe('what is remembered', () => {
  test('imr feedback and imr state print it; neither knows a question that nobody saved', async () => {
    const data = path.join(folder, 'data');
    const state = openState(data, (sentence) => expect.fail(sentence));
    await state.save({ team: 'T1', user: 'U1' }, 'norco', new Date(0));
    await state.judge({ team: 'T1', user: 'U1' }, '1.2', {
      useful: true,
      treatments: ['baclofen'],
      outcome: 'upheld',
      shown: [{ id: 'CM99-0000001', decision: 2 }],
      given: '2026-11-01T12:00:00.000Z',
    });
    await state.close();
    const env = { DATA_DIR: data };
    expect((await imr(['feedback'], { env })).out).toBe(
      '2026-11-01\tuseful\tbaclofen, outcome:upheld\tCM99-0000001#2\n',
    );
    expect(JSON.parse((await imr(['feedback', '--json'], { env })).out)).toHaveLength(1);
    const all = JSON.parse((await imr(['state'], { env })).out);
    expect(all.saved).toEqual([
      { team: 'T1', user: 'U1', text: 'norco', saved: '1970-01-01T00:00:00.000Z' },
    ]);
    expect(all).not.toHaveProperty('installations');
  });
});

describe('help', () => {
  test.each([[[]], [['help']], [['--help']]])('%j names every command', async (argv) => {
    const { code, out } = await imr(argv);
    expect(code).toBe(0);
    for (const { usage } of [...commands, ...Object.values(programs)]) expect(out).toContain(usage);
  });

  test('lists each filter with what it does', async () => {
    const { out } = await imr(['help']);
    for (const name of filterNames)
      expect(out).toMatch(new RegExp(`  ${filterExample(name)} +${filterOf(name).says}`));
  });

  test('imr --version prints the version', async () => {
    expect((await imr(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('wrong usage ends with code 2 and a sentence', () => {
  test.each([
    [['dance']],
    [['__proto__']],
    [['precedent']],
    [['case']],
    [['parse']],
    [['ingest']],
    [['precedent', 'baclofen', '--limit', 'many']],
    [['precedent', 'baclofen', '--colour']],
  ])('imr %j', async (argv) => {
    await expectError(argv, 2, 'usage');
  });

  test('a malformed variable', async () => {
    await expectError(['precedent', 'baclofen'], 2, 'environment', { LOG_LEVEL: 'loud' });
  });
});

test('a corpus that is not there ends with code 1 and a sentence', async () => {
  await expectError(['precedent', 'x', '--corpus', path.join(folder, 'none')], 1, 'no-corpus');
});

test('parse of a file that is not there ends with code 1', async () => {
  const { code, out } = await imr(['parse', path.join(folder, 'none.txt'), '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toHaveProperty('error.message');
});

test('what letters and people say cannot steer the terminal', async () => {
  const { out, err } = await imr(['precedent', 'baclofen', '\u001B]0;title\u0007', '\u202Ekcab']);
  for (const mark of ['\u001B', '\u0007', '\u202E']) expect(`${out}${err}`).not.toContain(mark);
  const wrong = await imr(['case', '\u001B[2J']);
  expect(wrong.err).not.toContain('\u001B');
});
