import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const ASIDE = /^\.[0-9a-f-]{36}\.part$/;
const ABANDONED_AFTER = 10 * 60_000;

/**
 * Writes a file whole or not at all, whenever the machine stops: aside, to disk, then under its
 * name. Nothing that reads the folder sees the file before.
 */
export async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true });
  const aside = join(folder, `.${randomUUID()}.part`);
  const file = join(folder, name);
  try {
    const handle = await open(aside, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  return file;
}

/** Takes away what a run that was killed left aside. */
export async function clearAbandoned(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!ASIDE.test(name)) continue;
    const path = join(folder, name);
    const written = await stat(path).catch(() => undefined);
    if (written && now - written.mtimeMs > ABANDONED_AFTER) await rm(path, { force: true });
  }
}
