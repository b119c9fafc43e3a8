import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import * as z from 'zod';
import { counted } from '../../commands/counted.ts';
import { actionIds } from './actions.ts';
import { limits } from './limits.ts';
import { plain, shorten } from './text.ts';

export const searchForm = 'search_decisions';

type Choices = { grounds: string[]; specialties: string[] };

/** The form behind "Search IMR decisions". `channel`: where the answer goes unless chosen anew. */
export function searchFormView(choices: Choices, channel: string | undefined): ModalView {
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
      input('outcome', 'Outcome', select('outcome', ['upheld', 'overturned'])),
      input('ground', 'Ground', select('ground', choices.grounds)),
      ...(choices.specialties.length > 0
        ? [input('specialty', 'Reviewer’s specialty', select('specialty', choices.specialties))]
        : []),
      input('guideline', 'Guideline', {
        type: 'plain_text_input',
        action_id: 'guideline',
        max_length: 100,
        placeholder: plain('ODG, MTUS Chronic Pain …'),
      }),
      input('after', 'Decided after', { type: 'datepicker', action_id: 'after' }),
      input('before', 'Decided before', { type: 'datepicker', action_id: 'before' }),
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

const select = (id: string, names: string[]): InputBlock['element'] => ({
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

/** What an element of the form holds when it comes back; each kind has its own place for it. */
const element = z.object({
  value: z.string().max(300).nullish(),
  selected_option: z.object({ value: z.string().max(200) }).nullish(),
  selected_date: z.iso.date().nullish(),
  selected_conversation: z.string().max(40).nullish(),
});
const submitted = z.record(z.string(), z.record(z.string(), element));

const filters = ['outcome', 'ground', 'specialty', 'guideline', 'after', 'before'];

/** The form as a line of text such as a person would type, and where its answer goes. */
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
  const narrowed = filters.flatMap((name) => (held(name) ? [`${name}:"${held(name)}"`] : []));
  const question = [held('treatment'), held('situation'), ...narrowed].filter(Boolean).join(' ');
  return { question, channel: held('where') };
}
