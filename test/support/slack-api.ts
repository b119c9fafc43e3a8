import { LogLevel, webApi } from '@slack/bolt';
import { createRespond } from '@slack/bolt/dist/context/create-respond.js';
import nock from 'nock';
import type { Conversation } from '../../src/slack/conversation.ts';
import type { Sender } from '../../src/slack/delivery/sender.ts';

/** One call that left for Slack: the method of the Web API or the URL, and what was sent. */
export type Call = { to: string; sent: Record<string, unknown> };

type Answer =
  | Record<string, unknown>
  | { status: number; headers?: Record<string, string> }
  | 'connection lost';

/**
 * Slack's Web API as nock plays it: each method answers once per `answers`, in their order. What is
 * called beside that and what is announced and not called fails the test.
 * @param token the only one that is taken; undefined: any
 */
export function slackApi(token?: string) {
  const calls: Call[] = [];
  const listen = (scope: nock.Scope, to: string) =>
    scope.on('request', (_request, _interceptor, body: string) =>
      calls.push({ to, sent: read(body) }),
    );
  return {
    /** What left for Slack, in order. */
    calls,
    answers(method: string, ...answers: Answer[]) {
      for (const answer of answers) {
        const scope = nock('https://slack.com');
        if (token) scope.matchHeader('authorization', `Bearer ${token}`);
        reply(scope.post(`/api/${method}`), answer);
        listen(scope, method);
      }
    },
    /** A response URL that answers with these statuses, and Bolt's way to use it. */
    responseUrl(...statuses: number[]) {
      for (const status of statuses) {
        const scope = nock('https://hooks.slack.com');
        scope.post('/commands/T1/2/3').reply(status, 'ok');
        listen(scope, 'response_url');
      }
      return createRespond(fetch, 'https://hooks.slack.com/commands/T1/2/3');
    },
  };
}

function reply(interceptor: nock.Interceptor, answer: Answer) {
  if (answer === 'connection lost') interceptor.replyWithError('socket hang up');
  else if (typeof answer.status === 'number')
    interceptor.reply(answer.status, 'no JSON', answer.headers as Record<string, string>);
  else interceptor.reply(200, { ok: !('error' in answer), ...answer });
}

/** The Web API takes forms with JSON in their fields, a response URL takes JSON. */
function read(body: string): Record<string, unknown> {
  if (body.startsWith('{')) return JSON.parse(body);
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      /^[[{]/.test(value) ? JSON.parse(value) : value,
    ]),
  );
}

/** A sender with its own clock, which tells the waits that were asked of it and waits no time. */
export function senderTo(conversation: Conversation) {
  const waits: number[] = [];
  const began = 1_700_000_000_000;
  const sender: Sender = {
    client: new webApi.WebClient('xoxb-test', {
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logLevel: LogLevel.ERROR,
    }),
    clock: {
      now: () => began + waits.reduce((sum, wait) => sum + wait, 0),
      wait: async (milliseconds) => void waits.push(milliseconds),
    },
    conversation,
    reference: 'abcd1234',
  };
  return { sender, waits };
}
