import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Library } from '../answers/library.ts';
import { openLetterStore } from '../search/minisearch/letter-store.ts';
import { type EmbeddedEngine, openEmbeddedEngine } from '../search/minisearch/open-engine.ts';
import { isDamaged, moveAside } from '../sqlite/open-database.ts';
import { loadVocabulary, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { parserVersion } from './parser-version.ts';
import { createReadPool } from './read-pool.ts';
import { createFolderSync, type FolderChange } from './sync.ts';
import { watch } from './watch.ts';

/** A library, and the folder that it is filled from. */
export type OpenLibrary = {
  library: Library;
  /** Whether it can be asked before it is filled: it holds letters of an earlier time. */
  holdsLetters(): Promise<boolean>;
  /**
   * Takes in what changed in the folder since the last call; at the first call, all of it. Ends
   * early, without an error, when the signal says so: what was taken in stays.
   */
  fill(onChange?: OnChange, signal?: AbortSignal): Promise<void>;
  /** Goes on taking in what changes, until the signal says so. */
  watch(onChange: OnChange, onError: (error: unknown) => void, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
};

type OnChange = (change: FolderChange) => void;

type Tell = (sentence: string, error?: unknown) => void;

type Options = {
  /** Where letters and index are kept; without it they are held in memory. */
  dataDir?: string;
  /** Hears, in a sentence, what whoever runs the bot should know. */
  tell?: Tell;
};

/**
 * Opens a folder of letters; nothing of it is read before the first `fill`. What was taken in
 * earlier is answered from at once. Rejects where the folder for data cannot be used.
 */
export async function openLibrary(
  folder: string,
  { dataDir, tell = () => undefined }: Options = {},
): Promise<OpenLibrary> {
  const vocabulary = loadVocabulary();
  const { engine, letters } = dataDir
    ? await openStored(storeFile(folder, dataDir), vocabulary, tell)
    : await openEmbeddedEngine({ store: openLetterStore(':memory:'), vocabulary });
  const pool = createReadPool({ vocabulary });
  const sync = createFolderSync({ folder, pool, letters });

  async function fill(onChange?: OnChange, signal?: AbortSignal): Promise<boolean> {
    let hasChanged = false;
    for await (const change of sync.changes(signal)) {
      await letters.update(change);
      hasChanged = true;
      onChange?.(change);
      if (signal?.aborted) break;
    }
    return hasChanged;
  }

  return {
    library: { search: engine, vocabulary },
    async holdsLetters() {
      const { determinations, unread } = await engine.figures();
      return determinations + unread > 0;
    },
    async fill(onChange, signal) {
      await fill(onChange, signal);
    },
    watch: (onChange, onError, signal) =>
      watch({ look: () => fill(onChange, signal), onError, signal }),
    async close() {
      await pool.close();
      await letters.close();
    },
  };
}

/** Opens the letters of a file. One that is damaged is moved aside and begun anew. */
async function openStored(
  file: string,
  vocabulary: Vocabulary,
  tell: Tell,
): Promise<EmbeddedEngine> {
  const open = () =>
    openEmbeddedEngine({
      store: openLetterStore(file),
      vocabulary,
      snapshot: `${file}.index`,
      tell,
    });
  try {
    return await open();
  } catch (error) {
    if (!isDamaged(error)) throw error;
    const movedTo = moveAside(file, new Date());
    tell(`The letters kept in ${file} were damaged: they are now ${movedTo}, and read anew.`);
    return open();
  }
}

/** Stores of other folders and of other versions of the parser lie beside; the newest two stay. */
const KEPT = 2;

/**
 * The file for the letters of a folder as this version of the parser reads them. What older
 * versions made of the same folder is thrown away but for the last, to which one may go back.
 */
function storeFile(folder: string, dataDir: string): string {
  const lettersDir = join(dataDir, 'letters');
  mkdirSync(lettersDir, { recursive: true });
  // Before MiniSearch, the index lay there; it is made of the letters and serves nobody now.
  rmSync(join(dataDir, 'precedents'), { recursive: true, force: true });
  const ofFolder = createHash('sha1').update(resolve(folder)).digest('hex').slice(0, 12);
  const name = `${ofFolder}-${parserVersion().slice(0, 12)}.sqlite`;
  const others = readdirSync(lettersDir)
    .filter((one) => one.startsWith(ofFolder) && one.endsWith('.sqlite') && one !== name)
    .map((one) => ({ path: join(lettersDir, one), age: statSync(join(lettersDir, one)).mtimeMs }))
    .sort((a, b) => b.age - a.age);
  for (const { path } of others.slice(KEPT - 1))
    for (const end of ['', '-wal', '-shm', '.index']) rmSync(path + end, { force: true });
  return join(lettersDir, name);
}
