import { ConfigError } from './config.ts';
import { StartError } from './service.ts';
import { VocabularyError } from './vocabulary/table.ts';

/** Why the bot could not start, in one sentence that says what to do. */
export function startFailure(error: unknown, { PORT }: NodeJS.ProcessEnv): string {
  if (!(error instanceof Error)) return `The bot could not start: ${String(error)}`;
  if (error instanceof ConfigError || error instanceof StartError) return error.message;
  if (error instanceof VocabularyError) return error.message;
  const { code, data } = error as { code?: string; data?: { error?: string } };
  if (code === 'EADDRINUSE')
    return `Port ${PORT ?? 3000} is taken: stop what listens there, or set PORT to another.`;
  if (code === 'EACCES') return `The bot may not open ${PORT ?? 3000} or a file: ${error.message}.`;
  if (data?.error && tokenErrors.has(data.error))
    return `Slack refuses the token (${data.error}): copy SLACK_BOT_TOKEN and SLACK_APP_TOKEN anew from the app's settings.`;
  return `The bot could not start: ${error.message}`;
}

const tokenErrors = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
]);
