import type { Block } from '@slack/types';

interface Parent extends Block {
  child_blocks?: Parent[];
  elements?: Parent[];
}

/** Slack names each block that comes without a `block_id`, inner ones too. */
export const withBlockIds = (blocks: Block[], prefix = 'auto'): Block[] =>
  (blocks as Parent[]).map((block, index) => named(block, `${prefix}${index}`));

function named(block: Parent, id: string): Parent {
  return {
    ...block,
    block_id: block.block_id || id,
    ...(block.child_blocks
      ? { child_blocks: withBlockIds(block.child_blocks, `${id}-`) as Parent[] }
      : {}),
    ...(block.type === 'carousel' && block.elements
      ? { elements: withBlockIds(block.elements, `${id}-`) as Parent[] }
      : {}),
  };
}
