import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/sqlite/open-database.ts';
import { openState, type State, type Verdict } from '../../src/state/state.ts';
import { StateError } from '../../src/state/state-file.ts';

const when = new Date('2026-11-01T12:00:00Z');
const ana = { team: 'T1', user: 'U1' };
const verdict: Verdict = {
  useful: true,
  treatments: ['baclofen'],
  outcome: 'upheld',
  shown: [{ id: 'CM99-0000001', decision: 1 }],
  given: when.toISOString(),
};
const people = 200;

let folder: string;
let file: string;
let told: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'imr-damage-'));
  file = path.join(folder, 'state.sqlite');
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openState(folder, (sentence) => void told.push(sentence));

/** A state that many people have used, as its file. */
let good: Buffer;
beforeAll(async () => {
  const made = mkdtempSync(path.join(tmpdir(), 'imr-good-'));
  const state = openState(made, (sentence) => expect.fail(sentence));
  for (let at = 0; at < people; at++) {
    const person = { team: 'T1', user: `U${at}` };
    await state.save(person, `baclofen chronic ${at} ${'pain '.repeat(at % 90)}`, when);
    await state.judge(person, '1.2', verdict);
    await state.claim(`event ${at}`, when);
  }
  await state.setVisibility('T1', 'C1', 'private');
  await state.installations.put('T1', { team: { id: 'T1' }, bot: { token: 'xoxb-of-a-test' } });
  await state.close();
  good = readFileSync(path.join(made, 'state.sqlite'));
  rmSync(made, { recursive: true, force: true });
});

const savedBy = (state: State) => state.saved(ana).map(({ text }) => text);

/** Everything that the bot does with a state while it answers; none of it may throw. */
async function workWith(state: State, name: string): Promise<void> {
  expect(await state.claim(name, when)).toBe(true);
  expect(await state.claim(name, when)).toBe(false);
  expect(['private', 'threads']).toContain(state.visibility('T1', 'C1'));
  for (let at = 0; at < people; at++) state.saved({ team: 'T1', user: `U${at}` });
  state.installations.get('T1');
  await state.save(ana, name, when);
  await state.judge(ana, name, verdict);
  expect(savedBy(state)).toContain(name);
  state.everything();
}

/** Opens the damaged file, uses it, and opens it again: what was kept since the damage is there. */
async function expectToLive(): Promise<void> {
  const state = open();
  await workWith(state, 'after the damage');
  await state.close();
  const again = open();
  expect(savedBy(again)).toContain('after the damage');
  expect(await again.claim('after the damage', when)).toBe(false);
  await again.close();
}

const asides = () => readdirSync(folder).filter((name) => /damaged-[-\dT]+$/.test(name));

function expectTold(): void {
  expect(told).toHaveLength(1);
  const [aside = 'none'] = asides();
  expect(told[0]).toContain(`is damaged and was renamed to ${aside}; a new one was begun`);
  expect(told[0]).not.toContain('\n');
}

const overwritten = (at: number, bytes: Buffer): Buffer => {
  const content = Buffer.from(good);
  bytes.copy(content, at);
  return content;
};
const noise = (length: number) =>
  Buffer.from(Array.from({ length }, (_, at) => (at * 7_919 + 13) % 251));
const pages = () => good.length / 4_096;

describe('a damaged file is told, kept under another name, and a new one begun', () => {
  test.each<[string, () => Buffer]>([
    ['text', () => Buffer.from('Final determination: UPHELD. '.repeat(3_000))],
    ['a short text', () => Buffer.from('hello, this is not a database')],
    ['noise', () => noise(good.length)],
    ['zeros', () => Buffer.alloc(good.length)],
    ['a PDF', () => Buffer.from(`%PDF-1.7\n${'0 obj\n'.repeat(2_000)}`)],
    ['JSON', () => Buffer.from('{"saved":[]}'.padEnd(600))],
    ['its head overwritten by noise', () => overwritten(0, noise(100))],
    ['its head overwritten by zeros', () => overwritten(0, Buffer.alloc(100))],
    ['its first page overwritten by noise', () => overwritten(0, noise(4_096))],
    ['its list of tables overwritten', () => overwritten(100, noise(1_000))],
    ['its list of tables zeroed', () => overwritten(100, Buffer.alloc(3_996))],
    ['another page size', () => overwritten(16, Buffer.from([2, 0]))],
    ['another encoding of text', () => overwritten(56, Buffer.from([0, 0, 0, 2]))],
    ['another schema format', () => overwritten(44, Buffer.from([0, 0, 0, 99]))],
    ['cut in half', () => good.subarray(0, Math.floor(pages() / 2) * 4_096)],
    ['cut within a page', () => good.subarray(0, good.length - 1_000)],
    ['cut after its first page', () => good.subarray(0, 4_096)],
    ['cut within its head', () => good.subarray(0, 60)],
    ['noise in the middle', () => overwritten(Math.floor(pages() / 2) * 4_096, noise(8_192))],
    [
      'zeros in the middle',
      () => overwritten(Math.floor(pages() / 2) * 4_096, Buffer.alloc(8_192)),
    ],
    ['noise at the end', () => overwritten(good.length - 4_096, noise(4_096))],
    [
      'a table whose name was changed',
      () =>
        Buffer.from(good.toString('latin1').replaceAll('TABLE claims', 'TABLE chairs'), 'latin1'),
    ],
  ])('%s', async (_, content) => {
    writeFileSync(file, content());
    await expectToLive();
    expectTold();
  });

  test('a folder in its place', async () => {
    mkdirSync(path.join(file, 'within'), { recursive: true });
    await expectToLive();
    expectTold();
    expect(statSync(path.join(folder, asides()[0] as string)).isDirectory()).toBe(true);
  });

  test('another program’s database', async () => {
    const migrations = ['CREATE TABLE claims (colour TEXT)'];
    const foreign = openDatabase(file, { migrations, durability: 'normal' });
    foreign.exec('PRAGMA user_version = 0');
    foreign.close();
    await expectToLive();
    expectTold();
  });
});

test('a head that makes the file read-only costs what was to be kept, and is told', async () => {
  writeFileSync(file, overwritten(18, Buffer.from([9])));
  const state = open();
  expect(state.visibility('T1', 'C1')).toBe('private');
  expect(await state.claim('event', when)).toBe(true);
  expect(await state.claim('event', when)).toBe(false);
  await expect(state.save(ana, 'norco', when)).rejects.toThrow(StateError);
  expect(told.join()).toContain('readonly');
  await state.close();
});

describe('harmless', () => {
  test('an empty file is a new one', async () => {
    writeFileSync(file, '');
    await expectToLive();
    expect(told).toEqual([]);
  });

  test('noise after the end', async () => {
    writeFileSync(file, Buffer.concat([good, noise(4_096)]));
    await expectToLive();
    expect(told.length).toBe(asides().length);
  });

  test.each(['-wal', '-shm'])('noise in the %s file beside it', async (suffix) => {
    writeFileSync(file, good);
    writeFileSync(file + suffix, noise(40_000));
    await expectToLive();
    expect(told).toEqual([]);
  });
});

test('whatever bytes are changed, nothing throws, and what is left out is told', async () => {
  const change = fc.record({
    at: fc.nat(),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 200 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
      for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { force: true });
      told = [];
      const content = Buffer.from(good);
      // One byte of the head makes a file read-only: no damage that SQLite could tell.
      for (const { at, bytes } of changes)
        Buffer.from(bytes).copy(content, 100 + (at % (content.length - 100)));
      writeFileSync(file, content);
      await expectToLive();
      expect(existsSync(file)).toBe(true);
      if (asides().length > 0) expect(told.join()).toContain('is damaged and was renamed');
    }),
    { numRuns: 40 },
  );
}, 600_000);

test('a value that is no JSON or no UTF-8 is left out and told, the rest is there', async () => {
  const state = open();
  for (const answer of ['1', '2', '3']) await state.judge(ana, answer, verdict);
  await state.installations.put('T1', {});
  await state.setVisibility('T1', 'C1', 'private');
  await state.save(ana, 'norco', when);
  const other = openDatabase(file, { migrations: [], durability: 'normal' });
  other.exec(`
    UPDATE verdicts SET verdict = '{"useful"' WHERE answer = '1';
    UPDATE verdicts SET verdict = CAST(x'ff00fe' AS TEXT) WHERE answer = '2';
    UPDATE installations SET installation = CAST(x'ff' AS TEXT);
    UPDATE visibility SET visibility = CAST(x'ff' AS TEXT);
    UPDATE saved_questions SET text = CAST(x'ff' AS TEXT)`);
  expect(state.verdicts()).toEqual([verdict]);
  expect(told.splice(0)).toEqual(['2 of 3 rows of verdicts cannot be read and are left out.']);
  expect(state.visibility('T1', 'C1')).toBe('threads');
  expect(state.installations.get('T1')).toBeUndefined();
  expect(told).toHaveLength(2);
  expect(state.saved(ana)).toHaveLength(1);
  other.close();
  await state.close();
});

describe('damage first met while the bot runs', () => {
  /** Overwrites the open file, and has another process's commit make it be read again. */
  function damage(how: 'noise' | 'cut'): void {
    const other = openDatabase(file, { migrations: [], durability: 'normal' });
    other.prepare('INSERT INTO claims VALUES (?, ?)').run('another', 1);
    other.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const size = statSync(file).size;
    if (how === 'cut') truncateSync(file, 4_096);
    else {
      const written = openSync(file, 'r+');
      writeSync(written, noise(size), 0, size, 0);
      closeSync(written);
    }
    other.close();
  }

  test.each(['noise', 'cut'] as const)('%s: every answer is given, and it is told', async (how) => {
    writeFileSync(file, good);
    const state = open();
    await state.save(ana, 'before', when);
    damage(how);
    await workWith(state, 'first after');
    await workWith(state, 'second after');
    await state.close();
    expectTold();
    const again = open();
    expect(savedBy(again)).toEqual(['second after', 'first after']);
    await again.close();
  });

  test('two processes begin one new file between them', async () => {
    writeFileSync(file, good);
    const [one, other] = [open(), open()];
    damage('noise');
    await workWith(one, 'one');
    await workWith(other, 'other');
    await workWith(one, 'one again');
    expect(asides()).toHaveLength(1);
    expect(told.filter((sentence) => sentence.includes('is damaged'))).toHaveLength(1);
    expect(await other.claim('one again', when)).toBe(false);
    await one.close();
    await other.close();
  });

  test('a file that was removed is begun anew, and told', async () => {
    const state = open();
    await state.save(ana, 'before', when);
    rmSync(file);
    await workWith(state, 'after');
    expect(told).toEqual([expect.stringContaining('was moved or removed')]);
    await state.close();
  });
});
