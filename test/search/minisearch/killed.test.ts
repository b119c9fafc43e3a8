import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openLetterStore } from '../../../src/search/minisearch/letter-store.ts';
import { openEmbeddedEngine } from '../../../src/search/minisearch/open-engine.ts';
import { changesToTakeIn } from '../../support/changes-to-take-in.ts';
import { emptyEngine } from '../../support/engine.ts';
import { question } from '../../support/questions.ts';
import { smallVocabulary } from '../../support/vocabulary.ts';

const TIMES = 50;
const script = fileURLToPath(new URL('../../support/take-in.ts', import.meta.url));
const everyDecision = { offset: 0, limit: 100, sort: 'relevance' } as const;

const started = (file: string): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx/esm', script, file], {
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
  const file = join(folder, 'letters.sqlite');
  const dones: boolean[] = [];
  for (let i = 0; i < TIMES; i += 1) dones.push(await killedAfter(started(file), (i * 37) % 60));
  expect(dones.filter((done) => !done).length, 'killed in the midst of it').toBeGreaterThan(3);
  expect(await killedAfter(started(file), 600_000)).toBe(true);

  const kept = await openEmbeddedEngine({
    store: openLetterStore(file),
    vocabulary: smallVocabulary,
    snapshot: `${file}.index`,
  });
  const plain = await emptyEngine(smallVocabulary);
  for (const change of changesToTakeIn) await plain.update(change);
  for (const words of [['chronic'], ['spasm'], ['sleep', 'weaning'], ['strain']]) {
    for (const on of ['baclofen', []]) {
      const asked = question({ on, words });
      expect(await kept.engine.search(asked, everyDecision)).toEqual(
        await plain.search(asked, everyDecision),
      );
    }
  }
  expect(await kept.engine.figures()).toEqual(await plain.figures());
  await kept.letters.close();
  rmSync(folder, { recursive: true, force: true });
}, 900_000);
