import type { Determination } from './determination.ts';
import { matchesOf } from './matches.ts';
import { reviewer as patterns } from './patterns/reviewer.ts';

type Reviewer = Determination['reviewer'];

/** The section of a letter on how it was made → the reviewer's specialties and states, as written. */
export function readReviewer(text: string): Reviewer {
  const certification = patterns.certification.exec(text)?.[1];
  const licensure = patterns.licensure.exec(text)?.[1];
  const sentence = patterns.certifiedSentence.exec(text)?.[1];
  const licensed = patterns.licensedSentence.exec(text)?.[1];
  return {
    specialties: certification !== undefined ? listed(certification) : told(sentence ?? ''),
    licenseStates:
      licensure !== undefined
        ? listed(licensure)
        : listed((licensed ?? '').replace(/,? and /g, ', ')),
  };
}

/** "Texas,New York,California" → three. */
const listed = (text: string) =>
  text
    .split(/[,;]/)
    .map((part) => part.trim().replace(/\.$/, ''))
    .filter((part) => part !== '');

/** "Physical Medicine and Rehabilitation, has a subspecialty in Pain Medicine" → two. */
const told = (text: string) =>
  text
    .split(patterns.subspecialty)
    .flatMap(listed)
    .flatMap(boards)
    .map((board) => board.replace(patterns.title, '').trim())
    .filter((board) => board !== '');

/** Cuts at "and", but never inside the name of one board. */
function boards(text: string): string[] {
  const kept = matchesOf(patterns.oneBoard, text).map(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
  const found: string[] = [];
  let from = 0;
  for (const { index } of matchesOf(/ and /g, text)) {
    if (kept.some(([start = 0, end = 0]) => index >= start && index < end)) continue;
    found.push(text.slice(from, index));
    from = index + ' and '.length;
  }
  return [...found, text.slice(from)];
}
