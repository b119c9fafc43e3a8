import { readFileSync } from 'node:fs';
import { checkReferences } from './check-references.ts';
import { classRow, collisionRow, partRow, type Tables, treatmentRow } from './schemas.ts';
import { readTable } from './table.ts';
import { indexVocabulary, type Vocabulary } from './vocabulary-index.ts';

/**
 * Reads the tables beside this file, checks every row by its schema and the references between the
 * tables, and indexes them. Throws a VocabularyError that names file, line and what to do.
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
 * The vocabulary of tables already read; `notMisspelt` are words that only look like misspelt names.
 * Throws a VocabularyError where a reference between the tables leads nowhere.
 */
export function vocabularyOf(tables: Tables, notMisspelt: string[] = []): Vocabulary {
  checkReferences(tables);
  return indexVocabulary({ ...tables, notMisspelt });
}

const wordsIn = (list: string) => list.split(/\r?\n/u).filter((word) => !word.startsWith('#'));
