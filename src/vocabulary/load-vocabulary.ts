import { readFileSync } from 'node:fs';
import { holdTogether } from './check-references.ts';
import { classRow, collisionRow, partRow, type Tables, treatmentRow } from './schemas.ts';
import { readTable } from './table.ts';
import { indexed, type Vocabulary } from './vocabulary-index.ts';

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

/**
 * A vocabulary of tables already read, and of words that only look like misspelt names. Throws a
 * VocabularyError where the tables do not hold together.
 */
export function vocabularyOf(tables: Tables, notMisspelt: string[] = []): Vocabulary {
  holdTogether(tables);
  return indexed({ ...tables, notMisspelt });
}

const wordsIn = (list: string) => list.split(/\r?\n/u).filter((word) => !word.startsWith('#'));
