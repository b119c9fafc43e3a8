import type { ActionsBlock, Button, ModalView } from '@slack/types';
import { counted } from '../../commands/counted.ts';
import type { Decision, Determination } from '../../determinations/determination.ts';
import { actionIds, rationaleValue } from './actions.ts';
import { pieces } from './case-summary.ts';
import { flagText } from './decision-list.ts';
import { limits } from './limits.ts';
import type { MessageBlock } from './message.ts';
import { outcomeLine } from './outcome.ts';
import { bold, line, mrkdwn, plain, richText, shorten, words } from './text.ts';

const pieceLength = 2_900;
const piecesAPage = 3;

/** The whole rationale of one decision as a modal, page `page` (from 0; beyond the last: the last). */
export function rationaleModal(
  { id, source }: Determination,
  decision: Decision,
  page: number,
): ModalView {
  const all = pieces(decision.rationale, pieceLength);
  const pages = Math.max(1, Math.ceil(all.length / piecesAPage));
  const at = Math.min(page, pages - 1);
  const shown = all.slice(at * piecesAPage, (at + 1) * piecesAPage);
  const blocks: MessageBlock[] = [
    {
      type: 'section',
      text: mrkdwn(`*Item ${decision.number}*  ${outcomeLine(decision.outcome)}`),
    },
    richText(line(bold(shorten(decision.heading, 600)))),
    ...shown.map((piece) =>
      richText({ type: 'rich_text_quote' as const, elements: [words(piece)] }),
    ),
    ...turns(id, decision.number, at, pages),
    ...decision.flags.slice(0, 5).map(({ flag, detail }) => ({
      type: 'context',
      elements: [mrkdwn(flagText(flag, detail))],
    })),
    {
      type: 'context',
      elements: [
        plain(
          shorten(
            `Page ${at + 1} of ${pages}, ${counted(decision.rationale.length, 'character')} in all. From ${source.file}; read by machine, check it before you quote.`,
            limits.field,
          ),
        ),
      ],
    },
  ];
  return {
    type: 'modal',
    callback_id: 'rationale',
    title: plain(shorten(id, limits.viewTitle)),
    close: plain('Close'),
    blocks: blocks as ModalView['blocks'],
  };
}

function turns(id: string, number: number, at: number, pages: number): MessageBlock[] {
  const turn = (name: string, label: string, p: number): Button => ({
    type: 'button',
    action_id: actionIds.rationale(name),
    text: plain(label),
    value: rationaleValue({ id: shorten(id, 400), n: number, p }),
  });
  const elements = [
    at > 0 && turn('previous', '◀ Previous page', at - 1),
    at < pages - 1 && turn('next', 'Next page ▶', at + 1),
  ].filter((element): element is Button => Boolean(element));
  return elements.length > 0 ? [{ type: 'actions', elements } satisfies ActionsBlock] : [];
}
