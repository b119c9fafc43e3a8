import { readFileSync } from 'node:fs';
import { holdTogether } from './hold-together.ts';
import { type PhraseIndex, phraseIndex, tokensOf, wordsOf } from './phrases.ts';
import {
  type ClassRow,
  classRow,
  collisionRow,
  type Name,
  namesOf,
  type PartRow,
  partRow,
  type Tables,
  type TreatmentRow,
  treatmentRow,
} from './rows.ts';
import { type Spelling, spellingOf } from './spelling.ts';
import { type Line, readTable } from './table.ts';

/** What a name means where all words of one of these stand near it. */
export type Collision = { beside: string[][]; means: string };

/** Every treatment known, with the indexes that find their names in a text. */
export type Vocabulary = Tables & {
  names: PhraseIndex<Name>;
  classNames: PhraseIndex<ClassRow>;
  regionNames: PhraseIndex<PartRow>;
  formNames: PhraseIndex<PartRow>;
  /** By the words of the name that also means something else, in the order of the table. */
  collisionsOf: Map<string, Collision[]>;
  spelling: Spelling;
};

/**
 * Reads the tables beside this file and holds every row to its schema and to the other tables.
 * Throws a VocabularyError that names file, line and what to do.
 */
export function loadVocabulary(): Vocabulary {
  const table = (file: string) => new URL(file, import.meta.url);
  const tables = {
    treatments: readTable(table('treatments.tsv'), treatmentRow),
    classes: readTable(table('classes.tsv'), classRow),
    regions: readTable(table('regions.tsv'), partRow),
    forms: readTable(table('forms.tsv'), partRow),
    collisions: readTable(table('collisions.tsv'), collisionRow),
  };
  return vocabularyOf(tables, wordsIn(readFileSync(table('not-misspelt.txt'), 'utf8')));
}

/** A vocabulary of tables already read, and of words that only look like misspelt names. */
export function vocabularyOf(tables: Tables, notMisspelt: string[] = []): Vocabulary {
  holdTogether(tables);
  const otherNames = [
    ...[...tables.regions, ...tables.forms].flatMap(({ name, names }) => [name, ...names]),
    ...tables.classes.flatMap((row) => [row.class, ...row.names]),
  ];
  return {
    ...tables,
    names: phraseIndex(treatmentNames(tables.treatments)),
    classNames: phraseIndex(
      tables.classes.flatMap((row) => [row.class, ...row.names].map((name) => [name, row])),
    ),
    regionNames: phraseIndex(tables.regions.flatMap(partNames)),
    formNames: phraseIndex(tables.forms.flatMap(partNames)),
    collisionsOf: collisionsOf(tables.collisions),
    spelling: spellingOf(tables.treatments, otherNames, notMisspelt),
  };
}

/**
 * Every name with its treatment; where rows share one, the row that owns it comes first. A row that
 * shares another's first name shares all of its names: the same drug in another form.
 */
function treatmentNames(treatments: Line<TreatmentRow>[]): [string, Name][] {
  const all = treatments.flatMap((treatment) =>
    namesOf(treatment).map(({ name, bond }): [string, Name] => [name, { treatment, bond }]),
  );
  const owners = new Map(treatments.map((row) => [row.name.toLowerCase(), row]));
  const ofOwner = all.flatMap(([name, { treatment, bond }]): [string, Name][] => {
    const owner = bond === 'shared' ? owners.get(name.toLowerCase()) : undefined;
    if (!owner || owner.name === treatment.name) return [];
    return namesOf(owner).flatMap((its): [string, Name][] =>
      its.bond === 'own' ? [[its.name, { treatment, bond }]] : [],
    );
  });
  const shared = (it: [string, Name]) => it[1].bond === 'shared';
  return [...all.filter((it) => !shared(it)), ...all.filter(shared), ...ofOwner];
}

function collisionsOf(rows: Tables['collisions']): Map<string, Collision[]> {
  const byName = new Map<string, Collision[]>();
  for (const { name, beside, means } of rows) {
    const words = beside.map((phrase) => tokensOf(phrase).map(({ word }) => word));
    const key = wordsOf(tokensOf(name));
    byName.set(key, [...(byName.get(key) ?? []), { beside: words, means }]);
  }
  return byName;
}

function partNames(row: PartRow): [string, PartRow][] {
  return [row.name, ...row.names].map((name) => [name, row]);
}

const wordsIn = (list: string) => list.split(/\r?\n/u).filter((word) => !word.startsWith('#'));
