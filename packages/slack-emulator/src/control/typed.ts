import { BOT_USER_ID } from '../workspace/people.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * What somebody typed, as Slack's client would send it: escaped, mentions by name as ids,
 * addresses in angle brackets. `<!channel>` typed by hand notifies nobody.
 */
export function asSent(workspace: Workspace, typed: string): string {
  const escaped = typed.replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark);
  const byName = new Map(
    [...workspace.people.values()].map((person) => [person.name.toLowerCase(), person.id]),
  );
  byName.set(workspace.app.name.toLowerCase(), BOT_USER_ID);
  return escaped
    .replace(/(^|[^\w@])@([\w-]{1,80})/g, (whole, before: string, name: string) => {
      const id = byName.get(name.toLowerCase());
      return id === undefined ? whole : `${before}<@${id}>`;
    })
    .replace(/\bhttps?:\/\/[^\s<>|]{1,2000}/g, (address) => `<${address}>`);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What is put back into the composer for an edit. */
export function asTyped(workspace: Workspace, sent: string): string {
  return sent
    .replace(/<@(\w+)>/g, (_, id: string) => `@${workspace.people.get(id)?.name ?? id}`)
    .replace(/<(https?:\/\/[^|>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
