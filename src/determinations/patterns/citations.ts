/** The chapters of the MTUS by name, as the letters write them. */
const chapters = [
  'Neck and Upper Back Complaints',
  'Shoulder Complaints',
  'Elbow (?:Complaints|Disorders)',
  'Forearm, Wrist,? (?:and|&) Hand Complaints',
  'Hand, Wrist,? (?:and|&) Forearm Disorders',
  'Low Back (?:Complaints|Disorders)',
  'Knee (?:Complaints|Disorders)',
  'Ankle and Foot (?:Complaints|Disorders)',
  'Stress[- ]Related Conditions',
  'Eye(?: Complaints| Disorders)?',
  'Cervical and Thoracic Spine Disorders',
  'Shoulder Disorders',
  'Hip and Groin(?: Disorders)?',
  'Workplace Mental Health',
  'Traumatic Brain Injury',
  'Interstitial Lung Disease',
  'Work-Related Asthma',
  'General Approaches(?: to Initial Assessment and Documentation)?',
  'Initial Approaches to Treatment',
  'Cornerstones of Disability Prevention and Management',
  'Prevention',
  'Chronic Pain(?: Medical)?(?: Treatment)?',
  'Opioids?(?: Treatment)?',
  'Acupuncture(?: Medical)?(?: Treatment)?',
  'Post-?[Ss]urgical(?: Physical Medicine)?(?: Treatment)?',
].join('|');
const acoem =
  'ACOEM(?:,? (?:Practice Guidelines|2nd Edition|3rd Edition|\\([^()]{1,20}\\)))?(?:,? \\(?\\d{4}\\)?)?,? ?(?:Chapter \\d{1,2})?,? ?';
const year = '(?:(?:19|20)\\d{2})';

/** How guideline lines cite the MTUS (8 CCR § 9792.20 and following) and other guidelines. */
export const citations = {
  /** "Decision based on MTUS …", "Decision based on Non-MTUS Citation …" */
  decisions: /Decision based on\b/gi,
  kind: /^ ?(?:(Non-?\s?MTUS)(?: Citation)?|(MTUS))\b:? ?/i,
  /** "… MRI (magnetic resonance imaging) and Other Medical Treatment Guidelines ACOEM Hip and Groin …" */
  otherGuideline:
    /,? and Other Medical Treatment Guidelines?(?: or Medical Evidence)?:? |(?:^ ?|,? )Other Medical Treatment Guidelines?(?: or Medical Evidence)?:? /i,
  /** "Chronic Pain Medical Treatment 2016", "ACOEM Chapter 12 Low Back Complaints", "Chronic Pain Treatment Guidelines" */
  mtusTitle: new RegExp(
    `(?<![\\w])(?:${acoem})?(?:${chapters})(?: Guidelines?)?,?(?: (?:of |\\()?(?:(?:May|July) )?${year}\\)?)?(?: Guidelines?)?|ACOEM Chapter \\d{1,2}(?![\\w])`,
    'g',
  ),
  sectionLabel: /^[ ,;.]{0,9}Sections?(?:\(s\))?: ?/i,
  /** "Page(s): 78-81", "Page(s): (s) 63-64 and 124", "pg. 607" */
  pages:
    /\b(?:Pages?(?:\(s\))?:?|pp?\.|pgs?\.)(?: ?\(s\))? ?(\d{1,4}(?:[a-z])?(?: ?[-–] ?\d{1,4})?(?:(?: ?[,;&]| and| to){1,3} ?\d{1,4}(?: ?[-–] ?\d{1,4})?(?!\w)){0,12})/gi,
  /** "Page(s):" without a number, and the "and" before another citation. */
  lone: /,? ?Pages?(?:\(s\))?:.{0,40}$|,? and ?$/i,
  page: /\d{1,4}(?: ?[-–] ?\d{1,4})?/g,
  /** "Muscle relaxants (for pain) and Weaning of medications sections" */
  namedSections: / sections?[ .,]{0,9}$/i,
  /** "Opioids, criteria for use": a comma inside the name of one section. */
  sameSection:
    /^(?:[a-z]|GI symptoms|Use of|Monitoring|Methods|Indications|Maintenance|Clinically|Tracking)/,
  /** "Official Disability Guidelines (ODG) Low Back Chapter, Facet joint diagnostic block" */
  otherTitle:
    /^(?:(?:the )?(?:Official Disability Guidelines?|ODG)(?:,? ?\(?ODG\)?)?(?: (?:Treatment )?(?:guidelines?|Integrated[^,.;]{0,60}))?|(?:the )?(?:American College of Occupational and Environmental Medicine|ACOEM)(?: \(ACOEM\))?(?:[^,.;:]{0,60}Guidelines)?)/i,
  /** "The Physician Reviewer based his/her decision on the …" */
  basedOn:
    /\b(?:based|relied)(?: (?:its|his\/her|their|the|his|her))?(?: decision)? (?:up)?on(?: the)? /i,
  /** "…, which is part of the Medical Treatment Utilization Schedule (MTUS)." */
  partOfMtus: /,? (?:which|that) (?:is|are) (?:a )?part of the [^.]{0,80}\.?/gi,
  edges: /^[\s,;:.–/-]{1,20}|[\s,;:.–/-]{1,20}$/g,
} as const;
