import { closeSync, cpSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openState, type State } from '../../src/state/state.ts';
import { StateError } from '../../src/state/state-file.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

const mayMount = (() => {
  const disk = mountSmallDisk('64k');
  disk?.remove();
  return disk !== undefined;
})();

const ana = { team: 'T1', user: 'U1' };
const when = new Date('2026-11-01T12:00:00Z');
const long = 'norco '.repeat(5_000);

describe.skipIf(!mayMount)('on a disk of its own (skipped where this user may not mount)', () => {
  let disk: SmallDisk;
  let told: string[];
  let state: State | undefined;
  beforeEach(() => {
    disk = mountSmallDisk('1m') as SmallDisk;
    told = [];
  });
  afterEach(async () => {
    await state?.close();
    state = undefined;
    disk.remove();
  });

  const open = () => {
    state = openState(disk.folder, (sentence) => void told.push(sentence));
    return state;
  };

  const filler = () => path.join(disk.folder, 'filler');
  function fillDisk(): void {
    const file = openSync(filler(), 'a');
    try {
      for (;;) writeSync(file, Buffer.alloc(4_096, 1));
    } catch {
      closeSync(file);
    }
  }

  /** What an answer needs of the state goes on, each event still counts once, and it is told. */
  async function expectAnswers(): Promise<void> {
    expect(await state?.claim('event 2', when)).toBe(true);
    expect(await state?.claim('event 2', when)).toBe(false);
    expect(told.at(-1)).toMatch(/state\.sqlite cannot be read or written: /);
    await expect(state?.save(ana, long, when)).rejects.toThrow(StateError);
    await expect(state?.setVisibility('T1', 'C1', 'threads')).rejects.toThrow(StateError);
  }

  test('a disk that fills up costs what was to be kept, not what is kept, until there is room', async () => {
    const full = open();
    await full.setVisibility('T1', 'C1', 'private');
    await full.save(ana, 'mri', when);
    fillDisk();
    for (let at = 0; at < 100 && told.length === 0; at++) await full.claim(`fill ${at}`, when);
    await expectAnswers();
    expect(full.visibility('T1', 'C1')).toBe('private');
    expect(full.saved(ana).map(({ text }) => text)).toEqual(['mri']);

    rmSync(filler());
    await full.save(ana, 'norco', when);
    await full.close();
    expect(
      open()
        .saved(ana)
        .map(({ text }) => text),
    ).toEqual(['norco', 'mri']);
    expect(told.join()).not.toContain('damaged');
  });

  test('a disk that is full from the start', async () => {
    fillDisk();
    const full = open();
    expect(told).toHaveLength(1);
    await expectAnswers();
    expect(full.visibility('T1', 'C1')).toBe('threads');
    expect(full.saved(ana)).toEqual([]);
    expect(() => full.everything()).toThrow(StateError);
  });

  test('a disk that takes no writing any more', async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'imr-state-'));
    const written = openState(elsewhere, (sentence) => expect.fail(sentence));
    await written.setVisibility('T1', 'C1', 'private');
    await written.close();
    cpSync(path.join(elsewhere, 'state.sqlite'), path.join(disk.folder, 'state.sqlite'));
    rmSync(elsewhere, { recursive: true });
    disk.remount('ro');
    const readOnly = open();
    await expectAnswers();
    expect(readOnly.visibility('T1', 'C1')).toBe('threads');
    await readOnly.close();
    disk.remount('rw');
    expect(open().visibility('T1', 'C1')).toBe('private');
  });
});
