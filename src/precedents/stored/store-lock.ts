import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

const LOOK_EVERY = 20;
/** Nobody needs longer to begin a store anew; who holds a lock so long has been lost. */
const LONGEST = 10_000;

/**
 * Runs `work` while no other process runs its own under the same lock, a file. A lock whose process
 * is gone counts for nothing, nor does one of this process: in a container a killed one had its
 * number. Blocks the thread, for some milliseconds where anybody is before it.
 */
export function alone<T>(lock: string, work: () => T): T {
  const began = Date.now();
  while (!taken(lock)) {
    if (isLost(lock) || Date.now() - began > LONGEST) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_EVERY);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isLost(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (!pid) return false;
    process.kill(pid, 0);
    return pid === process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
