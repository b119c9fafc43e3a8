import { LIMITS } from 'slack-emulator';
import { expect, test } from 'vitest';
import { limits } from '../../../src/slack/blocks/limits.ts';

/** Each of the bot's limits beside what the stand-in, as Slack, refuses beyond. */
const slacks: Record<keyof typeof limits, number> = {
  blocks: LIMITS.messageBlocks,
  viewBlocks: LIMITS.viewBlocks,
  // Undocumented and measured at 13,172 to 13,297: the bot keeps well below (slack.md 0.7).
  messageText: 12_000,
  notification: LIMITS.sectionText,
  header: LIMITS.header,
  section: LIMITS.sectionText,
  field: LIMITS.fieldText,
  fields: LIMITS.sectionFields,
  contextElements: LIMITS.contextElements,
  actions: LIMITS.actions,
  button: LIMITS.buttonText,
  value: LIMITS.buttonValue,
  optionText: LIMITS.optionText,
  optionValue: LIMITS.optionValue,
  options: LIMITS.selectOptions,
  overflowOptions: LIMITS.overflowOptions,
  blockId: LIMITS.id,
  viewTitle: LIMITS.viewTitle,
  privateMetadata: LIMITS.privateMetadata,
  chartTitle: LIMITS.chartTitle,
  chartLabel: LIMITS.chartLabel,
  chartCategories: LIMITS.chartCategories,
};

test.each(Object.entries(slacks))('%s is at most %i', (name, most) => {
  expect(limits[name as keyof typeof limits]).toBeLessThanOrEqual(most);
});

test('no limit goes unheld', () => {
  expect(Object.keys(slacks).sort()).toEqual(Object.keys(limits).sort());
});
