import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { objectOf, parsed } from '../web-api/arguments.ts';
import { APP_ID } from '../workspace/people.ts';
import type { AppAnswer, AppRequest, Transport } from './transport.ts';

/** How long a closing handshake may take, in ms. */
const CLOSING = 500;
/** In ms. Slack's client closes a connection that was not pinged for 30 s. */
const PING_EVERY = 10_000;

export interface SocketTransport extends Transport {
  /** Accepts a WebSocket request to `/socket` whose ticket was valid. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  connections(): number;
}

/** Socket Mode: envelopes over a WebSocket, each to one of the app's connections in turn. */
export function createSocketTransport(options: { answerWithin: number }): SocketTransport {
  const server = new WebSocketServer({ noServer: true });
  const waiting = new Map<string, (payload: unknown) => void>();
  let turn = 0;

  const welcome = (socket: WebSocket) => {
    const ping = setInterval(() => socket.ping(), PING_EVERY).unref();
    socket.on('close', () => clearInterval(ping));
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => {
      const reply = objectOf(parsed(String(data)));
      const id = String(reply.envelope_id ?? '');
      waiting.get(id)?.(reply.payload);
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: server.clients.size,
        connection_info: { app_id: APP_ID },
        debug_info: { host: 'local', approximate_connection_time: 3_600 },
      }),
    );
  };

  const deliver = (request: AppRequest): Promise<AppAnswer> => {
    const open = [...server.clients].filter((client) => client.readyState === client.OPEN);
    const began = performance.now();
    const took = () => Math.round(performance.now() - began);
    const failed = (outcome: 'http_timeout' | 'connection_failed'): AppAnswer => ({
      outcome,
      status: null,
      noRetry: false,
      took: took(),
    });
    turn += 1;
    const socket = open[turn % open.length];
    if (!socket) return Promise.resolve(failed('connection_failed'));
    const id = crypto.randomUUID();
    return new Promise((resolve) => {
      const settle = (answer: AppAnswer) => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(answer);
      };
      const timer = setTimeout(() => settle(failed('http_timeout')), options.answerWithin);
      waiting.set(id, (payload) =>
        settle({ outcome: 'acknowledged', status: 200, body: payload ?? '', took: took() }),
      );
      socket.send(JSON.stringify({ envelope_id: id, ...envelope(request) }));
    });
  };

  return {
    deliver,
    connections: () => server.clients.size,
    upgrade: (request, socket, head) => server.handleUpgrade(request, socket, head, welcome),
    disconnect: () => {
      for (const client of server.clients) client.terminate();
    },
    stop: async () => {
      const closed = Promise.all([...server.clients].map((client) => once(client, 'close')));
      for (const client of server.clients) client.close(1001);
      await Promise.race([closed, sleep(CLOSING, undefined, { ref: false })]);
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

const envelope = ({ kind, payload, retry }: AppRequest) => ({
  type: kind,
  payload,
  accepts_response_payload: kind !== 'events_api',
  ...(retry === null ? {} : { retry_attempt: retry.number, retry_reason: retry.reason }),
});
