/** Under every answer that is made of determinations (California Labor Code § 4610.6). */
export const disclaimer =
  'Past IMR determinations are not binding precedent: each decided one worker’s treatment on that record under the guidelines then in force (Lab. Code § 4610.6). Selection from the indexed files only, not all published decisions. Not legal or medical advice; read the full determination before relying on it.';

/** What the outcomes mean; readers often take "upheld" for the opposite. */
export const meaning = {
  upheld: 'UR denial stands, treatment not approved',
  overturned: 'UR denial reversed, treatment approved',
} as const;
