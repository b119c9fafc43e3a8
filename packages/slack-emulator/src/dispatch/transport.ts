/** What Slack sends to the app: an event, a slash command or an interaction. */
export interface AppRequest {
  kind: 'events_api' | 'slash_commands' | 'interactive';
  payload: Record<string, unknown>;
  /** What the list of traffic calls it: `slash command /echo`, `event app_mention`. */
  what: string;
  retry: { number: number; reason: RetryReason } | null;
}

export type RetryReason = 'http_timeout' | 'http_error' | 'connection_failed';

/** How the app answered. `body` is the acknowledgement's content, empty without one; `took` in ms. */
export type AppAnswer =
  | { outcome: 'acknowledged'; status: number; body: unknown; took: number }
  | { outcome: RetryReason; status: number | null; noRetry: boolean; took: number };

/** How requests reach the app: over HTTP or over Socket Mode's WebSocket. */
export interface Transport {
  deliver(request: AppRequest): Promise<AppAnswer>;
  /** Cuts open connections, to try how the app connects anew. */
  disconnect(): void;
  stop(): Promise<void>;
}
