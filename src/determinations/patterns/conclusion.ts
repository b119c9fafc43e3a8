/** "not", "cannot be considered", "determined to not be", but nothing of another clause. */
const denial =
  "\\b(?:not|cannot|can't|isn't|wasn't|never|neither|nor|un|non)(?:[ -](?!is\\b|are\\b|was\\b|were\\b|request|therefore|thus|but\\b|however)[a-z]{1,14}){0,6}[ -]?";

/** How a reviewer says that something is or is not medically necessary. */
export const necessity = {
  /** "The request is not medically necessary.", "… notmedically necessary", "… is not a medical necessity" */
  concludes:
    /medical{1,2}y[ -]{0,2}(?:un-?|non-?)?necess|\bmedical(?:ly)? necessity\b[^.]{0,90}\b(?:established|demonstrated|supported|substantiated|met|clear|evident|documented|confirmed)\b|\ba medical(?:ly)? necessity\b|\bmedically (?:appropriate|indicated|warranted|reasonable)\b|\b(?:request|service|treatment|medication|item|is|are|was|were|be|deemed|considered)s? (?:is |are |was |were )?(?:not )?necessary\b/i,
  /** Weaker: speaks of necessity at all. */
  speaks: /\bmedical(?:ly)? necess|\bnecessity\b/i,
  /** "The request is not certified.", "… cannot be recommended at this time." */
  decides:
    /\b(?:request(?:ed|s)?|treatment|service|procedure|medication|study|therapy|surgery)\b[^.]{0,160}\b(?:is|are|was|were|be|been)(?: not)? (?:\w{1,15} ){0,2}(?:supported|recommended|certified|appropriate|indicated|warranted|authorized|approved|justified|reasonable)\b/i,
  /** "This decision addresses the medical necessity of opioids …", "… advised to consult the MTUS …" */
  boilerplate:
    /^This decision (?:only )?addresses the medical necessity|\b(?:advised to consult|should consult|are referred to) the MTUS|\bmethod for (?:weaning|tapering|terminating)|\bnot (?:be )?(?:intended|interpreted|construed) (?:as|to)\b/i,
  /** Where a conclusion ends though no sentence seems to: no full stop, or a small letter behind it. */
  close:
    /\bmedically necessary(?: (?:and|or) (?:medically )?appropriate| at this time)?(\.["”’]?)?/gi,

  verdict:
    /\bmedical{1,2}y[ -]{0,2}(?:un-?|non-?)?necess\w{0,4}|notmedically necess\w{0,4}|\bmedical necessity\b|\bmedically (?:appropriate|indicated|warranted|reasonable)\b|\b(?:necessary|supported|recommended|certified|appropriate|indicated|warranted|authorized|approved|justified|reasonable)\b/gi,
  deniedBefore: new RegExp(`${denial}$`, 'i'),
  deniedWithin: /\b(?:un|non)-?necess|not-?medically/i,
  /** "The medical necessity of … has not been clearly demonstrated" */
  deniedBehind: /^[^.;]{0,160}?\b(?:not|cannot|never)\b/i,
  affirmedBehind:
    /^[^.;]{0,160}?\b(?:is|was|has been)(?: clearly| well)? (?:established|demonstrated|supported|substantiated|met|documented)\b/i,
} as const;
