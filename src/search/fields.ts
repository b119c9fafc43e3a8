import { termsOf } from '../analysis/analyzer.ts';
import { conceptsIn, conceptsOfGround } from '../analysis/concepts.ts';
import { deniedIn } from '../analysis/negation.ts';
import { isStopWord } from '../analysis/stop-words.ts';
import type { Decision, Determination } from '../determinations/determination.ts';
import { type Voice, voicesOf } from '../determinations/voices.ts';

/** Where a word can stand in a decision, and what it weighs there. */
export const weights = {
  /** What the reviewer says of this case. */
  reasoning: 6,
  /** The disputed item as written. */
  item: 5,
  /** The reviewer's named reasons, whatever words they came in. */
  grounds: 3,
  diagnoses: 2,
  summary: 1,
  /** Sentences of the rationale that say what a guideline, or utilization review, says. */
  recital: 0.5,
  /** "Chronic" stands in every guideline title. */
  guideline: 0.3,
} as const;

export type Place = keyof typeof weights;

export const places = Object.keys(weights) as Place[];

/** The places where a term stands in a decision, a bit each. */
export type PlaceSet = number;

const bits = new Map(places.map((place, i) => [place, 1 << i]));

export const bitOf = (place: Place): PlaceSet => bits.get(place) ?? 0;

/** The places that are the decision's own words: all words of a question must stand there. */
export const ownPlaces: ReadonlySet<Place> = new Set(['reasoning', 'item', 'recital']);

/** The terms of a decision by place. */
export type Entry = Record<Place, readonly string[]>;

/** A concept as a term of its own: no text holds one, for its terms are letters and digits. */
export const conceptTerm = (name: string) => `~${name.replaceAll(' ', '-')}`;

/** A term that is denied: "no red flags". */
export const deniedTerm = (term: string) => `!${term}`;

/** What is searched of a letter in each of its decisions. */
export const letterEntryOf = ({
  diagnoses,
  summary,
}: Determination): Pick<Entry, 'diagnoses' | 'summary'> => ({
  diagnoses: diagnoses.flatMap(indexed),
  summary: allIndexed(summary),
});

/** What is searched of a decision itself. Only what the reviewer says of this case is reasoning. */
export const ownEntryOf = (decision: Decision): Omit<Entry, 'diagnoses' | 'summary'> => ({
  ...saidEntryOf(voicesOf(decision.rationale)),
  ...headedEntryOf(decision),
});

/** What is searched of sentences of a rationale. */
export function saidEntryOf(
  sentences: { text: string; voice: Voice }[],
): Pick<Entry, 'reasoning' | 'recital'> {
  const reasoning: string[] = [];
  const recital: string[] = [];
  for (const { text, voice } of sentences) {
    // One by one: a sentence may hold more terms than a call may have arguments.
    if (voice === 'reviewer') for (const term of indexedWithDenials(text)) reasoning.push(term);
    else for (const term of indexed(text)) recital.push(term);
  }
  return { reasoning, recital };
}

/** What is searched of a decision beside its rationale. */
export const headedEntryOf = (
  decision: Decision,
): Pick<Entry, 'item' | 'grounds' | 'guideline'> => ({
  item: indexed(decision.heading),
  grounds: decision.grounds.flatMap(({ ground }) => groundTerms(ground)),
  guideline: indexed(decision.reviewerGuideline),
});

/** What is searched of a decision with what is searched of its letter. */
export const entryOf = (determination: Determination, decision: Decision): Entry => ({
  ...ownEntryOf(decision),
  ...letterEntryOf(determination),
});

/** The terms of a text with the concepts that it speaks of. */
function allIndexed(text: string): string[] {
  const terms = termsOf(text);
  for (const concept of conceptTermsIn(terms)) terms.push(concept);
  return terms;
}

/** The same, each once. */
const indexed = (text: string): string[] => [...new Set(allIndexed(text))];

const conceptTermsIn = (terms: string[]): string[] =>
  conceptsIn(terms).map(({ concept }) => conceptTerm(concept.name));

/** The same of a sentence of the reviewer's, with what it denies. */
function indexedWithDenials(text: string): string[] {
  const terms = termsOf(text);
  const isDenied = deniedIn(terms);
  const all = new Set([...terms, ...conceptTermsIn(terms)]);
  for (const [at, term] of terms.entries())
    if (isDenied[at] && !isStopWord(term)) all.add(deniedTerm(term));
  for (const { concept, at } of conceptsIn(terms))
    if (isDenied[at]) all.add(deniedTerm(conceptTerm(concept.name)));
  return [...all];
}

const groundTerms = (ground: string): string[] =>
  conceptsOfGround(ground).flatMap(({ name, without }) => {
    const term = conceptTerm(name);
    return without.includes(ground) ? [term, deniedTerm(term)] : [term];
  });

/** Calls back for the terms of an entry, or of a part of one, place by place. */
export function termsByPlace(
  entry: Partial<Entry>,
  found: (term: string, place: PlaceSet) => void,
): void {
  for (const place of places) {
    const bit = bitOf(place);
    for (const term of entry[place] ?? []) found(term, bit);
  }
}

/** The same terms, each once, with all the places where it stands. */
export function placesOfTerms(entry: Partial<Entry>): Map<string, PlaceSet> {
  const stands = new Map<string, PlaceSet>();
  termsByPlace(entry, (term, place) => stands.set(term, (stands.get(term) ?? 0) | place));
  return stands;
}

/**
 * Whether a term that stands in these places counts towards how common it is: one that stands only
 * in guideline titles does not, and what is denied is counted as what it denies, beside it.
 */
export const isCounted = (term: string, set: PlaceSet): boolean =>
  set !== guidelineOnly && !term.startsWith('!');

const guidelineOnly = bitOf('guideline');

/** A term without its denial. */
export const affirmed = (term: string): string => (term.startsWith('!') ? term.slice(1) : term);
