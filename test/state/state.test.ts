import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mostSaved } from '../../src/state/saved-questions.ts';
import { openState, type State, type Verdict } from '../../src/state/state.ts';

const ana = { team: 'T1', user: 'U1' };
const when = new Date('2026-11-01T12:00:00Z');
const verdict: Verdict = {
  useful: true,
  treatments: ['baclofen'],
  outcome: null,
  shown: [{ id: 'CM99-0000001', decision: 1 }],
  given: when.toISOString(),
};

let folder: string;
let state: State;
const told: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'imr-state-'));
  state = openState(folder, (sentence) => void told.push(sentence));
});
afterEach(async () => {
  await state.close();
  await rm(folder, { recursive: true, force: true });
  expect(told).toEqual([]);
});

async function reopened(): Promise<State> {
  await state.close();
  state = openState(folder, (sentence) => void told.push(sentence));
  return state;
}

test('preferences, saved questions and verdicts are there after a restart', async () => {
  await state.setVisibility('T1', 'C1', 'private');
  await state.save(ana, 'baclofen chronic', when);
  await state.judge(ana, '1.2', verdict);
  const again = await reopened();
  expect(again.visibility('T1', 'C1')).toBe('private');
  expect(again.visibility('T1', 'C2')).toBe('threads');
  expect(again.saved(ana).map(({ text }) => text)).toEqual(['baclofen chronic']);
  expect(again.verdicts()).toEqual([verdict]);
});

test('one person’s questions are not another’s, nor another workspace’s', async () => {
  await state.save(ana, 'norco', when);
  expect(state.saved({ team: 'T1', user: 'U2' })).toEqual([]);
  expect(state.saved({ team: 'T2', user: 'U1' })).toEqual([]);
});

test('a question saved again comes first, once; the oldest beyond the limit go', async () => {
  for (let at = 0; at <= mostSaved; at++) await state.save(ana, `question ${at}`, when);
  await state.save(ana, 'question 5', when);
  const saved = state.saved(ana).map(({ text }) => text);
  expect(saved).toHaveLength(mostSaved);
  expect(saved[0]).toBe('question 5');
  expect(saved).not.toContain('question 0');
});

test('a forgotten question is gone', async () => {
  await state.save(ana, 'norco', when);
  await state.save(ana, 'baclofen', when);
  await state.forget(ana, 'norco');
  expect(state.saved(ana).map(({ text }) => text)).toEqual(['baclofen']);
});

test('a second verdict of the same person on the same answer changes the first', async () => {
  await state.judge(ana, '1.2', verdict);
  await state.judge(ana, '1.2', { ...verdict, useful: false });
  await state.judge({ ...ana, user: 'U2' }, '1.2', verdict);
  expect(state.verdicts().map(({ useful }) => useful)).toEqual([false, true]);
});

test('a key is claimed once, by the first, and is free again after a day', async () => {
  const claims = await Promise.all(Array.from({ length: 20 }, () => state.claim('event 1', when)));
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect(await (await reopened()).claim('event 1', when)).toBe(false);
  const nextDay = new Date(when.getTime() + 24 * 60 * 60 * 1_000);
  expect(await state.claim('event 1', nextDay)).toBe(true);
});

test('an export holds everything remembered of people and channels', async () => {
  await state.setVisibility('T1', 'C1', 'private');
  await state.save(ana, 'norco', when);
  await state.judge(ana, '1.2', verdict);
  expect(state.everything()).toEqual({
    channels: [{ team: 'T1', channel: 'C1', visibility: 'private' }],
    saved: [{ ...ana, text: 'norco', saved: when.toISOString() }],
    verdicts: [{ ...ana, answer: '1.2', ...verdict }],
  });
});

/** A process of its own on the same folder, which says on stdout what it has done. */
const processOn = (said: string) =>
  spawn(process.execPath, ['--import', 'tsx/esm', 'test/state/writer.ts', folder, said], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

test('two processes claim each key once between them', async () => {
  const [one, other] = [processOn('claim'), processOn('claim')];
  const said = await Promise.all([one, other].map((child) => allOf(child.stdout)));
  const claimed = said.join('').trim().split('\n');
  expect(claimed).toHaveLength(200);
  expect(new Set(claimed).size).toBe(200);
}, 600_000);

test('what was said to be kept is there after kill -9, at whatever moment', async () => {
  for (const lines of [1, 40, 150]) {
    const child = processOn(`save ${lines}`);
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.split('\n').length > lines) child.kill('SIGKILL');
    });
    await once(child, 'close');
    const kept = (await reopened()).everything().saved.map(({ text }) => text);
    const promised = said.split('\n').slice(0, -1);
    expect(promised.length).toBeGreaterThanOrEqual(lines);
    expect(promised.filter((text) => !kept.includes(text))).toEqual([]);
  }
}, 600_000);

async function allOf(stream: NodeJS.ReadableStream): Promise<string> {
  let all = '';
  for await (const chunk of stream) all += chunk;
  return all;
}
