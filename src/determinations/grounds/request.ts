import type { Ground } from './ground.ts';
import { DRUG_TEST } from './words.ts';

/** How the request is made, measured against the guideline. */
export const request: Ground[] = [
  {
    ground: 'no-monitoring',
    outcome: 'upheld',
    ways: [
      {
        like: 'The provider failed to submit a urine drug screen for the injured worker.',
        lacks:
          /\b(?:urine (?:drug|toxicology)|drug (?:screen\w*|test\w*|monitoring)|UDS|UDT|toxicology|CURES|PDMP|prescription (?:drug )?monitoring|aberrant|(?:opioid|pain|narcotic|treatment) (?:\w+ )?(?:agreements?|contracts?)|opioid medication|medication (?:compliance|contract)|opioid (?:\w+ )?(?:management|monitoring|compliance|risk)|four A|4 ?A|drug[- ](?:seeking|taking)|appropriate medication use|abuse|misuse|diversion)/gi,
        notOn: DRUG_TEST,
      },
    ],
  },
  {
    ground: 'request-incomplete',
    outcome: 'upheld',
    ways: [
      {
        like: 'The request as submitted failed to indicate the frequency.',
        lacks:
          /\b(?:frequency|frequencies|durations?|quantit(?:y|ies)|dos(?:e|es|age|ages|ing)|directions?|strength|amounts?|number of (?:sessions|visits|units|treatments|tablets|days)|body parts?|sites?|levels?|laterality|location|goals?|rental|purchase|type of procedures?|specific(?:s)? of)\b/gi,
        also: /\b(?:request\w*|prescription|order|script|RFA|treatment (?:plan|goals)|specified|unspecified)\b/i,
        unless:
          /\b(?:prior|previous\w*|completed|already|to date|received|attended|has had|have had|in the records|response|duration of use|how long|pain (?:levels?|scores?)|functional|fail\w* (?:of|to respond)|red flags?|lack of pain|risk)\b|\blevels? of\b|\b(?:specified|requested) levels?\b|\bstrength (?:training|and)|\bstrengthening/i,
      },
      {
        like: 'Clear treatment goals were neither stated nor formulated.',
        says: /\bgoals? (?:was|were|is|are|have) (?:neither|not)\b/gi,
      },
      {
        like: 'The request is vague and open to interpretation.',
        says: /\b(?:vague|open[- ]ended|open to interpretation|ambiguous|non-?specific request|unspecified (?:quantity|duration|frequency|number|amount|dos\w+)|unknown (?:quantity|duration|frequency|number|amount|dos\w+))\b/gi,
      },
    ],
  },
  {
    ground: 'exceeds-guideline',
    outcome: 'upheld',
    ways: [
      {
        like: 'Twelve visits exceed the guideline recommendation.',
        states:
          /\b(?:exceed(?:s|ed|ing)?|in excess of|surpass\w*|(?:beyond|above|over|more than|greater than)(?: what)?(?: is)? (?:the |those )?(?:MTUS |ODG |guideline |current )?(?:guidelines?|recommend\w+|maximum|limit|allow\w+|support\w+)|excessive)\b/gi,
        unless:
          /\b(?:short-? ?term|short course|2 ?(?:to|-) ?3 weeks|not exceed|should not exceed|may exceed|benefits? exceed|exceeds? the (?:benefit|risk)|excessive (?:splinting|sedation|use of|pain|force)|outside|symptoms|beyond guideline recommendations)\b/i,
      },
      {
        like: 'There is no documentation explaining why therapy exceeding the guidelines is necessary.',
        says: /\b(?:why|explain\w*|reasons?|justif\w+|rationale)\b(?: \S+){0,8}? (?:exceed\w*|in excess of|beyond|more than) (?:the |what )?(?:\w+ )?(?:guidelines?|recommend\w+)\b/gi,
        unless: /\bexceptional factors?\b/i,
      },
      {
        like: 'The 10 visits allowed have been used, and an additional 6 is more than guidelines recommend.',
        says: /\bmore (?:\w+ )?than (?:the )?(?:\w+ ){0,3}?(?:guidelines?|MTUS|ODG|recommended|allowed)\b|\b(?:guideline|recommended|maximum) (?:\w+ )?(?:limit|number|amount|maximum)\b(?: \S+){0,6}? (?:reached|met|used|exhausted|completed)/gi,
      },
    ],
  },
  {
    ground: 'no-exceptional-factors',
    outcome: 'upheld',
    ways: [
      {
        like: 'There are no extenuating circumstances to deviate from the guideline.',
        lacks:
          /\b(?:exceptional|extenuating|extraordinary|special|unusual|unique|mitigating|outlier|compelling (?:clinical )?)\s?(?:factors?|circumstances?|reasons?|indications?|cases?|situations?|facts?|evidence|conditions?)\b|\b(?:outside|deviat\w+|variance|departure|exception)(?: of| from| to)? (?:the )?(?:MTUS |cited |evidence[- ]based )?(?:guidelines?|recommendations?)\b/gi,
      },
    ],
  },
  {
    ground: 'insufficient-records',
    outcome: 'upheld',
    last: true,
    ways: [
      {
        like: 'There was no clear rationale for the test.',
        lacks:
          /\b(?:rationales?|rational|reason(?:s|ing)?|explanations?|explain\w*|justif\w+|medical records?|records|documentation (?:of|specifying|regarding|as to|that|to)|progress (?:notes?|reports?)|clinical (?:information|evidence|documentation)|information|RFA|request for authorization|medical necessity|indications?|why)\b/gi,
        unless: /^(?:as such|therefore|thus|given the above|based on the above)\b/i,
      },
    ],
  },
];
