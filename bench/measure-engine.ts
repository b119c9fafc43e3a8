import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { loadVocabulary } from '../src/vocabulary/vocabulary.ts';
import { type CorpusOfSize, lettersOf } from './corpus-of-size.ts';
import type { Letters, Opened } from './engines/engine.ts';
import { engines } from './engines/index.ts';
import { mixedQuestions } from './questions.ts';

/** What one process is to do for one engine; `began` is when it was started, as `Date.now()`. */
export type Task = {
  engine: string;
  what: 'build' | 'ask';
  folder: string;
  corpus: CorpusOfSize;
  /** Letters that come later. */
  more: CorpusOfSize;
  began: number;
};
export type Built = { seconds: number };
export type Answered = {
  /** Milliseconds from the start of the process to the first answer. */
  cold: number;
  /** Milliseconds of each question, by its kind. */
  times: Record<string, number[]>;
  /** Megabytes held after all questions. */
  memory: number;
  /** Seconds until 100 more letters are found, and how long the event loop was held at most. */
  adding?: { seconds: number; held: number };
};

const QUESTIONS = 1_000;
const RESOLUTION = 2;

const task: Task = JSON.parse(process.argv[2] ?? '');
const engine = await engines[task.engine]?.();
if (!engine) throw new Error(`No engine is called ${task.engine}.`);
const { folder } = task;

const result = task.what === 'build' ? await build(task.corpus) : await ask(task.more);
process.stdout.write(JSON.stringify(result), () => process.exit(0));

/** Time spent on reading the determinations from their file is not the engine's, and taken off. */
async function build(corpus: CorpusOfSize): Promise<Built> {
  const letters = lettersOf(corpus);
  const stopwatch = { spent: 0 };
  const timed = { ...letters, determinations: () => timing(letters.determinations(), stopwatch) };
  await engine?.prepare?.(letters, folder);
  const began = performance.now();
  await engine?.build(timed, folder);
  const seconds = (performance.now() - began - stopwatch.spent) / 1_000;
  await engine?.settle?.(folder);
  return { seconds };
}

async function* timing<T>(items: AsyncIterable<T>, stopwatch: { spent: number }) {
  let began = performance.now();
  for await (const item of items) {
    stopwatch.spent += performance.now() - began;
    yield item;
    began = performance.now();
  }
  stopwatch.spent += performance.now() - began;
}

async function ask(more: CorpusOfSize): Promise<Answered> {
  const opened = await engine?.open(folder);
  if (!opened) throw new Error('Nothing was opened.');
  const vocabulary = opened.vocabulary ?? loadVocabulary();
  for (const first of mixedQuestions(1, 1, vocabulary)) await opened.ask(first);
  const cold = Date.now() - task.began;
  const times: Record<string, number[]> = {};
  for (const asked of mixedQuestions(QUESTIONS, 2, vocabulary)) {
    const began = performance.now();
    await opened.ask(asked);
    times[asked.kind] = [...(times[asked.kind] ?? []), performance.now() - began];
  }
  const memory = process.memoryUsage.rss() / 1e6;
  const adding = await added(opened, lettersOf(more));
  return { cold, times, memory, ...(adding && { adding }) };
}

async function added({ add }: Opened, more: Letters): Promise<Answered['adding']> {
  if (!add) return undefined;
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION });
  loop.enable();
  await wait(10 * RESOLUTION);
  const began = performance.now();
  await add(more);
  const seconds = (performance.now() - began) / 1_000;
  await wait(10 * RESOLUTION);
  loop.disable();
  return { seconds, held: loop.max / 1e6 };
}
