import type { Ground } from './ground.ts';
import { CARE, NERVE_SIGNS } from './words.ts';

const ANY_CARE = new RegExp(`${CARE.source}|\\b(?:treatments?|therapy|medications?|care)\\b`, 'gi');

/** Why a denial did not stand. */
export const overturned: Ground[] = [
  {
    ground: 'conservative-care-failed',
    outcome: 'overturned',
    ways: [
      {
        like: 'She has failed six weeks of physical therapy and NSAIDs.',
        states:
          /\b(?:fail(?:s|ed|ing|ures?)?|exhaust\w+|unresponsive|refractory|not (?:\w+ )?(?:responded|improved|benefit\w*|relieved)|inadequate (?:response|relief)|no (?:\w+ )?(?:improvement|relief|response)|despite|intoleran\w+|persist\w+|further|has tried)\b/gi,
        near: ANY_CARE,
        unless: /\bno (?:evidence|documentation)\b/i,
      },
      {
        like: 'The patient remains symptomatic with treatment.',
        says: /\b(?:remains? (?:\w+ )?symptomatic|persistent (?:pain|symptoms))\b(?: \S+){0,8}? (?:with|despite|after|following|treatment)\b/gi,
      },
      {
        like: 'Conservative treatment has failed and pain persists.',
        says: ANY_CARE,
        near: /\b(?:(?:has|have|had) (?:been )?(?:failed|ineffective|unsuccessful|exhausted|not)|without (?:\w+ )?(?:relief|improvement|benefit)|failed)\b/i,
      },
    ],
  },
  {
    ground: 'function-improved',
    outcome: 'overturned',
    ways: [
      {
        like: 'Objective functional improvement from the earlier visits has been documented.',
        states:
          /\b(?:functional|objective|quantifiable|significant|documented|clinical|symptomatic)(?: \w+){0,3}? (?:improve\w*|change|gains?|benefits?|progress)\b|\bimprove\w*(?: \w+){0,4}? (?:function\w*|pain|ADLs?|activit\w+|sleep)\b|\b(?:reduc\w+|decreas\w+)(?: \w+){0,2}? (?:in|of)? ?(?:\w+ )?(?:pain|work restrictions|medication)\b|\bpain (?:relief|reduction)\b|\bhelping\b|\b(?:able|allows?(?: \w+)?) to (?:work|perform|function|continue working|remain)\b|\bresponded well\b|\bbenefit(?:ed|ting)?(?: \w+)? from\b/gi,
        unless: /\b(?:to (?:help|improve|reduce|decrease)|will|would|should|goal|expected)\b/i,
      },
    ],
  },
  {
    ground: 'deficit-or-findings-shown',
    outcome: 'overturned',
    ways: [
      {
        like: 'The records indicate a neurologic deficit with decreased sensation.',
        states: NERVE_SIGNS,
        unless:
          /\b(?:to (?:rule out|evaluate|determine|treat)|will identify|may|red flags? (?:that|conditions))\b/i,
      },
      {
        like: 'Plain films revealed an abnormality with the look of a fracture.',
        states:
          /\b(?:fractures?|weakness|decreased (?:sensation|strength|range|motion)|positive (?:\w+ ){0,3}(?:tests?|signs?|straight|impingement|tinel\S*|phalen\S*|spurling\S*|mcmurray\S*)|spasms?|instability|tears?|abnormal\w*|stenosis|herniat\w+|atrophy|swelling|effusion|(?:carpal tunnel|radicular|neurologic\w*) symptoms|anterolisthesis|suicid\w+|objective findings|symptoms of (?:depression|anxiety|PTSD|suicid\w+)|anxiety and depression)\b/gi,
        also: /\b(?:has|had|have|is|are|was|were|reveal\w*|show\w*|document\w*|indicat\w*|demonstrat\w*|note\w*|confirm\w*|evidence|given|with)\b/i,
        unless: /\b(?:to (?:rule out|evaluate|determine)|will identify)\b/i,
      },
      {
        like: 'Based on the clinical impression of a psychological condition, the day treatment is necessary.',
        says: /\bclinical impression of\b/gi,
      },
    ],
  },
  {
    ground: 'short-course',
    outcome: 'overturned',
    ways: [
      {
        like: 'The medication is started to assist with the weaning from the opioid.',
        says: /\b(?:wean\w*|taper\w*|short(?:[- ]term| course| period| duration)|limited (?:quantity|supply|time|duration|number)|(?:one|two|1|2|three|3)[- ](?:month|week) (?:period|supply|trial|rental)|brief (?:course|trial|period)|time-limited|small (?:quantity|number))\b/gi,
        unless: /\b(?:this decision|abruptly|appropriate method)\b/i,
      },
    ],
  },
  {
    ground: 'goes-with-approved',
    outcome: 'overturned',
    ways: [
      {
        like: 'As the surgery is medically necessary, the post-operative brace is as well.',
        says: /\b(?:surg\w+|procedure|operation|injection|study) (?:is|was|has been|have been|were|are)(?: \w+){0,2}? (?:medically necessary|approved|authorized|certified|supported|found)\b|\b(?:approved|authorized|certified) (?:\w+ ){0,4}(?:surg\w+|procedure|operation)\b|\b(?:associated|concurrent) (?:surg\w+|procedure) (?:is|was)\b|\bpost-?\s?operative(?:ly)?\b/gi,
        unless: /\bnot (?:medically|been|approved)\b/i,
      },
    ],
  },
  {
    ground: 'conservative-care-unsuitable',
    outcome: 'overturned',
    ways: [
      {
        like: 'Further conservative care would not help this tear.',
        says: /\b(?:conservative|non-?operative|non-?surgical|physical therapy|exercise)\b(?: [\w-]+){0,5}? (?:would|will|is|are|can)(?: not (?:be )?(?:help\w*|benefi\w+|effective|appropriate|indicated|an option|possible|sufficient|likely|work)| unlikely| of no| contraindicated| futile)\b/gi,
        unless: /\bwhy\b/i,
      },
    ],
  },
  {
    ground: 'acute-need',
    outcome: 'overturned',
    ways: [
      {
        like: 'The worker has an acute injury that needs the drug now.',
        states:
          /\bacute(?:ly)? (?:\w+ )?(?:injur\w+|pain|flare\S*|exacerbations?|phase|strain|sprain|spasms?|trauma|fracture|symptoms|need|setting)\b|\bemergen(?:cy|t)\b|\burgent\w*|\bimmediate(?:ly)?\b/gi,
        unless: /\b(?:acute exacerbations? of chronic|may be (?:useful|necessary) in)\b/i,
      },
    ],
  },
  {
    ground: 'result-guides-care',
    outcome: 'overturned',
    ways: [
      {
        like: 'The MRI will help to clarify the diagnosis.',
        says: /\b(?:will|would|may|can|could|should|needed|necessary|indicated|reasonable|order)\b(?: \w+){0,4}? (?:clarify|determine|identify|confirm|rule out|differentiate|guide|change|alter|establish|direct|plan|settle|assess)\b|\bto (?:rule out|differentiate|clarify|confirm)\b|\b(?:surgical|pre-?operative|treatment) planning\b/gi,
      },
    ],
  },
  {
    ground: 'criteria-met',
    outcome: 'overturned',
    last: true,
    ways: [
      {
        like: 'Guidelines have been met; therefore the sessions are medically necessary.',
        says: /\b(?:guidelines?|criteria|requirements?|recommendations?)(?: \w+){0,4}? (?:met|satisfied|fulfilled)\b|\b(?:meets?|met|satisf\w+|fulfil\w*)\b(?: \w+){0,4}? (?:criteria|guidelines?|requirements?|recommendations?)\b/gi,
      },
      {
        like: 'The number of visits is within the recommendations of the guideline.',
        says: /\b(?:within|consistent with|compatible with|in (?:accordance|keeping|line) with|supported by|per|concordant with|congruent with|as per|recommended (?:by|in)|aligned with|compliant with)(?: \w+){0,9}? (?:guidelines?|MTUS|ODG|ACOEM|recommendations?)\b|\bwithin the guidelines?\b/gi,
      },
      {
        like: 'As noted in the guideline, NSAIDs are "recommended" for the pain present here.',
        says: /\b(?:is|are|was|were|be)(?: \w+){0,2}? ["“]?(?:recommended|indicated|appropriate|reasonable|supported|warranted|justified)\b/gi,
        unless: /^(?:yes|no),/i,
      },
    ],
  },
];
