import { spawnSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { type Database, inTransaction } from '../sqlite/open-database.ts';
import type { StateFile } from './state-file.ts';
import { verdictSchema } from './verdicts.ts';
import { visibilitySchema } from './visibility.ts';

const text = z.string();

/** A row of LMDB: keys and values as version 0.1.0 wrote them. */
const rowSchema = z.discriminatedUnion('table', [
  z.object({ table: z.literal('manners'), key: z.tuple([text, text]), value: visibilitySchema }),
  z.object({
    table: z.literal('saved'),
    key: z.tuple([text, text]),
    value: z.array(z.object({ text, saved: text })),
  }),
  z.object({
    table: z.literal('verdicts'),
    key: z.tuple([text, text, text]),
    value: verdictSchema,
  }),
  z.object({ table: z.literal('installations'), key: z.tuple([text]), value: z.looseObject({}) }),
]);
type Row = z.infer<typeof rowSchema>;

/** Claims are not among them: they matter for minutes. */
const tables: Row['table'][] = ['manners', 'saved', 'verdicts', 'installations'];

const lmdbRows = fileURLToPath(new URL('./lmdb-rows.js', import.meta.url));

/**
 * Takes over what version 0.1.0 kept with LMDB in `folder`: all of it is written into the state
 * (what stands there already is newer and stays), then the folder is renamed. Where that is not
 * possible, nothing changes and it is told what to do, at each start until it is done. `script` is
 * what reads the rows.
 */
export function takeOver(folder: string, { attempt, tell }: StateFile, script = lmdbRows): void {
  const isThere = () => existsSync(path.join(folder, 'data.mdb'));
  if (!isThere()) return;
  const read = spawnSync(process.execPath, [script, folder, ...tables], {
    encoding: 'utf8',
    maxBuffer: 2 ** 29,
    timeout: 5 * 60_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Another process may have been quicker.
  if (!isThere()) return;
  if (read.status !== 0) {
    tell(`${earlier(folder)} not carried over yet: ${whatToDo(read, folder)}`);
    return;
  }
  const lines = read.stdout.split('\n').filter((line) => line !== '');
  const good = lines.flatMap((line) => rowOf(line) ?? []);
  try {
    attempt((database) =>
      inTransaction(database, () => good.forEach((row) => void put(database, row))),
    );
    const renamed = freeName(`${folder}-taken-over`);
    renameSync(folder, renamed);
    const left = lines.length - good.length;
    tell(
      `${earlier(folder)} now in the new one (rows: ${good.length}${left > 0 ? `; not readable: ${left}` : ''}); the old folder is kept as ${path.basename(renamed)} and may be removed.`,
    );
  } catch (error) {
    if (!isThere()) return;
    const reason = error instanceof Error ? error.message : String(error);
    tell(`${earlier(folder)} not carried over yet, which is tried again at each start: ${reason}`);
  }
}

const earlier = (folder: string): string =>
  `The preferences, saved questions, feedback and installations of the earlier version (${folder}) are`;

function whatToDo({ stderr, signal, error }: ReturnType<typeof spawnSync>, folder: string): string {
  const said = String(stderr ?? '');
  if (said.includes("Cannot find package 'lmdb'"))
    return 'run `npm install --no-save lmdb@3.5.6` where the bot is installed and start again.';
  const reason = signal ?? error?.message ?? /^\w*Error.*$/m.exec(said)?.[0] ?? 'unknown';
  return `the folder cannot be read (${reason}); put back a copy of it, or rename it to begin without (for example ${path.basename(folder)}-damaged).`;
}

/** A line that `lmdb-rows.js` printed; undefined where its row is not as it was written. */
function rowOf(line: string): Row | undefined {
  try {
    const { value, ...row } = JSON.parse(line);
    return rowSchema.safeParse({ ...row, value: JSON.parse(value) }).data;
  } catch {
    return undefined;
  }
}

function put(database: Database, { table, key, value }: Row): void {
  const insert = (into: string, ...values: string[]) =>
    database
      .prepare(
        `INSERT INTO ${into} VALUES (${values.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING`,
      )
      .run(...values);
  switch (table) {
    case 'manners':
      insert('visibility (team, channel, visibility)', ...key, value);
      break;
    case 'saved':
      // Newest first in LMDB; of two saved at the same time the later row is the newer one.
      for (const { text, saved } of value.toReversed())
        insert('saved_questions (team, user, text, saved)', ...key, text, saved);
      break;
    case 'verdicts':
      insert('verdicts (team, user, answer, verdict)', ...key, JSON.stringify(value));
      break;
    case 'installations':
      insert('installations (key, installation)', ...key, JSON.stringify(value));
      break;
  }
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let copy = 2; existsSync(name); copy++) name = `${wanted}-${copy}`;
  return name;
}
