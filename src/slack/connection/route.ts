import type { IncomingMessage, ServerResponse } from 'node:http';

/** A page that the bot serves beside Slack's requests, such as `/healthz`. */
export type Route = {
  path: string;
  /** HTTP methods in capitals. */
  method: string[];
  handler(request: IncomingMessage, response: ServerResponse): void;
};
