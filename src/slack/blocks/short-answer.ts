import type { ActionsBlock } from '@slack/types';
import type { PrecedentAnswer } from '../../answers/precedent.ts';
import { counted } from '../../commands/counted.ts';
import { actionIds, askValue } from './actions.ts';
import { decisionBlocks } from './decision-list.ts';
import { disclaimerBlock } from './footer.ts';
import { type Message, type MessageBlock, pack, sectionMessage } from './message.ts';
import { split } from './outcome.ts';
import { foreign, mrkdwn, plain, shorten } from './text.ts';

/** A short answer for each treatment: counts, the best decision, a button that asks for all. */
export function shortAnswers(answers: PrecedentAnswer[]): Message[] {
  const names = answers.map(({ query }) => query.text).join(', ');
  const groups = answers.map(shortAnswer);
  return pack(`IMR precedents for ${foreign(names, 300)}`, [...groups, [disclaimerBlock]]);
}

function shortAnswer(answer: PrecedentAnswer, index: number): MessageBlock[] {
  const { query, total, outcomes, results } = answer;
  const name = foreign(query.text, 200);
  if (total === 0)
    return [{ type: 'section', text: mrkdwn(`*${name}*: no indexed decision.`) } as MessageBlock];
  const counts = `*${name}*: ${counted(total, 'decision')} in ${counted(answer.determinations, 'determination')}. ${split(outcomes)}`;
  return [
    { type: 'section', text: mrkdwn(counts) } as MessageBlock,
    ...results.slice(0, 1).flatMap(decisionBlocks),
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: actionIds.ask(index),
          text: plain(shorten(`All on ${query.text}`, 75)),
          value: askValue(`precedent ${shorten(query.text, 400)}`),
        },
      ],
    } satisfies ActionsBlock,
  ];
}

/** For the asker of a message that names no treatment of the vocabulary. */
export const noTreatment: Message = sectionMessage(
  'I found no drug or treatment in that message that I know. Ask in your own words with `/imr precedent …`.',
  'I found no treatment in that message.',
);
