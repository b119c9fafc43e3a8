import { matchesOf } from '../matches.ts';
import type { Span } from '../span.ts';

const REPORT =
  'document|provide|indicate|show|demonstrate|submit|specify|include|establish|list|state|mention|describe|give|supply|reveal|note|address|outline|explain|identify|offer|discuss|detail|meet|quantify|clarify|substantiate|delineate|reflect|elaborate|present|justify|support|confirm|report|suggest|verify|furnish|comment|formulate|set forth';
const REPORTED =
  '(?:well |clearly |adequately |specifically |explicitly |otherwise |objectively |sufficiently |fully |been |yet )*(?:documented|demonstrated|shown|noted|provided|submitted|described|stated|specified|listed|indicated|evident|apparent|clear|established|identified|included|mentioned|present|reported|found|seen|given|available|tried|attempted|exhausted|completed|detailed|outlined|discussed|addressed|quantified|known|clarified|substantiated|formulated|delineated|supplied|determined|performed|reflected|justified|forthcoming)';

/** Words that say that what follows is not there: "no evidence of …", "failed to document …". */
const OPENS = new RegExp(
  String.raw`\b(?:no|none|not|never|neither|nor|without|absent|absence of|lack(?:s|ed|ing)?|unclear|uncertain|unknown|insufficient|inadequate|cannot|unable to|yet to|devoid of|negative for|paucity of|dearth of|scant|not enough|minimal (?:evidence|documentation|information)|(?:very |minimal )?little(?:,? if any| to no)?,? (?=functional|improvement|benefit|relief|pain)|minimal to no|little (?:evidence|documentation|information)|limited (?:evidence|documentation|information)|(?:fail(?:s|ed|ing)?|failure|neglected) to (?:\w+ly )?(?:${REPORT}))\b|n['’]t\b`,
  'gi',
);
/** The same words where they deny nothing. */
const IDLE =
  /^(?:not (?:recommended|endorsed|supported|warranted|advised)|no doubt|no reason to doubt|not only|not necessarily|not medically|no longer than|not more than|no more than|not limited to|not to exceed|without contrast|without difficulty)\b/i;
/** Words that say so of what comes before them: "… is not documented", "… remains unclear". */
const CLOSES_BACK = new RegExp(
  String.raw`\b(?:not|never|n['’]t) ${REPORTED}\b|\b(?:is|are|was|were|remains?) (?:\w+ly )?(?:lacking|absent|missing|unclear|unknown|undocumented|unspecified|deficient|insufficient|illegible)\b`,
  'gi',
);
/**
 * Where the reach of such words ends: "no red flags to warrant an MRI", "…, but he has …". The looks
 * back stand behind the words that they are of, so that they are not taken at every place.
 */
const CLOSES =
  /;|\b(?:but|however|although|though|except|despite|therefore|thus|hence|since(?<=, since)|because|given|prior to|before|other than|so as to|in order to)\b|\b(?:which|that) (?:would|could|might) (?:warrant|support|justify|require|necessitate|indicate)\b|\bto (?<!(?:documentation|evidence|information|records|data|findings) to )(?:warrant|justify|necessitate|support)\b|\bwarranting\b|\bfor which\b|\bas (?:the )?(?:guidelines?|they|these|nsaids?|such)\b|, (?:and |which )?(?:the|this|he|she|it|there|these) /gi;
const REACH = 260;
/** No sentence of a letter is longer; what stands further in is not read. */
const LONGEST = 5000;

/**
 * The spans of a sentence that it says are missing: "There is no [evidence of relief]", "[Relief] is
 * not documented". After NegEx (Chapman et al. 2001).
 */
export function absencesIn(sentence: string): Span[] {
  const text = sentence.slice(0, LONGEST);
  const found: Span[] = [];
  // Most sentences deny nothing: only in those that do is looked for where a denial's reach ends.
  let ends: number[] | undefined;
  for (const match of matchesOf(OPENS, text)) {
    const from = match.index;
    if (IDLE.test(text.slice(from, from + 40))) continue;
    const after = from + match[0].length;
    ends ??= endsIn(text);
    const end = ends.find((at) => at >= after) ?? text.length;
    found.push([from, Math.min(end, after + REACH)]);
  }
  for (const match of matchesOf(CLOSES_BACK, text)) {
    ends ??= endsIn(text);
    const start = ends.findLast((at) => at < match.index) ?? 0;
    found.push([Math.max(start, match.index - REACH), match.index]);
  }
  return found;
}

const endsIn = (text: string): number[] => matchesOf(CLOSES, text).map(({ index }) => index);
