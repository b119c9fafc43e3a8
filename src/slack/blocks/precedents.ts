import type { ActionsBlock, Button, ContextBlock, SectionBlock } from '@slack/types';
import type { PrecedentAnswer } from '../../answers/precedent.ts';
import type { Answer, NextQuestion, Position } from '../../commands/answer.ts';
import { counted } from '../../commands/counted.ts';
import { actionIds, askValue, type ListValue, listValue, longestQuestion } from './actions.ts';
import { decisionBlocks } from './decision-list.ts';
import { feedback } from './feedback.ts';
import { disclaimerBlock, shortenedBlock } from './footer.ts';
import { limits } from './limits.ts';
import { type Message, type MessageBlock, message, packOne, type Reply } from './message.ts';
import { baseRate, split } from './outcome.ts';
import { shareButton } from './share.ts';
import { foreign, mrkdwn, plain, shorten } from './text.ts';
import { understoodText } from './understood.ts';

/**
 * The answer to a question: what was understood and counted first, then the page of decisions.
 * @param asker id of the person who may delete the answer
 */
export function precedentsReply(
  { precedents: answer, page: position, next }: Extract<Answer, { kind: 'precedents' }>,
  asker: string,
): Reply {
  const first = overview(answer, next);
  const empty = answer.total === 0;
  const single = packOne(
    first.text,
    [first.blocks.slice(0, -1), ...answer.results.map(decisionBlocks)],
    [
      ...(empty ? [] : [listButtons(answer, position, asker)]),
      shareButton(`precedent ${answer.query.text}`),
      disclaimerBlock,
    ],
    shortenedBlock,
  );
  const rest = empty ? [] : [decisionList(answer, position, asker)];
  return { first, rest, single, audience: 'everyone' };
}

function overview(answer: PrecedentAnswer, next: NextQuestion[]): Message {
  const { query, total, outcomes, corpus } = answer;
  const found = `${counted(total, 'decision')} in ${counted(answer.determinations, 'determination')}`;
  const fields = [
    `*Understood*\n${understoodText(answer)}`,
    `*Found*\n${total === 0 ? 'No decision' : found}`,
    ...(total === 0 ? [] : [`*Outcome*\n${split(outcomes)}`]),
    `*All indexed, to compare*\n${baseRate(corpus)}`,
  ];
  const blocks: MessageBlock[] = [
    { type: 'header', text: plain(shorten(`IMR precedent: ${query.text}`, limits.header)) },
    { type: 'section', fields: fields.map((field) => mrkdwn(shorten(field, limits.field))) },
    ...notes(answer),
    ...suggestions(answer.suggestions),
    ...questionButtons(next),
    disclaimerBlock,
  ];
  return message(
    `IMR precedent: ${foreign(query.text, 300)}. ${total === 0 ? 'No decision found.' : `${found}: ${outcomes.upheld} upheld, ${outcomes.overturned} overturned.`}`,
    blocks,
  );
}

function notes(answer: PrecedentAnswer): MessageBlock[] {
  const sentences = [
    answer.query.corrected && `Spelling corrected: ${answer.query.corrected}`,
    answer.loose && 'No decision holds all of the words; these hold as many of them as possible.',
    ...answer.related.map(
      ({ class: itsClass, total, outcomes }) =>
        `Same class, other treatment (${itsClass}), not counted above: ${counted(total, 'decision')}, ${outcomes.upheld} upheld, ${outcomes.overturned} overturned.`,
    ),
    answer.letters.length > 0 &&
      `Letters of unknown layout that hold the words, not counted: ${answer.letters.map(({ id }) => id).join(', ')}`,
  ].filter((note): note is string => Boolean(note));
  if (sentences.length === 0) return [];
  const elements = sentences
    .slice(0, limits.contextElements)
    .map((note) => mrkdwn(foreign(note, 600)));
  return [{ type: 'context', elements }];
}

/** Other questions where this one found nothing. */
function suggestions(questions: string[]): MessageBlock[] {
  if (questions.length === 0) return [];
  const named = questions.map((question) => ({ label: question, question }));
  return [
    { type: 'section', text: mrkdwn('Try one of these:') } satisfies SectionBlock,
    ...questionButtons(named),
  ];
}

/** Buttons that ask these questions. */
function questionButtons(questions: NextQuestion[]): ActionsBlock[] {
  if (questions.length === 0) return [];
  const elements = questions.slice(0, 5).map(
    ({ label, question }, index): Button => ({
      type: 'button',
      action_id: actionIds.ask(index),
      text: plain(shorten(label, limits.button)),
      value: askValue(`precedent ${question.slice(0, longestQuestion)}`),
    }),
  );
  return [{ type: 'actions', elements }];
}

/** One page of decisions with the buttons that change it; a press replaces it by another. */
export function decisionList(answer: PrecedentAnswer, position: Position, asker: string): Message {
  const { total, results } = answer;
  const [from, to] = [position.offset + 1, position.offset + results.length];
  const shown: ContextBlock = {
    type: 'context',
    elements: [
      mrkdwn(
        `Decisions ${from} to ${to} of ${total}${answer.query.filters.outcome ? ` (only ${answer.query.filters.outcome})` : ''}, ${position.sort === 'newest' ? 'newest first' : 'best match first'}`,
      ),
    ],
  };
  return packOne(
    `Decisions ${from} to ${to} of ${total} for ${foreign(answer.query.text, 300)}`,
    results.map(decisionBlocks),
    [listButtons(answer, position, asker), ...feedback(answer, position, asker), shown],
    shortenedBlock,
  );
}

/** The buttons under a list: pages, order, one outcome only, delete, save. */
function listButtons(
  { query, total, outcomes }: PrecedentAnswer,
  position: Position,
  asker: string,
): ActionsBlock {
  const { offset, limit, sort } = position;
  const value: ListValue = {
    q: query.text.slice(0, longestQuestion),
    o: offset,
    s: sort,
    u: asker,
  };
  const button = (name: string, label: string, change: Partial<ListValue>): Button => ({
    type: 'button',
    action_id: actionIds.list(name),
    text: plain(label),
    value: listValue({ ...value, ...change }),
  });
  const filtered = query.filters.outcome;
  const unfiltered = query.text
    .replace(/\s*\b(?:outcome:)?(?:upheld|overturned)\b/gi, '')
    .trim()
    .slice(0, longestQuestion - ' outcome:overturned'.length);
  const elements = [
    offset > 0 && button('previous', '◀ Previous', { o: Math.max(0, offset - limit) }),
    offset + limit < total &&
      button('next', `Next ${Math.min(limit, total - offset - limit)} ▶`, { o: offset + limit }),
    total > 1 &&
      (sort === 'relevance'
        ? button('newest', 'Newest first', { o: 0, s: 'newest' })
        : button('best', 'Best match first', { o: 0, s: 'relevance' })),
    !filtered &&
      outcomes.upheld > 0 &&
      outcomes.overturned > 0 &&
      button('overturned', 'Overturned only', { q: `${unfiltered} outcome:overturned`, o: 0 }),
    !filtered &&
      outcomes.upheld > 0 &&
      outcomes.overturned > 0 &&
      button('upheld', 'Upheld only', { q: `${unfiltered} outcome:upheld`, o: 0 }),
    filtered && unfiltered && button('all', 'All outcomes', { q: unfiltered, o: 0 }),
    {
      type: 'button',
      action_id: actionIds.remove,
      text: plain('Delete'),
      value: asker,
    } satisfies Button,
    {
      type: 'button',
      action_id: actionIds.save,
      text: plain('Save question'),
      value: listValue(value),
    } satisfies Button,
  ];
  return {
    type: 'actions',
    elements: elements.filter((element): element is Button => Boolean(element)),
  };
}

/** Decisions on the same treatment as the one named, in one message. */
export function similarReply(
  answer: PrecedentAnswer,
  { id, decision }: { id: string; decision: number },
): Reply {
  const name = `${id}, item ${decision}`;
  const title =
    answer.total === 0
      ? `No other indexed decision is on the same treatment as ${name}.`
      : `Decisions on the same treatment as ${name}, nearest in grounds and diagnoses first (${answer.results.length} of ${answer.total}: ${answer.outcomes.upheld} upheld, ${answer.outcomes.overturned} overturned)`;
  const one = packOne(
    foreign(title, limits.notification),
    [
      [{ type: 'section', text: mrkdwn(`*${foreign(title, 600)}*`) }],
      ...answer.results.map(decisionBlocks),
    ],
    [disclaimerBlock],
    shortenedBlock,
  );
  return { first: one, rest: [], single: one, audience: 'everyone' };
}
