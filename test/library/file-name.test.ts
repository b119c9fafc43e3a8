import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameFor } from '../../src/library/file-name.ts';

test.each([
  ['CM16-0233904', 'x.PDF', 'CM16-0233904.pdf'],
  ['004_3fe309f923c0c51a', 'a/b.txt', '004_3fe309f923c0c51a.txt'],
  ['../../etc/passwd', 'a.txt', '_.._etc_passwd.txt'],
  ['.hidden', 'a.txt', 'hidden.txt'],
  ['', 'a.txt', 'letter_.txt'],
  ['..', 'a.txt', 'letter_.txt'],
  ['CON', 'a.txt', 'letter_CON.txt'],
  ['a\u0000b\nc', 'a.txt', 'a_b_c.txt'],
])('%s of %s is kept as %s', (id, file, name) => {
  expect(fileNameFor(id, file)).toBe(name);
});

test('no id leads out of the folder or hides a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (id) => {
      const name = fileNameFor(id, 'x.txt');
      expect(resolve(join('/corpus', name))).toBe(`/corpus/${name}`);
      expect(name).not.toMatch(/^\./);
      expect(name.length).toBeLessThan(140);
    }),
  );
});
