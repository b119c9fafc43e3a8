const years = '(?:years?|yrs?\\.?)';
const tens = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const ones = '(?:one|two|three|four|five|six|seven|eight|nine)';
const teens = '(?:eighteen|nineteen)';

const man = '(?:male|man|gentleman)';
const woman = '(?:female|woman|lady)';
const worker =
  '(?:injured worker|worker|patient|claimant|applicant|employee|member|individual|IW|she|he|this|who)';

/** How letters state the worker's age and sex. */
export const patient = {
  /** "71-year-old male", "55 year old patient", "57- year-old", "44 years of age", "44 yr-old" */
  yearsOld: new RegExp(
    `(?<![\\d./-])(\\d{2,3})[ -]{0,3}${years}[ -]{0,3}(?:old|of age)\\b(?! (?:injury|claim|MRI|x-?ray|scan|study|report|surgery|fracture|scar|film|accident|hardware|fusion))`,
    'gi',
  ),
  /** "44 y/o", "44yo", "44 y.o.", "44 YOM" */
  yearsShort: /(?<![\d./-])(\d{2,3})[ -]{0,2}(?:y\/o|y\.o\.?|yo[mf]?)(?![a-z])/gi,
  /** "aged 44", "age: 44", "age of 44" */
  aged: /\bage[d]?\b(?: (?:of|is|was))?:? ?(\d{2,3})\b(?![\d/%-])/gi,
  /** "forty-four-year-old" */
  yearsWorded: new RegExp(`\\b(?:(${tens})(?:[ -](${ones}))?|(${teens}))[ -]year[ -]old\\b`, 'gi'),
  /** "patients over 50 years of age", "at age 19": an age, but not the worker's today. */
  ofSomebodyElse:
    /\b(?:over|under|above|below|older than|younger than|less than|more than|at least|up to|until|since|at|by|son|daughter|wife|husband|mother|father|child)(?: the| an?)?(?: age(?: of)?)? ?$/i,

  /** "44-year-old right-hand-dominant male", "a 53 y/o F" */
  manByAge: /^(?:m\b|[^.;:]{0,60}?\b(?:[Mm]ale|MALE|[Mm]an|[Gg]entleman|M)\b)/,
  womanByAge: /^(?:f\b|[^.;:]{0,60}?\b(?:[Ff]emale|FEMALE|[Ww]oman|[Ll]ady|F)\b)/,
  /** "Injured worker is a female with date of injury" */
  sexStated: new RegExp(
    `\\b${worker} (?:is|was|being) (?:now )?(?:an?|the)(?:\\(n\\))? (?:[\\w-]{1,20},? ){0,6}?(${man}|${woman})\\b`,
    'i',
  ),
  /** "This male patient", "a female claimant" */
  sexOfWorker: new RegExp(`\\b(${man}|${woman}),? (?:injured |${worker})`, 'i'),
  title: /\b(Mr|Mrs|Ms|Miss)\b\.? [A-Z]/,
  woman: new RegExp(`^(?:${woman}|mrs|ms|miss)$`, 'i'),
  eitherPronoun:
    /\b(?:s?\/?he\/she|she\/he|s\/he|his\/her|her\/his|him\/her|his or her|he or she|him or her)\b|\(s\)he/gi,
  malePronoun: /\b(?:he|him|his|himself)\b/gi,
  femalePronoun: /\b(?:she|her|hers|herself)\b/gi,
} as const;
