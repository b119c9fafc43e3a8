import { extname } from 'node:path';

const LONGEST = 120;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in a file's name
const UNSAFE = /[\u0000-\u001f\u007f/\\:*?"<>|]+/g;
const EDGES = /^[\s.]+|[\s.]+$/g;
/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name under which a letter is kept: its id and its kind. The id comes out of a letter or a
 * file name, so it may hold anything: what comes back never leaves the folder and is never hidden.
 */
export function fileNameFor(id: string, file: string): string {
  const plain = id.normalize('NFC').replace(UNSAFE, '_').slice(0, LONGEST).replace(EDGES, '');
  const name = plain === '' || RESERVED.test(plain) ? `letter_${plain}` : plain;
  return name + extname(file).toLowerCase();
}
