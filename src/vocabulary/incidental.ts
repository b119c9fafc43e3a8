import type { Mention } from './mentions.ts';

// "Labs to include: EKG", "Associated surgical service: Shoulder brace": a heading's own label.
const LABEL =
  /^\s*(?:associated surgical services?|(?:pre-?\s?op(?:erative)?\s+)?lab(?:oratorie)?s?(?: tests?| work)?(?: to include)?|dme|durable medical equipment|surgical services?|medications?)\s*:/iu;

// "Pre-op clearance for knee arthroscopy", "cold therapy unit after surgery": what follows is the
// occasion. A list that goes on ("for the knee and TENS unit") is not.
const OCCASION =
  /\b(?:for|after|following|prior to|before|status post|s\/p|due to|secondary to|during|to and from|related to|post)\s+(?:[\p{L}\d'-]+\s+){0,6}$/iu;
const GOES_ON = /[,;&+]|\b(?:and|plus|with|or|vs)\b/iu;

// "Transportation to physical therapy": where one is driven to.
const DESTINATION = /^\s*(?:to|from)\b[^,;]*$/iu;
const DRIVEN = 'transportation';

// "Trigger point injections x4 with lidocaine", "injection using Marcaine": what is injected.
const INJECTED = /(?:\b(?:with|of|using|containing)|\bw\/|\()\s*(?:[\p{L}\d.%]+\s+){0,3}$/iu;
const PROCEDURE = /\binjections?\b|\bblocks?\b|chemodenervation/iu;

// "under fluoroscopic guidance", "ultrasound guided injection": how, not what.
const GUIDANCE = /guid(?:ed|ance)|fluoroscop/iu;

// "RFA of the L3-L5 facets": where, not what.
const ANATOMY = /^(?:facets?(?: joints?)?|si joints?|sacroiliac joints?|trigger points?)$/iu;

/**
 * The mentions of a heading that are asked for themselves. Left out is what is named only beside
 * them: a heading's label, the operation that a clearance is for, what is injected, how and where.
 */
export function withoutIncidental(text: string, mentions: Mention[]): Mention[] {
  const label = LABEL.exec(text)?.[0].length ?? 0;
  const behind = keepSome(mentions, ({ start }) => start >= label);
  const whats = keepSome(behind, ({ start, end }) => {
    const name = text.slice(start, end);
    return !GUIDANCE.test(name) && !ANATOMY.test(name);
  });
  const kept: Mention[] = [];
  for (const mention of whats) {
    const last = kept.at(-1);
    const between = last ? text.slice(last.end, mention.start) : '';
    if (last && (isOccasion(last, between) || explains(last, mention, between, text))) continue;
    kept.push(mention);
  }
  return kept;
}

/** Those that pass, or all where none does. */
function keepSome(mentions: Mention[], passes: (mention: Mention) => boolean): Mention[] {
  const passing = mentions.filter(passes);
  return passing.length > 0 ? passing : mentions;
}

function isOccasion(last: Mention, between: string): boolean {
  if (last.treatments[0]?.class === DRIVEN && DESTINATION.test(between)) return true;
  const occasion = OCCASION.exec(between.slice(-120));
  return occasion !== null && !GOES_ON.test(occasion[0]);
}

function explains(last: Mention, mention: Mention, between: string, text: string): boolean {
  const [row, next] = [last.treatments[0], mention.treatments[0]];
  if (next?.kind !== 'drug') return false;
  if (row?.kind === 'drug') return /\([^)]*$/u.test(between);
  return PROCEDURE.test(text.slice(last.start, last.end)) && INJECTED.test(between.slice(-80));
}
