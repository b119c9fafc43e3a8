import { describe, expect, test } from 'vitest';
import type { Determination } from '../../src/determinations/determination.ts';
import { filterExample, filterNames, filterOf } from '../../src/questions/filters.ts';
import { followUp } from '../../src/questions/follow-up.ts';
import { parseQuestion } from '../../src/questions/parse-question.ts';
import { passesFilters } from '../../src/search/filters.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';
import { understood } from '../support/corpus.ts';
import { decision, determination } from '../support/determinations.ts';

const vocabulary = loadVocabulary();

/** Two invented letters; the second states nothing that a filter could look at. */
const telling: Determination = determination('CM99-0000001', {
  decided: '2016-08-15',
  specialties: ['Pain Management', 'Anesthesiology'],
  states: ['Texas', 'California'],
  priority: 'expedited',
  patient: { age: 62, sex: 'female' },
  diagnoses: ['Lumbar radiculopathy', 'Complex regional pain syndrome of the left hand'],
  decisions: [
    decision({
      outcome: 'overturned',
      grounds: ['criteria-met', 'short-course'],
      reviewerGuideline: 'Decision based on Official Disability Guidelines (ODG) Low Back.',
      citations: [{ guideline: 'MTUS Chronic Pain', sections: [], pages: [] }],
      flags: [{ flag: 'ur-modified', detail: 'UR modified the request.' }],
    }),
  ],
});
const silent = determination('CM99-0000002', {
  decisions: [decision({ reviewerGuideline: '', citations: [] })],
});

/** Whether each decision of a letter passes the filters of a question. */
function passes(typed: string, letter: Determination): boolean[] {
  const passesAll = passesFilters(understood(typed, vocabulary).filters);
  return letter.decisions.map((one) => passesAll(letter, one));
}

describe('a decision passes', () => {
  test.each([
    ['outcome:overturned', 'outcome:upheld'],
    ['ground:short-course', 'ground:too-early'],
    ['specialty:pain', 'specialty:surgery'],
    ['specialty:"pain medicine"', 'specialty:"pain surgery"'],
    ['guideline:"official disability guidelines"', 'guideline:acoem'],
    ['guideline:mtus', 'guideline:"neck chapter"'],
    ['state:tx', 'state:nevada'],
    ['state:California', 'state:cal'],
    ['year:2016', 'year:2015'],
    ['after:2016-08-14', 'after:2016-08-15'],
    ['before:2016-08-16', 'before:2016-08-15'],
    ['priority:expedited', 'priority:standard'],
    ['flag:ur-modified', 'flag:rationale-shared'],
    ['age:62', 'age:61'],
    ['age:60-70', 'age:63-70'],
    ['age:62-62', 'age:50-61'],
    ['age:>61', 'age:>62'],
    ['age:<63', 'age:<62'],
    ['sex:female', 'sex:male'],
    ['sex:Woman', 'sex:m'],
    ['diagnosis:crps', 'diagnosis:cts'],
    ['diagnosis:"radiculopathy lumbar"', 'diagnosis:"lumbar hand"'],
    ['priority:expedited sex:female', 'priority:expedited sex:male'],
  ])('%s and not %s', (yes, no) => {
    expect(passes(yes, telling)).toEqual([true]);
    expect(passes(no, telling)).toEqual([false]);
  });

  test.each(filterNames.filter((name) => name !== 'outcome'))(
    'never %s: where nothing of that kind is stated',
    (name) => expect(passes(filterExample(name), silent)).toEqual([false]),
  );

  test('age:<30 and before: too, where nothing is stated', () => {
    expect(passes('age:<30', silent)).toEqual([false]);
    expect(passes('before:2099-01-01', silent)).toEqual([false]);
  });
});

describe('what a filter takes', () => {
  test.each([
    ['priority:urgent', 'priority: takes standard or expedited, not “urgent”.'],
    ['sex:maybe', 'sex: takes female or male, not “maybe”.'],
    ['flag:red', 'There is no flag “red”. The flags are conclusion-names-other-item, '],
    ['age:old', 'age: takes years such as 58, 60-70, >65 or <30, not “old”.'],
    ['age:70-60', 'age: takes years'],
    ['age:60-', 'age: takes years'],
    ['age:', 'age: needs a value right behind it, such as age:60-70.'],
    ['diagnosis:', 'diagnosis: needs a value right behind it, such as diagnosis:crps.'],
    ['specialty:', 'such as specialty:"pain medicine".'],
    ['-sex:male', '“-sex:” cannot be asked'],
  ])('“%s” is answered “%s”', (text, message) => {
    expect(parseQuestion(text, vocabulary)).toEqual({
      kind: 'problem',
      message: expect.stringContaining(message),
    });
  });
});

describe.each(filterNames)('%s:', (name) => {
  const example = filterExample(name);
  const { filters, words } = understood(`${example} norco chronic`, vocabulary);

  test('its example is read, and nothing else of the question', () => {
    expect(Object.keys(filters)).toEqual([name]);
    expect(words).toEqual(['chronic']);
  });

  test('its value reads back as the same value', () => {
    expect(filterOf(name).takes.read(String(filters[name]))).toBe(filters[name]);
  });

  test('is listed where an unknown filter is asked for', () => {
    const parsed = parseQuestion('norco nosuch:filter', vocabulary);
    expect(parsed.kind === 'problem' && parsed.message).toContain(` ${name}:`);
  });

  test('narrows the last question of a thread, and goes on with another treatment', () => {
    const narrowed = `norco chronic ${example}`;
    expect(followUp('norco chronic', `only ${example}`, vocabulary)).toBe(narrowed);
    expect(followUp(narrowed, example, vocabulary)).toBe(narrowed);
    const other = followUp(narrowed, 'what about Zanaflex?', vocabulary);
    expect(understood(other ?? '', vocabulary).filters).toEqual(filters);
  });
});
