const outcome = '(?<not>not ?)?medically necessary(?: (?:and|or) appropriate)?';

/** Titles and labels of the letters of 2013 and early 2014: F2a, F2b and F3. */
export const labels2013 = {
  /** F2a: "1) MAXIMUS Federal Services, Inc. has determined the request for a 28 day program is notmedically necessary and appropriate." */
  determined: new RegExp(
    `(?:(?<number>\\d{1,2})[).] )?MAXIMUS Federal Services, Inc\\.? has determined (?:that )?the request for (?<item>.{1,900}?),? (?:is|are|was|were) ${outcome}\\.?`,
    'gi',
  ),
  decisionAndRationale: /INDEPENDENT MEDICAL REVIEW DECISIONS? AND RATIONALES?/,
  qualifications: /Medical Qualifications of the (?:Expert|Professional|Physician) Reviewer:/i,
  caseSummary: /\bCase Summary:/,
  documents: /Documents Reviewed(?: for Determination)?:/i,
  /** "Disclaimer: The following case summary was taken directly from the utilization review denial/modification dated August 30, 2013." */
  disclaimer:
    /^Disclaimer: The following case summary was taken directly from the utilization review denial(?:\/modification)? dated [^.“"]{1,40}[.:]?\s?/i,
  /** "1) Regarding the request for a 28 day functional restoration program:" */
  regarding: /(?:(?<number>\d{1,2})[).] )?Regarding the requests? for (?<item>[^:]{1,900}?):/gi,
  /** "Medical Treatment Guideline(s) Relied Upon by the Expert Reviewer to Make His/Her Decision:" */
  reliedUpon:
    /(?:Section\(?s?\)? of the Medical Treatment Utilization Schedule|Medical Treatment Guidelines?(?:\(s\))?)(?: \(MTUS\))? Relied Upon by the Expert Reviewer to Make His\/Her Decision:?/i,
  rationaleForDecision: /Rationale for the Decision:/i,
  effect: /Effect of the Decision:?/i,

  /** F2b */
  decisionsAndRationales: /IMR DECISION\(S\) AND RATIONALE\(S\)/,
  /** "1. Decision for Norco 10/325mg #60 is not medically necessary and appropriate." */
  numbered: new RegExp(
    `(?<=^|[.:] |" )(?<number>\\d{1,2})[).] (?:(?:The )?(?:Decision|Request) for )?(?<item>.{1,900}?),? (?:is|are|was|were) ${outcome}\\.`,
    'gi',
  ),
  /** "The Claims Administrator based its decision on …", "The Physician Reviewer based his/her decision on …" */
  administratorBased: /The Claims Administrator(?:'s|’s)? (?:based|did not|guideline|cited)/i,
  reviewerBased:
    /The (?:Physician|Expert|Medical) Reviewer(?!(?:'s|’s)) (?:based|did not|relied|found|cited)/i,
  reviewersRationale: /The (?:Physician|Expert|Medical) Reviewer(?:'s|’s) decision rationale:?/i,

  /** F3 */
  issueAtDispute: /ISSUES? AT DISPUTE:/,
  summaryTitle: /(?<!CLINICAL )CASE SUMMARY:/,
  documentsForDetermination: /DOCUMENTS REVIEWED FOR DETERMINATION:/,
  guidelinesAndWhy:
    /MEDICAL TREATMENT GUIDELINES?(?:\(S\))? RELIED UPON BY (?:THE )?PROFESSIONAL REVIEWER(?: AND WHY)?:/,
  /** "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:" */
  rationaleWhy:
    /RATIONALE FOR WHY THE REQUESTED TREATMENTS?\/SERVICES? (?:[A-Z/]{1,12} ){1,6}MEDICALLY NECESSARY:/,
  reviewerQualifications: /MEDICAL REVIEWER(?:'S)? QUALIFICATIONS:/,
} as const;
