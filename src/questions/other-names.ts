import { termsOf } from '../analysis/analyzer.ts';

/** Short names of guidelines and the words that letters write instead. */
const GUIDELINES: Record<string, string> = {
  odg: 'official disability guidelines',
  mtus: 'medical treatment utilization schedule',
  acoem: 'american college of occupational and environmental medicine',
};

/** Specialties that the letters write in two ways: "Pain Medicine" and "Pain Management". */
const SPECIALTIES: Record<string, string> = {
  'pain management': 'pain medicine',
  chiropractor: 'chiropractic',
  psychologist: 'psychology',
  podiatrist: 'podiatric',
  dentist: 'dental',
  'family medicine': 'family practice',
  'orthopaedic surgery': 'orthopedic surgery',
  'pm&r': 'physical medicine & rehabilitation',
};

const DIAGNOSES: Record<string, string> = {
  crps: 'complex regional pain syndrome',
  rsd: 'reflex sympathetic dystrophy',
  cts: 'carpal tunnel syndrome',
  ptsd: 'post-traumatic stress disorder',
  gerd: 'gastroesophageal reflux disease',
};

const STATES: Record<string, string> = {
  ca: 'california',
  tx: 'texas',
  ny: 'new york',
  fl: 'florida',
  az: 'arizona',
  nv: 'nevada',
  or: 'oregon',
  wa: 'washington',
  il: 'illinois',
  pa: 'pennsylvania',
  oh: 'ohio',
  mi: 'michigan',
  ga: 'georgia',
  nc: 'north carolina',
  nj: 'new jersey',
  va: 'virginia',
  ma: 'massachusetts',
  md: 'maryland',
  co: 'colorado',
  mn: 'minnesota',
  mo: 'missouri',
  tn: 'tennessee',
  in: 'indiana',
  wi: 'wisconsin',
  ut: 'utah',
  ok: 'oklahoma',
  la: 'louisiana',
  ky: 'kentucky',
  ct: 'connecticut',
};

const otherNames = { guideline: GUIDELINES, specialty: SPECIALTIES, diagnosis: DIAGNOSES };

/**
 * A test for texts that hold every word of a name, in any order and inflection, or every word of
 * its other name: `odg` accepts "Official Disability Guidelines (ODG)", `pain` "Pain Medicine".
 * @param of which list of other names applies
 * @param typed the name as typed; one without any word accepts nothing
 */
export function nameTest(of: keyof typeof otherNames, typed: string): (text: string) => boolean {
  const key = typed.trim().toLowerCase();
  const other = Object.entries(otherNames[of]).flatMap(([one, two]) =>
    key === one ? [two] : key === two ? [one] : [],
  );
  const names = [typed, ...other].map(termsOf).filter((name) => name.length > 0);
  return (text) => {
    const terms = new Set(termsOf(text));
    return names.some((name) => name.every((term) => terms.has(term)));
  };
}

/** A test for the name of a licensing state; `typed` is the name or its two letters. */
export function stateTest(typed: string): (state: string) => boolean {
  const key = typed.toLowerCase();
  const wanted = Object.hasOwn(STATES, key) ? STATES[key] : key;
  return (state) => state.toLowerCase() === wanted;
}
