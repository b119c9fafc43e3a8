import type { OneTime } from '../workspace/one-time.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readArguments } from './arguments.ts';
import { type ApiAnswer, type Call, type Method, refuse, stringArg } from './call.ts';
import { chat } from './chat.ts';
import { conversations } from './conversations.ts';
import { views } from './views.ts';
import { workspaceMethods } from './workspace-methods.ts';

const METHODS: Record<string, Method> = {
  ...workspaceMethods,
  ...chat,
  ...conversations,
  ...views,
};

/** Methods that Slack answers without a token. */
const OPEN = new Set(['api.test', 'blocks.validate', 'oauth.v2.access']);
/** Methods that only an app-level token opens. */
const APP_LEVEL = new Set(['apps.connections.open']);

/** Tokens of a workflow's run start like this; the app uses them for that run's answers. */
export const RUN_TOKEN = 'xwfp-local-';

export interface WebApi {
  workspace: Workspace;
  oneTime: OneTime;
  url: string;
  tokens: Call['tokens'];
}

/** An HTTP answer of the Web API. The status is 200 for refusals too: `ok` is false then. */
export interface ApiResponse {
  status: number;
  headers: Record<string, string>;
  body: ApiAnswer | string;
  /** The connection is cut instead of answering. */
  dropped: boolean;
}

/** Answers one call, faults included, and records it in the list of traffic. */
export function answerCall(
  api: WebApi,
  method: string,
  request: { body: string; contentType: string; authorization: string },
): ApiResponse {
  const args = readArguments(request.body, request.contentType);
  const { traffic, faults } = api.workspace;
  const exchange = traffic.begin('from app', method, args);
  const done = (response: Partial<ApiResponse>, refused: string[] = []): ApiResponse => {
    const whole = { status: 200, headers: {}, body: '', dropped: false, ...response };
    traffic.end(exchange, whole.dropped ? 'dropped' : whole.status, whole.body, refused);
    return whole;
  };
  if (faults.strikes('dropped_request')) return done({ dropped: true });
  if (faults.strikes('server_error')) return done({ status: 503, body: 'upstream unavailable' });
  if (faults.strikes('rate_limited') || tooMany(api.workspace, method, args)) {
    return done({
      status: 429,
      headers: { 'retry-after': '1' },
      body: refuse('ratelimited'),
    });
  }
  const answer = called(api, method, args, request.authorization);
  if (faults.strikes('dropped_response')) return done({ dropped: true, body: answer });
  return done({ body: answer }, answer.ok ? [] : refusalWords(answer));
}

function called(
  { workspace, oneTime, url, tokens }: WebApi,
  method: string,
  args: Record<string, unknown>,
  authorization: string,
): ApiAnswer {
  const run = Object.hasOwn(METHODS, method) ? METHODS[method] : undefined;
  if (!run) return refuse('unknown_method');
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? stringArg(args, 'token');
  const shown =
    token === tokens.bot || token.startsWith(RUN_TOKEN)
      ? 'bot'
      : token !== '' && token === tokens.app
        ? 'app'
        : 'none';
  if (!OPEN.has(method)) {
    if (token === '') return refuse('not_authed');
    if (shown === 'none') return refuse('invalid_auth');
    if (!workspace.installed) return refuse('account_inactive');
    if (shown === 'app' && !APP_LEVEL.has(method)) return refuse('not_allowed_token_type');
  }
  return run({ workspace, oneTime, args, url, tokens, shown });
}

const refusalWords = (answer: ApiAnswer & { ok: false }) => [
  answer.error,
  ...(answer.errors ?? []),
];

/** With the fault `one_a_second`: one message a second and channel, as Slack's guide says. */
const lastPosts = new WeakMap<Workspace, Map<string, number>>();

function tooMany(workspace: Workspace, method: string, args: Record<string, unknown>): boolean {
  const { faults, clock } = workspace;
  if (method !== 'chat.postMessage' || faults.settings.one_a_second.share === 0) return false;
  const posts = lastPosts.get(workspace) ?? new Map<string, number>();
  lastPosts.set(workspace, posts);
  const channel = stringArg(args, 'channel');
  const tooSoon = clock() - (posts.get(channel) ?? Number.NEGATIVE_INFINITY) < 1_000;
  if (!tooSoon) posts.set(channel, clock());
  if (tooSoon) faults.struck.one_a_second += 1;
  return tooSoon;
}
