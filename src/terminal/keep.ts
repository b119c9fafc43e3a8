import cliProgress from 'cli-progress';
import { counted } from '../commands/counted.ts';
import type { Config } from '../config.ts';
import { type CorpusCheck, check } from '../library/check.ts';
import { type Ingested, ingest, type Progress } from '../library/ingest.ts';
import { createReadPool } from '../library/read-pool.ts';
import { loadVocabulary } from '../vocabulary/vocabulary.ts';
import type { CommandLine } from './arguments.ts';
import { type ExitCode, fail, type Output, show } from './output.ts';
import { printable } from './paint.ts';

/** `imr ingest`: reads letters and copies the good ones into the corpus. */
export async function ingestLetters(
  { rest }: CommandLine,
  { corpusDir }: Config,
  output: Output,
): Promise<ExitCode> {
  if (rest.length === 0)
    return fail(output, 2, 'usage', 'imr ingest needs letters or folders of letters.');
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const bar = output.isTerminal ? createBar() : undefined;
  const pool = createReadPool({ vocabulary: loadVocabulary() });
  const report = await ingest(rest, {
    pool,
    corpus: corpusDir,
    signal: stopped.signal,
    progress: bar ? bar.show : createLines(output),
  });
  await pool.close();
  bar?.stop();
  process.off('SIGINT', stop).off('SIGTERM', stop);
  for (const { message } of report.rejected) output.err(`${printable(message)}\n`);
  show(output, report, () => ingestedText(report, stopped.signal.aborted));
  return report.rejected.length > 0 ? 1 : 0;
}

function ingestedText({ added, updated, unchanged, rejected }: Ingested, stopped: boolean): string {
  const said = `${counted(added.length, 'letter')} added, ${updated.length} updated, ${unchanged.length} unchanged, ${rejected.length} rejected.`;
  return stopped ? `Stopped. ${said} Run it again to go on.` : said;
}

/** A bar with rate and time left, for a person who watches. */
function createBar() {
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} letters, {rate} a second, {eta_formatted} left',
    stopOnComplete: true,
  });
  const began = Date.now();
  let started = false;
  return {
    show({ done, total }: Progress) {
      if (!started) bar.start(total, 0, { rate: 0 });
      started = true;
      const rate = Math.round((done * 1_000) / Math.max(1, Date.now() - began));
      bar.update(done, { rate });
    },
    stop: () => bar.stop(),
  };
}

const lettersALine = 500;

/** A plain line now and then, where nobody watches. */
const createLines =
  ({ err }: Output) =>
  ({ done, total }: Progress) => {
    if (done % lettersALine === 0) err(`${done} of ${total} letters read\n`);
  };

/** `imr check`: what the corpus holds, and what is missing where. */
export async function checkCorpus(
  _: CommandLine,
  { corpusDir }: Config,
  output: Output,
): Promise<ExitCode> {
  const pool = createReadPool({ vocabulary: loadVocabulary() });
  const found = await check(corpusDir, pool);
  await pool.close();
  return show(output, found, () => checkText(found));
}

function checkText(check: CorpusCheck): string {
  const { rejected, byLayout, missing, flags, outgrown, ...found } = check;
  const list = (title: string, counts: Record<string, number>) =>
    Object.keys(counts).length === 0
      ? []
      : [
          `\n${title}`,
          ...Object.entries(counts)
            .sort(([, one], [, other]) => other - one)
            .map(([name, n]) => `  ${printable(name).padEnd(42)}${n}`),
        ];
  return [
    `${counted(found.determinations, 'determination')}, ${counted(found.decisions, 'decision')}, ${counted(rejected.length, 'file')} rejected.`,
    ...(outgrown ? [`\n${outgrown}`] : []),
    ...list('By layout', byLayout),
    ...list('Missing', missing),
    ...list('Flags', flags),
    ...(rejected.length > 0
      ? ['\nRejected', ...rejected.map(({ message }) => `  ${printable(message)}`)]
      : []),
  ].join('\n');
}
