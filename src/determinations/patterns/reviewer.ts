/** How letters give the reviewer's specialties and states of licensure. */
export const reviewer = {
  /** "State(s) of Licensure: California, Arizona Certification(s)/Specialty: Physical Medicine & Rehabilitation" */
  licensure: /States?(?:\(s\))? of Licensure: ?(.{0,600}?)(?= ?Certifications?(?:\(s\))?|$)/i,
  certification:
    /Certifications?(?:\(s\))?(?: ?\/ ?Specialt(?:y|ies))?: ?(.{0,600}?)(?= ?States?(?:\(s\))? of Licensure|$)/i,

  /** "… is Board Certified in Anesthesiology and Pain Medicine and is licensed to practice in Florida." */
  certifiedSentence:
    /\breviewer is (?:a |an )?(?:board[- ]certified|certified|licensed)(?: in)? ([^.]{1,300}?)(?=,? and (?:is )?(?:also )?licensed to practice|,? (?:is )?licensed to practice|\.|$)/i,
  /** "…, has a subspecialty in Pain Medicine …" */
  subspecialty: /,? (?:and )?(?:has|with) (?:a )?sub-?specialty (?:certificate )?in /gi,
  licensedSentence: /\blicensed to practice in ([^.]{1,300})/i,
  /** "Doctor of Chiropractic" is a title, not a specialty's name. */
  title: /^(?:doctor of|the specialty of|a|an) /i,
  /** Pairs of words that are one board: never cut at their "and". */
  oneBoard:
    /(?:Physical Medicine|Allergy|Colon|Child|Hospice|Public Health|Obstetrics|Spinal Cord|Brain|Diagnosis|Oral|Foot|Undersea|Vascular|Hand|Ear) (?:and|&) (?:General |Adolescent |Palliative |Interventional )?[A-Z]/g,
} as const;
