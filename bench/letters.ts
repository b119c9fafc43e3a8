import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLetters } from '../src/letters/find.ts';
import { readLetterFile } from '../src/library/letter-read.ts';
import { loadVocabulary } from '../src/vocabulary/vocabulary.ts';

const PUBLISHED = '../shared/determinations';
const TEXT_ROUNDS = 40;
const SIZES = [1_000, 10_000];

/** Reading letters beside pdftotext, and the memory that many letters take, as lines of a table. */
export async function benchLetters(): Promise<string> {
  const lines = [
    '| reading letters | letters | CPU seconds | letters a second and core |',
    '|---|---|---|---|',
  ];
  const row = (what: string, letters: number, seconds: number) =>
    lines.push(
      `| ${what} | ${letters} | ${seconds.toFixed(2)} | ${(letters / seconds).toFixed(0)} |`,
    );

  const texts = await filesOf('corpus');
  const rounds = Array.from({ length: TEXT_ROUNDS }, () => texts).flat();
  row('text, read and parsed', rounds.length, await cpuSeconds(rounds));

  if (!existsSync(PUBLISHED)) lines.push('| PDF | skipped: ../shared is not here | | |');
  else {
    const pdfs = await filesOf(PUBLISHED);
    row('PDF, read and parsed, first time', pdfs.length, await cpuSeconds(pdfs));
    row('PDF, read and parsed, warm', pdfs.length, await cpuSeconds(pdfs));
    const peer = pdftotextSeconds(PUBLISHED);
    if (peer === undefined) lines.push('| pdftotext | skipped: it is not installed | | |');
    else row('PDF, pdftotext (poppler), no parse', pdfs.length, peer);
  }
  return [...lines, '', ...(await memoryLines())].join('\n');
}

async function filesOf(folder: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of findLetters([folder])) files.push(file);
  return files;
}

/** Processor time of this process for reading files one after the other. */
async function cpuSeconds(files: string[]): Promise<number> {
  const vocabulary = loadVocabulary();
  const before = process.cpuUsage();
  for (const file of files) await readLetterFile(file, vocabulary);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Processor time of pdftotext for all PDFs of a folder, by the shell's own count. */
function pdftotextSeconds(folder: string): number | undefined {
  const loop = 'for file in "$0"/*.pdf; do pdftotext "$file" - >/dev/null || exit 1; done; times';
  const run = spawnSync('sh', ['-c', loop, folder], { encoding: 'utf8' });
  if (run.status !== 0) return undefined;
  const spent = run.stdout.trim().split('\n').at(-1) ?? '';
  return [...spent.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
}

/** Peak memory of ingesting many letters, in a process of its own for each number. */
async function memoryLines(): Promise<string[]> {
  const [model = ''] = await filesOf('corpus');
  const text = await readFile(model, 'utf8');
  const lines = [
    '| ingesting text letters | seconds, all cores | peak memory in MB |',
    '|---|---|---|',
  ];
  for (const size of SIZES) {
    const folder = await mkdtemp(join(tmpdir(), 'imr-bench-'));
    try {
      await mkdir(join(folder, 'inbox'));
      for (let at = 0; at < size; at++)
        await writeFile(join(folder, 'inbox', `${at}.txt`), `${text}\n\nCopy ${at}.`);
      const printed = execFileSync(
        process.execPath,
        [
          '--import',
          'tsx/esm',
          'bench/ingest-peak.ts',
          join(folder, 'inbox'),
          join(folder, 'corpus'),
        ],
        { encoding: 'utf8' },
      );
      const { letters, seconds, peak } = JSON.parse(printed);
      lines.push(`| ${letters} | ${seconds.toFixed(1)} | ${peak.toFixed(0)} |`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return lines;
}
