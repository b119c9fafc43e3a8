import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createMiniSearch } from '../../../src/precedents/minisearch.ts';
import { openPrecedents } from '../../../src/precedents/stored/open-precedents.ts';
import { changesToTakeIn } from '../../support/changes-to-take-in.ts';
import { question } from '../../support/questions.ts';
import { smallVocabulary } from '../../support/vocabulary.ts';

const TIMES = 50;
const script = fileURLToPath(new URL('../../support/take-in.ts', import.meta.url));
const everyDecision = { offset: 0, limit: 100, sort: 'relevance' } as const;

const started = (folder: string): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx/esm', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** Ends the process some while after it began its work; says whether it was done before. */
async function killedAfter(child: ChildProcess, ms: number): Promise<boolean> {
  let said = '';
  child.stdout?.on('data', (text) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), ms);
    said += text;
  });
  await once(child, 'exit');
  return said.includes('done');
}

test(`killed ${TIMES} times while it takes in letters, it has them all in the end, each once`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'imr-killed-'));
  const dones: boolean[] = [];
  for (let i = 0; i < TIMES; i += 1) dones.push(await killedAfter(started(folder), (i * 37) % 60));
  expect(dones.filter((done) => !done).length, 'killed in the midst of it').toBeGreaterThan(3);
  expect(await killedAfter(started(folder), 60_000)).toBe(true);

  const stored = openPrecedents(folder, smallVocabulary, 'test');
  const plain = createMiniSearch(smallVocabulary);
  for (const change of changesToTakeIn) await plain.update(change);
  for (const words of [['chronic'], ['spasm'], ['sleep', 'weaning'], ['strain']]) {
    for (const on of ['baclofen', []]) {
      const asked = question({ on, words });
      expect(await stored.search.search(asked, everyDecision)).toEqual(
        await plain.search(asked, everyDecision),
      );
    }
  }
  expect(await stored.search.figures()).toEqual(await plain.figures());
  await stored.close();
  rmSync(folder, { recursive: true, force: true });
}, 400_000);
