import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CorpusFigures } from '../search/engine.ts';

/** What `GET /healthz` answers. */
export type Health = {
  status: 'ok' | 'starting';
  determinations: number;
  decisions: number;
  unread: number;
  /** Letters read since the start while that goes on, else null. */
  reading: number | null;
  /** What questions are answered by. */
  engine: 'minisearch';
};

/**
 * The page `GET /healthz`: 200 once questions can be answered, 503 before.
 * @param state whether they can, and how many letters are read while that goes on
 * @param figures of what is indexed
 */
export function createHealthRoute(
  state: () => { ready: boolean; reading: number | null },
  figures: () => Promise<CorpusFigures>,
) {
  return async (_: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { determinations, decisions, unread } = await figures();
    const { ready, reading } = state();
    const status = ready ? 'ok' : 'starting';
    const body: Health = {
      status,
      determinations,
      decisions,
      unread,
      reading,
      engine: 'minisearch',
    };
    response.writeHead(ready ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
}
