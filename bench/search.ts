import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { corpusOfSize } from './corpus-of-size.ts';
import { engines } from './engines/index.ts';

type Measured = {
  cold: number;
  times: Record<string, number[]>;
  memory: number;
  adding?: number;
  held?: number;
};

const KINDS = ['treatment + words', 'class + words', 'words alone', 'outcomes'];
const run = promisify(execFile);
const script = fileURLToPath(new URL('measure-engine.ts', import.meta.url));

/**
 * Searches side by side over the same invented letters, each engine in a process of its own: lines
 * of a table for each size, and how each kind of question grows between the sizes.
 */
export async function* benchSearch(sizes: number[], names: string[]): AsyncGenerator<string> {
  const slow = new Map<string, number[]>();
  for (const letters of sizes) {
    const corpus = await corpusOfSize(letters);
    const more = await corpusOfSize(100, 10_000_000);
    yield `\n## ${letters.toLocaleString('en')} letters (reading and parsing them: ${corpus.readingSeconds.toFixed(1)} s)`;
    yield `| engine | build s | cold ms | MB | ${KINDS.join(' | ')} (p50 / p95 / p99 ms) | +100 letters s (loop held ms) |`;
    yield `|---|---|---|---|${KINDS.map(() => '---|').join('')}---|`;
    for (const name of names) {
      const engine = engines[name];
      if (!engine || letters > engine.mostLetters) continue;
      const folder = await mkdtemp(join(tmpdir(), 'imr-engine-'));
      try {
        const { seconds } = await child<{ seconds: number }>(name, 'build', folder, corpus.file);
        const measured = await child<Measured>(name, 'ask', folder, corpus.file, more.file);
        const { cold, times, memory, adding, held } = measured;
        const kinds = KINDS.map((kind) => percentiles(times[kind] ?? []));
        const added = adding === undefined ? '' : `${adding.toFixed(2)} (${held?.toFixed(0)})`;
        yield `| ${engine.name} | ${seconds.toFixed(1)} | ${cold.toFixed(0)} | ${memory.toFixed(0)} | ${kinds.map((list) => list.map(shown).join(' / ')).join(' | ')} | ${added} |`;
        for (const [i, kind] of KINDS.entries()) {
          const key = `${engine.name}, ${kind}`;
          slow.set(key, [...(slow.get(key) ?? []), kinds[i]?.[1] ?? 0]);
        }
      } catch (error) {
        yield `| ${engine.name} | left out: ${String(error).split('\n')[0]} |`;
      }
      await rm(folder, { recursive: true, force: true });
    }
  }
  if (sizes.length > 1) yield '\n## Growth of p95 between the sizes';
  for (const [what, list] of sizes.length > 1 ? slow : [])
    yield `${what}: ${list
      .slice(1)
      .map((ms, i) => `${(ms / (list[i] || 1)).toFixed(1)} times`)
      .join(', ')}`;
}

async function child<T>(...given: string[]): Promise<T> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, ...given], {
    maxBuffer: 1e8,
  });
  return JSON.parse(stdout) as T;
}

function percentiles(times: number[]): [number, number, number] {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return [at(0.5), at(0.95), at(0.99)];
}

const shown = (ms: number) => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));
