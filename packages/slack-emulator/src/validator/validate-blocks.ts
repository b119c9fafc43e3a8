import * as z from 'zod';
import { KNOWN_TYPES, SURFACES, type Surface } from './blocks.ts';
import { LIMITS } from './limits.ts';
import { type Problem, problemsOf } from './problem.ts';
import { textLength } from './text-length.ts';
import { repeatedIds } from './unique-ids.ts';

/** `msg_blocks_too_long` only where every block by itself is valid. */
export interface BlocksVerdict {
  error: 'invalid_blocks' | 'msg_blocks_too_long' | null;
  problems: Problem[];
}

interface AnyBlock {
  type: string;
  text?: unknown;
}

/**
 * Validates an array of blocks as Slack does for the given surface.
 * `base` is the JSON pointer of the array in the request; the problems' pointers start with it.
 */
export function validateBlocks(blocks: unknown, surface: Surface, base = '/blocks'): BlocksVerdict {
  if (!Array.isArray(blocks)) {
    return refused([{ pointer: base, message: 'must provide an array' }]);
  }
  const most = surface === 'message' ? LIMITS.messageBlocks : LIMITS.viewBlocks;
  const problems =
    blocks.length > most
      ? [{ pointer: base, message: `no more than ${most} items allowed` }]
      : blocks.flatMap((block, index) => blockProblems(block, surface, `${base}/${index}`));
  if (problems.length > 0) return refused(problems);
  const together = [
    ...repeatedIds(blocks, base),
    ...(surface === 'message' ? messageProblems(blocks as AnyBlock[], base) : []),
  ];
  if (together.length > 0) return refused(together);
  const length = textLength(blocks);
  if (surface === 'message' && length > LIMITS.messageText) {
    return {
      error: 'msg_blocks_too_long',
      problems: [
        {
          pointer: base,
          message: `${length} characters of text; about ${LIMITS.messageText} allowed`,
        },
      ],
    };
  }
  return { error: null, problems: [] };
}

const refused = (problems: Problem[]): BlocksVerdict => ({ error: 'invalid_blocks', problems });

function blockProblems(block: unknown, surface: Surface, pointer: string): Problem[] {
  const type = z.object({ type: z.string() }).safeParse(block).data?.type;
  const judged = SURFACES[surface].safeParse(block);
  if (judged.success) return [];
  const elsewhere = type !== undefined && KNOWN_TYPES.has(type) && !takes(surface, type);
  if (elsewhere)
    return [{ pointer: `${pointer}/type`, message: `${type} is not supported in a ${surface}` }];
  return judged.error.issues.flatMap((issue) => problemsOf(issue, block, pointer));
}

const takes = (surface: Surface, type: string) =>
  SURFACES[surface].options.some((option) =>
    [...option.shape.type.values].some((taken) => String(taken) === type),
  );

/** Rules about the blocks of one message together. */
function messageProblems(blocks: AnyBlock[], base: string): Problem[] {
  const count = (type: string) => blocks.filter((block) => block.type === type).length;
  const markdown = blocks
    .filter((block) => block.type === 'markdown')
    .reduce((sum, block) => sum + String(block.text).length, 0);
  const tables = blocks.flatMap((block) =>
    block.type === 'container'
      ? (block as unknown as { child_blocks: AnyBlock[] }).child_blocks
      : block,
  );
  return [
    ...(tables.filter((block) => block.type === 'table').length > LIMITS.tablesPerMessage
      ? [{ pointer: base, message: 'only one table block is allowed in a message' }]
      : []),
    ...(count('data_visualization') > LIMITS.chartsPerMessage
      ? [
          {
            pointer: base,
            message: `no more than ${LIMITS.chartsPerMessage} data_visualization blocks allowed`,
          },
        ]
      : []),
    ...(markdown > LIMITS.markdown
      ? [
          {
            pointer: base,
            message: `markdown blocks together must be less than ${LIMITS.markdown + 1} characters`,
          },
        ]
      : []),
  ];
}
