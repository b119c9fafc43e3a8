import type { Ground } from './ground.ts';
import { CARE, DRUG, STUDY, TRIED } from './words.ts';

/** "… has not improved with therapy", "how many sessions were completed": care was tried. */
const NOT_UNTRIED =
  /\b(?:functional (?:improvement|benefit) (?:from|with|after|despite|as)|number of|how many|(?:has|have|had) not (?:\w+ )?(?:improved|responded)|did not (?:improve|respond)|prior to (?:the )?completion|had or had not)\b/i;

const ANY_CARE =
  /\b(?:medications?|drugs?|treatments?|modalities|therap(?:y|ies)|measures|care|options)\b/gi;

/** What was tried before, what is under way, what could be done instead. */
export const priorCare: Ground[] = [
  {
    ground: 'conservative-care-not-tried',
    outcome: 'upheld',
    ways: [
      {
        like: 'There is no evidence that he tried and failed a course of antidepressants.',
        lacks: TRIED,
        near: CARE,
        unless: NOT_UNTRIED,
      },
      {
        like: 'A recent trial of conservative care has not been submitted.',
        lacks: CARE,
        near: TRIED,
        unless: NOT_UNTRIED,
      },
      {
        like: 'There is no evidence that other pain modalities have been tried and failed.',
        lacks: ANY_CARE,
        near: /\b(?:tried|failed|exhausted|attempted)\b/i,
        unless: NOT_UNTRIED,
      },
      {
        like: 'There is no mention of failed trials of any medication.',
        lacks: /\b(?:tried|failed|exhausted|failure of)\b(?! to)/gi,
        near: ANY_CARE,
        unless: NOT_UNTRIED,
      },
      {
        like: 'There is no mention of a recent attempt at any conservative management.',
        lacks:
          /\b(?:conservative (?:\w+ )?(?:care|treatments?|therap\w+|management|measures?|modalit\w+|protocol|interventions?)|first[- ]line|non-?opioid)\b/gi,
        unless: NOT_UNTRIED,
      },
      {
        like: 'The claimant has yet to complete any physical therapy.',
        about: 'MR arthrogram of the shoulder',
        says: /\byet to (?:complete|undergo|attempt|try|fail|receive|start|exhaust)\b|\buntil (?:\w+ )?conservative\b|\b(?:only|just)(?: \w+){0,7}? (?:\d+|one|two|three|four|five|six) (?:\w+ )?(?:visits|sessions|weeks) of (?:\w+ )?(?:therapy|treatment|care|PT|chiro\w*)/gi,
        on: STUDY,
      },
      {
        like: 'There is no indication that the patient was not able to take tablets.',
        lacks:
          /\b(?:intoleran\w+|(?:not )?able to (?:\w+ )?(?:tolerate|utili[sz]e|take|swallow|use))\b(?: \w+){0,4}? (?:oral|capsules?|tablets?|pills?)\b/gi,
      },
      {
        like: 'It is not clear why an over the counter drug would not do.',
        lacks:
          /\bwhy (?:\w+ ){0,2}?(?:over[- ]the[- ]counter|OTC|first[- ]line|oral|generic|conservative)\b/gi,
      },
      {
        like: 'The outcome of a home exercise regimen was not given in the notes.',
        lacks:
          /\boutcomes?(?: \w+)? of (?:\w+ )?(?:home exercise|conservative|physical therapy)\b/gi,
      },
    ],
  },
  {
    ground: 'too-early',
    outcome: 'upheld',
    ways: [
      {
        like: 'The injury is about 20 days old.',
        says: /\binjury (?:is|was)(?: \w+){0,4} (?:\d+|one|two|three|four|five|six) (?:days?|weeks?) (?:old|ago)\b|\b(?:only|just|less than|approximately|about|under) (?:\w+ )?(?:\d+|one|two|three|four|five|six) (?:days?|weeks?)(?: \w+)? (?:post|after|since|from|out|following|status)\b/gi,
      },
      {
        like: 'It is too early for imaging of this worker.',
        says: /\btoo (?:early|soon)\b|\bpremature\b|\bwithin the (?:first|initial|acute) (?:\w+ )?(?:days|weeks|month|phase|period)\b/gi,
      },
    ],
  },
  {
    ground: 'home-program-suffices',
    outcome: 'upheld',
    ways: [
      {
        like: 'She should have been taught a home exercise program by now.',
        says: /\b(?:should|would|could|can|must|expected|capable|able|transition\w*|anticipated|versed|taught|instructed|ought|independent in|continue (?:with|on))\b/gi,
        near: /\b(?:home[- ]exercises?|home program|HEP|home-based|self[- ]?-? ?directed|independent(?:ly)?|on (?:his|her|their) own|at home)\b/i,
        reach: 100,
        unless: /\b(?:home health|why a home exercise program is not|outcome)\b/i,
        on: /\b(?:therap\w*|chiro\w*|PT|sessions?|visits?|exercise|gym|manipulat\w*|rehab\w*|conditioning|massage|aqua\w*|pool)\b/i,
        about: 'Eight physical therapy sessions',
      },
      {
        like: 'There is no reason why he cannot perform a home exercise program.',
        says: /\b(?:cannot|can not|could not|unable to|not be|would not|not able to|fails? to|insufficient|inadequate)\b/gi,
        near: /\b(?:home[- ]exercises?|home program|HEP|self[- ]?-? ?directed|independently|independent (?:home|exercise))\b/i,
        reach: 80,
        also: /\b(?:no|not|unclear|why|lack|without|fail\w*)\b/i,
      },
      {
        like: 'There is no word on why a home exercise program is insufficient.',
        says: /\b(?:home exercise program|HEP|home program)\b(?: \S+){0,6}? (?:insufficient|inadequate|ineffective|unsuccessful|not (?:be )?(?:sufficient|adequate|enough))/gi,
        also: /\b(?:no|not|unclear|why|lack|without|fail\w*)\b/i,
      },
    ],
  },
  {
    ground: 'duplicates-other-care',
    outcome: 'upheld',
    ways: [
      {
        like: 'The claimant is also receiving baclofen in the intrathecal pump.',
        says: /\balso (?:receiving|taking|using|utili[sz]ing|prescribed|being (?:prescribed|treated))\b|\bredundan\w+|\bduplicat\w+|\bsimultaneous\w*\b|\bconcurrent(?:ly)? (?:use|using|taking|prescri\w+)/gi,
        unless: /\b(?:risk|contraindicat\w+|overdose)\b/i,
      },
      {
        like: 'There is no reason for an additional NSAID on top of the first.',
        says: /\b(?:additional|second|another|two|multiple|more than one) (?:\w+ )?(?:NSAIDs?|opioids?|muscle relaxants?|anti-inflammator\w+|sedatives?|hypnotics?|short-acting|long-acting|benzodiazepines?|antidepressants?|drug of the same)\b|\bon top of\b/gi,
      },
      {
        like: 'The same visits were previously authorized.',
        says: /\b(?:was|were|has been|have been) (?:already|previously|recently) (?:authorized|approved|certified)\b/gi,
        also: /\b(?:same|redundant|duplicat\w*|no need|requested)\b/i,
        unless: /\b(?:trial|initial|completion|sessions? (?:of|with))\b/i,
      },
    ],
  },
  {
    ground: 'await-approved-trial',
    outcome: 'upheld',
    ways: [
      {
        like: 'There is no need of it prior to the completion of the previously authorized therapy.',
        says: /\bprior to (?:authorizing|approving|certifying|considering)\b|\b(?:prior to|before|until|pending|without)(?: \w+){0,4}? (?:completion|completing|outcomes?|results?|response|evaluat\w+|assess\w+|re-?assess\w+|finish\w+)\b(?: \S+){0,8}? (?:sessions?|visits?|trial|therapy|treatments?|care|injections?|authorized|approved|certified)\b/gi,
        unless: /\bfunctional improvement\b|\bsurgery\b/i,
      },
      {
        like: 'Given that he was authorized an initial trial, more sessions are not right at this time.',
        says: /\b(?:authorized|approved|certified|granted)(?: \w+){0,5}? (?:trial|initial (?:sessions|visits))\b/gi,
        also: /\b(?:additional|further|more|pending|until|before|at this time)\b/i,
        unless: /\b(?:lack of|no) (?:documentation|evidence)/i,
      },
    ],
  },
  {
    ground: 'no-adjunct-program',
    outcome: 'upheld',
    ways: [
      {
        like: 'There was no documentation that the unit will be used as an adjunct to a program of restoration.',
        lacks:
          /\b(?:adjunct\w*|in conjunction|in combination|combined with|alongside|functional restoration program|exercise program|rehabilitation program|program of (?:\w+[- ]){0,3}restoration|active (?:exercise|rehabilitation|treatment) program)\b/gi,
        unless: /\b(?:why|home exercise|strengthening program|fail\w* (?:of|an?))\b/i,
        notOn: new RegExp(
          `${STUDY.source}|${DRUG.source}|\\b(?:physical therapy|chiro\\w*)\\b`,
          'i',
        ),
        about: 'TENS unit',
      },
    ],
  },
];
