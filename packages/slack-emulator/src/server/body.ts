import type { IncomingMessage } from 'node:http';

/** Longest body taken: Slack's own requests are far smaller. */
const MOST = 4 * 1024 * 1024;

/** The body as text; undefined when it is longer than 4 MB. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
