/** How a heading says which part of a request is left in dispute. */
export const disputed = {
  /** "The remaining IMR eligible portion of the original request, Baclofen 100mg #3" */
  remainingPortion:
    /\bremaining (?:IMR[- ]eligible )?(?:portions?|quantity|amount)(?: of (?:the|this) (?:original )?request)?(?:,| is| are|:)? ?/i,
  /** "… leaving the original request IMR eligible. The original request, Home aide is" */
  originalRequest: /\bThe original request,? ?/,
  /** What stands behind the item where the heading ends in "is: Upheld". */
  trailing: /[\s,]{0,9}(?:\b(?:is|are|was|were))?[\s:;,.–-]{0,9}$/i,
  wasOriginal: /\bwas the original request\b/i,
} as const;
