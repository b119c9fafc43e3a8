import * as z from 'zod';
import { LIMITS } from '../validator/limits.ts';
import { option, optionGroup } from '../validator/objects.ts';
import { type Dispatch, failureWord, interactiveBase, send, track } from './dispatch.ts';
import { type Surface, surfaceFields } from './interactions.ts';

const answerShape = z.union([
  z.object({ options: z.array(option()).max(LIMITS.selectOptions) }),
  z.object({ option_groups: z.array(optionGroup).max(LIMITS.optionGroups) }),
]);

type Option = z.infer<ReturnType<typeof option>>;
export type Suggestions = { options: Option[] } | { failed: string };

/** Typeahead: what the app offers for the text typed into an external select. */
export async function askSuggestions(
  dispatch: Dispatch,
  asked: { person: string; surface: Surface; actionId: string; blockId: string; value: string },
): Promise<Suggestions> {
  const { person, surface, actionId, blockId, value } = asked;
  const answer = await track(
    dispatch,
    send(dispatch, {
      kind: 'interactive',
      what: `typeahead ${actionId}`,
      retry: null,
      payload: {
        type: 'block_suggestion',
        ...interactiveBase(dispatch, person),
        ...surfaceFields(dispatch, surface, {}),
        action_id: actionId,
        block_id: blockId,
        value,
      },
    }),
  );
  if (answer.outcome !== 'acknowledged') return { failed: failureWord(answer.outcome) };
  const judged = answerShape.safeParse(answer.body);
  if (!judged.success) return { failed: 'invalid options' };
  return {
    options:
      'options' in judged.data
        ? judged.data.options
        : judged.data.option_groups.flatMap((group) => group.options),
  };
}
