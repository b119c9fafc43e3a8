/** What shows a flag. */
export const flags = {
  /**
   * "As the requested surgical intervention is not medically necessary …, the requested ancillary service is not …",
   * matched from its comma backwards: such commas are fewer than words like "as", so this is quicker.
   */
  byReference:
    /, (?:the|this|these|any|then|all|there)\b(?<=\b(?:as|since|given that|because|given|while|based on the fact that)\b[^.]{0,120}\b(?:is|was|are|were|has been|have been)(?: \w{1,12}){0,3} (?:not (?:to be )?|non-?|un-?)(?:medically )?(?:necessary|supported|certified|approved|warranted|indicated)\b[^.]{0,80}, \w{1,5})|\b(?:see|please refer to|refer to|per) (?:the )?(?:above|previous|prior|rationale|discussion|item|issue)\b[^.]{0,40}\b(?:rationale|discussion|decision|item|issue|above|#? ?\d)|\bsame (?:rationale|reasons?) as (?:above|for|in|item)\b|\bas (?:discussed|noted|stated|explained) (?:above|in|for|under) (?:item|issue|request)/i,
  /** "Norco 10/325mg #40 was authorized by the Claims Administrator." */
  partAuthorized:
    /\bauthorized\b[^.]{0,120}\b(?:Claims Administrator|IMR eligible)|\bClaims Administrator (?:has )?authorized\b/i,
  /** "Utilization review modified the request …", "baclofen was modified", "partially certified" */
  modified:
    /\b(?:was|were|been|is|being) (?:\w{1,12}ly )?(?:modified|partially (?:certified|approved|authorized))\b|\b(?:modified|partially (?:certified|approved|authorized)) (?:the|this|a|an|his|her) (?:request|prescription)|\b(?:UR|utilization review|reviewer|claims administrator)\b[^.]{0,60}\b(?:modified|partially (?:certified|approved|authorized))\b|\bmodified (?:to|from|for) (?:\w{1,12} ){0,2}#?\d|\b(?:modification|partial certification) of the request/i,
  /** "His work duties were modified." */
  modifiedOther:
    /\b(?:work|dut(?:y|ies)|activit(?:y|ies)|job|lifestyle|diet|restrictions?|technique|exercises?)\b[^.]{0,30}\bmodified\b/i,
  /** "The Utilization Review on 11-9-16 was modified." */
  ofRequest:
    /\b(?:request\w{0,3}|utilization review|UR|claims administrator|certif\w{1,8}|authoriz\w{1,6})\b/i,
  clause:
    /, (?:and |but |while )?|; | while | whereas | and (?=[\w ]{1,40}(?:was|were) (?:denied|approved|modified|certified))/,
  /** "Therefore, the request for MS Contin 15mg #60 was not medically necessary." */
  request:
    /\b(?:requests?|prescriptions?|necessity|necessary|use)(?: \w{1,12}){0,3} (?:for|of) (.{1,300}?)(?=(?:,? (?:is|was|are|were|has|have|cannot|under)\b)|$)/i,
} as const;
