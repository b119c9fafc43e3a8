import { corpusOfSize } from './corpus-of-size.ts';
import { engines } from './engines/index.ts';
import { type Figures, head, rowOf } from './figures.ts';
import { LeftOut, runEngine } from './run-engine.ts';
import { targetLines } from './targets.ts';

const ADDED = 100;
const FIRST_ADDED = 10_000_000;

/**
 * Searches side by side over the same invented letters, each engine in processes of its own: a
 * table for each number of letters, then what it comes to beside the targets.
 */
export async function* benchSearch(sizes: number[], names: string[]): AsyncGenerator<string> {
  const figures: Figures[] = [];
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
