import type { Ground } from './ground.ts';

const COMPOUND = /%[^%]{1,120}%|\bcompound/i;
const REFUSED =
  /\bnon-?certified\b|\bnot ?(?:\w+ ){0,5}(?:necessary|certified|authorized|approved|supported|indicated|warranted|recommended|established)\b/gi;

/** What the guideline or the evidence says against the treatment itself. */
export const guideline: Ground[] = [
  {
    ground: 'not-recommended',
    outcome: 'upheld',
    ways: [
      {
        like: 'In this case TENS is deemed "not recommended" for the neck pain present here.',
        says: /\b(?:is|are|was|were|be|being|deemed|considered|it is|they are)(?: also| still| generally| currently)? ["'“]?not (?:currently |generally |routinely )?(?:recommended|endorsed|supported by (?:the )?(?:guidelines?|evidence|MTUS|ODG|ACOEM))\b(?! as (?:an? )?(?:first|primary|initial))/gi,
        unless:
          /\b(?:long-? ?term|longterm|chronic use|prolonged|ongoing|continued|drug class|combination|compound\w*|also therefore not|unless|without|until|request (?:is|was|for))\b/i,
      },
      {
        like: 'Here the requested service is an ointment, so its usage is not supported.',
        says: /\b(?:its|the|this) (?:use|usage) (?:is|was) not (?:supported|recommended|indicated)\b/gi,
        unless: /\b(?:long-? ?term|chronic|ongoing|continued)\b/i,
      },
      {
        like: 'There is insufficient evidence of efficacy of this care for the knee.',
        says: /\b(?:insufficient|inadequate|lack of|no|limited|little|weak)(?: [\w-]+){0,3}? (?:studies|evidence|literature|research|trials)\b(?: \S+){0,5}? (?:efficacy|effective\w*|benefit|safety|to support (?:the |its )?use)\b/gi,
        unless: /\b(?:functional|first[- ]line|this patient|the patient)\b/i,
      },
      {
        like: 'The procedure is investigational and experimental in this setting.',
        says: /\b(?:is|are|remains?|considered) (?:still |largely |deemed )?(?:investigational|experimental|under study|unproven)\b/gi,
      },
      {
        like: 'The request is at odds with the guideline on this.',
        says: /\bat odds with\b|\bunfavorable\b(?: \S+){0,4}? (?:position|recommendation)|\bcontrary to (?:the )?(?:guidelines?|MTUS|ODG|ACOEM)/gi,
      },
    ],
  },
  {
    ground: 'not-recommended',
    outcome: 'upheld',
    last: true,
    ways: [
      {
        like: 'The guideline states that magnets are not recommended.',
        says: /\b(?:is|are) not recommended(?! (?:as a (?:first|primary)|for longer|for more|beyond|until|unless|if|without|in the absence))|^["“]?not recommended\b|\bnot recommended\.["”]?$|\bdo(?:es)? not recommend\b|\b(?:remains?|is|are) (?:investigational|experimental|under study)\b/gi,
        unless:
          /\b(?:long-? ?term|chronic use|prolonged|routine\w*|at least (?:one|1) drug|drug class|but (?:\w+ )?(?:may|is|are))\b/i,
        recited: true,
      },
    ],
  },
  {
    ground: 'compound-ingredient',
    outcome: 'upheld',
    ways: [
      {
        like: 'Given that a compound with a drug that is not recommended is not recommended, the cream is refused.',
        about: 'Flurbiprofen 20%, Baclofen 5% in cream base',
        says: /\b(?:contain\w*|ingredients?|components?|constituents?|agents?|compound\w*|combination|topical\w*|not (?:\w+ ){0,2}(?:recommended|supported|approved))\b/gi,
        near: /\bnot (?:\w+ ){0,2}(?:recommended|supported|approved|indicated)\b|\b(?:topical\w*|compound\w*|ingredient)/i,
        reach: 200,
        also: /\bnot (?:\w+ ){0,2}(?:recommended|supported|approved|indicated)\b/i,
        on: COMPOUND,
      },
      {
        like: 'The guideline states that any compounded product with one drug that is not recommended is not recommended.',
        about: 'Flurbiprofen 20%, Baclofen 5% in cream base',
        says: /\b(?:at least (?:one|1)|any (?:compound\w*|combination))\b/gi,
        near: /\bnot (?:\w+ )?recommended\b/i,
        reach: 120,
        on: COMPOUND,
        recited: true,
      },
    ],
  },
  {
    ground: 'depends-on-refused',
    outcome: 'upheld',
    ways: [
      {
        like: 'As the surgery is not medically necessary, the ancillary service is not medically necessary.',
        says: REFUSED,
        near: /\b(?:ancillary|associated|also|none|neither|post-?\s?op\w*|pre-?\s?op\w*|peri-?op\w*|dependent|accompanying|assistant|likewise|related)\b/i,
        reach: 160,
        also: /\b(?:as|since|because|given|due to|in light of)\b/i,
        unless: /\bguidelines? (?:indicates?|states?|recommends?|do)|\bdrug class\b/i,
      },
      {
        like: 'Since the primary procedure is not medically necessary, none of the services are necessary.',
        says: /\b(?:surg\w+|procedure|operation|intervention|injections?|study|test) (?:is|was|are|were|has) (?:\w+ ){0,3}?not (?:\w+ ){0,3}(?:necessary|certified|authorized|approved|supported|established)\b(?=,|;| and| so| therefore)/gi,
        near: /\b(?:not|none|neither)\b/i,
        reach: 140,
        also: /^(?:as|since|because|given|due to|the (?:surg\w+|procedure))\b/i,
      },
    ],
  },
  {
    ground: 'risk-outweighs',
    outcome: 'upheld',
    ways: [
      {
        like: 'The risks of the drug outweigh its benefit in this worker.',
        says: /\b(?:risks?|side effects?|harms?|hazards?)\b(?: \S+){0,8}? outweigh\w*|\boutweigh\w*(?: \S+){0,5}? (?:risks?|side effects?|harms?)\b/gi,
      },
      {
        like: 'He has two conditions which are a relative contraindication to opioids.',
        says: /\bcontraindicat(?:ion|ions|ed)\b/gi,
        unless: /\b(?:no|not|without|unless|until|intoleran\w+|fail\w*|ineffective)\b/i,
      },
      {
        like: 'Taking both drugs puts this worker at high risk of overdose.',
        says: /\b(?:at|places?|puts?|poses?|carr(?:y|ies)|increas\w+|due to|given)(?: \S+){0,6}? (?:risk|danger) (?:of|for) (?:\w+ )?(?:overdose|bleed\w*|respiratory|addiction|dependence|falls?|toxicity|interaction|serotonin)/gi,
        unless: /\b(?:no|not|without)\b/i,
      },
    ],
  },
];
