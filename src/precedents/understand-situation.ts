type Stretch = { start: number; end: number };

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
const PURPOSE = /^[^,;&+/]*\bfor\s+(?:[\p{L}\d'-]+\s+){0,3}$/iu;
const GOES_ON = /\b(?:and|or|plus|vs|versus)\b/iu;

// "opioid-induced constipation", "opioid agreement", "NSAID gastropathy"
const ATTRIBUTE =
  /^[\s-]+(?:induced|related|dependen(?:t|ce|cy)|na[iï]ve|tolera(?:nt|nce)|withdrawal|agreement|contract|abuse|misuse|addiction|gastr\p{L}*)\b/iu;

/** Is a treatment named as what was not done or is missing? */
export function isNegated(text: string, start: number): boolean {
  return NEGATED.test(text.slice(Math.max(0, start - FAR), start));
}

/** Is a treatment named as the situation of another, not as what is asked about? */
export function isSituation(text: string, { start, end }: Stretch, before?: Stretch): boolean {
  const lead = text.slice(Math.max(0, start - FAR), start);
  if (NEGATED.test(lead) || EARLIER.test(lead)) return true;
  if (ATTRIBUTE.test(text.slice(end, end + FAR))) return true;
  const between = before ? text.slice(before.end, start) : '';
  return between.length < FAR && PURPOSE.test(between) && !GOES_ON.test(between);
}
