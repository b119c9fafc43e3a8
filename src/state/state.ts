import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createClaims } from './claims.ts';
import { createInstallations, type Installations } from './installations.ts';
import type { Person } from './person.ts';
import { createSavedQuestions, type SavedQuestion } from './saved-questions.ts';
import { openStateFile, type Tell } from './state-file.ts';
import { takeOver } from './take-over.ts';
import { createVerdicts, type GivenVerdict, type Verdict } from './verdicts.ts';
import { createVisibility, type Visibility } from './visibility.ts';

/**
 * What the bot remembers about workspaces and people. What a person asks to be kept is kept when
 * the promise resolves, even if the process is killed then; it rejects with a StateError where
 * that is not possible. `visibility`, `saved` and `claim` never throw: an answer does not wait for
 * a disk.
 */
export type State = {
  /** How a channel wants its answers: `threads` unless it chose otherwise. */
  visibility(team: string, channel: string): Visibility;
  setVisibility(team: string, channel: string, visibility: Visibility): Promise<void>;
  /** The questions that a person saved, newest first. */
  saved(person: Person): SavedQuestion[];
  /** Saves a question; beyond `mostSaved` the oldest goes. */
  save(person: Person, text: string, when: Date): Promise<void>;
  forget(person: Person, text: string): Promise<void>;
  /** One verdict a person and answer (the ts of its message): a second press changes the first. */
  judge(person: Person, answer: string, verdict: Verdict): Promise<void>;
  /** Throws a StateError where the file cannot be read. */
  verdicts(): Verdict[];
  /** True for the first who claims the key within a day, among all processes on this folder. */
  claim(key: string, when: Date): Promise<boolean>;
  installations: Installations;
  /**
   * Everything remembered but the installations, which hold tokens, for the people it is about.
   * Throws a StateError where the file cannot be read.
   */
  everything(): Exported;
  close(): Promise<void>;
};

export type { Person, SavedQuestion, Verdict, Visibility };

export type Exported = {
  channels: { team: string; channel: string; visibility: Visibility }[];
  saved: (Person & SavedQuestion)[];
  verdicts: GivenVerdict[];
};

/**
 * Opens the state in `folder` (made where it is missing): `state.sqlite`, which several processes
 * may share. `tell` hears of everything that is amiss. What an earlier version kept in the folder
 * `state` is taken over. Throws what Node throws where the folder cannot be made.
 */
export function openState(folder: string, tell: Tell): State {
  mkdirSync(folder, { recursive: true });
  const file = openStateFile(path.join(folder, 'state.sqlite'), tell);
  // Opened at once, so that what is amiss is told at the start and not with the first question.
  file.attemptOr(undefined, () => undefined);
  takeOver(path.join(folder, 'state'), file);
  const visibility = createVisibility(file);
  const savedQuestions = createSavedQuestions(file);
  const verdicts = createVerdicts(file);
  const claim = createClaims(file);

  return {
    visibility: visibility.of,
    async setVisibility(team, channel, chosen) {
      visibility.set(team, channel, chosen);
    },
    saved: savedQuestions.of,
    async save(person, text, when) {
      savedQuestions.save(person, text, when);
    },
    async forget(person, text) {
      savedQuestions.forget(person, text);
    },
    async judge(person, answer, verdict) {
      verdicts.give(person, answer, verdict);
    },
    verdicts: () => verdicts.all().map(({ team: _, user: __, answer: ___, ...verdict }) => verdict),
    async claim(key, when) {
      return claim(key, when);
    },
    installations: createInstallations(file),
    everything: () => ({
      channels: visibility.all(),
      saved: savedQuestions.all(),
      verdicts: verdicts.all(),
    }),
    async close() {
      file.close();
    },
  };
}
