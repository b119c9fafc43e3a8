import type { CaseExcerpt } from '../commands/answer.ts';
import { counted } from '../commands/counted.ts';
import { meaning } from '../commands/disclaimer.ts';
import type { Determination } from '../determinations/determination.ts';
import { type Paint, printable, wrap } from './paint.ts';
import { footer } from './precedents.ts';

const width = 96;

/** One determination as text for a terminal; `excerpts` may lack decisions. */
export function caseText(determination: Determination, excerpts: CaseExcerpt[], paint: Paint) {
  const { id, outcome, dates, patient, reviewer, diagnoses, decisions, missing } = determination;
  const worker = [
    patient.age !== null && `${patient.age} years`,
    patient.sex,
    dates.injury && `injured ${dates.injury}`,
  ];
  const row = (name: string, value: string | null) =>
    `  ${name.padEnd(12)}${printable(value || 'not stated')}`;
  const lines = [
    paint.bold(
      printable(
        `${id}: ${outcome ?? 'outcome not read'}, ${counted(decisions.length, 'disputed item')}`,
      ),
    ),
    row('Worker', worker.filter(Boolean).join(', ')),
    row('Decided', dates.decision),
    row('UR denial', dates.urDenial),
    row(
      'Reviewer',
      [reviewer.specialties.join(', '), reviewer.licenseStates.join(', ')]
        .filter(Boolean)
        .join('; licensed in '),
    ),
    row('Diagnoses', diagnoses.join('; ')),
    row('File', determination.source.file),
    ...(missing.length > 0 ? [row('Not found', missing.join(', '))] : []),
    `\n${wrap(printable(determination.summary), width, '  ')}`,
  ];
  for (const decision of decisions) {
    const excerpt = excerpts.find((found) => found.decision === decision.number)?.excerpt;
    const colour = decision.outcome === 'upheld' ? paint.red : paint.green;
    lines.push(
      `\n${decision.number}. ${colour(decision.outcome === 'upheld' ? 'Upheld' : 'Overturned')} (${meaning[decision.outcome]})`,
      wrap(paint.bold(printable(decision.heading)), width, '   '),
      wrap(paint.dim(printable(decision.reviewerGuideline)), width, '   '),
      ...(excerpt ? [wrap(`“${printable(excerpt)}”`, width, '   │ ')] : []),
      ...decision.flags.map(({ flag, detail }) =>
        wrap(paint.yellow(printable(`! ${flag}: “${detail}”`)), width, '   '),
      ),
    );
  }
  return [...lines, `\n${footer(paint)}`].join('\n');
}
