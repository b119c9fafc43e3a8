const noun = '(?:diagnos[ie]s|dx|diagnostic impressions?|impressions?|assessments?(?=:| includ))';
const where =
  '(?: (?:at th(?:at|is) time|on that (?:date|visit)|at (?:that|the) visit|of record|for th(?:is|at) visit|as of [\\w/-]{1,12}))?';
const stated =
  '(?:documented|listed|noted|given|reported|stated|recorded|identified|described|provided|made)';
const be = '(?:is|are|was|were|has been|have been|had been|have|has)';
const verb = `(?:includ(?:es?|ed|ing)\\b|consist(?:s|ed)? of|shows?|showed|reveal(?:s|ed)|${be}(?: ${stated})?(?: (?:as|to be|to include|to have included|included|with))?(?: (?:follows|following))?:?|${stated} (?:as|include|were|was):?|:)`;
const adverb = '(?: (?:also|initially|subsequently|later|previously|then|recently|clinically))?';

/** How a summary introduces diagnoses, and how it lists them. */
export const diagnoses = {
  /** "Diagnosis included …", "The current diagnoses are documented as …", "The diagnostic impression shows …" */
  stated: new RegExp(
    `\\b${noun}${where}(?:,)? ?${verb} ?(?!(?:not|no|unchanged|made|based|discussed|reviewed|unclear|unknown|pending|consistent|supported)\\b)(?=[\\w"“(#'-])`,
    'gi',
  ),
  /** "has had diagnoses of low back pain and lumbar muscle strain" */
  had: new RegExp(
    `\\b(?:has|had|have|with|carr(?:y|ies|ied)|given|established|working|gave \\w{2,12} \\w{2,12})(?: had)?(?: the| a| an| established| working| primary){0,4} ${noun} of:? `,
    'gi',
  ),
  /** "was diagnosed as having …", "She was diagnosed with a right shoulder sprain …" */
  diagnosed: new RegExp(
    `\\b(?:was|is|were|been|being)${adverb} diagnosed${adverb} (?:as having|with|to have|as suffering from|as|for):? `,
    'gi',
  ),
  /** "is being treated for contusion of …", "is undergoing treatment for cervical strain" */
  treatedFor:
    /\b(?:(?:is|was|has been)(?: currently)?(?: being)? treated for|(?:is|was)(?: currently)? (?:undergoing|receiving|under) (?:treatments?|care) for|(?:has been|is) (?:followed|seen) for):? /gi,
  /** "no diagnosis of", "without a diagnosis of"; "MRI impression: …" is one of a picture */
  negated:
    /\b(?:MRI|x-?rays?|CT|EMG|NCV|radiolog\w{1,7}|imaging|scan|no|not|without|lack of|any|absence of|denied|rule out|possible)(?: \w{1,12}){0,2} ?$/i,

  /** "1) chronic low back sprain 2) …", "1. …", "(1) …", "#1 …" */
  marker: /(?:^|[ ,;])(?:\((\d{1,2})\)|#?(\d{1,2})[.):](?!\d)) ?/g,
  /** Where a list gives way to the rest of the sentence. */
  turn: /(?:,| and|,? who|,? which|;)? (?:for which|treatments? (?:to date|has|have|included?)|has been (?:treated|approved)|has (?:had|received|undergone)|underwent|was treated|per the |who (?:is|was|has)|with treatment|status post treatment|according to)\b/i,
  /** "muscles, fascia and tendons" is one thing. */
  oneThing:
    /\bmuscles?(?:\(s\))?, (?:and )?fascia,? (?:and|&) tendons?|\bmuscles? and tendons?|\bskin and subcutaneous|\bsigns and symptoms/gi,
  /** ", initial encounter": says how of what stands before it. */
  modifier:
    /^(?:initial|subsequent|sequela|unspecified|left|right|bilateral|acute|chronic|mild|moderate|severe|resolved|improved|stable|nos|industrial|not otherwise specified|current|closed|open|recurrent|without (?:radiculopathy|myelopathy))(?: (?:encounter|episode|side|type|subsequent encounter|greater than left|greater than right))?$/i,
  /** The last word of a diagnosis that can stand alone. */
  condition:
    /(?:pain|strains?|sprains?|syndrome|disease|disorder|tears?|fractures?|contusions?|injur(?:y|ies)|spasms?|lesion|cyst|bulges?|bulging|herniations?|protrusions?|displacement|stenosis|degeneration|depression|anxiety|stress|insomnia|headaches?|numbness|tingling|weakness|lacerations?|impingement|instability|dysfunction|derangement|release|repair|fusion|surgery|hypertension|diabetes|obesity|reflux|abrasions?|burn|concussion|trauma|dislocation|deformity|deficiency|sciatica|neuroma|vertigo|dizziness|tinnitus|entrapment|compression|\w{3,20}(?:itis|osis|opathy|opathies|algias?|oma|esis|esia|plegia|plasia|mia|ism)|discs?|\([^()]{1,40}\)|[LCTS]\d{1,2}-?(?:[LCTS]?\d)?)$/i,
  /** "contusion of right elbow": a diagnosis that names its place behind it. */
  placed:
    /^(?:(?:acute|chronic|mild|moderate|severe|unspecified|other|closed|possible|right|left|bilateral) )?(?:strains?|sprains?|pain|contusions?|injur(?:y|ies)|fractures?|tears?|lacerations?|abrasions?|tendinitis|arthritis|osteoarthritis|numbness|weakness|status post|rule out|s\/p|history of|disorder|derangement|dislocation|burns?)(?: (?:of|in|to|at|involving)\b|(?<=status post|rule out|s\/p|history of)\b)/i,
  /** "ankle", "left shoulder", "thoracic": a place alone, that shares its noun with a neighbour. */
  placeOnly:
    /^(?:and )?(?:(?:the|left|right|bilateral|upper|lower|mid|both) ){0,2}(?:head|face|scalp|neck|back|spine|chest|abdomen|shoulders?|arms?|elbows?|forearms?|wrists?|hands?|fingers?|thumbs?|hips?|thighs?|legs?|knees?|ankles?|foot|feet|toes?|groin|pelvis|cervical|thoracic|lumbar|lumbosacral|sacral|sacroiliac)(?: (?:spine|region|back|extremit(?:y|ies)|joint|area))?$/i,
  article: /^(?:an?|the) /i,
  and: /^(?:and|as well as|along with) /i,
  opening: /^["“'([\s,;:.-]{1,20}(?=[\w"“])/,
  closing: /["”'\s,;:.]{1,20}$/,
} as const;
