import type { Vocabulary } from './vocabulary-index.ts';

/**
 * The names of the treatments of a class: those whose row has it, those of the classes within it, and
 * those that its row names under `also`. Empty for a class that is not in the table.
 */
export function membersOf({ classes, treatments }: Vocabulary, asked: string): string[] {
  const holds = (name: string, steps = classes.length): boolean => {
    if (name === asked) return true;
    const within = classes.find((row) => row.class === name)?.within;
    return !!within && steps > 0 && holds(within, steps - 1);
  };
  const held = new Set(classes.map((row) => row.class).filter((name) => holds(name)));
  return [
    ...new Set([
      ...treatments.filter((row) => held.has(row.class)).map(({ name }) => name),
      ...classes.filter((row) => held.has(row.class)).flatMap(({ also }) => also),
    ]),
  ];
}
