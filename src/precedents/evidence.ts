import { bitOf, ownPlaces, type Place, type PlaceSet, places, weights } from '../search/fields.ts';

export const placeSet = (list: Iterable<Place>): PlaceSet => {
  let set = 0;
  for (const place of list) set |= bitOf(place);
  return set;
};

/** The places that are a decision's own words. */
export const ownSet = placeSet(ownPlaces);
/** What each place weighs, in the order of their bits. */
export const weightAt = places.map((place) => weights[place]);
/** What the places beside the best one add: standing in many is better than in one, a little. */
export const BREADTH = 0.1;

export const standsInOwnWords = (set: PlaceSet) => (set & ownSet) !== 0;

/** Where one wanted thing stands in one decision, by how well the terms found there answer it. */
export type Evidence = { places: PlaceSet; quality: number }[];

/** What a decision's evidence for one wanted thing is worth: its best place and a little breadth. */
export function worthOf(evidence: Evidence): number {
  let best = 0;
  let all = 0;
  for (const [i, weight] of weightAt.entries()) {
    let here = 0;
    for (const { places: set, quality } of evidence)
      if (set & (1 << i)) here = Math.max(here, weight * quality);
    best = Math.max(best, here);
    all += here;
  }
  return best + BREADTH * (all - best);
}
