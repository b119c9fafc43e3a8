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

/**
 * A page of the whole rationale of one decision, as a modal.
 * @param page from 0; beyond the last page: the last
 */
export function rationaleModal(
  { determination, decision }: { determination: Determination; decision: Decision },
  page: number,
): ModalView {
  const { id, source } = determination;
  const all = pieces(decision.rationale, pieceLength);
  const pages = Math.max(1, Math.ceil(all.length / piecesAPage));
  const index = Math.min(page, pages - 1);
  const shown = all.slice(index * piecesAPage, (index + 1) * piecesAPage);
  const blocks: MessageBlock[] = [
    {
      type: 'section',
      text: mrkdwn(`*Item ${decision.number}*  ${outcomeLine(decision.outcome)}`),
    },
    richText(line(bold(shorten(decision.heading, 600)))),
    ...shown.map((piece) =>
      richText({ type: 'rich_text_quote' as const, elements: [words(piece)] }),
    ),
    ...pageButtons(id, decision.number, index, pages),
    ...decision.flags.slice(0, 5).map(({ flag, detail }) => ({
      type: 'context',
      elements: [mrkdwn(flagText(flag, detail))],
    })),
    {
      type: 'context',
      elements: [
        plain(
          shorten(
            `Page ${index + 1} of ${pages}, ${counted(decision.rationale.length, 'character')} in all. From ${source.file}; read by machine, check it before you quote.`,
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

function pageButtons(id: string, number: number, page: number, pages: number): MessageBlock[] {
  const button = (name: string, label: string, p: number): Button => ({
    type: 'button',
    action_id: actionIds.rationale(name),
    text: plain(label),
    value: rationaleValue({ id: shorten(id, 400), n: number, p }),
  });
  const elements = [
    page > 0 && button('previous', '◀ Previous page', page - 1),
    page < pages - 1 && button('next', 'Next page ▶', page + 1),
  ].filter((element): element is Button => Boolean(element));
  return elements.length > 0 ? [{ type: 'actions', elements } satisfies ActionsBlock] : [];
}
