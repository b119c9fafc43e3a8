import { corpusOfSize } from './corpus-of-size.ts';
import { engines } from './engines/index.ts';
import { type Figures, head, rowOf } from './figures.ts';
import { LeftOut, runEngine } from './run-engine.ts';
import { targetLines } from './targets.ts';

const ADDED = 100;
const FIRST_ADDED = 10_000_000;

const legend = `
Build: this project reads and parses the letters as well; its peers get the decisions ready-made, and
the time for reading those is taken off. Cold: from the start of a process to its first answer over
what is stored. MB: resident memory after 1,000 mixed questions. Questions: p50 / p95 / p99 in ms; the
peers rank the best five, this project also counts all outcomes and finds related treatments. All get
the same questions, understood in the same way. Adding: until ${ADDED} more letters are found, and how
long the event loop was held at most meanwhile; FlexSearch and the one index of MiniSearch take them
into memory alone.`;

/**
 * Searches side by side over the same invented letters, each engine in processes of its own: a
 * table for each number of letters, then what it comes to beside the targets.
 */
export async function* benchSearch(sizes: number[], names: string[]): AsyncGenerator<string> {
  const figures: Figures[] = [];
  yield legend;
  const more = await corpusOfSize(ADDED, FIRST_ADDED);
  for (const letters of sizes) {
    const corpus = await corpusOfSize(letters);
    yield `\n## ${letters.toLocaleString('en')} letters`;
    yield* head;
    for (const key of names) {
      const engine = await engines[key]?.();
      if (!engine) throw new Error(`No engine is called ${key}.`);
      if (letters > engine.mostLetters) {
        yield `| ${engine.name} | left out above ${engine.mostLetters.toLocaleString('en')} letters |`;
        continue;
      }
      try {
        const measured = await runEngine(key, engine, { letters, corpus, more });
        figures.push(measured);
        yield rowOf(measured);
      } catch (error) {
        if (!(error instanceof LeftOut)) throw error;
        yield `| ${engine.name} | left out: ${error.message} |`;
      }
    }
    yield* terminalLines(figures.filter((one) => one.letters === letters));
  }
  yield '\n## What it comes to';
  yield* targetLines(figures);
}

function* terminalLines(figures: Figures[]): Generator<string> {
  for (const { terminal } of figures)
    if (terminal !== undefined)
      yield `\nA question in the terminal over what is stored: ${terminal.toFixed(0)} ms, start to end of the process.`;
}
