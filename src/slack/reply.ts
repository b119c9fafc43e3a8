import type { Answer } from '../commands/answer.ts';
import { caseReply } from './blocks/case-summary.ts';
import { helpReply, problemReply } from './blocks/help.ts';
import type { Reply } from './blocks/message.ts';
import { outcomesReply } from './blocks/outcomes.ts';
import { precedentsReply, similarReply } from './blocks/precedents.ts';
import { whichCaseReply } from './blocks/which-case.ts';

/** An answer as Slack messages; `asker` may delete it. */
export function replyOf(answer: Answer, asker: string): Reply {
  switch (answer.kind) {
    case 'precedents':
      return precedentsReply(answer, asker);
    case 'similar':
      return similarReply(answer.precedents, answer.to);
    case 'outcomes':
      return outcomesReply(answer.outcomes);
    case 'case':
      return caseReply(answer.determination, answer.excerpts);
    case 'which-case':
      return whichCaseReply(answer.typed, answer.candidates, answer.near);
    case 'help':
      return helpReply(answer.unknown);
    case 'problem':
      return problemReply(answer.message);
  }
}
