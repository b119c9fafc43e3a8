import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const invented = path.join('test', 'fixtures', 'letters');

/** A folder with some of the invented letters, by number, for a test that changes them. */
export async function folderOf(...numbers: number[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'imr-letters-'));
  for (const number of numbers)
    await copyFile(path.join(invented, nameOf(number)), path.join(folder, nameOf(number)));
  return folder;
}

/** Makes the first rationale of a letter as long as that many sentences, each of its own. */
export async function lengthen(folder: string, number: number, sentences: number): Promise<void> {
  const file = path.join(folder, nameOf(number));
  const more = Array.from(
    { length: sentences },
    (_, at) => `Visit ${at + 1} of this worker records the same tasks and the same restrictions.`,
  );
  const text = await readFile(file, 'utf8');
  const start = 'Decision rationale: ';
  await writeFile(file, text.replace(start, `${start}${more.join('\n')}\n`));
}

const nameOf = (number: number) => `CM99-${String(number).padStart(7, '0')}.txt`;
