import type { Problem } from './problem.ts';

interface Identified {
  block_id?: string;
  child_blocks?: Identified[];
  elements?: { action_id?: string }[];
}

/** Block ids are unique in a message or view, action ids in their block. */
export function repeatedIds(blocks: unknown[], base: string): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const walk = (block: Identified, pointer: string) => {
    if (block.block_id !== undefined) {
      if (seen.has(block.block_id)) {
        problems.push({ pointer: `${pointer}/block_id`, message: 'block_id must be unique' });
      }
      seen.add(block.block_id);
    }
    const actions = new Set<string>();
    block.elements?.forEach((element, index) => {
      if (typeof element.action_id !== 'string') return;
      if (actions.has(element.action_id)) {
        problems.push({
          pointer: `${pointer}/elements/${index}/action_id`,
          message: `action_id "${element.action_id}" already exists`,
        });
      }
      actions.add(element.action_id);
    });
    block.child_blocks?.forEach((child, index) => {
      walk(child, `${pointer}/child_blocks/${index}`);
    });
  };
  blocks.forEach((block, index) => {
    walk(block as Identified, `${base}/${index}`);
  });
  return problems;
}
