import { parsed } from '../web-api/arguments.ts';
import { signatureHeaders } from './signature.ts';
import type { AppAnswer, AppRequest, Transport } from './transport.ts';

export interface HttpTransportOptions {
  botUrl: string | (() => string);
  signingSecret: string;
  clock: () => number;
  answerWithin: number;
}

/** Signed requests to the app's `/slack/events`, as Slack sends them without Socket Mode. */
export function createHttpTransport(options: HttpTransportOptions): Transport {
  return {
    deliver: (request) => post(options, request),
    disconnect: () => {},
    stop: async () => {},
  };
}

async function post(options: HttpTransportOptions, request: AppRequest): Promise<AppAnswer> {
  const { body, contentType } = encoded(request);
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  try {
    const response = await fetch(
      typeof options.botUrl === 'function' ? options.botUrl() : options.botUrl,
      {
        method: 'POST',
        headers: {
          'content-type': contentType,
          'user-agent': 'slack-emulator',
          ...signatureHeaders(options.signingSecret, body, Math.floor(options.clock() / 1000)),
          ...retryHeaders(request),
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(options.answerWithin),
      },
    );
    const text = await response.text();
    if (response.ok) {
      return {
        outcome: 'acknowledged',
        status: response.status,
        body: parsed(text) ?? text,
        took: took(),
      };
    }
    const noRetry = response.headers.get('x-slack-no-retry') === '1';
    return { outcome: 'http_error', status: response.status, noRetry, took: took() };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return {
      outcome: late ? 'http_timeout' : 'connection_failed',
      status: null,
      noRetry: false,
      took: took(),
    };
  }
}

function encoded({ kind, payload }: AppRequest): { body: string; contentType: string } {
  if (kind === 'events_api') {
    return { body: JSON.stringify(payload), contentType: 'application/json' };
  }
  const form =
    kind === 'slash_commands'
      ? Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)])
      : [['payload', JSON.stringify(payload)] as [string, string]];
  return {
    body: new URLSearchParams(form).toString(),
    contentType: 'application/x-www-form-urlencoded',
  };
}

const retryHeaders = ({ retry }: AppRequest): Record<string, string> =>
  retry === null
    ? {}
    : { 'x-slack-retry-num': String(retry.number), 'x-slack-retry-reason': retry.reason };
