/** Something for the app: an event, a command or a gesture on something interactive. */
export interface Parcel {
  kind: 'events_api' | 'slash_commands' | 'interactive';
  payload: Record<string, unknown>;
  /** In the traffic's words: `slash command /echo`, `event app_mention`. */
  what: string;
  retry: { number: number; reason: RetryReason } | null;
}

export type RetryReason = 'http_timeout' | 'http_error' | 'connection_failed';

/** What came of it. `body` is the acknowledgement's content, if it had one. */
export type AppAnswer =
  | { outcome: 'acknowledged'; status: number; body: unknown; took: number }
  | { outcome: RetryReason; status: number | null; noRetry: boolean; took: number };

/** A way to reach the app. */
export interface Transport {
  deliver(parcel: Parcel): Promise<AppAnswer>;
  /** Cuts what is open, as networks do. */
  disconnect(): void;
  stop(): Promise<void>;
}
