/** Words that tell who speaks, and a sentence that the pattern was made for. */
export type VoicePattern = { like: string; pattern: RegExp };

/** "This request is …": these stand only in what is said of the case at hand. */
export const ofThisCase: VoicePattern[] = [
  {
    like: 'In this case, muscle spasm is absent.',
    pattern:
      /\bin (?:this|the (?:present|current|instant)) (?:\w+ )?(?:patient|claimant|applicant|worker|employee|individual|case|instance|situation)\b/i,
  },
  {
    like: 'Baclofen helps this worker little.',
    pattern:
      /\bthis (?:patient|claimant|applicant|injured worker|worker|employee|individual|member|request)\b/i,
  },
  {
    like: 'The pain complaints present here are of the neck.',
    pattern:
      /^here\b|\b(?:case|present|indicated) here\b|\bhere,? however\b|\bat issue\b|\bin question\b/i,
  },
  {
    like: 'Pain troubles the claimant.',
    pattern: /\bthe (?:claimant|applicant|injured worker|IW)\b/i,
  },
  {
    like: 'The initial treatment request is for twelve visits.',
    pattern:
      /\b(?:the|this|these|current|present|initial|original)(?: \w{1,20}){0,2} request(?:s|ed)?\b/i,
  },
  {
    like: 'Guidelines have been met.',
    pattern:
      /\b(?:guidelines?|criteria) (?:have|has|are|were|is)(?: not)? (?:been )?(?:met|satisfied)\b/i,
  },
  {
    like: 'Zanaflex is not medically necessary.',
    pattern:
      /\bmedically (?:un)?necessary(?: (?:and|or) appropriate)?(?: at this time)?[.”"]{0,3}$/i,
  },
  {
    like: 'Clinical notes were provided.',
    pattern:
      /\b(?:documentation|documents?|records?|notes?|clinical information|reports?|office visit|chart|file) (?:(?:was|were|that (?:was|were)) )?(?:submitted|provided|presented|reviewed|available|supplied|reflects?|reveals?|(?:does|do|did|has|have|was|were) not)\b/i,
  },
  {
    like: 'Submitted medical records show eight visits.',
    pattern:
      /\b(?:submitted|provided|available|supplied|reviewed|these) (?:and reviewed )?(?:medical |clinical )?(?:documentation|documents?|records?|notes?|information|reports?|chart|file)\b/i,
  },
  {
    like: 'Lack of supporting documentation stands in the way.',
    pattern: /\b(?:lack|absence) of (?:\w+ ){0,2}documentation\b/i,
  },
  { like: 'Spasm was seen on 11/30/2016.', pattern: /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/ },
  {
    like: 'Patient does not meet the criteria.',
    pattern:
      /\b(?:patient|claimant|applicant|worker|employee|individual|IW) (?:does|did) not (?:meet|have|suffer)\b/i,
  },
  {
    like: 'Therapy was asked for by the treating physician.',
    pattern:
      /\bthe (?:attending|treating|requesting|prescribing|primary) (?:provider|physician|doctor)\b|\btreater\b/i,
  },
  {
    like: 'Although the patient has spasms, guidelines do not support long term use.',
    pattern:
      /^(?:although|though|while|even though|as|since) (?:the|this) (?:patient|claimant|applicant|injured worker|worker|employee|individual)\b/i,
  },
  {
    like: 'There is also no clear rationale for the test.',
    pattern:
      /^(?:\w+,? ){0,3}there (?:is|was|are|were|has been|have been) (?:also )?(?:no|not|a lack of|lack of|insufficient) (?:clear |further |specific |objective )?(?:documentation|documented|evidence (?:that|of)|mention|indication|record|discussion|rationale|explanation|red flags?)\b/i,
  },
  {
    like: 'Twelve sessions is more than the guideline supports.',
    pattern: /\b(?:more|greater|longer) than (?:the |what the )?(?:\w+ )?guidelines?\b/i,
  },
  {
    like: 'Twelve sessions exceed the guideline, or rather: the plan exceeds it.',
    pattern: /(?<!\bnot )\b(?:exceeds?|in excess of)\b(?!.{0,120}\bshould be\b)/i,
  },
  {
    like: 'The titration is reasonable.',
    pattern: /\bis reasonable\b(?! to\b)|\bwithin the recommendations?\b/i,
  },
  {
    like: 'At this juncture home exercise would do.',
    pattern: /^at this (?:juncture|point|time)\b|\bit (?:does|did) not appear\b/i,
  },
  {
    like: 'Six visits were recently certified.',
    pattern: /\b(?:was|were|has been|have been) (?:\w+ )?(?:certified|authorized)\b/i,
  },
  {
    like: 'Moreover, given the weak evidence, rest is better.',
    pattern:
      /^(?:(?:moreover|furthermore|additionally|also|in addition|but|and),? )?(?:given|as such|therefore|thus|consequently|based on the (?:above|clinical|documentation|information|records))\b/i,
  },
];

/** Words on the case at hand where no guideline opens the sentence: "The patient has …", "There is no …", "Her …". */
export const ofACase: VoicePattern[] = [
  {
    like: 'Back pain limits the patient daily.',
    pattern:
      /(?<!\b(?:if|until|when|where|unless|once|after|before|whether|that|determine) )\bthe (?:patient|worker|employee|individual) (?!should (?!have|now|already|be (?:able|well|capable|independent|versed))|must|may)/i,
  },
  {
    like: "Overall, the patient's pain is unchanged.",
    pattern: /^(?:\w+,? ){0,3}the (?:patient|worker|employee|individual)['’]s\b/i,
  },
  { like: 'Her pain is worse.', pattern: /\b(?:his|her|he|she)\b/i },
  {
    like: 'Furthermore, there are no neck complaints.',
    pattern:
      /^(?!if |when )(?:\w+,? ){0,3}there (?:is|are|was|were|has been|have been|does not|did not|remains?) (?!also an? |little|limited|conflicting|inconsistent|moderate|strong|some|few|good|inadequate|insufficient|currently|evidence|scant|also (?:little|no additional))/i,
  },
  {
    like: 'No spasm is noted.',
    pattern: /^(?:no|lack of|absent|without) (?!.{0,300}\b(?:should|unless)\b)/i,
  },
  {
    like: 'Ice was tried by the provider.',
    pattern:
      /\bthe (?:provider|physician|doctor|surgeon|request|records?|documentation|file|medical records?)\b/i,
  },
  {
    like: 'On physical examination, reflexes are equal.',
    pattern:
      /^(?:the |on )?(?:most recent )?(?:physical |neurological |neurologic )?exam(?:ination)?\b/i,
  },
  {
    like: 'Patient has had six visits.',
    pattern:
      /^(?:patient|claimant|applicant|injured worker|worker|employee|individual|member|IW) (?:has|had|was)\b/i,
  },
  {
    like: 'A recent trial has not been submitted.',
    pattern:
      /\b(?:has|have) not been (?:\w+ )?(?:submitted|provided|documented|described|included|established|identified)\b/i,
  },
  {
    like: 'The ongoing usage would not do.',
    pattern: /^the (?:ongoing|continued|requested|current|proposed)\b/i,
  },
  {
    like: 'Date of injury is May 3.',
    pattern: /\b(?:progress (?:note|report)|date of injury|has been (?:taking|using|utilizing))\b/i,
  },
  {
    like: 'Plain films revealed a fracture.',
    pattern: /\b(?:revealed|showed|complained|presented|underwent|sustained)\b/i,
  },
  {
    like: 'A raised desk is felt to be a sensible aid.',
    pattern: /\b(?:is|are|was) (?:therefore |thus )?(?:felt|deemed|judged) to be (?!medically)\b/i,
  },
  {
    like: 'It is not clear why ice would not do.',
    pattern:
      /\bit (?:is|was|remains|would be) (?:also )?(?:not (?:clear|certain|known|stated|apparent)|unclear|uncertain|unknown|noted|documented|anticipated|expected)/i,
  },
];

/** A guideline named behind its verb. */
export const byGuideline: VoicePattern[] = [
  {
    like: 'Long use is endorsed by the guidelines.',
    pattern:
      /\b(?:recommended|supported|endorsed|considered|indicated|outlined|defined) (?:by|in|under|per) (?:the )?(?:\S{1,20} ){0,4}?(?:MTUS|ACOEM|ODG|FDA|American (?:College|Academy)|Official Disability|guidelines?|literature)\b/i,
  },
];

/** What guidelines and textbooks say of everybody, without naming a source first. */
export const textbook: VoicePattern[] = [
  {
    like: 'Not recommended for use on joints.',
    pattern:
      /^[("'“]{0,2}(?:(?:not |under )?(?:recommended|study)|criteria|indications?|note|see|also see|refer to|allow for)\b/i,
  },
  { like: 'Sedation is common (Chou, 2007).', pattern: /\([a-z][^()]{0,60}\d{4}[a-z]?\)/i },
  {
    like: 'Side effects: sedation and dizziness.',
    pattern:
      /\b(?:side|adverse) effects?\b|\bwithdrawal includes\b|\bmechanism of action\b|\bFDA approved\b/i,
  },
  {
    like: 'Caution is needed in patients with renal impairment.',
    pattern:
      /\b(?:patients|workers|individuals|people|adults|those) (?:with|who|whom|in|on|should|may|must|presenting|are|at|have)\b/i,
  },
  {
    like: 'Most knee problems improve.',
    pattern: /\b(?:most|many) (?:\w+ )?(?:patients|cases|people|workers|problems|guidelines)\b/i,
  },
  {
    like: 'Placebo did as well.',
    pattern:
      /\b(?:randomi[sz]ed|trials|studies|RCTs?|meta-?analys[ei]s|placebo|case series|double-blind|literature|systematic review)\b/i,
  },
  {
    like: 'Treatment should be brief.',
    pattern:
      /\b(?:should|must) (?:not |also |only |generally |always |then |first )?be\b|\bmay (?:be|lead|include|result|help)\b|\bcan (?:be|lead|include|result|provide)\b/i,
  },
  {
    like: 'Heat has been shown to help.',
    pattern:
      /\b(?:has|have) been (?:shown|noted|defined|suggested|found|reported|considered) (?:to|as|that)\b/i,
  },
  {
    like: 'Baclofen is recommended for spasticity.',
    pattern:
      /\b(?:is|are) (?:commonly |generally |usually |typically |primarily |only |also |often )?(?:indicated|recommended|defined|used|approved|considered|understood) (?:for|as|when|in|to|if|only|with|on|orally)\b/i,
  },
  {
    like: 'A total of up to 18 visits is allowed.',
    pattern:
      /\bplay a critical role\b|\bwidely (?:used|prescribed)\b|\bthe intended goal\b|\ba total (?:of )?up to\b|\bfor (?:a )?flare[- ]ups?\b|\bif return to work\b/i,
  },
];

/** Textbook sentences that look like findings. */
export const textbookFinding: VoicePattern[] = [
  {
    like: 'Also there is no additional benefit shown in combination with ice.',
    pattern: /\bno (?:additional )?benefit (?:shown|beyond|over)\b/i,
  },
  {
    like: '"Functional improvement" means a gain in daily life.',
    pattern: /\bfunctional improvement["”]? means\b/i,
  },
];

/** Boilerplate that follows opioid decisions. */
export const boilerplate: VoicePattern[] = [
  {
    like: 'This decision addresses the medical necessity of opioids as they have been prescribed.',
    pattern: /^(?:this|the) (?:medical necessity )?decision (?:addresses|should not)\b/i,
  },
  {
    like: 'The physician and the injured worker are advised to consult the guidelines.',
    pattern: /\bare advised to consult\b/i,
  },
];

/** What others said of the case. */
export const reported: VoicePattern[] = [
  {
    like: 'Utilization review denied the request because no spasm was found.',
    pattern:
      /\b(?:utili[sz]ation review(?:er)?|UR(?: report| determination| decision| physician)?|claims administrator|prior reviewer)\b(?: \S{1,30}){0,6}? (?:denied|modified|non-?certified|noted|stated|states|opined|based)\b/i,
  },
  {
    like: "The treater's reason for the request is pain.",
    pattern: /\btreater(?:['’]s)? (?:reason|states)\b/i,
  },
];

/** Those who speak for everybody, and what they do. */
export const SOURCE =
  /\b(?:MTUS|ACOEM|ODG|CPMTG|CDC|FDA|PubMed|UpToDate|Medical Treatment Utilization Schedule|American (?:College|Academy)|Official Disability|guidelines?|literature|studies|evidence[- ]based|review of)\b/i;
export const SAYS =
  /\b(?:stat(?:es?|ed|ing)|recommend(?:s|ed|ations?)?|indicat(?:es?|ed)|not(?:es|ed)|supports?|address(?:es)?|require[sd]?|allows?|advis(?:es?|ed)|suggests?|specif(?:y|ies|ically)|discuss(?:es)?|writes?|quantifies|provides?|includes?|limits?|defines?|adds?|reports?|caution(?:s|ed)?|encourages?|considers?|lists?|refers?|endorses?|opines?|warrants?|make|says?|concluded?|has|have|is|are|criteria)\b/i;
