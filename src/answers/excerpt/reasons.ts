/** "… page 82 of the MTUS guidelines, Chapter 12, Table 12-8 …" */
const PLACE = /\b(?:pages?|pg|chapters?|tables?|sections?|editions?)\b/gi;
const SOURCE = /\b(?:MTUS|ACOEM|ODG|CPMTG|guidelines?|schedule)\b/gi;
/** What makes a list of guidelines a reason after all. */
const REASONS =
  /\b(?:because|since|due to|given|here|whereas|while|although|but|as (?:the|there|this))\b|\b(?:claimant|applicant|patient|worker|employee|provider|physician|treater)\b/i;
/** A list names this many sources and places at least, and one in as many words or more. */
const MANY = 4;
const DENSE = 6;

/** "The request is at odds with page 8 of the MTUS, Chapter 3, and ACOEM, page 60": no reason given. */
export function listsGuidelines(sentence: string): boolean {
  const places = sentence.match(PLACE)?.length ?? 0;
  if (places < 2) return false;
  const named = places + (sentence.match(SOURCE)?.length ?? 0);
  return named >= MANY && named * DENSE >= sentence.split(' ').length && !REASONS.test(sentence);
}

const SHOW =
  'document|provide|indicate|show|demonstrate|specify|include|establish|state|mention|describe|support|note|address|meet|recommend|endorse';
const UNSHOWN =
  /\b(?:no|lack of|without|absence of|insufficient|limited) (?:\w+ ){0,2}?(?:documentation|evidence|mention|indication|records?|information)\b/i;
const NOT_SHOWN = new RegExp(
  String.raw`(?:\b(?:do(?:es)?|did|is|are|was|were|has|have|been|could|would|cannot) ?not\b|n['’]t\b|\bfail(?:s|ed)? to\b)(?: \w+ly| been| be)? (?:${SHOW})\w*\b`,
  'i',
);
/** What is good when it is missing, and what concedes only to go on: "Although no X is shown, …". */
const IN_FAVOUR =
  /^(?:although|though|while|even though|despite|notwithstanding)\b|\b(?:aberran\w+|abuse|misuse|addiction|diversion|adverse|side effects?|contraindicat\w+|red[- ]flags?|complications?)\b|\b(?:but|however|nevertheless|nonetheless)\b/i;

/** "The records do not document …": in an approval it is not what decided. */
export const speaksAgainst = (sentence: string): boolean =>
  (UNSHOWN.test(sentence) || NOT_SHOWN.test(sentence)) && !IN_FAVOUR.test(sentence);
