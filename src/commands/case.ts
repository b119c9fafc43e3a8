import { excerptOf } from '../answers/excerpt/excerpt.ts';
import type { Answer } from './answer.ts';
import type { Command, Library } from './command.ts';

/** `case <id>`: one determination. */
export const caseSummary: Command = {
  name: 'case',
  usage: 'case <file id or case number>',
  says: 'one determination: who was reviewed, who reviewed, each disputed item and why',
  answer: (rest, library) => answerCase(rest, library),
};

/**
 * The determination that `typed` names, with the deciding sentences of each of its decisions.
 * Several or none of that name are answered with ids to choose from; no name at all with help.
 */
export async function answerCase(typed: string, { search }: Library): Promise<Answer> {
  if (!typed) return { kind: 'help', unknown: null };
  const lookUp = await search.findCase(typed);
  if (lookUp.kind === 'several')
    return { kind: 'which-case', typed, candidates: lookUp.candidates, near: [] };
  if (lookUp.kind === 'none')
    return { kind: 'which-case', typed, candidates: [], near: lookUp.near };
  const { determination } = lookUp;
  const excerpts = determination.decisions.map((decision) => ({
    decision: decision.number,
    ...excerptOf(decision, []),
  }));
  return { kind: 'case', determination, excerpts };
}
