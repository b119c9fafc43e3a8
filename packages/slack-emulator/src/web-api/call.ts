import type { OneTime } from '../workspace/one-time.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What a Web API method answers: `ok`, and Slack's error code where it is false. */
export type ApiAnswer = { ok: true; [field: string]: unknown } | ApiRefusal;

export interface ApiRefusal {
  ok: false;
  error: string;
  errors?: string[];
  [field: string]: unknown;
}

/** Everything a method needs. */
export interface Call {
  workspace: Workspace;
  oneTime: OneTime;
  args: Record<string, unknown>;
  /** Address of the workspace itself, for permalinks and socket addresses. */
  url: string;
  tokens: { bot: string; app: string | undefined };
  /** Which token the caller showed. */
  shown: 'bot' | 'app' | 'none';
}

export type Method = (call: Call) => ApiAnswer;

export const ok = (fields: Record<string, unknown> = {}): ApiAnswer => ({ ok: true, ...fields });

/** A refusal; `messages` are explanations in Slack's `response_metadata.messages`. */
export const refuse = (error: string, messages: string[] = []): ApiRefusal =>
  messages.length === 0
    ? { ok: false, error }
    : {
        ok: false,
        error,
        errors: messages,
        response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
      };

/** A string argument; empty where it is missing. Slack takes numbers and booleans for strings too. */
export function stringArg(args: Record<string, unknown>, name: string): string {
  const value = args[name];
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
}

/** A whole number between the bounds, or the fallback. */
export function countArg(
  args: Record<string, unknown>,
  name: string,
  { fallback, most }: { fallback: number; most: number },
): number {
  const value = Number.parseInt(stringArg(args, name), 10);
  return Number.isNaN(value) || value < 1 ? fallback : Math.min(value, most);
}

/** `true` in any of the ways in which forms say it. */
export const flagArg = (args: Record<string, unknown>, name: string): boolean =>
  args[name] === true || args[name] === 'true' || args[name] === '1';
