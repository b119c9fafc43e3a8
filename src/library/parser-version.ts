import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('..', import.meta.url));
/** What decides what a letter is read as, and what is indexed of it. */
const STATIONS = ['letters', 'vocabulary', 'analysis', 'determinations', 'search'];

/** Changes whenever letters might be read or cut up otherwise than before: a hash of what does it. */
export function parserVersion(): string {
  const hash = createHash('sha1');
  for (const station of STATIONS) {
    const files = readdirSync(join(source, station), { recursive: true, withFileTypes: true });
    const paths = files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name));
    for (const path of paths.sort()) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}
