import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { determinationsOf } from './corpus-of-size.ts';
import { engines } from './engines/index.ts';
import { mixedQuestions } from './questions.ts';

/**
 * One engine in a process of its own: `build` from a file of determinations, or `ask`, which prints
 * JSON: milliseconds from the start of the process to the first answer, those of each kind of
 * question, memory after all of them, and what adding letters took.
 */
const [name = '', what, folder = '', file = '', more] = process.argv.slice(2);
const engine = engines[name];
if (!engine) throw new Error(`No engine is called ${name}.`);

if (what === 'build') {
  const began = performance.now();
  await engine.build(determinationsOf({ file }), folder);
  process.stdout.write(JSON.stringify({ seconds: (performance.now() - began) / 1_000 }));
} else {
  const opened = await engine.open(folder);
  const [first] = mixedQuestions(1, 1);
  if (first) await opened.ask(first);
  const cold = performance.now();
  const times: Record<string, number[]> = {};
  for (const asked of mixedQuestions(1_000, 2)) {
    const began = performance.now();
    await opened.ask(asked);
    const list = times[asked.kind] ?? [];
    times[asked.kind] = [...list, performance.now() - began];
  }
  const memory = process.memoryUsage.rss() / 1e6;
  process.stdout.write(JSON.stringify({ cold, times, memory, ...(await adding()) }));
  process.exit(0);

  async function adding() {
    if (!opened.add || !more) return {};
    const letters = [];
    for await (const one of determinationsOf({ file: more })) letters.push(one);
    const loop = monitorEventLoopDelay({ resolution: 5 });
    loop.enable();
    const began = performance.now();
    await opened.add(letters);
    const seconds = (performance.now() - began) / 1_000;
    loop.disable();
    return { adding: seconds, held: loop.max / 1e6 };
  }
}
