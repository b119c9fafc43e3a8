import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Determination, ItemOutcome } from '../../src/determinations/determination.ts';
import { disputedOf } from '../../src/determinations/disputed.ts';
import { findGrounds } from '../../src/determinations/grounds/find-grounds.ts';
import { isUnreadable } from '../../src/letters/letter.ts';
import { loadVocabulary } from '../../src/vocabulary/load-vocabulary.ts';
import { readFileAs } from '../support/read.ts';
import { type Label, labelsOf } from './labels.ts';

type Item = { heading: string; outcome: ItemOutcome; rationale: string };

describe('the five letters', () => {
  const labels = labelsOf('five-letters');
  const read = new Map<string, Determination>();
  beforeAll(async () => {
    const vocabulary = loadVocabulary();
    for (const letter of new Set(labels.map(({ letter }) => letter))) {
      const found = await readFileAs(join('corpus', `${letter}.txt`), vocabulary);
      if (!isUnreadable(found)) read.set(letter, found);
    }
  });

  test.each(labels)('$letter, item $item: $grounds', ({ letter, item, grounds }) => {
    const found = read.get(letter)?.decisions[item - 1]?.grounds ?? [];
    expect(found.map(({ ground }) => ground).sort()).toEqual([...grounds].sort());
  });
});

/**
 * Decisions labelled by a person before any pattern was written. The letters lie beside the
 * project where they may be kept; the labels name case, item and ground only.
 */
const gold = '../shared/gold/letters.json';
const missing = !existsSync(gold);

describe.skipIf(missing)(`labelled decisions${missing ? ' (skipped: no ../shared)' : ''}`, () => {
  const cases: { caseNumber: string; items: Item[] }[] = missing
    ? []
    : JSON.parse(readFileSync(gold, 'utf8')).cases;
  const itemOf = ({ letter, item }: Label) =>
    cases.find(({ caseNumber }) => caseNumber === letter)?.items[item - 1];

  test.each(['tuning', 'held-out-a', 'held-out-b'])('%s: precise and complete', (set) => {
    let right = 0;
    let found = 0;
    let asked = 0;
    for (const label of labelsOf(set)) {
      const item = itemOf(label);
      if (!item) throw new Error(`${label.letter} has no item ${label.item}`);
      const names = findGrounds({ ...item, disputed: disputedOf(item.heading) });
      found += names.length;
      asked += label.grounds.length;
      right += names.filter(({ ground }) => label.grounds.includes(ground)).length;
    }
    expect(right / found).toBeGreaterThanOrEqual(0.9);
    expect(right / asked).toBeGreaterThanOrEqual(0.8);
  });
});
