const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const numeric = '\\d{1,2} ?[/-] ?\\d{1,2} ?[/-] ?(?:\\d{4}|\\d{2})(?!\\d)';
const dotted = '\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})(?!\\d)';
const iso = '\\d{4}-\\d{2}-\\d{2}(?!\\d)';
const worded = `${month} \\d{1,2}(?:st|nd|rd|th)?,? ?\\d{4}`;

/** "10/28/2016", "10-28-16", "10/14/ 2016", "2016-10-28", "October 28, 2016", "10.28.2016". */
export const day = `(?:${iso}|${numeric}|${dotted}|${worded})`;

const connects = '(?: (?:or about|or around|approximately))?';

/** Dates, and the words beside them that say which day it is. */
export const dates = {
  day: new RegExp(day, 'gi'),
  isoParts: /^(\d{4})-(\d{2})-(\d{2})$/,
  numericParts: /^(\d{1,2})\D{1,3}(\d{1,2})\D{1,3}(\d{2,4})$/,
  wordedParts: /^([A-Za-z]{3})[A-Za-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})$/,

  /** "date of injury 7/16/1995", "industrial injury date of 10-16-2016", "DOI: 3/4/10" */
  injuryLabel: new RegExp(
    `\\b(?:date of (?:the |his |her |an? )?(?:[\\w-]{1,20} ){0,2}injury|(?:injury|accident|loss) date|dates? of loss|D\\.?O\\.?I\\b\\.?|D/I\\b)([^.;]{0,50}?)(${day})`,
    'gi',
  ),
  /** "reported an injury on 09/14/1989", "was injured on 07/16/97", "an occupational claim from 10/23/2016" */
  injuryThenDay: new RegExp(
    `\\b(?:injur(?:y|ies|ed)|accident|trauma|incident|claim|assault(?:ed)?|hurt|exposure)\\b([^.;]{0,70}?)${connects} ?(${day})`,
    'gi',
  ),
  /** "On 3/4/2010, the worker slipped and injured his back" */
  dayThenInjury: new RegExp(
    `\\b(?:on|dated|of) (${day})([^.;]{0,70}?)\\b(?:injur(?:y|ies|ed)|accident|hurt|fell|slipped|struck)\\b`,
    'gi',
  ),
  /** Between an injury and a day these say that the day is of something else. */
  otherEvent:
    /\b(?:seen|evaluat\w{1,6}|exam\w{0,10}|visit\w{0,3}|reports? dated|progress|note[ds]?|surg\w{1,8}|MRI|x-?rays?|request\w{0,3}|den(?:y|ied)|review\w{0,3}|treated|treatment|present\w{0,3}|underwent|status|authoriz\w{1,6}|consult\w{0,6}|follow\w{0,3}|current\w{0,2})\b/i,
} as const;

const label = (name: string) => `${name} ?[:;]?`;

/** The labels of a letter's header, in any order: "Date Assigned:", "Application" … "Received:". */
export const headerLabels = {
  caseNumber: label('(?:IMR |MAXIMUS )?Case (?:Number|No\\.?|#)'),
  assigned: label('Date Assigned'),
  injury: label('Date of (?:Injury|Loss)|Injury Date'),
  decision: label('Dated:|(?:Decision|Determination) Date|Date of (?:Decision|Determination)'),
  urDenial: label(
    '(?:Date of )?(?:UR|Utilization Review) (?:Denial|Decision|Determination)(?: Date)?',
  ),
  priority: label('Priority'),
  applicationReceived: label('(?:Date )?(?:IMR )?Application(?: Received)?(?: Date)?'),
} as const;

/** What a letter's header is made of. */
export const header = {
  /** Labels and values, in one look: which label it is stands in the named group. */
  tokens: new RegExp(
    [
      ...Object.entries(headerLabels).map(([name, pattern]) => `(?<${name}>\\b(?:${pattern}))`),
      '(?<number>\\b(?:CM\\d{2}-\\d{4,8}|(?:IMR )?1[3-9]-\\d{3,7})\\b)',
      `(?<day>${day})`,
      '(?<urgency>\\b(?:Standard|Regular|Expedited)\\b)',
    ].join('|'),
    'gi',
  ),
  caseNumber: /\bCM\d{2}-\d{4,8}\b|\bIMR (?:Case )?(?:Number:? ?)?1\d-\d{3,7}\b/i,
} as const;
