/** Imaging and nerve studies, as headings name them. */
export const STUDY =
  /\b(?:MRIs?|MRA|MR arthrogra\w*|magnetic resonance|CT|CAT scan|x-?rays?|radiographs?|EMG|NCV|NCS|electromyogra\w*|nerve conduction|electrodiagnos\w*|imaging|bone scan|myelogra\w*|discogra\w*|arthrogra(?:m|phy)|SSEP|sonogra\w*|diagnostic ultrasound)\b/i;
export const SURGERY =
  /\b(?:surger(?:y|ies)|surgical (?!service)|fusion|laminectomy|laminotomy|discectomy|arthroplasty|arthroscop\w*|decompression|meniscectomy|(?:cuff|tendon|hernia|labral) repair|tunnel release|replacement|debridement|corpectomy|acromioplasty)\b/i;
export const DRUG_TEST = /\b(?:urine|drug (?:screen|test)\w*|toxicology|UDS|UDT)\b/i;
export const DRUG =
  /\b\d+(?:\.\d+)? ?(?:mg|mcg|ml|gm|grams?)\b|\b(?:tablets?|capsules?|tabs?|caps?|patch(?:es)?|cream|gel|ointment|refills?|prescription|medications?|solution|suspension)\b|#\s?\d+/i;

/** Signs that the nerves are hurt. */
export const NERVE_SIGNS =
  /\bred[- ]flags?\b|\bneuro\w*(?: \w+)? (?:deficits?|findings?|compromise|dysfunction|impairments?|signs?|symptoms?|abnormalit\w+|changes?|exam\w*|involvement|decline|progression|complaints?)|\bneurologically|\bnerve (?:root )?(?:\w+ )?(?:compromise|dysfunction|impingement|entrapment|compression|irritation|involvement|impairment|deficits?|damage|injury)|\bradicul\w+|\bmyelopath\w+|\bcauda equina|\b(?:dermatom|myotom)\w+|\b(?:sensory|motor|focal|strength|sensation)(?: \w+)? (?:deficits?|loss|weakness|changes?|abnormalit\w+|dysfunction)|\bspinal nerve|\btissue insult|\b(?:poly|peripheral )?neuropath\w+|\bprogressive (?:\w+ )?deficits?|\bnumbness|\bparesthesias?|\bmuscle weakness/gi;

/** Conservative care and first-line treatment. */
export const CARE =
  /\b(?:conservative|first[- ]line|second[- ]line|lower levels? of care|non-?opioids?|non-?operative|non-?surgical|physical therapy|physiotherapy|PT|active rehab\w*|rehabilitation|NSAIDs?|anti-? ?inflammator\w+|acetaminophen|tylenol|anti-? ?depressants?|tricyclics?|anti-? ?convulsants?|anti-? ?epilep\w+|AEDs?|gabapentin|lyrica|neurontin|(?:home |active |strengthening )?exercises?|chiropractic|acupuncture|injections?|oral (?:medications?|analgesics?|capsules?|agents?)|over[- ]the[- ]?-?counter|OTC|sleep hygiene|behaviou?ral (?:treatments?|interventions?|therapy)|non-?pharmacolog\w+|TENS|bracing|orthotics?|weight loss|muscle relaxants?|local care|strength(?:ening)? (?:training )?program|other (?:treatments?|medications?|modalities))\b/gi;
export const TRIED =
  /\b(?:fail(?:s|ed|ing|ures?)?\b(?! to (?!respond|improve|progress|benefit))|exhaust\w+|trials?|trial(?:ed|led)|tried|attempt\w*|complet\w+|under(?:gone|went)|receiv\w+|participat\w+|unresponsive|respond\w*|refractory|adequate|intoleran\w+|intolerance|contraindicat\w+|unable|able to utilize)\b/gi;
