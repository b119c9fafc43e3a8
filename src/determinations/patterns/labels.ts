/** Titles of sections and labels of fields that several layouts share, as reflowed text has them. */
export const labels = {
  /** Stands below the header in letters since late 2013. */
  howMade: /HOW THE IMR FINAL DETERMINATION WAS MADE/,
  documentsReviewed: /DOCUMENTS REVIEWED(?! FOR DETERMINATION)/,
  clinicalSummary: /CLINICAL CASE SUMMARY/,
  /** "The expert reviewer developed the following clinical case summary based on … records:" */
  summaryIntroduction:
    /^(?:The (?:expert|physician) reviewer developed the following clinical case summary[^:]{0,120}(?:records|file):|[^:.]{0,60}case summary[^:.]{0,120}:)/i,
  issues: /IMR ISSUES, DECISIONS,? AND RATIONALES?/,
  /** "The Final Determination was based on decisions for the disputed items/services set forth below:" */
  issuesIntroduction: /^The Final Determination was based on decisions[^:]{0,80}set forth below:/i,
  claimsAdministrator: /(?:The )?Claims Administrator(?:'s|’s)? guidelines?:/gi,
  reviewerGuideline: /(?:MAXIMUS|(?:Expert )?Reviewer(?:'s|’s)?) guidelines?:/gi,
  rationale: /Decision rationale:/gi,
  /** "… 3 times a day #180: Overturned", "… #35 is: Upheld", "… needles : Upheld." */
  outcome: /\s?[:;–-]?\s?\b(Upheld|Overturned)\b\s?[.:]?$/i,

  /** F1a: "The expert reviewer is Board Certified in Family Practice and is licensed to practice in Texas." */
  credentialsSentence:
    /\breviewer is (?:a |an )?(?:board[- ]certified|licensed|certified|[\w ]{1,40}licensed)/i,
  /** F1b: "Certification(s)/Specialty: Physical Medicine & Rehabilitation" */
  credentialsBlock: /Certifications?(?:\(s\))?\s?\/\s?Specialt(?:y|ies):/i,

  /** F1c: "Chronic Pain Medical Treatment 2016, Section(s): Muscle relaxants (for pain)." */
  sections: /Sections?(?:\(s\))?:/,
  pages: /Pages?(?:\(s\))?:/,
  /** F1c names its guidelines by year: "MTUS Acupuncture Treatment 2007." */
  guidelineOfYear: /MTUS [A-Z][A-Za-z ,&-]{2,60} (?:19|20)\d\d\b/,
  /** F1c: "The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines." */
  outsideMtus: /based their decision on recommendation\(s\) outside of the MTUS/i,
  /** F1d: "MTUS Cervical and Thoracic Spine Disorders 2018, Section(s): …" */
  guidelineSince2017: /MTUS [A-Z][A-Za-z ,&-]{2,60} (?:201[7-9]|20[2-9]\d)\b/,
} as const;
