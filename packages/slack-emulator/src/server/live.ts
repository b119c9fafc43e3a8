import type { ServerResponse } from 'node:http';
import type { Workspace } from '../workspace/workspace.ts';
import { PAGE_HEADERS } from './guard.ts';

/** Tells open pages what has changed; they fetch what they show of it. */
export interface Live {
  attach(response: ServerResponse, person: string): void;
  stop(): void;
}

/** Live updates by server-sent events; an event says what changed, not how. */
export function createLive(workspace: Workspace): Live {
  const pages = new Map<ServerResponse, string>();
  const tell = (what: Record<string, unknown>, person?: string) => {
    const line = `data: ${JSON.stringify(what)}\n\n`;
    for (const [page, whose] of pages) {
      if (person === undefined || person === whose) page.write(line);
    }
  };
  const { changes, traffic } = workspace;
  changes.on('message', ({ message }) =>
    tell({ kind: 'channel', channel: message.channel }, message.visibleTo ?? undefined),
  );
  changes.on('channel', (channel) => tell({ kind: 'channels', channel }));
  changes.on('views', (person) => tell({ kind: 'views' }, person));
  changes.on('home', (person) => tell({ kind: 'home' }, person));
  changes.on('prompts', (channel) => tell({ kind: 'channel', channel }));
  changes.on('run', () => tell({ kind: 'runs' }));
  traffic.changes.on('exchange', ({ number }) => tell({ kind: 'traffic', number }));
  const heartbeat = setInterval(() => tell({ kind: 'alive' }), 20_000).unref();
  return {
    attach(response, person) {
      response.writeHead(200, { ...PAGE_HEADERS, 'content-type': 'text/event-stream' });
      response.write(': welcome\n\n');
      pages.set(response, person);
      response.on('close', () => pages.delete(response));
    },
    stop() {
      clearInterval(heartbeat);
      for (const page of pages.keys()) page.end();
    },
  };
}
