import type { Precedent, PrecedentAnswer } from '../answers/precedent.ts';
import { counted } from '../commands/counted.ts';
import { disclaimer, meaning } from '../commands/disclaimer.ts';
import { type Paint, printable, wrap } from './paint.ts';
import { understoodLine } from './understood.ts';

const width = 96;

/**
 * An answer as text for a terminal.
 * @param offset how many decisions stand before the page shown
 */
export function precedentsText(answer: PrecedentAnswer, offset: number, paint: Paint): string {
  const { query, total, results, outcomes, corpus } = answer;
  const found =
    total === 0
      ? 'No decision found.'
      : `${counted(total, 'decision')} in ${counted(answer.determinations, 'determination')}: ${paint.red(`${outcomes.upheld} upheld`)}, ${paint.green(`${outcomes.overturned} overturned`)}`;
  const parts = [
    `${paint.bold(`IMR precedent: ${printable(query.text)}`)}`,
    understoodLine(answer, paint),
    found,
    paint.dim(
      `All indexed: ${corpus.upheld} of ${counted(corpus.decisions, 'decision')} upheld, ${corpus.overturned} overturned, in ${counted(corpus.determinations, 'determination')}.`,
    ),
    ...(answer.loose
      ? ['No decision holds all of the words; these hold as many as possible.']
      : []),
    ...results.map((result) => `\n${precedentText(result, paint)}`),
    ...(results.length > 0 && results.length < total
      ? [
          `\nDecisions ${offset + 1} to ${offset + results.length} of ${total}; --offset ${offset + results.length} shows the next.`,
        ]
      : []),
    ...answer.related.map(
      ({ class: itsClass, total: also, outcomes: theirs }) =>
        `\nSame class, other treatment (${itsClass}), not counted above: ${counted(also, 'decision')}, ${theirs.upheld} upheld, ${theirs.overturned} overturned.`,
    ),
    ...(answer.letters.length > 0
      ? [
          `\nLetters of unknown layout that hold the words, not counted: ${answer.letters.map(({ id }) => printable(id)).join(', ')}`,
        ]
      : []),
    ...(answer.suggestions.length > 0
      ? [
          '\nTry:',
          ...answer.suggestions.map((question) => `  imr precedent ${printable(question)}`),
        ]
      : []),
    `\n${footer(paint)}`,
  ];
  return parts.filter(Boolean).join('\n');
}

function precedentText(precedent: Precedent, paint: Paint): string {
  const { rank, id, decision, outcome, heading, excerpt, flags } = precedent;
  const colour = outcome === 'upheld' ? paint.red : paint.green;
  const from = [
    `${id}, item ${decision}`,
    precedent.decided && `decided ${precedent.decided}`,
    precedent.specialties.join(', '),
    precedent.licenseStates.length > 0 && `licensed in ${precedent.licenseStates.join(', ')}`,
    precedent.guideline,
  ].filter(Boolean);
  return [
    `${rank}. ${colour(outcome === 'upheld' ? 'Upheld' : 'Overturned')} (${meaning[outcome]})`,
    wrap(paint.bold(printable(heading)), width, '   '),
    wrap(paint.dim(printable(from.join(' · '))), width, '   '),
    wrap(`“${highlighted(precedent, paint)}”`, width, '   │ '),
    ...flags.map(({ flag, detail }) =>
      wrap(paint.yellow(`! ${flag}: “${printable(detail)}”`), width, '   '),
    ),
  ]
    .filter((line) => excerpt || !line.includes('“”'))
    .join('\n');
}

function highlighted({ excerpt, highlights }: Precedent, paint: Paint): string {
  let at = 0;
  let marked = '';
  for (const [start, end] of highlights) {
    marked += printable(excerpt.slice(at, start));
    marked += paint.underline(printable(excerpt.slice(start, end)));
    at = end;
  }
  return marked + printable(excerpt.slice(at));
}

/** What the outcomes mean and what past decisions are worth: once under every answer. */
export const footer = (paint: Paint): string =>
  paint.dim(
    wrap(`Upheld: ${meaning.upheld}. Overturned: ${meaning.overturned}. ${disclaimer}`, width),
  );
