/** Something that stands in a text at `[start, end)`, in UTF-16 units. */
export type Located = { start: number; end: number };

/** How many characters before or behind a treatment's name are looked at. */
const FAR = 100;

// Words that may stand between a turn of phrase and the treatment that it speaks of:
// "without any documentation of", "after right knee", "failed a trial of", "not improved with".
const FILLER =
  '(?:(?:an?|the|any|his|her|their|prior|previous|recent|earlier|first|initial|adequate|documented|documentation|evidence|trial|course|use|of|weeks?|months?|sessions?|visits?|\\d+|left|right|bilateral|knee|shoulder|lumbar|cervical|spine|spinal|hip|wrist|hand|ankle|foot|elbow|neck|back|tried|failed|improved|response|responding|responded|with|by|to|undergoing|having|had|from|on)[\\s-]+){0,5}$';

// "no NSAIDs", "without any prior PT", "not tried TENS"
const NEGATED = new RegExp(
  `(?:^|[\\s,;(])(?:without|no|not|never|lack of|lacking)[\\s-]+${FILLER}`,
  'iu',
);

// "after surgery", "failed PT", "despite norco", "s/p lumbar fusion"
const EARLIER = new RegExp(
  `(?:^|[\\s,;(])(?:after|following|post|before|prior to|failed|failing|fail|despite|instead of|tried|during|status post|s/p|history of|due to)[\\s-]+${FILLER}`,
  'iu',
);

// "PPI for NSAID use": what another treatment is for.
const PURPOSE = /\bfor\s+(?:[\p{L}\d'-]+\s+){0,3}$/iu;
const GOES_ON = /[,;&+/]|\b(?:and|or|plus|vs|versus)\b/iu;

// "opioid-induced constipation", "opioid agreement", "NSAID gastropathy"
const ATTRIBUTE =
  /^[\s-]+(?:induced|related|dependen(?:t|ce|cy)|na[iï]ve|tolera(?:nt|nce)|withdrawal|agreement|contract|abuse|misuse|addiction|gastropath\p{L}*)\b/iu;

// "post-op PT rotator cuff repair": the operation is what the first goes with.
const PERIOPERATIVE = /^(?:post|pre)[\s-]?(?:op|surg)/iu;

/** Whether a treatment is named as what is missing ("no UDS"), or as part of a condition. */
export function isMissingOrCondition(text: string, { start, end }: Located): boolean {
  return NEGATED.test(leadTo(text, start)) || ATTRIBUTE.test(text.slice(end, end + FAR));
}

/**
 * Whether a treatment is named only as the situation of what is asked about: as missing, as given
 * earlier, as what another treatment is for.
 * @param before the treatment that is named next before it
 */
export function isIncidental(text: string, treatment: Located, before?: Located): boolean {
  const { start } = treatment;
  if (isMissingOrCondition(text, treatment) || EARLIER.test(leadTo(text, start))) return true;
  if (!before) return false;
  const between = text.slice(before.end, start);
  if (between.length > FAR || GOES_ON.test(between)) return false;
  return PURPOSE.test(between) || PERIOPERATIVE.test(text.slice(before.start, before.end));
}

const leadTo = (text: string, start: number) => text.slice(Math.max(0, start - FAR), start);
