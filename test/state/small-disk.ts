import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A file system of its own, of `size` as `mount` takes it. */
export type SmallDisk = {
  folder: string;
  remount(how: 'ro' | 'rw'): void;
  remove(): void;
};

/** Mounts a small file system; undefined where this user may not. */
export function mountSmallDisk(size: string): SmallDisk | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'imr-disk-'));
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { stdio: 'ignore' });
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder);
  } catch {
    rmdirSync(folder);
    return undefined;
  }
  return {
    folder,
    remount: (how) => run('mount', '-o', `remount,${how}`, folder),
    remove() {
      // Lazily: a database stays open until its memory is collected.
      run('umount', '-l', folder);
      rmdirSync(folder);
    },
  };
}
