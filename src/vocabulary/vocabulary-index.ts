import { type Name, namesOf } from './names.ts';
import { type PhraseIndex, phraseIndex, tokensOf, wordsOf } from './phrases.ts';
import type { ClassRow, PartRow, Tables, TreatmentRow } from './schemas.ts';
import { type Spelling, spellingOf } from './spelling.ts';
import type { Line } from './table.ts';

/** What a name means where all words of one of these stand near it. */
export type Collision = { beside: string[][]; means: string };

/** What a vocabulary is made of: its tables, and words that only look like misspelt names. */
export type Sources = Tables & { notMisspelt: string[] };

/** Every treatment known, with the indexes that find their names in a text. */
export type Vocabulary = Sources & {
  names: PhraseIndex<Name>;
  classNames: PhraseIndex<ClassRow>;
  regionNames: PhraseIndex<PartRow>;
  formNames: PhraseIndex<PartRow>;
  /** By the words of the name that also means something else, in the order of the table. */
  collisionsOf: Map<string, Collision[]>;
  spelling: Spelling;
};

/** The tables of a vocabulary: plain values, which can be sent to a thread; see `indexVocabulary`. */
export const sourcesOf = ({
  treatments,
  classes,
  regions,
  forms,
  collisions,
  notMisspelt,
}: Sources): Sources => ({ treatments, classes, regions, forms, collisions, notMisspelt });

/** Indexes tables whose references were checked before: in a thread, for one, that is sent them. */
export function indexVocabulary(sources: Sources): Vocabulary {
  const { treatments, classes, regions, forms, collisions, notMisspelt } = sources;
  const otherNames = [
    ...[...regions, ...forms].flatMap(({ name, names }) => [name, ...names]),
    ...classes.flatMap((row) => [row.class, ...row.names]),
  ];
  return {
    ...sources,
    names: phraseIndex(treatmentNames(treatments)),
    classNames: phraseIndex(
      classes.flatMap((row) => [row.class, ...row.names].map((name) => [name, row])),
    ),
    regionNames: phraseIndex(regions.flatMap(partNames)),
    formNames: phraseIndex(forms.flatMap(partNames)),
    collisionsOf: collisionsOf(collisions),
    spelling: spellingOf(treatments, otherNames, notMisspelt),
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
