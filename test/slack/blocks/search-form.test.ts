import { expect, test } from 'vitest';
import { filterNames, filterOf } from '../../../src/questions/filters.ts';
import { questionOfForm, searchFormView } from '../../../src/slack/blocks/search-form.ts';

type Field = { block_id?: string; element?: { type: string; options?: { value: string }[] } };

const fieldsOf = (held: Parameters<typeof searchFormView>[0]) =>
  new Map(
    (searchFormView(held, undefined).blocks as Field[]).map(({ block_id: id, element }) => [
      id,
      element,
    ]),
  );

test('has a field for each filter that the table gives one, and for no other', () => {
  const fields = [...fieldsOf({}).keys()].filter((id) => filterNames.some((name) => name === id));
  expect(fields).toEqual(filterNames.filter((name) => filterOf(name).field));
  expect(fields).toEqual(
    expect.arrayContaining(['outcome', 'ground', 'guideline', 'after', 'before', 'priority']),
  );
});

test('asks for a choice, a day or words as the filter takes them', () => {
  const fields = fieldsOf({ specialty: ['Orthopedics'] });
  expect(fields.get('priority')?.options?.map(({ value }) => value)).toEqual([
    'standard',
    'expedited',
  ]);
  expect(fields.get('specialty')?.options?.map(({ value }) => value)).toEqual(['Orthopedics']);
  expect(fields.get('after')?.type).toBe('datepicker');
  expect(fields.get('diagnosis')?.type).toBe('plain_text_input');
});

test('offers no specialty where the letters hold none', () => {
  expect(fieldsOf({ specialty: [] }).has('specialty')).toBe(false);
});

test('is read as a question with its filters in quotes', () => {
  const values = {
    treatment: { treatment: { selected_option: { value: 'baclofen' } } },
    situation: { situation: { value: ' chronic ' } },
    priority: { priority: { selected_option: { value: 'expedited' } } },
    after: { after: { selected_date: '2016-01-31' } },
    diagnosis: { diagnosis: { value: 'lumbar "strain' } },
    guideline: { guideline: { value: null } },
    where: { where: { selected_conversation: 'C0REVIEW' } },
  };
  expect(questionOfForm(values)).toEqual({
    question: 'baclofen chronic after:"2016-01-31" priority:"expedited" diagnosis:"lumbar  strain"',
    channel: 'C0REVIEW',
  });
});
