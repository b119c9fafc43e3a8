import path from 'node:path';
import { type Database, open } from 'lmdb';
import type { ItemOutcome } from '../determinations/determination.ts';
import { createInstallations, type Installations } from './installations.ts';

/** How a channel wants its answers: for everyone in threads, or for the asker alone. */
export type Manner = 'threads' | 'private';

/** One person in one workspace. */
export type Person = { team: string; user: string };

export type SavedQuestion = { text: string; saved: string };

/**
 * What somebody said of an answer: the treatments that were understood and the decisions that
 * were shown, never the words of the question.
 */
export type Verdict = {
  useful: boolean;
  treatments: string[];
  outcome: ItemOutcome | null;
  shown: { id: string; decision: number }[];
  given: string;
};

/** What the bot remembers about workspaces and people; on disk, whole after a crash. */
export type State = {
  manner(team: string, channel: string): Manner;
  setManner(team: string, channel: string, manner: Manner): Promise<void>;
  saved(person: Person): SavedQuestion[];
  save(person: Person, text: string, when: Date): Promise<void>;
  forget(person: Person, text: string): Promise<void>;
  /** One verdict a person and answer: a second press changes the first. */
  judge(person: Person, answer: string, verdict: Verdict): Promise<void>;
  verdicts(): Verdict[];
  /** True for the first who claims the key, among all processes on this folder. */
  claim(key: string, when: Date): Promise<boolean>;
  installations: Installations;
  /** Everything remembered but the installations' tokens, for the people it is about. */
  everything(): Exported;
  close(): Promise<void>;
};

export type Exported = {
  manners: { team: string; channel: string; manner: Manner }[];
  saved: ({ team: string; user: string } & SavedQuestion)[];
  verdicts: Verdict[];
};

/** Saved questions a person may keep. */
export const mostSaved = 25;

/** Claims older than this are forgotten: Slack repeats an event for some minutes. */
const claimLife = 24 * 60 * 60 * 1_000;
const claimsBetweenSweeps = 1_000;

/**
 * Opens the state in `folder` (made where it is missing), an LMDB store: a commit is whole or not
 * there, and two processes may share it. Throws where the folder cannot be written.
 */
export function openState(folder: string): State {
  const root = open({ path: path.join(folder, 'state'), maxDbs: 8, encoding: 'json' });
  const table = <V>(name: string): Database<V, string[]> => root.openDB<V, string[]>({ name });
  const manners = table<Manner>('manners');
  const saved = table<SavedQuestion[]>('saved');
  const verdicts = table<Verdict>('verdicts');
  const claims = table<number>('claims');
  let sinceSweep = 0;

  /** Forgets old claims, now and then. */
  function sweep(now: number): void {
    if (sinceSweep++ % claimsBetweenSweeps !== 0) return;
    for (const { key, value } of claims.getRange())
      if (now - value >= claimLife) void claims.remove(key);
  }

  return {
    installations: createInstallations(table<unknown>('installations')),
    manner: (team, channel) => manners.get([team, channel]) ?? 'threads',
    async setManner(team, channel, manner) {
      await manners.put([team, channel], manner);
    },
    saved: ({ team, user }) => saved.get([team, user]) ?? [],
    async save({ team, user }, text, when) {
      await saved.transaction(() => {
        const others = (saved.get([team, user]) ?? []).filter((one) => one.text !== text);
        const kept = [{ text, saved: when.toISOString() }, ...others].slice(0, mostSaved);
        void saved.put([team, user], kept);
      });
    },
    async forget({ team, user }, text) {
      await saved.transaction(() => {
        const kept = (saved.get([team, user]) ?? []).filter((one) => one.text !== text);
        void saved.put([team, user], kept);
      });
    },
    async judge({ team, user }, answer, verdict) {
      await verdicts.put([team, user, answer], verdict);
    },
    verdicts: () => [...verdicts.getRange()].map(({ value }) => value),
    async claim(key, when) {
      const now = when.getTime();
      sweep(now);
      return claims.transaction(() => {
        const before = claims.get([key]);
        if (before !== undefined && now - before < claimLife) return false;
        void claims.put([key], now);
        return true;
      });
    },
    everything: () => ({
      manners: [...manners.getRange()].map(({ key: [team = '', channel = ''], value }) => ({
        team,
        channel,
        manner: value,
      })),
      saved: [...saved.getRange()].flatMap(({ key: [team = '', user = ''], value }) =>
        value.map((one) => ({ team, user, ...one })),
      ),
      verdicts: [...verdicts.getRange()].map(({ value }) => value),
    }),
    close: () => root.close(),
  };
}
