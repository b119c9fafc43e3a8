import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actions } from '../control/actions.ts';
import { doAction, look } from '../control/control-api.ts';
import { answerResponseUrl } from '../dispatch/response-urls.ts';
import type { SlackEmulatorOptions } from '../options.ts';
import { parsed } from '../web-api/arguments.ts';
import { answerCall, type WebApi } from '../web-api/web-api.ts';
import { asset } from './assets.ts';
import { readBody } from './body.ts';
import { isOurs } from './guard.ts';
import type { Live } from './live.ts';
import { reply } from './reply.ts';

export interface Router {
  api: WebApi;
  actions: Actions;
  live: Live;
  routes: NonNullable<SlackEmulatorOptions['routes']>;
  port: () => number;
}

/** Answers one request to the workspace's port. */
export async function route(
  router: Router,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isOurs(request, router.port())) {
    return reply(response, 403, 'This workspace answers its own page and its app only.');
  }
  const url = new URL(request.url ?? '/', router.api.url);
  const own = Object.hasOwn(router.routes, url.pathname) ? router.routes[url.pathname] : undefined;
  if (own) {
    await own(request, response);
    return;
  }
  const [, area = '', rest = ''] =
    /^\/(api|response|_control|oauth)\/(.*)$/.exec(url.pathname) ?? [];
  switch (area) {
    case 'api':
      return webApi(router, rest, request, response);
    case 'response':
      return responseUrl(router, rest, request, response);
    case '_control':
      return control(router, rest, url, request, response);
    case 'oauth':
      return authorize(rest, url, response);
    default: {
      const file = request.method === 'GET' ? await asset(url.pathname) : undefined;
      if (!file) return reply(response, 404, 'Nothing is here.');
      return reply(response, 200, file.body, { 'content-type': file.type });
    }
  }
}

async function webApi(
  { api }: Router,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) return reply(response, 413, { ok: false, error: 'request_too_large' });
  const answer = answerCall(api, method, {
    body,
    contentType: request.headers['content-type'] ?? '',
    authorization: request.headers.authorization ?? '',
  });
  if (answer.dropped) request.socket.destroy();
  else reply(response, answer.status, answer.body, answer.headers);
}

async function responseUrl(
  { api }: Router,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = (await readBody(request)) ?? '';
  const answer = answerResponseUrl(api.workspace, api.oneTime, id, body);
  if (answer.dropped) request.socket.destroy();
  else reply(response, answer.status, answer.body);
}

async function control(
  { api, actions, live }: Router,
  what: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'GET') {
    if (what === 'live') return live.attach(response, url.searchParams.get('person') ?? '');
    const seen = look(api.workspace, what, url.searchParams);
    return seen ? reply(response, 200, seen) : reply(response, 404, { error: 'no such thing' });
  }
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return reply(response, 415, { error: 'JSON is needed' });
  }
  const body = await readBody(request);
  const { status, body: answer } = await doAction(actions, what, parsed(body ?? ''));
  reply(response, status, answer);
}

/** The consent page of an OAuth install: here it is granted without asking. */
function authorize(rest: string, url: URL, response: ServerResponse): void {
  const wanted = url.searchParams.get('redirect_uri') ?? '';
  const back = URL.canParse(wanted) ? new URL(wanted) : undefined;
  if (rest === 'v2/authorize' && back && ['127.0.0.1', 'localhost'].includes(back.hostname)) {
    back.searchParams.set('code', `local-${crypto.randomUUID()}`);
    back.searchParams.set('state', url.searchParams.get('state') ?? '');
    reply(response, 302, '', { location: back.href });
  } else {
    reply(response, 400, 'bad_redirect_uri');
  }
}
