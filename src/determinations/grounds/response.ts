import type { Ground } from './ground.ts';
import { STUDY } from './words.ts';

const FUNCTION = /\bfunction(?:al|ally|ing)?\b|\bactivities of daily living|\bADLs?\b/gi;
const BETTER =
  /\b(?:improve\w*|increas\w*|gains?|benefits?|progress\w*|responses?|changes?|outcomes?|measures?|recovery|restoration|efficacy|status)\b/gi;
const SHOWN =
  /\b(?:objective|subjective|documented|measurable|quantifi\w+|significant|sustained|clinical|symptomatic|meaningful|overall|positive)\b/gi;
const OUTCOME =
  /\b(?:efficacy|effectiveness|(?:therapy|treatment|clinical) outcomes?|outcome (?:measure\w*|of)|(?:objective )?(?:improvement|benefits?|gains?|progress|responses?|results?|effects?|outcomes?|relief) (?:\w+ ){0,2}?(?:from|of|to|with|in response to|due to|as a result of|after|following|for) (?:the |any |his |her |its |this |these |their )?(?:\w+ ){0,2}?(?:prior|previous|past|earlier|initial|current|completed|recent|use|usage|treatments?|therapy|sessions?|visits?|trial|medications?|drugs?|acupuncture|chiro\w*|physical therapy|manipulation|injections?|NSAIDs?|opioids?))\b/gi;
const RELIEF =
  /\bpain (?:relief|reduction|improvement|control|scores?|levels?|or (?:\w+ )?function\w*|and (?:\w+ ){0,2}function\w*)|\b(?:relie\w+|reduc\w+|decreas\w+|improve\w*|change|diminish\w*|lessen\w*)(?: \w+){0,2}? (?:in|of) (?:\w+ ){0,3}?(?:pain|VAS|symptoms and pain)\b|\b(?:reduced|decreased|improved|less) (?:\w+ )?pain\b|\banalgesi[ac]\b(?: \w+)? (?:effects?|responses?|benefits?|efficacy)|\bVAS (?:scores?|reduction)/gi;
const EARLIER =
  /\b(?:prior|previous\w*|past|earlier|current\w*|ongoing|continu\w+|use|usage|using|used|taking|medications?|drugs?|regimen|therapy|treatments?|sessions?|visits?|trial|response|results?|result|outcome|utili\w+|injections?|since|opioids?|NSAIDs?|from|with|improvement)\b/i;
/** Goals and needs still to come, not effects of what was done. */
const AHEAD = /\b(?:goals?|would be expected|is expected to|anticipated (?:to|benefit))\b/i;
const NOT_OF_IT =
  /\b(?:no VAS|previous medication|initial prescription|newly prescribed|goals?)\b/i;
const SHORT =
  /\bshort(?:er)?[- ](?:term|course|period)|\bshort periods?|\bshort durations?|\b(?:2|two) ?(?:to|-) ?(?:3|three) weeks|\bshould be brief|\bnot? (?:\w+ ){0,6}(?:long[- ]?term|chronic|prolonged|extended)/i;

/** What earlier use or treatment has done for this worker. */
export const response: Ground[] = [
  {
    ground: 'no-functional-improvement',
    outcome: 'upheld',
    ways: [
      {
        like: 'There is no documentation of objective functional improvement from the drug.',
        lacks: SHOWN,
        near: /^[\s,/-]+(?:\w+[\s,/-]+){0,2}(?:improve\w*|benefits?|gains?|progress\w*|responses?|outcomes?|functional)\b/i,
        unless: AHEAD,
        notOn: STUDY,
      },
      {
        like: 'There was no functional benefit.',
        lacks: FUNCTION,
        near: BETTER,
        unless: AHEAD,
        notOn: STUDY,
      },
      {
        like: 'The notes do not show an improvement in daily function or ADLs.',
        lacks: BETTER,
        near: FUNCTION,
        unless: AHEAD,
        notOn: STUDY,
      },
      {
        like: 'The efficacy of the six visits was not provided.',
        lacks: OUTCOME,
        unless:
          /\b(?:first (?:evaluat|assess)ing|initial prescription|(?:evidence|studies|literature|research) (?:\w+ ){1,3}(?:efficacy|effectiveness)|outweigh\w*|outcome \w+ of home exercise|maintain the benefits?)\b/i,
        notOn: STUDY,
      },
      {
        like: 'The notes do not say how he has responded to the sessions, with no improvement in pain.',
        lacks: RELIEF,
        also: EARLIER,
        unless: NOT_OF_IT,
        notOn: STUDY,
      },
      {
        like: 'She has had 10 visits which were not helpful.',
        says: /\b(?:not (?:been )?(?:beneficial|helpful|effective|helping)|ineffective|without (?:any )?(?:benefit|improvement|relief)|did not help|no (?:significant |lasting |sustained )?(?:benefit|improvement) (?:with|from|after|despite))\b/gi,
        also: /\b(?:therapy|sessions?|visits?|medications?|drugs?|using|use|treatments?|taking|acupuncture|chiro\w*|injections?)\b/i,
        unless: /\bfail(?:ed|ure)\b/i,
        notOn: STUDY,
      },
      {
        like: 'The applicant remained off work, on total temporary disability, despite ongoing use of the drug.',
        says: /\b(?:off (?:of )?work|temporar(?:y|ily)(?: \w+)? disab\w+|symptoms have gotten worse|declin\w+ in function|function has (?:declined|worsened|not improved))\b/gi,
        also: /\b(?:despite|remain\w*|worse|continu\w+|declin\w+|not improved)\b/i,
        notOn: STUDY,
      },
    ],
  },
  {
    ground: 'no-pain-relief',
    outcome: 'upheld',
    ways: [
      {
        like: 'There was no quantified decrease in pain with prior use of the drug.',
        lacks: RELIEF,
        also: EARLIER,
        unless: NOT_OF_IT,
        notOn: STUDY,
      },
    ],
  },
  {
    ground: 'long-term-use',
    outcome: 'upheld',
    ways: [
      {
        like: 'Chronic use of baclofen for this injured worker is not supported by the guideline.',
        says: /\b(?:long-? ?term|longterm|chronic|prolonged|extended|indefinite|continuous|daily) (?:\w+ )?(?:use|usage|utili[sz]ation|treatment|therapy|administration)\b/gi,
        near: /\b(?:is|are|was|were|be|has|have) (?:therefore |also |generally |clearly )?not (?:\w+ )?(?:recommended|supported|indicated|warranted|advised|appropriate|established|endorsed)\b/i,
        reach: 100,
      },
      {
        like: 'Although the patient has spasms, guidelines do not support long term use.',
        says: /\bnot (?:support|recommend|endorse|advise|establish|allow)\w*(?: \w+){0,6}? (?:long-? ?term|longterm|chronic|prolonged|extended|ongoing)(?:\/chronic)? (?:use|usage|utili[sz]ation|treatment|therapy)\b/gi,
      },
      {
        like: 'It is noted that the injured worker has utilized the drug since 12/2013.',
        says: /\b(?:utili[sz]\w+|taking|taken|us(?:ed|ing)|prescribed|been on|maintained on|treated with|refilled)\b(?: \S+){0,8}? (?:since|for (?:over|more than|several|many|at least|greater than|a long|years|months|an extended|\d+ (?:months|years)))\b/gi,
        unless: /\b(?:failed|failure of)\b/i,
        rationale: SHORT,
        beside: 'The guidelines do not support long term use of muscle relaxants.',
      },
      {
        like: 'The ongoing usage would not be supported.',
        says: /\b(?:ongoing|continued|further|continuing|chronic) (?:use|usage|utili[sz]ation|therapy|treatment)\b(?: \S+){0,8}? not (?:be )?(?:recommended|supported|indicated|warranted|appropriate)\b/gi,
        rationale: SHORT,
        beside: 'The drug is recommended for a short course.',
      },
      {
        like: 'There is no record that its use is short-term.',
        lacks: /\b(?:short-? ?term(?! goals)|short course|short period|limited duration)\b/gi,
      },
      {
        like: 'The supply asked for is well in excess of the short course for which it is recommended.',
        says: /\b(?:beyond|exceed\w*|in excess of|longer than|outside|inconsistent with|conflicts? with|not (?:intended|meant|recommended|indicated|approved) for|incompatible with|at odds with)(?: \S+){0,6}? (?:short-? ?term|short course|short period|brief|2 ?(?:to|-) ?3 weeks|two (?:to|-) three weeks|long-? ?term|longterm|chronic use|prolonged)/gi,
      },
    ],
  },
  {
    ground: 'earlier-sessions-undocumented',
    outcome: 'upheld',
    ways: [
      {
        like: 'It is unclear how many sessions of therapy she has had.',
        lacks:
          /\b(?:how many|number of|amount of|total (?:number|amount))\b(?: \S+){0,8}? (?:sessions?|visits?|treatments?|therapy)\b/gi,
        also: /\b(?:prior|previous\w*|past|has had|have had|had|completed|attended|received|to date|already|certified|participated|undergone)\b/i,
        unless: /\b(?:request(?:ed)? (?:did|does|failed|as submitted))/i,
      },
      {
        like: 'No therapy notes from the earlier visits were provided.',
        lacks:
          /\b(?:therapy|therapist|chiropractic|chiropractor|acupuncture|treatment|PT|progress|session) (?:\w+ )?(?:notes?|reports?|records?)\b/gi,
        also: /\b(?:prior|previous\w*|sessions?|visits?|earlier|completed|attended)\b/i,
        on: /\b(?:therap\w*|chiro\w*|acupuncture|PT|manipulat\w*|sessions?|visits?)\b/i,
        about: 'Eight physical therapy sessions',
      },
      {
        like: 'The note made no mention of whether he had or had not received prior facet injections.',
        lacks:
          /\b(?:received|had|undergone|attended|completed) (?:any )?(?:prior|previous|earlier)\b/gi,
        also: /\b(?:whether|if)\b/i,
      },
    ],
  },
];
