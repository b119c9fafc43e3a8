import type { ActionsBlock, Button, ContextBlock, SectionBlock } from '@slack/types';
import type { PrecedentAnswer } from '../../answers/precedent.ts';
import type { Answer, NextQuestion, Position } from '../../commands/answer.ts';
import { counted } from '../../commands/counted.ts';
import { actionIds, askValue, type ListState, listValue, longestQuestion } from './actions.ts';
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
 * A question's answer: what was understood and counted first, the decisions after it.
 * @param asker the person who may delete it
 */
export function precedentsReply(
  { precedents: answer, page: position, next }: Extract<Answer, { kind: 'precedents' }>,
  asker: string,
): Reply {
  const first = overview(answer, next);
  const empty = answer.total === 0;
  const alone = packOne(
    first.text,
    [first.blocks.slice(0, -1), ...answer.results.map(decisionBlocks)],
    [
      ...(empty ? [] : [turns(answer, position, asker)]),
      shareButton(`precedent ${answer.query.text}`),
      disclaimerBlock,
    ],
    shortenedBlock,
  );
  const rest = empty ? [] : [decisionList(answer, position, asker)];
  return { first, rest, alone, audience: 'everyone' };
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
  const said = [
    answer.query.corrected && `Spelling corrected: ${answer.query.corrected}`,
    answer.loose && 'No decision holds all of the words; these hold as many of them as possible.',
    ...answer.related.map(
      ({ class: itsClass, total, outcomes }) =>
        `Same class, other treatment (${itsClass}), not counted above: ${counted(total, 'decision')}, ${outcomes.upheld} upheld, ${outcomes.overturned} overturned.`,
    ),
    answer.letters.length > 0 &&
      `Letters of unknown layout that hold the words, not counted: ${answer.letters.map(({ id }) => id).join(', ')}`,
  ].filter((note): note is string => Boolean(note));
  if (said.length === 0) return [];
  const elements = said.slice(0, limits.contextElements).map((note) => mrkdwn(foreign(note, 600)));
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

/** Questions ready to press. */
function questionButtons(questions: NextQuestion[]): ActionsBlock[] {
  if (questions.length === 0) return [];
  const elements = questions.slice(0, 5).map(
    ({ label, question }, place): Button => ({
      type: 'button',
      action_id: actionIds.ask(place),
      text: plain(shorten(label, limits.button)),
      value: askValue(`precedent ${question.slice(0, longestQuestion)}`),
    }),
  );
  return [{ type: 'actions', elements }];
}

/** One page of decisions with the buttons that turn it; also what a press puts in its place. */
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
    [turns(answer, position, asker), ...feedback(answer, position, asker), shown],
    shortenedBlock,
  );
}

function turns(
  { query, total, outcomes }: PrecedentAnswer,
  position: Position,
  asker: string,
): ActionsBlock {
  const { offset, limit, sort } = position;
  const state: ListState = {
    q: query.text.slice(0, longestQuestion),
    o: offset,
    s: sort,
    u: asker,
  };
  const turn = (name: string, label: string, to: Partial<ListState>): Button => ({
    type: 'button',
    action_id: actionIds.list(name),
    text: plain(label),
    value: listValue({ ...state, ...to }),
  });
  const filtered = query.filters.outcome;
  const unfiltered = query.text
    .replace(/\s*\b(?:outcome:)?(?:upheld|overturned)\b/gi, '')
    .trim()
    .slice(0, longestQuestion - ' outcome:overturned'.length);
  const elements = [
    offset > 0 && turn('previous', '◀ Previous', { o: Math.max(0, offset - limit) }),
    offset + limit < total &&
      turn('next', `Next ${Math.min(limit, total - offset - limit)} ▶`, { o: offset + limit }),
    total > 1 &&
      (sort === 'relevance'
        ? turn('newest', 'Newest first', { o: 0, s: 'newest' })
        : turn('best', 'Best match first', { o: 0, s: 'relevance' })),
    !filtered &&
      outcomes.upheld > 0 &&
      outcomes.overturned > 0 &&
      turn('overturned', 'Overturned only', { q: `${unfiltered} outcome:overturned`, o: 0 }),
    !filtered &&
      outcomes.upheld > 0 &&
      outcomes.overturned > 0 &&
      turn('upheld', 'Upheld only', { q: `${unfiltered} outcome:upheld`, o: 0 }),
    filtered && unfiltered && turn('all', 'All outcomes', { q: unfiltered, o: 0 }),
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
      value: listValue(state),
    } satisfies Button,
  ];
  return {
    type: 'actions',
    elements: elements.filter((element): element is Button => Boolean(element)),
  };
}

/** Decisions like one that was shown, in one message. */
export function similarReply(
  answer: PrecedentAnswer,
  { id, decision }: { id: string; decision: number },
): Reply {
  const name = `${id}, item ${decision}`;
  const said =
    answer.total === 0
      ? `No other indexed decision is on the same treatment as ${name}.`
      : `Decisions on the same treatment as ${name}, nearest in grounds and diagnoses first (${answer.results.length} of ${answer.total}: ${answer.outcomes.upheld} upheld, ${answer.outcomes.overturned} overturned)`;
  const one = packOne(
    foreign(said, limits.notification),
    [
      [{ type: 'section', text: mrkdwn(`*${foreign(said, 600)}*`) }],
      ...answer.results.map(decisionBlocks),
    ],
    [disclaimerBlock],
    shortenedBlock,
  );
  return { first: one, rest: [], alone: one, audience: 'everyone' };
}
