import type { TreatmentRow } from './schemas.ts';
import type { Line } from './table.ts';

/**
 * A treatment as one of its names means it. `shared`: the name is another row's first; `weak`: it
 * counts only where nothing more definite is named; `misspelt`: the name as somebody wrote it.
 */
export type Name = { treatment: Line<TreatmentRow>; bond: 'own' | 'shared' | 'weak' | 'misspelt' };

/** The signs of treatments.tsv before a name. */
const BONDS: Record<string, Name['bond']> = { '~': 'weak', '+': 'shared', '?': 'misspelt' };

/** The names of a row without their signs, its first name in front. */
export function namesOf(treatment: Line<TreatmentRow>): { name: string; bond: Name['bond'] }[] {
  return [treatment.name, ...treatment.names].map((name) => {
    const bond = BONDS[name.charAt(0)];
    return bond ? { name: name.slice(1), bond } : { name, bond: 'own' };
  });
}
