import type { ContextBlock, SectionBlock } from '@slack/types';
import type { CaseExcerpt } from '../../commands/answer.ts';
import type { Decision, Determination } from '../../determinations/determination.ts';
import { actionIds, decisionValue } from './actions.ts';
import { flagText, reviewer } from './decision-list.ts';
import { disclaimerBlock, shortenedBlock } from './footer.ts';
import { limits } from './limits.ts';
import { type MessageBlock, message, pack, packOne, type Reply } from './message.ts';
import { outcomeLine, outcomeName } from './outcome.ts';
import { shareButton } from './share.ts';
import { bold, foreign, line, mrkdwn, plain, quotation, richText, shorten, words } from './text.ts';

const pieceLength = 2_900;

/**
 * One determination: an overview of the case first, then its summary and each disputed item.
 * @param excerpts what to quote of an item's rationale
 */
export function caseReply(determination: Determination, excerpts: CaseExcerpt[]): Reply {
  const text = `IMR determination ${foreign(determination.id, 300)}: ${outcomeName(determination.outcome)}`;
  const head = caseHead(determination);
  const items = determination.decisions.map((decision) =>
    itemBlocks(
      determination,
      decision,
      excerpts.find((excerpt) => excerpt.decision === decision.number),
    ),
  );
  const rest = pack(`${text}, summary and disputed items`, [
    ...summaryGroups(determination.summary),
    ...items,
  ]);
  return {
    first: message(text, [...head, disclaimerBlock]),
    rest,
    single: packOne(
      text,
      [head, ...items, ...summaryGroups(determination.summary)],
      [shareButton(`case ${determination.id}`), disclaimerBlock],
      shortenedBlock,
    ),
    audience: 'everyone',
  };
}

function caseHead(determination: Determination): MessageBlock[] {
  const { id, outcome, dates, patient, reviewer: by, diagnoses, source, decisions } = determination;
  const worker = [
    patient.age !== null && `${patient.age} years`,
    patient.sex,
    dates.injury && `injured ${dates.injury}`,
  ].filter(Boolean);
  const fields = [
    `*Outcome*\n${outcomeName(outcome)}, ${decisions.length} disputed`,
    `*Worker*\n${worker.join(', ') || 'not stated'}`,
    `*Decided*\n${dates.decision ?? 'not stated'}`,
    `*UR denial*\n${dates.urDenial ?? 'not stated'}`,
    `*Reviewer*\n${reviewer(by.specialties, by.licenseStates).replace(/^Reviewer: /, '') || 'not stated'}`,
    `*File*\n${source.file}`,
    ...(diagnoses.length > 0 ? [`*Diagnoses*\n${diagnoses.join('; ')}`] : []),
  ];
  return [
    { type: 'header', text: plain(shorten(`${id} · ${outcomeName(outcome)}`, limits.header)) },
    { type: 'section', fields: fields.map((field) => fieldOf(field)) } satisfies SectionBlock,
  ];
}

/** The label is our own markup; the lines after it come from the letter and are escaped. */
function fieldOf(field: string) {
  const [label = '', ...value] = field.split('\n');
  return mrkdwn(shorten(`${label}\n${foreign(value.join(' '), 1_200)}`, limits.field));
}

/** The whole clinical summary, in pieces that a block holds. */
function summaryGroups(summary: string): MessageBlock[][] {
  return pieces(summary, pieceLength).map((piece, index) => [
    richText(...(index === 0 ? [line(bold('Clinical case summary'))] : []), {
      type: 'rich_text_quote' as const,
      elements: [words(piece)],
    }),
  ]);
}

/**
 * Cuts a text at spaces into pieces of at most `length` characters. Joined by one space each they
 * are the text again; a word longer than `length` is cut.
 */
export function pieces(text: string, length: number): string[] {
  const cut: string[] = [];
  let rest = text;
  while (rest.length > length) {
    const space = rest.lastIndexOf(' ', length);
    const at = space > 0 ? space : length;
    cut.push(rest.slice(0, at));
    rest = rest.slice(space > 0 ? at + 1 : at);
  }
  return rest ? [...cut, rest] : cut;
}

function itemBlocks(
  { id }: Determination,
  decision: Decision,
  found: CaseExcerpt | undefined,
): MessageBlock[] {
  const guideline = decision.reviewerGuideline || 'none stated';
  const flags = decision.flags
    .slice(0, 3)
    .map(({ flag, detail }) => mrkdwn(flagText(flag, detail)));
  return [
    {
      type: 'section',
      text: mrkdwn(`*Item ${decision.number}*  ${outcomeLine(decision.outcome)}`),
      accessory: {
        type: 'button',
        action_id: actionIds.openRationale,
        text: plain('Full rationale'),
        value: decisionValue({ verb: 'rationale', number: decision.number, id }),
      },
    } satisfies SectionBlock,
    richText(
      line(bold(shorten(decision.heading, 600))),
      ...(found?.excerpt ? [quotation(found.excerpt, found.highlights, 1_500)] : []),
    ),
    {
      type: 'context',
      elements: [mrkdwn(foreign(`Guideline: ${guideline}`, 600)), ...flags],
    } satisfies ContextBlock,
  ];
}
