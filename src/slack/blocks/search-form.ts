import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import * as z from 'zod';
import { counted } from '../../commands/counted.ts';
import { type FilterName, filterNames, filterOf, quotedFilter } from '../../questions/filters.ts';
import { actionIds } from './actions.ts';
import { limits } from './limits.ts';
import { plain, shorten } from './text.ts';

export const searchForm = 'search_decisions';

/** Values of free filters that the indexed letters hold, to choose from instead of typing. */
type Held = { [name in FilterName]?: string[] };

/**
 * The form behind "Search IMR decisions": treatment, situation, and each filter that has a field.
 * @param held a filter named here is a list of these values; left out where there are none
 * @param channel where the answer goes unless another is chosen
 */
export function searchFormView(held: Held, channel: string | undefined): ModalView {
  return {
    type: 'modal',
    callback_id: searchForm,
    title: plain('Search IMR decisions'),
    submit: plain('Search'),
    close: plain('Close'),
    blocks: [
      input('treatment', 'Drug or treatment', {
        type: 'external_select',
        action_id: actionIds.treatment,
        min_query_length: 2,
        placeholder: plain('Type: baclofen, MRI, physical therapy …'),
      }),
      input('situation', 'Situation, in your words', {
        type: 'plain_text_input',
        action_id: 'situation',
        max_length: 200,
        placeholder: plain('chronic, no red flags, functional improvement …'),
      }),
      ...filterNames.flatMap((name) => filterInput(name, held[name])),
      {
        type: 'input',
        block_id: 'where',
        label: plain('Answer in'),
        element: {
          type: 'conversations_select',
          action_id: 'where',
          default_to_current_conversation: true,
          ...(channel ? { initial_conversation: channel } : {}),
        },
      },
    ],
  };
}

const input = (id: string, label: string, element: InputBlock['element']): InputBlock => ({
  type: 'input',
  block_id: id,
  optional: true,
  label: plain(label),
  element,
});

/** The field of a filter, if it has one. */
function filterInput(name: FilterName, held: string[] | undefined): InputBlock[] {
  const { takes, field, example } = filterOf(name);
  const choices = held ?? takes.choices;
  if (!field || held?.length === 0) return [];
  const { label, placeholder = example } = field;
  if (choices.length > 0) return [input(name, label, select(name, choices))];
  if (takes.input === 'day') return [input(name, label, { type: 'datepicker', action_id: name })];
  return [
    input(name, label, {
      type: 'plain_text_input',
      action_id: name,
      max_length: 100,
      placeholder: plain(placeholder),
    }),
  ];
}

const select = (id: string, names: readonly string[]): InputBlock['element'] => ({
  type: 'static_select',
  action_id: id,
  options: names.slice(0, limits.options).map((name) => optionOf(name)),
});

/** A name as an option of a select, with the name it is known by where that is another. */
export const optionOf = (name: string, called = name, decisions = 0): PlainTextOption => ({
  text: plain(shorten(called === name ? name : `${called} (${name})`, limits.optionText)),
  value: name.slice(0, limits.optionValue),
  ...(decisions > 0 ? { description: plain(counted(decisions, 'decision')) } : {}),
});

/** What an element of the form holds when it comes back; each type of element has its own key. */
const element = z.object({
  value: z.string().max(300).nullish(),
  selected_option: z.object({ value: z.string().max(200) }).nullish(),
  selected_date: z.iso.date().nullish(),
  selected_conversation: z.string().max(40).nullish(),
});
const submitted = z.record(z.string(), z.record(z.string(), element));

/**
 * The form as a question such as a person would type, and the channel where its answer goes; each
 * is empty where nothing was filled in.
 * @param values `view.state.values` of Slack; throws where it is of another shape
 */
export function questionOfForm(values: unknown): { question: string; channel: string } {
  const form = submitted.parse(values);
  const held = (id: string): string => {
    const [one] = Object.values(form[id] ?? {});
    const value =
      one?.value ??
      one?.selected_option?.value ??
      one?.selected_date ??
      one?.selected_conversation ??
      '';
    return value.replaceAll('"', ' ').trim();
  };
  const filters = filterNames.map((name) => held(name) && quotedFilter(name, held(name)));
  const question = [held('treatment'), held('situation'), ...filters].filter(Boolean).join(' ');
  return { question, channel: held('where') };
}
