import type { ActionsBlock, Button, HomeView, SectionBlock } from '@slack/types';
import { counted } from '../../commands/counted.ts';
import { disclaimer } from '../../commands/disclaimer.ts';
import { commands } from '../../commands/index.ts';
import type { Determination } from '../../determinations/determination.ts';
import type { CorpusFigures } from '../../search/engine.ts';
import type { SavedQuestion } from '../../state/state.ts';
import { actionIds, askValue, forgetValue, longestQuestion } from './actions.ts';
import { limits } from './limits.ts';
import type { MessageBlock } from './message.ts';
import { baseRate, outcomeName } from './outcome.ts';
import { escaped, foreign, mrkdwn, plain, shorten } from './text.ts';

/** What a Home tab shows. */
export type Home = {
  corpus: CorpusFigures;
  newest: Determination[];
  saved: SavedQuestion[];
  recent: string[];
};

/** The Home tab of one person: how to ask, what is indexed, the newest letters, their questions. */
export function homeView({ corpus, newest, saved, recent }: Home): HomeView {
  const help = commands.map(({ usage, says }) => `• \`/imr ${escaped(usage)}\`: ${says}`);
  const blocks: MessageBlock[] = [
    { type: 'header', text: plain('How did reviewers decide this treatment before, and why?') },
    text(`${help.join('\n')}\nOr mention me, or write to me here in Messages, in plain words.`),
    {
      type: 'actions',
      elements: [
        button(actionIds.openSearch, 'Search form…', 'open'),
        button(
          actionIds.ask('home'),
          'Try: baclofen chronic',
          askValue('precedent baclofen chronic'),
        ),
      ],
    } satisfies ActionsBlock,
    { type: 'header', text: plain('What is indexed') },
    text(
      `${baseRate(corpus)}. Newest decision: ${corpus.newest ?? 'no letter states its date'}.${corpus.unread > 0 ? ` ${counted(corpus.unread, 'letter')} of unknown layout, not counted.` : ''}`,
    ),
    ...newest.map(newestBlock),
    { type: 'header', text: plain('Your saved questions') },
    ...(saved.length > 0
      ? saved.flatMap(savedBlocks)
      : [text('None yet: press “Save question” under an answer.')]),
    { type: 'header', text: plain('Your last questions') },
    ...(recent.length > 0
      ? recent.map((question, index) => askBlock(question, `recent-${index}`))
      : [text('None since I was started. I keep them in memory only.')]),
    { type: 'context', elements: [mrkdwn(disclaimer)] } as MessageBlock,
  ];
  return { type: 'home', blocks: blocks.slice(0, limits.viewBlocks) as HomeView['blocks'] };
}

const text = (markup: string): SectionBlock => ({ type: 'section', text: mrkdwn(markup) });

const button = (action: string, label: string, value: string): Button => ({
  type: 'button',
  action_id: action,
  text: plain(shorten(label, limits.button)),
  value,
});

const askBlock = (question: string, which: string): SectionBlock => ({
  ...text(foreign(question, 500)),
  accessory: button(
    actionIds.ask(which),
    'Ask again',
    askValue(`precedent ${question.slice(0, longestQuestion)}`),
  ),
});

const savedBlocks = ({ text: question }: SavedQuestion, index: number): MessageBlock[] => [
  text(foreign(question, 500)),
  {
    type: 'actions',
    elements: [
      button(
        actionIds.ask(`saved-${index}`),
        'Ask again',
        askValue(`precedent ${question.slice(0, longestQuestion)}`),
      ),
      button(actionIds.forget, 'Forget', forgetValue(question.slice(0, longestQuestion))),
    ],
  } satisfies ActionsBlock,
];

const newestBlock = ({ id, outcome, dates, decisions }: Determination): MessageBlock => ({
  ...text(
    `*${foreign(id, 200)}*: ${outcomeName(outcome)}, ${counted(decisions.length, 'disputed item')}${dates.decision ? `, decided ${dates.decision}` : ''}`,
  ),
  accessory: button(
    actionIds.ask(`newest-${id.slice(0, 200)}`),
    'Case summary',
    askValue(`case ${id.slice(0, 400)}`),
  ),
});
