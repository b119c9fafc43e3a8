import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../src/questions/parse-question.ts';
import { membersOf } from '../../src/vocabulary/classes.ts';
import { loadVocabulary, vocabularyOf } from '../../src/vocabulary/load-vocabulary.ts';
import { namesOf } from '../../src/vocabulary/names.ts';
import {
  classRow,
  collisionRow,
  partRow,
  type Tables,
  treatmentRow,
} from '../../src/vocabulary/schemas.ts';
import { tableOf } from '../../src/vocabulary/table.ts';
import { treatmentsInDispute } from '../../src/vocabulary/treatments-in-heading.ts';

const head = 'kind\tname\tclass\tform\tnames';
const treatments = (...rows: string[]) =>
  tableOf([head, ...rows].join('\n'), 'treatments.tsv', treatmentRow);

/** Tables that fit together, with some of them replaced. */
const tables = (changed: Partial<Tables> = {}): Tables => ({
  treatments: treatments('drug\tbaclofen\tmuscle relaxant\toral\tLioresal'),
  classes: tableOf('class\twithin\tnames\talso\nmuscle relaxant\t\t\t', 'classes.tsv', classRow),
  regions: tableOf('name\twithin\tnames\nspine\t\t', 'regions.tsv', partRow),
  forms: tableOf('name\twithin\tnames\noral\t\ttablet', 'forms.tsv', partRow),
  collisions: tableOf('name\tbeside\tmeans\nPT\tPTT\tnothing', 'collisions.tsv', collisionRow),
  ...changed,
});

test('the vocabulary loads, with hundreds of treatments', () => {
  expect(loadVocabulary().treatments.length).toBeGreaterThan(300);
});

test('notes and empty lines are no rows', () => {
  expect(treatments('# a note', '', 'drug\tbaclofen\tmuscle relaxant\toral\t')).toMatchObject([
    { name: 'baclofen', names: [], line: 4 },
  ]);
});

describe('a wrong row ends the start with its file, its line and what to do', () => {
  test.each([
    [
      'drugs\tbaclofen\tmuscle relaxant\toral\t',
      'treatments.tsv line 2: kind is "drugs"; write drug or treatment.',
    ],
    ['drug\t\tmuscle relaxant\toral\t', 'treatments.tsv line 2: name is ""; write a name.'],
    [
      'drug\tbaclofen\tmuscle relaxant\toral\tLioresal (brand)',
      'treatments.tsv line 2: names is "Lioresal (brand)"; leave out brackets and quotation marks, notes go into a # line.',
    ],
    [
      'drug\tbaclofen\tmuscle relaxant\toral\tLioresal\tx',
      'treatments.tsv line 2: 6 cells; there are 5 columns (kind, name, class, form, names), parted by tabs.',
    ],
  ])('row “%s”', (row, message) => {
    expect(() => treatments(row)).toThrow(message);
  });

  test('a first line that does not name the columns', () => {
    expect(() => tableOf('name\tkind', 'treatments.tsv', treatmentRow)).toThrow(
      'treatments.tsv: the first line must name the columns, parted by tabs: kind, name, class, form, names.',
    );
  });

  const drug = (row: string) => ({ treatments: treatments(row) });
  const second = (row: string) => ({
    treatments: treatments('drug\tbaclofen\tmuscle relaxant\toral\tLioresal', row),
  });
  test.each<[string, Partial<Tables>]>([
    [
      'treatments.tsv line 2: class "relaxant" is not in classes.tsv.',
      drug('drug\tbaclofen\trelaxant\toral\t'),
    ],
    [
      'treatments.tsv line 2: form "pill" is not in forms.tsv.',
      drug('drug\tbaclofen\tmuscle relaxant\tpill\t'),
    ],
    [
      'treatments.tsv line 2: form "knee" is not in regions.tsv.',
      drug('treatment\tbrace\tmuscle relaxant\tknee\t'),
    ],
    [
      'treatments.tsv line 3: "lioresal" stands in line 2 already; take it out of one of the two, or write +lioresal here.',
      second('drug\ttizanidine\tmuscle relaxant\toral\tlioresal'),
    ],
    [
      'treatments.tsv line 3: "+Zanaflex" is no other row\'s name; take the + away or name that row.',
      second('drug\ttizanidine\tmuscle relaxant\toral\t+Zanaflex'),
    ],
    [
      'classes.tsv line 2: within is "drugs", no class of this table.',
      {
        classes: tableOf(
          'class\twithin\tnames\talso\nmuscle relaxant\tdrugs\t\t',
          'classes.tsv',
          classRow,
        ),
      },
    ],
    [
      'classes.tsv line 2: also has "Soma", no name of treatments.tsv.',
      {
        classes: tableOf(
          'class\twithin\tnames\talso\nmuscle relaxant\t\t\tSoma',
          'classes.tsv',
          classRow,
        ),
      },
    ],
    [
      'regions.tsv line 2: within is "back", no region of this table.',
      { regions: tableOf('name\twithin\tnames\nspine\tback\t', 'regions.tsv', partRow) },
    ],
    [
      'forms.tsv line 3: within is "skin", no form of this table.',
      { forms: tableOf('name\twithin\tnames\noral\t\t\ngel\tskin\t', 'forms.tsv', partRow) },
    ],
    [
      'collisions.tsv line 2: means is "labs"; write nothing or a name of treatments.tsv.',
      {
        collisions: tableOf('name\tbeside\tmeans\nPT\tPTT\tlabs', 'collisions.tsv', collisionRow),
      },
    ],
  ])('%s', (message, changed) => {
    expect(() => vocabularyOf(tables(changed))).toThrow(message);
  });

  test('tables that fit together are no error', () => {
    expect(() => vocabularyOf(tables())).not.toThrow();
  });
});

describe('the table and its readers agree', () => {
  const vocabulary = loadVocabulary();

  test('every own name of a row is read as that row', () => {
    const misread = vocabulary.treatments.flatMap((row) =>
      namesOf(row).flatMap(({ name, bond }) => {
        const read = treatmentsInDispute(vocabulary, name).map((one) => one.name);
        return bond !== 'own' || read.includes(row.name) ? [] : [`${name} → ${read}`];
      }),
    );
    expect(misread).toEqual([]);
  });

  test('every first name asks for its treatment and nothing else', () => {
    const misread = vocabulary.treatments.flatMap(({ name }) => {
      const understood = parseQuestion(name, vocabulary);
      const [only, other] = understood.kind === 'question' ? understood.question.treatments : [];
      return only?.members.includes(name) && !other ? [] : [name];
    });
    expect(misread).toEqual([]);
  });

  test('every class has members', () => {
    const empty = vocabulary.classes.filter((row) => membersOf(vocabulary, row.class).length === 0);
    expect(empty.map((row) => row.class)).toEqual([]);
  });
});
