import { readFileSync } from 'node:fs';

/** Decisions with the grounds that a person read in them: case number (or letter), item, grounds. */
export type Label = { letter: string; item: number; grounds: string[] };

export function labelsOf(set: string): Label[] {
  const text = readFileSync(new URL(`../labels/${set}.tsv`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [letter = '', item, grounds = ''] = line.split('\t');
      return { letter, item: Number(item), grounds: grounds.split(',').filter(Boolean) };
    });
}
