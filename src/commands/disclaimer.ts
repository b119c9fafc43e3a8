/** Stands under every answer made of determinations (Lab. Code § 4610.6; domain.md 3.3). */
export const disclaimer =
  'Past IMR determinations are not binding precedent: each decided one worker’s treatment on that record under the guidelines then in force (Lab. Code § 4610.6). Selection from the indexed files only, not all published decisions. Not legal or medical advice; read the full determination before relying on it.';

/** What the two outcomes mean; readers take "Upheld" for the opposite. */
export const meaning = {
  upheld: 'UR denial stands, treatment not approved',
  overturned: 'UR denial reversed, treatment approved',
} as const;
