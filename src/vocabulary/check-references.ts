import { type Name, namesOf } from './names.ts';
import { partsOf } from './phrases.ts';
import type { Tables } from './schemas.ts';
import { VocabularyError } from './table.ts';

/** What is wrong in a row: a reference to a row that is not there, or a name that another row has. */
type Fault = { file: string; line: number; says: string };

/**
 * Checks that every reference from table to table leads to a row, and that no name stands in two rows.
 * Throws a VocabularyError that names file and line of the first row at fault.
 */
export function checkReferences(tables: Tables): void {
  const names = namesIn(tables);
  const [fault] = [...unknownNames(tables), ...unownedNames(names), ...namedTwice(names)];
  if (fault) throw new VocabularyError(`${fault.file} line ${fault.line}: ${fault.says}.`);
}

function* unknownNames(tables: Tables): Generator<Fault> {
  const { treatments, classes, regions, forms, collisions } = tables;
  const nameSet = (rows: { name: string }[]) => new Set(rows.map(({ name }) => name));
  const treatmentNames = nameSet(treatments);
  const classNames = new Set(classes.map((row) => row.class));
  const classOrNone = new Set(classNames).add('');
  const formOrNone = nameSet(forms).add('');
  const regionOrNone = nameSet(regions).add('');
  for (const { kind, class: its, form, line } of treatments) {
    const at = { file: 'treatments.tsv', line };
    yield* unless(classNames, its, { ...at, says: `class "${its}" is not in classes.tsv` });
    const [known, where] =
      kind === 'drug' ? [formOrNone, 'forms.tsv'] : [regionOrNone, 'regions.tsv'];
    yield* unless(known, form, { ...at, says: `form "${form}" is not in ${where}` });
  }
  for (const { within, also, line } of classes) {
    const at = { file: 'classes.tsv', line };
    yield* unless(classOrNone, within, { ...at, says: noSuch('class', within) });
    for (const name of also) {
      const says = `also has "${name}", no name of treatments.tsv`;
      yield* unless(treatmentNames, name, { ...at, says });
    }
  }
  for (const { within, line } of regions) {
    const fault = { file: 'regions.tsv', line, says: noSuch('region', within) };
    yield* unless(regionOrNone, within, fault);
  }
  for (const { within, line } of forms) {
    const fault = { file: 'forms.tsv', line, says: noSuch('form', within) };
    yield* unless(formOrNone, within, fault);
  }
  const treatmentOrNothing = new Set(treatmentNames).add('nothing');
  for (const { means, line } of collisions) {
    const says = `means is "${means}"; write nothing or a name of treatments.tsv`;
    const fault = { file: 'collisions.tsv', line, says };
    yield* unless(treatmentOrNothing, means, fault);
  }
}

const noSuch = (what: string, within: string) => `within is "${within}", no ${what} of this table`;

function* unless(known: Set<string>, name: string, fault: Fault): Generator<Fault> {
  if (!known.has(name)) yield fault;
}

/** A name with its row; `key` is the same for two spellings of one name. */
type NameOfRow = {
  row: Tables['treatments'][number];
  name: string;
  bond: Name['bond'];
  key: string;
};

const namesIn = ({ treatments }: Tables): NameOfRow[] =>
  treatments.flatMap((row) => namesOf(row).map((its) => ({ row, ...its, key: keyOf(its.name) })));

/** A `+name` that is not another row's own name. */
function* unownedNames(names: NameOfRow[]): Generator<Fault> {
  const own = new Set(
    names.filter(({ bond }) => bond === 'own' || bond === 'weak').map(({ key }) => key),
  );
  for (const { row, name, bond, key } of names) {
    if (bond !== 'shared' || own.has(key)) continue;
    const says = `"+${name}" is no other row's name; take the + away or name that row`;
    yield { file: 'treatments.tsv', line: row.line, says };
  }
}

/** A name that two rows have, unless both are forms of the drug of that name. */
function* namedTwice(names: NameOfRow[]): Generator<Fault> {
  const owners = new Map<string, NameOfRow['row']>();
  for (const { row, name, bond, key } of names) {
    if (bond === 'shared') continue;
    const owner = owners.get(key);
    owners.set(key, owner ?? row);
    if (!owner || owner === row) continue;
    if (owner.name === row.name && owner.form !== row.form && name === row.name) continue;
    const says = `"${name}" stands in line ${owner.line} already; take it out of one of the two, or write +${name} here`;
    yield { file: 'treatments.tsv', line: row.line, says };
  }
}

/** A name without capitals and plurals: what two spellings of one name share. */
const keyOf = (name: string) => partsOf(name).join('/');
