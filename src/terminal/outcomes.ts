import {
  FEWEST_FOR_A_SHARE,
  type OutcomesAnswer,
  overturnedShareOf,
  type Reason,
} from '../answers/outcomes.ts';
import { counted } from '../commands/counted.ts';
import type { FacetRow, Outcomes } from '../search/engine.ts';
import { type Paint, printable, wrap } from './paint.ts';
import { footer } from './precedents.ts';
import { understoodLine } from './understood.ts';

const barWidth = 30;
const rowsAFacet = 10;

/** The counts of a question's decisions as text with bars, `paint` for its colours. */
export function outcomesText(answer: OutcomesAnswer, paint: Paint): string {
  const { query, total, determinations, outcomes, corpus, reasons } = answer;
  const facets: [string, FacetRow[]][] = [
    ['By treatment', answer.byTreatment],
    ['By ground', answer.byGround],
    ['By guideline', answer.byGuideline],
    ['By specialty', answer.bySpecialty],
    ['By year', answer.byYear],
  ];
  const row = (name: string, figures: Outcomes) =>
    `  ${printable(name).slice(0, 40).padEnd(42)}${bar(figures, total, paint)} ${figuresText(figures)}`;
  return [
    paint.bold(`IMR outcomes: ${printable(query.text)}`),
    ...[understoodLine(answer, paint)].filter(Boolean),
    `${counted(total, 'decision')} in ${counted(determinations, 'determination')}: ${figuresText(outcomes)}`,
    paint.dim(`All indexed: ${counted(corpus.decisions, 'decision')}: ${figuresText(corpus)}`),
    ...(total > 0 && total < FEWEST_FOR_A_SHARE
      ? [paint.yellow(`A small sample: fewer than ${FEWEST_FOR_A_SHARE} decisions, counts only.`)]
      : []),
    ...facets.flatMap(([title, rows]) =>
      rows.length === 0
        ? []
        : [`\n${paint.bold(title)}`, ...rows.slice(0, rowsAFacet).map((one) => row(one.name, one))],
    ),
    ...reasonLines('What the overturned decisions had more often', reasons.overturned, paint),
    ...reasonLines('Why the others were upheld', reasons.upheld, paint),
    `\n${footer(paint)}`,
  ].join('\n');
}

/** `12 upheld, 1 overturned (8% overturned)`, the share only where there are enough. */
function figuresText({ upheld, overturned }: Outcomes): string {
  const share = overturnedShareOf({ upheld, overturned });
  const said = share === null ? '' : ` (${Math.round(share * 100)}% overturned)`;
  return `${upheld} upheld, ${overturned} overturned${said}`;
}

function bar({ upheld, overturned }: Outcomes, most: number, paint: Paint): string {
  const length = (n: number) => (n === 0 ? 0 : Math.max(1, Math.round((n / most) * barWidth)));
  const [dark, light] = [length(upheld), length(overturned)];
  return (
    paint.red('█'.repeat(dark)) +
    paint.green('▒'.repeat(light)) +
    ' '.repeat(Math.max(0, barWidth + 1 - dark - light))
  );
}

function reasonLines(title: string, reasons: Reason[], paint: Paint): string[] {
  if (reasons.length === 0) return [];
  return [
    `\n${paint.bold(title)}`,
    ...reasons.flatMap(({ name, upheld, overturned, sentence, id, decision }) => [
      `  ${name}: ${overturned} overturned, ${upheld} upheld`,
      wrap(
        `“${printable(sentence)}” ${paint.dim(`${printable(id)}, item ${decision}`)}`,
        96,
        '    ',
      ),
    ]),
  ];
}
