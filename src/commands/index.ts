import type { Answer } from './answer.ts';
import { caseSummary } from './case.ts';
import type { Command, Library } from './command.ts';
import { outcomes } from './outcomes.ts';
import { firstPage } from './position.ts';
import { precedent } from './precedent.ts';

export type { Answer } from './answer.ts';
export type { Library } from './command.ts';

/** Everything that can be asked, in the order of the help. */
export const commands: Command[] = [precedent, outcomes, caseSummary];

/** Letters of MAXIMUS are numbered `CM16-0233904`; people type `cm16 233904`. */
const caseNumber = /\bCM\s?\d{2}[\s-]{0,2}\d{5,7}\b/i;
/** Files of the published set are named `004_3fe309f923c0c51a`. */
const fileId = /\b(?:\d{3}_)?[0-9a-f]{16}\b/i;

/**
 * Answers a line of text such as `precedent baclofen chronic`. The first word names the command.
 * Anything else is answered with help; where plain words are welcome (mention, direct message)
 * they are a question, and a case number or file id among them asks for that case.
 * @param text as typed, without the bot's name
 */
export async function answer(
  text: string,
  library: Library,
  { plainWords = false, position = firstPage } = {},
): Promise<Answer> {
  const trimmed = text.trim();
  const [first = ''] = trimmed.split(/\s/, 1);
  const command = commands.find(({ name }) => name === first.toLowerCase());
  if (command) return command.answer(trimmed.slice(first.length).trim(), library, position);
  if (!trimmed || first.toLowerCase() === 'help') return { kind: 'help', unknown: null };
  if (!plainWords) return { kind: 'help', unknown: first };
  const id = (caseNumber.exec(trimmed) ?? fileId.exec(trimmed))?.[0];
  return id
    ? caseSummary.answer(id, library, position)
    : precedent.answer(trimmed, library, position);
}
