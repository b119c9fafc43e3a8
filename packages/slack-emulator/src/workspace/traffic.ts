import { EventEmitter } from 'node:events';

/** One exchange between the workspace and the app. */
export interface Exchange {
  number: number;
  at: number;
  /** Who began it. */
  direction: 'to app' | 'from app';
  /** `slash command /echo`, `chat.postMessage`, … */
  what: string;
  sent: unknown;
  /** Undefined until it is answered. */
  answer?: unknown;
  status?: number | string;
  took?: number;
  /** What a real Slack would have refused, and why; empty when it would not. */
  refused: string[];
}

export interface Traffic {
  exchanges: Exchange[];
  changes: EventEmitter<{ exchange: [Exchange] }>;
  begin(direction: Exchange['direction'], what: string, sent: unknown): Exchange;
  end(exchange: Exchange, status: number | string, answer: unknown, refused?: string[]): void;
  clear(): void;
}

/** Exchanges kept for the panel and for tests. */
const KEPT = 500;

export function createTraffic(clock: () => number): Traffic {
  const exchanges: Exchange[] = [];
  const changes = new EventEmitter<{ exchange: [Exchange] }>();
  changes.setMaxListeners(50);
  let count = 0;
  return {
    exchanges,
    changes,
    begin(direction, what, sent) {
      count += 1;
      const exchange: Exchange = {
        number: count,
        at: clock(),
        direction,
        what,
        sent: withoutTokens(sent),
        refused: [],
      };
      exchanges.push(exchange);
      if (exchanges.length > KEPT) exchanges.shift();
      changes.emit('exchange', exchange);
      return exchange;
    },
    end(exchange, status, answer, refused = []) {
      Object.assign(exchange, { status, answer, refused, took: clock() - exchange.at });
      changes.emit('exchange', exchange);
    },
    clear() {
      exchanges.length = 0;
    },
  };
}

/** Leaves tokens out: pictures of the page get shared. */
function withoutTokens(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null) return sent;
  return Object.fromEntries(
    Object.entries(sent).filter(([name]) => name !== 'token' && name !== 'bot_access_token'),
  );
}
