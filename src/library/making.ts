import type { Determination } from '../determinations/determination.ts';
import type { Unreadable } from '../letters/letter.ts';
import type { LetterToStore, Sheaf } from '../precedents/stored/sheaf.ts';

/**
 * What can be made of letters in the threads that read them: some at a time, in the order given,
 * with what could not be read among them.
 */
export type Made<M extends Making> = Beside[M] & { letters: (MadeLetter<M> | Unreadable)[] };
export type Making = keyof Letters;
export type MadeLetter<M extends Making> = Letters[M];

type Letters = { determinations: Determination; sheaf: LetterToStore };
type Beside = { determinations: object; sheaf: Omit<Sheaf, 'letters'> };

/** So many letters are made into one. */
const atOnce: { [M in Making]: number } = { determinations: 1, sheaf: 32 };
export const lettersAtOnce = (making: Making): number => atOnce[making];

// Nothing else of what reads letters needs what cuts them up.
let cuttingUp: Promise<typeof import('../precedents/stored/sheaf.ts')> | undefined;

const makers: { [M in Making]: (letters: (Determination | Unreadable)[]) => Promise<Made<M>> } = {
  determinations: async (letters) => ({ letters }),
  async sheaf(letters) {
    cuttingUp ??= import('../precedents/stored/sheaf.ts');
    return (await cuttingUp).sheafOf(letters);
  },
};

export const makerOf = <M extends Making>(making: M) => makers[making];
