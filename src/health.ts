import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CorpusFigures } from './precedents/search.ts';

export type Health = {
  status: 'ok' | 'starting';
  determinations: number;
  decisions: number;
  unread: number;
};

/** The contract's `GET /healthz`: 200 once questions can be answered, 503 before. */
export function createHealthRoute(ready: () => boolean, figures: () => Promise<CorpusFigures>) {
  return async (_: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { determinations, decisions, unread } = await figures();
    const status = ready() ? 'ok' : 'starting';
    const body: Health = { status, determinations, decisions, unread };
    response.writeHead(ready() ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
}
