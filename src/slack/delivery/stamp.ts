/**
 * A stamp is the `block_id` of a message's first block: the reference of the answer that the
 * message belongs to, a colon, and what tells it from the answer's other messages.
 */
type Stamped = { ts?: string; blocks?: { block_id?: string }[] };

/** The reference of the answer that a message belongs to; undefined without a stamp. */
export const referenceOf = (message: Stamped | undefined): string | undefined =>
  message?.blocks?.[0]?.block_id?.split(':')[0] || undefined;
