import { type Sentence, sentencesOf } from './sentences.ts';

/**
 * Who speaks in a sentence of a rationale:
 * `guideline` what guidelines, studies and textbooks say of everybody, and stock text;
 * `reported` what others said of this case (utilization review, the requesting provider);
 * `reviewer` the reviewer's own words on this worker and this request.
 */
export type Voice = 'guideline' | 'reported' | 'reviewer';
export type VoicedSentence = Sentence & { voice: Voice };

const WORKER = '(?:patient|claimant|applicant|injured worker|worker|employee|individual|member|IW)';
const RECORDS =
  '(?:documentation|documents?|medical records?|records?|clinical (?:notes?|information|documentation)|progress (?:notes?|reports?)|office (?:notes?|visit)|chart|file)';
const SOURCE =
  '(?:MTUS|ACOEM|ODG|CPMTG|CDC|FDA|PubMed|UpToDate|Medical Treatment Utilization Schedule|American College|American Academy|Official Disability|guidelines?|literature|studies|evidence[- ]based|review of)';
const SAYS =
  '(?:stat(?:es?|ed|ing)|recommend(?:s|ed|ations?)?|indicat(?:es?|ed)|not(?:es|ed)|supports?|address(?:es)?|require[sd]?|allows?|advis(?:es?|ed)|suggests?|specif(?:y|ies|ically)|discuss(?:es)?|writes?|quantifies|provides?|includes?|limits?|defines?|adds?|reports?|caution(?:s|ed)?|encourages?|considers?|lists?|refers?|endorses?|opines?|warrants?|make|says?|concluded?|has|have|is|are|criteria)';

/** "In this case, …", "… submitted for review", "the request as submitted …": only of this case. */
const OF_THIS_CASE = new RegExp(
  [
    String.raw`\bin (?:this|the present|the current|the instant) (?:${WORKER}|case|instance|situation|specific case)`,
    String.raw`\bin (?:the case of )?this (?:${WORKER})`,
    String.raw`\bthis (?:${WORKER}|request)\b`,
    String.raw`\bcase here\b|\bhere,? however\b|\bindicated here\b|\bpresent here\b|^here\b|\bat issue\b|\bin question\b`,
    String.raw`\bthe (?:claimant|applicant|injured worker|IW)\b`,
    String.raw`\b(?:the|this|these|current|present|initial|original)(?: \w+){0,2} request(?:s|ed)?\b`,
    String.raw`\b(?:guidelines?|criteria) (?:have|has|are|were|is)(?: not)? (?:been )?(?:met|satisfied)\b`,
    String.raw`\bmedically (?:un)?necessary(?: (?:and|or) appropriate)?(?: at this time)?[.”"]*$`,
    String.raw`\b${RECORDS} (?:(?:was|were|that (?:was|were)) )?(?:submitted|provided|presented|reviewed|available|supplied|reflects?|reveals?|(?:does|do|did|has|have|was|were) not)\b`,
    String.raw`\b(?:submitted|provided|available|supplied|reviewed|these) (?:and reviewed )?(?:medical |clinical )?${RECORDS}`,
    String.raw`\b(?:lack|absence) of (?:\w+ )?(?:\w+ )?documentation\b`,
    String.raw`\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b`,
    String.raw`\b${WORKER} (?:does|did) not (?:meet|have|suffer)\b`,
    String.raw`\bthe (?:attending|treating|requesting|prescribing|primary) (?:provider|physician|doctor)\b|\btreater\b`,
    `^(?:although|though|while|even though|as|since) (?:the|this) ${WORKER}`,
    String.raw`^(?:\w+,? ){0,3}there (?:is|was|are|were|has been|have been) (?:also )?(?:no|not|a lack of|lack of|insufficient) (?:clear |further |specific |objective )?(?:documentation|documented|evidence (?:that|of)|mention|indication|record|discussion|rationale|explanation|red flags?)\b`,
    String.raw`\b(?:more|greater|longer) than (?:the |what the )(?:\w+ )?guidelines?\b`,
    String.raw`\bis reasonable\b(?! to\b)|\bwithin the recommendations?\b`,
    String.raw`^at this (?:juncture|point|time)\b|\bit (?:does|did) not appear\b`,
    String.raw`\b(?:was|were|has been|have been) (?:\w+ )?(?:certified|authorized)\b`,
    String.raw`(?<!\bnot )\b(?:exceeds?|in excess of)\b(?!.*\bshould be\b)`,
    String.raw`^(?:(?:moreover|furthermore|additionally|also|in addition|but|and),? )?(?:given|as such|therefore|thus|consequently|based on the (?:above|clinical|documentation|information|records))\b`,
  ].join('|'),
  'i',
);

/** The same in sentences that no guideline opens: "The patient has …", "There is no …", "Her …". */
const OF_A_CASE = new RegExp(
  [
    String.raw`(?<!\b(?:if|until|when|where|unless|once|after|before|whether|that|determine) )\bthe (?:patient|worker|employee|individual) (?!should (?!have|now|already|be (?:able|well|capable|independent|versed))|must|may)`,
    String.raw`^(?:\w+,? ){0,3}the (?:patient|worker|employee|individual)['’]s\b`,
    String.raw`\b(?:his|her|he|she)\b`,
    String.raw`^(?!if |when )(?:\w+,? ){0,3}there (?:is|are|was|were|has been|have been|does not|did not|remains?) (?!also an? |little|limited|conflicting|inconsistent|moderate|strong|some|few|good|inadequate|insufficient|currently|evidence|scant|also (?:little|no additional))`,
    String.raw`^(?:no|lack of|absent|without) (?!.*\b(?:should|unless)\b)`,
    String.raw`\bthe (?:provider|physician|doctor|surgeon|request|records?|documentation|file|medical records?)\b`,
    String.raw`^(?:the |on )?(?:most recent |physical |neurologic(?:al)? )*exam(?:ination)?\b`,
    String.raw`^(?:${WORKER}) (?:has|had|was)\b`,
    String.raw`\b(?:has|have) not been (?:\w+ )?(?:submitted|provided|documented|described|included|established|identified)\b`,
    '^the (?:ongoing|continued|requested|current|proposed)\\b',
    String.raw`\b(?:progress (?:note|report)|date of injury|has been (?:taking|using|utilizing))\b`,
    String.raw`\b(?:revealed|showed|complained|presented|underwent|sustained)\b`,
    String.raw`\bit (?:is|was|remains|would be) (?:also )?(?:not (?:clear|certain|known|stated|apparent)|unclear|uncertain|unknown|noted|documented|anticipated|expected)`,
  ].join('|'),
  'i',
);

const GUIDELINE_OPENS = new RegExp(
  String.raw`^(?!this |these (?!guidelines))[("'“]*(?:\S+ ){0,9}?[("'“]*(?:CA-)?${SOURCE}\b(?:\S* ){0,24}?\S*\b${SAYS}\b`,
  'i',
);
const BY_GUIDELINE = new RegExp(
  String.raw`\b(?:recommended|supported|endorsed|considered|indicated|outlined|defined) (?:by|in|under|per) (?:the )?(?:\S+ ){0,4}?${SOURCE}\b`,
  'i',
);

/** Textbook sentences that name no source: "Sedation is the most commonly reported adverse effect …". */
const TEXTBOOK = new RegExp(
  [
    String.raw`^[("'“]*(?:(?:not |under )?(?:recommended|study)\b|criteria\b|indications?\b|note\b|see\b|also see\b|refer to\b|allow for\b)`,
    String.raw`\((?:[A-Z][\w-]+ ?){1,4}(?:et al\.?)?,? ?\d{4}[a-z]?\)`,
    String.raw`\b(?:side|adverse) effects?\b|\bwithdrawal includes\b|\bmechanism of action\b|\bFDA approved\b`,
    String.raw`\b(?:patients|workers|individuals|people|adults|those) (?:with|who|whom|in|on|should|may|must|presenting|are|at|have)\b`,
    String.raw`\b(?:most|many) (?:\w+ )?(?:patients|cases|people|workers|problems|guidelines)\b`,
    String.raw`\b(?:randomi[sz]ed|trials|studies|RCTs?|meta-?analys[ei]s|placebo|case series|double-blind|literature|systematic review)\b`,
    String.raw`\b(?:should|must) (?:not |also |only |generally |always |then |first )?be\b|\bmay (?:be|lead|include|result|help)\b|\bcan (?:be|lead|include|result|provide)\b`,
    String.raw`\b(?:has|have) been (?:shown|noted|defined|suggested|found|reported|considered) (?:to|as|that)\b`,
    String.raw`\b(?:is|are) (?:commonly |generally |usually |typically |primarily |only |also |often )?(?:indicated|recommended|defined|used|approved|considered|understood) (?:for|as|when|in|to|if|only|with|on|orally)\b`,
    String.raw`\bplay a critical role\b|\bwidely (?:used|prescribed)\b|\bthe intended goal\b|\ba total (?:of )?up to\b|\bfor (?:a )?flare[- ]ups?\b|\bif return to work\b`,
  ].join('|'),
  'i',
);

/** Textbook sentences that look like findings: "There is no additional benefit shown …". */
const TEXTBOOK_FINDING =
  /\bno (?:additional )?benefit (?:shown|beyond|over)\b|\bfunctional improvement["”]? means\b/i;

/** "The request is not medically necessary." */
const CONCLUDES = /\bmedically (?:un)?necessary\b/i;

/** Stock text that follows opioid decisions: "This decision addresses the medical necessity of …". */
const STOCK =
  /^(?:this|the) (?:medical necessity )?decision (?:addresses|should not)|\bare advised to consult\b|^(?:this|the) medical necessity decision\b/i;

/** "Utilization review denied the request because …", "The treater states, …". */
const REPORTED =
  /\b(?:utili[sz]ation review(?:er)?|UR(?: report| determination| decision| physician)?|claims administrator|prior reviewer)\b(?: \S+){0,6}? (?:denied|modified|non-?certified|noted|stated|states|opined|based)\b|\btreater'?s? (?:reason|states)\b/i;

const OPEN_QUOTE = /["“”]/g;

/**
 * The sentences of a rationale, each with who speaks in it. Sentences that show no mark of their
 * own go on in the voice of the one before; an open quotation stays with the guideline until a
 * sentence that can only be of this case. `recurs`, where given, tells sentences that stand word
 * for word in the letters of many workers: unmarked ones of these are recital too.
 */
export function voicesOf(
  rationale: string,
  recurs: (sentence: string) => boolean = () => false,
): VoicedSentence[] {
  let voice: Voice = 'reviewer';
  let quoted = false;
  return sentencesOf(rationale).map((sentence) => {
    const own = ownVoice(sentence.text, quoted);
    const marks = sentence.text.match(OPEN_QUOTE)?.length ?? 0;
    if (own === 'reviewer') quoted = false;
    else if (marks % 2 === 1) quoted = !quoted;
    if (own) voice = own;
    else if (recurs(sentence.text)) voice = 'guideline';
    const said = { ...sentence, voice };
    // Behind a conclusion that opens the rationale, and behind what others said, it is open who speaks.
    if (voice === 'reported') voice = 'reviewer';
    if (sentence.start === 0 && CONCLUDES.test(sentence.text)) voice = 'guideline';
    return said;
  });
}

function ownVoice(text: string, quoted: boolean): Voice | undefined {
  if (STOCK.test(text)) return 'guideline';
  if (REPORTED.test(text)) return 'reported';
  if (OF_THIS_CASE.test(text)) return 'reviewer';
  if (TEXTBOOK_FINDING.test(text)) return 'guideline';
  if (quoted || GUIDELINE_OPENS.test(text) || BY_GUIDELINE.test(text)) return 'guideline';
  if (OF_A_CASE.test(text)) return 'reviewer';
  return TEXTBOOK.test(text) ? 'guideline' : undefined;
}
