import type { ContextBlock, TableBlock } from '@slack/types';
import {
  FEWEST_FOR_A_SHARE,
  type OutcomesAnswer,
  overturnedShareOf,
  type Reason,
} from '../../answers/outcomes.ts';
import { counted } from '../../commands/counted.ts';
import type { FacetRow } from '../../search/engine.ts';
import { outcomesChart } from './chart.ts';
import { disclaimerBlock, shortenedBlock } from './footer.ts';
import { limits } from './limits.ts';
import { type MessageBlock, message, pack, packOne, type Reply } from './message.ts';
import { baseRate, split } from './outcome.ts';
import { shareButton } from './share.ts';
import { bold, foreign, line, mrkdwn, plain, quotation, richText, shorten } from './text.ts';
import { understoodText } from './understood.ts';

const rowsAFacet = 12;

/** A question's decisions, counted: figures and chart first, then the table and the reasons. */
export function outcomesReply(answer: OutcomesAnswer): Reply {
  const { query, total, outcomes } = answer;
  const text = `Outcomes: ${foreign(query.text, 300)}. ${counted(total, 'decision')}: ${outcomes.upheld} upheld, ${outcomes.overturned} overturned.`;
  const head = overview(answer);
  const table = total > 0 ? [[tableOf(answer)]] : [];
  const reasons = reasonGroups(answer);
  const chart = outcomesChart(answer);
  return {
    first: message(text, [...head, ...chart, disclaimerBlock]),
    rest: [...pack(`${text} In figures.`, table), ...pack(`${text} Why.`, reasons)],
    single: packOne(
      text,
      [[...head, ...chart], ...table, ...reasons],
      [shareButton(`outcomes ${query.text}`), disclaimerBlock],
      shortenedBlock,
    ),
    audience: 'everyone',
  };
}

function overview({
  query,
  total,
  determinations,
  outcomes,
  corpus,
}: OutcomesAnswer): MessageBlock[] {
  const few = total > 0 && total < FEWEST_FOR_A_SHARE;
  const fields = [
    `*Understood*\n${understoodText({ query })}`,
    `*Found*\n${counted(total, 'decision')} in ${counted(determinations, 'determination')}`,
    `*Outcome*\n${split(outcomes)}${percentage(outcomes)}`,
    `*All indexed, to compare*\n${baseRate(corpus)}${percentage(corpus)}`,
  ];
  return [
    { type: 'header', text: plain(shorten(`IMR outcomes: ${query.text}`, limits.header)) },
    { type: 'section', fields: fields.map(mrkdwn) },
    ...(few
      ? [
          {
            type: 'context',
            elements: [
              mrkdwn(
                `A small sample: fewer than ${FEWEST_FOR_A_SHARE} decisions, so counts only. About one in ten IMR decisions is overturned overall; a handful that all went one way proves little.`,
              ),
            ],
          } satisfies ContextBlock,
        ]
      : []),
  ];
}

/** ` (12% overturned)`, or nothing where there are too few to speak of a share. */
function percentage(outcomes: { upheld: number; overturned: number }): string {
  const share = overturnedShareOf(outcomes);
  return share === null ? '' : ` (${Math.round(share * 100)}% overturned)`;
}

function tableOf(answer: OutcomesAnswer): TableBlock {
  const facets: [string, FacetRow[]][] = [
    ['Treatment', answer.byTreatment],
    ['Ground', answer.byGround],
    ['Guideline', answer.byGuideline],
    ['Specialty', answer.bySpecialty],
    ['Year', answer.byYear],
  ];
  const cell = (text: string) => ({ type: 'raw_text' as const, text: text || '–' });
  const header = ['', 'Decisions', 'Upheld', 'Overturned', 'Share overturned'].map((name) =>
    cell(name),
  );
  const rows = facets.flatMap(([facet, counted]) =>
    counted.slice(0, rowsAFacet).map(({ name, total, upheld, overturned }) => {
      const share = overturnedShareOf({ upheld, overturned });
      return [
        cell(`${facet}: ${shorten(name, 80)}`),
        cell(String(total)),
        cell(String(upheld)),
        cell(String(overturned)),
        cell(share === null ? 'too few' : `${Math.round(share * 100)}%`),
      ];
    }),
  );
  const { corpus } = answer;
  const corpusShare = overturnedShareOf(corpus);
  const base = [
    cell('All indexed'),
    cell(String(corpus.decisions)),
    cell(String(corpus.upheld)),
    cell(String(corpus.overturned)),
    cell(corpusShare === null ? 'too few' : `${Math.round(corpusShare * 100)}%`),
  ];
  return {
    type: 'table',
    rows: [header, base, ...rows],
    column_settings: [
      { is_wrapped: true },
      { align: 'right' },
      { align: 'right' },
      { align: 'right' },
      { align: 'right' },
    ],
  };
}

function reasonGroups({ reasons }: OutcomesAnswer): MessageBlock[][] {
  const list = (title: string, found: Reason[]) =>
    found.length === 0
      ? []
      : [
          [{ type: 'section', text: mrkdwn(`*${title}*`) }, reasonBlock(found[0] as Reason)],
          ...found.slice(1).map((reason) => [reasonBlock(reason)]),
        ];
  return [
    ...list('What the overturned decisions had more often', reasons.overturned),
    ...list('Why the others were upheld', reasons.upheld),
  ];
}

/** One ground with its counts and one decision's own sentence. */
const reasonBlock = ({ name, upheld, overturned, sentence, id, decision }: Reason): MessageBlock =>
  richText(
    line(bold(`${shorten(name, 100)}: ${overturned} overturned, ${upheld} upheld`)),
    quotation(sentence, [], 600),
    line({ type: 'text', text: `${shorten(id, 200)}, item ${decision}`, style: { italic: true } }),
  );
