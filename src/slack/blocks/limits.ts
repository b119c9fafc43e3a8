/**
 * Slack's upper limits; it refuses what is beyond (docs.slack.dev/reference/block-kit/blocks). Text
 * is counted in characters, all else in pieces.
 */
export const limits = {
  /** Blocks in a message; a modal or home tab takes 100. */
  blocks: 50,
  viewBlocks: 100,
  /** Not in Slack's documents: from about 13,200 characters on it says `msg_blocks_too_long`. */
  messageText: 12_000,
  /** Top-level text of a message, shown by notifications and screen readers. */
  notification: 3_000,
  header: 150,
  section: 3_000,
  field: 2_000,
  fields: 10,
  contextElements: 10,
  actions: 25,
  button: 75,
  value: 2_000,
  optionText: 75,
  optionValue: 150,
  options: 100,
  overflowOptions: 5,
  blockId: 255,
  viewTitle: 24,
  privateMetadata: 3_000,
  chartTitle: 50,
  chartLabel: 20,
  chartCategories: 20,
} as const;
