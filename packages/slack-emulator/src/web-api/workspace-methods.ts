import { inSlackWords } from '../validator/problem.ts';
import { validateBlocks } from '../validator/validate-blocks.ts';
import { APP_ID, BOT_ID, BOT_USER_ID, TEAM } from '../workspace/people.ts';
import { firstPerson } from '../workspace/workspace.ts';
import { objectOf, parsed } from './arguments.ts';
import { type Method, ok, refuse, stringArg } from './call.ts';
import { visibleChannel } from './posting-rules.ts';
import { personShape } from './shapes.ts';

const authTest: Method = ({ workspace, url }) =>
  ok({
    url: `${url}/`,
    team: TEAM.name,
    user: workspace.app.name,
    team_id: TEAM.id,
    user_id: BOT_USER_ID,
    bot_id: BOT_ID,
    app_id: APP_ID,
    is_enterprise_install: false,
  });

const apiTest: Method = ({ args }) => ok({ args });

const userInfo: Method = ({ workspace, args }) => {
  const person = workspace.people.get(stringArg(args, 'user'));
  return person ? ok({ user: personShape(person) }) : refuse('user_not_found');
};

const teamInfo: Method = () => ok({ team: { id: TEAM.id, name: TEAM.name, domain: TEAM.domain } });

const openConnection: Method = ({ url, shown, tokens }) => {
  if (shown !== 'app') return refuse(shown === 'bot' ? 'not_allowed_token_type' : 'invalid_auth');
  const ticket = encodeURIComponent(ticketFor(tokens.app ?? ''));
  return ok({ url: `${url.replace(/^http/, 'ws')}/socket?ticket=${ticket}` });
};

/** What the WebSocket's address must carry; the token itself does not belong into an address. */
export const ticketFor = (appToken: string): string =>
  Buffer.from(appToken).toString('base64url').slice(-12);

/** Slack's public validator: no token needed. */
const blocksValidate: Method = ({ args }) => {
  const blocks = typeof args.blocks === 'string' ? parsed(args.blocks) : args.blocks;
  const { error, problems } = validateBlocks(blocks, 'message');
  return error === null ? ok() : refuse(error, problems.map(inSlackWords));
};

const setSuggestedPrompts: Method = ({ workspace, args }) => {
  const channel = visibleChannel(workspace, stringArg(args, 'channel_id'));
  if (channel?.kind !== 'im') return refuse('channel_not_found');
  const prompts = (Array.isArray(args.prompts) ? args.prompts : [])
    .map((prompt) => objectOf(prompt))
    .map((prompt) => ({ title: stringArg(prompt, 'title'), message: stringArg(prompt, 'message') }))
    .filter(({ title, message }) => title !== '' && message !== '');
  if (prompts.length === 0 || prompts.length > 4) return refuse('invalid_arguments');
  workspace.prompts.set(channel.id, { title: stringArg(args, 'title'), prompts });
  workspace.changes.emit('prompts', channel.id);
  return ok();
};

const finishRun =
  (state: 'completed' | 'failed'): Method =>
  ({ workspace, args }) => {
    const run = workspace.runs.get(stringArg(args, 'function_execution_id'));
    if (!run) return refuse('function_execution_not_found');
    if (run.state !== 'running') return refuse('function_execution_already_completed');
    if (state === 'failed' && stringArg(args, 'error') === '') return refuse('invalid_arguments');
    run.state = state;
    run.outputs = objectOf(args.outputs);
    run.error = state === 'failed' ? stringArg(args, 'error') : null;
    workspace.changes.emit('run', run);
    return ok();
  };

/** The second half of an OAuth install: any code is taken for an installation in this workspace. */
const oauthAccess: Method = ({ workspace, args, tokens }) => {
  if (stringArg(args, 'code') === '') return refuse('invalid_code');
  return ok({
    access_token: tokens.bot,
    token_type: 'bot',
    scope: workspace.app.scopes.join(','),
    bot_user_id: BOT_USER_ID,
    app_id: APP_ID,
    team: { id: TEAM.id, name: TEAM.name },
    enterprise: null,
    authed_user: { id: firstPerson(workspace) },
    is_enterprise_install: false,
  });
};

export const workspaceMethods: Record<string, Method> = {
  'api.test': apiTest,
  'auth.test': authTest,
  'users.info': userInfo,
  'team.info': teamInfo,
  'apps.connections.open': openConnection,
  'blocks.validate': blocksValidate,
  'assistant.threads.setSuggestedPrompts': setSuggestedPrompts,
  'functions.completeSuccess': finishRun('completed'),
  'functions.completeError': finishRun('failed'),
  'oauth.v2.access': oauthAccess,
};
