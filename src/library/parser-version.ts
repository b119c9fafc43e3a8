import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files and folders of `src` that decide how a letter is read, and what is indexed of it. */
const DECIDING = [
  'letters',
  'vocabulary',
  'analysis',
  'determinations',
  'search/fields.ts',
  'search/minisearch/letter-store.ts',
  'search/minisearch/decisions.ts',
];

/** Set by the build, because the sources need not be where the bundle runs. */
declare const PARSER_VERSION: string | undefined;

/** Changes whenever letters might be read or indexed otherwise than before: `hashOfSources`. */
export function parserVersion(): string {
  if (typeof PARSER_VERSION === 'string') return PARSER_VERSION;
  return hashOfSources(fileURLToPath(new URL('..', import.meta.url)));
}

/** SHA-1, in hexadecimal, of the deciding sources; `folder` is the path of `src`. */
export function hashOfSources(folder: string): string {
  const hash = createHash('sha1');
  for (const path of DECIDING.flatMap((name) => filesIn(join(folder, name))))
    hash.update(readFileSync(path));
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
}
