import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CorpusOfSize } from './corpus-of-size.ts';
import type { Engine } from './engines/engine.ts';
import { type Figures, kinds, percentiles } from './figures.ts';
import type { Answered, Built, Task } from './measure-engine.ts';

type Corpora = { letters: number; corpus: CorpusOfSize; more: CorpusOfSize };

const run = promisify(execFile);
const script = fileURLToPath(new URL('dist/measure-engine.js', import.meta.url));
const imr = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const QUESTION = ['precedent', 'tramadol', 'functional', 'improvement', '--json'];
const LONGEST = 45 * 60_000;

/** Builds in one process and asks in another; throws `LeftOut` where the engine could not do it. */
export async function runEngine(
  key: string,
  engine: Engine,
  { letters, corpus, more }: Corpora,
): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'imr-engine-'));
  const child = <T>(what: Task['what']) =>
    runTask<T>({ engine: key, what, folder, corpus, more, began: Date.now() }, engine.heap);
  try {
    const { seconds } = await child<Built>('build');
    const terminal = engine.environment && (await terminalQuestion(engine.environment(folder)));
    const { times, ...answered } = await child<Answered>('ask');
    return {
      letters,
      engine: key,
      name: engine.name,
      build: seconds,
      ...answered,
      times: Object.fromEntries(
        kinds.map((kind) => [kind, percentiles(times[kind])]),
      ) as Figures['times'],
      ...(terminal !== undefined && { terminal }),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** An engine could not do what was asked: the message says why, in a few words. */
export class LeftOut extends Error {
  override name = 'LeftOut';
}

async function runTask<T>(task: Task, heap: number | undefined) {
  const limit = heap ? [`--max-old-space-size=${heap}`] : [];
  const child = run(process.execPath, [...limit, script, JSON.stringify(task)], {
    maxBuffer: 1e8,
    timeout: LONGEST,
  });
  const { stdout } = await child.catch((error) => {
    throw new LeftOut(reasonOf(error));
  });
  return JSON.parse(stdout) as T;
}

function reasonOf({ stderr = '', killed = false }: { stderr?: string; killed?: boolean }): string {
  if (killed) return `not done after ${LONGEST / 60_000} minutes`;
  if (stderr.includes('heap out of memory')) return 'its process ran out of memory';
  if (stderr.includes('MODULE_NOT_FOUND')) return 'not installed: npm ci --prefix bench';
  return /^\w*Error\b.{0,120}/m.exec(stderr)?.[0] ?? 'its process ended before it was done';
}

/** Milliseconds of `imr precedent …` over what is stored: the middle one of three. */
async function terminalQuestion(environment: Record<string, string>): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    const began = performance.now();
    await run(process.execPath, [imr, ...QUESTION], { env: { ...process.env, ...environment } });
    taken.push(performance.now() - began);
  }
  return percentiles(taken).p50;
}
