import { termsOf } from '../../analysis/analyzer.ts';
import { isStopWord } from '../../analysis/stop-words.ts';
import type { Decision, Determination } from '../../determinations/determination.ts';
import type { Voice } from '../../determinations/voices.ts';
import { isUnreadable, type Unreadable } from '../../letters/letter.ts';
import {
  headedEntryOf,
  letterEntryOf,
  type PlaceSet,
  saidEntryOf,
  termsByPlace,
} from '../../search/fields.ts';
import { type NameKeys, nameKeysOf } from '../../search/find-case.ts';
import {
  type MarkedSentence,
  markedSentencesOf,
  unmarkedSentencesOf,
} from '../recurring-sentences.ts';
import { dayOf, STANDS } from './shelves.ts';

/**
 * Some letters, indexed by themselves: all that can be told of them without knowing the others. One
 * thread writes; what is done here, in the threads that read, is off its hands, and it has only to
 * join lists. Few and flat values, for they go from thread to thread.
 */
export type Sheaf = {
  letters: (LetterToStore | Unreadable)[];
  /** Where the pieces of each letter begin, see `Lists.said`. */
  pieces: number[];
  lists: Lists;
};

export type LetterToStore = {
  id: string;
  source: { file: string };
  /** The determination as JSON. */
  json: Uint8Array;
  names: NameKeys;
  /** Keys of the sentences of which it matters whether they recur. */
  unmarked: string[];
  /** Values that many letters share, as JSON. */
  specialties: string;
  states: string;
  day: number;
  diagnosisTerms: number;
  decisions: DecisionToStore[];
};

export type DecisionToStore = {
  stands: number;
  treatments: string;
  grounds: string;
  guideline: string;
  /** Where some are unmarked, all sentences; of marked ones only what tells who goes on after them. */
  sentences: MarkedSentence[];
};

/**
 * Where terms stand. `lengths` says how many entries each term has in a list; an entry is where,
 * and in which places: `entryOf`.
 */
export type Lists = {
  /** Each once, with a space between two. */
  terms: string;
  /**
   * In what is said of decisions, by pieces of them: one for all that is certain, then two for each
   * unmarked sentence, the first if it turns out to be the reviewer's own, or else the second.
   */
  said: List;
  /** In what is said of letters, by their place in the sheaf. */
  background: List;
};
type List = { lengths: Uint32Array; entries: Uint32Array };

/** A sentence as a term of a letter: in no text, and in no question. */
export const sentenceTerm = (key: string) => `=${key}`;

/** The places take the lowest bits. */
const WIDTH = 7;
const entryOf = (at: number, places: PlaceSet): number => (at << WIDTH) | places;
export const atOf = (entry: number): number => entry >>> WIDTH;
export const placesOf = (entry: number): PlaceSet => entry & ((1 << WIDTH) - 1);

/** Letters → their sheaf, in the same order; what could not be read stays what it is. */
export function sheafOf(letters: (Determination | Unreadable)[]): Sheaf {
  const lists = createLists();
  const pieces: number[] = [];
  let piece = 0;
  const said = (sentences: { text: string; voice: Voice }[]) => {
    termsByPlace(saidEntryOf(sentences), (term, place) => lists.said(term, piece, place));
  };

  function decisionToStore(decision: Decision): DecisionToStore {
    const sentences = markedSentencesOf(decision);
    const marked = sentences.flatMap(({ text, own }) => (own ? [{ text, voice: own }] : []));
    said(marked);
    termsByPlace(headedEntryOf(decision), (term, place) => lists.said(term, piece, place));
    piece += 1;
    for (const { text, own } of sentences) {
      if (own) continue;
      for (const voice of ['reviewer', 'guideline'] as const) {
        said([{ text, voice }]);
        piece += 1;
      }
    }
    const guidelines = new Set(decision.citations.map(({ guideline }) => guideline));
    return {
      stands: STANDS[decision.outcome],
      treatments: JSON.stringify(decision.treatments),
      grounds: JSON.stringify(decision.grounds.map(({ ground }) => ground)),
      guideline: JSON.stringify([decision.reviewerGuideline, ...guidelines]),
      sentences:
        marked.length === sentences.length
          ? []
          : sentences.map((one) => (one.own && one.start > 0 ? { ...one, text: '' } : one)),
    };
  }

  const cutUp = letters.map((letter, at) => {
    pieces.push(piece);
    if (isUnreadable(letter)) return letter;
    const unmarked = [...unmarkedSentencesOf(letter)];
    for (const key of unmarked) lists.background(sentenceTerm(key), at, 0);
    if (letter.decisions.length > 0)
      termsByPlace(letterEntryOf(letter), (term, place) => lists.background(term, at, place));
    return { ...letterToStore(letter), unmarked, decisions: letter.decisions.map(decisionToStore) };
  });
  return { letters: cutUp, pieces, lists: lists.packed() };
}

function letterToStore(letter: Determination) {
  const { id, source, reviewer, dates } = letter;
  const diagnoses = letter.diagnoses.flatMap(termsOf).filter((term) => !isStopWord(term));
  return {
    id,
    source: { file: source.file },
    json: new TextEncoder().encode(JSON.stringify(letter)),
    names: nameKeysOf(letter),
    specialties: JSON.stringify(reviewer.specialties),
    states: JSON.stringify(reviewer.licenseStates),
    day: dayOf(dates.decision),
    diagnosisTerms: new Set(diagnoses).size,
  };
}

function createLists() {
  const terms = new Map<string, { said: number[]; background: number[] }>();

  function of(term: string) {
    let stands = terms.get(term);
    if (!stands) {
      stands = { said: [], background: [] };
      terms.set(term, stands);
    }
    return stands;
  }

  /** What is said in one place of a term comes together. */
  function add(entries: number[], at: number, place: PlaceSet) {
    const last = entries.length - 1;
    const before = entries[last];
    if (before !== undefined && atOf(before) === at) entries[last] = before | place;
    else entries.push(entryOf(at, place));
  }

  function listOf(name: 'said' | 'background'): List {
    const lengths = new Uint32Array(terms.size);
    let length = 0;
    for (const stands of terms.values()) length += stands[name].length;
    const entries = new Uint32Array(length);
    let [term, end] = [0, 0];
    for (const { [name]: list } of terms.values()) {
      lengths[term] = list.length;
      entries.set(list, end);
      term += 1;
      end += list.length;
    }
    return { lengths, entries };
  }

  return {
    said: (term: string, piece: number, place: PlaceSet) => add(of(term).said, piece, place),
    background: (term: string, letter: number, place: PlaceSet) =>
      add(of(term).background, letter, place),
    packed: (): Lists => ({
      terms: [...terms.keys()].join(' '),
      said: listOf('said'),
      background: listOf('background'),
    }),
  };
}
