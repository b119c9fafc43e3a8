import * as z from 'zod';
import { LIMITS } from './limits.ts';
import { plainText, words } from './objects.ts';
import { type Problem, problemsOf } from './problem.ts';
import { validateBlocks } from './validate-blocks.ts';

const shared = {
  blocks: z.array(z.unknown()),
  callback_id: words(LIMITS.callbackId).optional(),
  external_id: words(LIMITS.id).optional(),
  private_metadata: words(LIMITS.privateMetadata, 0).optional(),
};

const modal = z.strictObject({
  type: z.literal('modal'),
  ...shared,
  title: plainText(LIMITS.viewTitle),
  submit: plainText(LIMITS.viewTitle).optional(),
  close: plainText(LIMITS.viewTitle).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
});

const home = z.strictObject({ type: z.literal('home'), ...shared });

interface Part {
  type?: string;
  element?: { focus_on_load?: boolean };
}

/** Validates a modal or Home tab. Empty where Slack would take it; the pointers start at `/view`. */
export function validateView(view: unknown, surface: 'modal' | 'home'): Problem[] {
  const shape = (surface === 'modal' ? modal : home).safeParse(view);
  if (!shape.success) {
    return shape.error.issues.flatMap((issue) => problemsOf(issue, view, '/view'));
  }
  const { blocks } = shape.data;
  const { problems } = validateBlocks(blocks, surface, '/view/blocks');
  if (problems.length > 0) return problems;
  return [
    ...(surface === 'modal' && !('submit' in shape.data) && hasInput(blocks)
      ? [{ pointer: '/view', message: 'missing required field: submit' }]
      : []),
    ...(blocks.filter((block) => (block as Part).element?.focus_on_load).length > 1
      ? [{ pointer: '/view/blocks', message: 'only one element may have focus_on_load' }]
      : []),
  ];
}

const hasInput = (blocks: unknown[]) => blocks.some((block) => (block as Part).type === 'input');
