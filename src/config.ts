import * as z from 'zod';

/** How the bot meets Slack. */
export type Connection =
  | { kind: 'local' }
  | { kind: 'http'; botToken: string; signingSecret: string }
  | { kind: 'socket'; botToken: string; appToken: string }
  | {
      kind: 'oauth';
      signingSecret: string;
      clientId: string;
      clientSecret: string;
      stateSecret: string;
    };

export type Config = {
  connection: Connection;
  /** Base of the Web API, ending in a slash; undefined is Slack's own. */
  slackApiUrl: string | undefined;
  port: number;
  corpusDir: string;
  dataDir: string;
  logLevel: 'debug' | 'info' | 'warn' | 'error';
  access: AccessRules;
  rateLimits: RateLimits;
};

/** Where the bot answers. */
export type AccessRules = {
  /** Ids of the workspaces and channels that are answered; undefined: all. */
  workspaces: string[] | undefined;
  channels: string[] | undefined;
  /** Whether channels shared with other organisations are answered. */
  slackConnect: boolean;
};

/** How many questions a minute the bot answers. */
export type RateLimits = { perPerson: number; perChannel: number };

/** A wrong environment: `message` is one sentence that says what to do. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const token = (start: string, where: string) =>
  z
    .string()
    .regex(
      new RegExp(`^${start}-[A-Za-z0-9-]+$`),
      `must be a token that starts with ${start}- (${where})`,
    );

const ids = (start: string, what: string) =>
  z
    .string()
    .regex(
      new RegExp(`^${start}[A-Z0-9]+(?:\\s*,\\s*${start}[A-Z0-9]+)*$`),
      `must be ids of ${what} with commas between them`,
    )
    .transform((list) => list.split(',').map((id) => id.trim()))
    .optional();

const limit = (usual: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'must be a whole number of questions a minute')
    .transform(Number)
    .default(usual);

const environment = z.object({
  SLACK_BOT_TOKEN: token('xoxb', 'Slack app settings, "OAuth & Permissions"').optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^\S{8,}$/, 'must be the signing secret of Slack app settings, "Basic Information"')
    .optional(),
  SLACK_APP_TOKEN: token(
    'xapp',
    'Slack app settings, "Basic Information", App-Level Tokens',
  ).optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^[\w.-]+$/, 'must be the client id of Slack app settings, "Basic Information"')
    .optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be a URL such as https://slack.com/api/' })
    .optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a port number from 0 to 65535')
    .default(3000),
  CORPUS_DIR: z.string().default('corpus'),
  DATA_DIR: z.string().default('.imr'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], 'must be one of debug, info, warn, error')
    .default('info'),
  IMR_WORKSPACES: ids('[TE]', 'workspaces (T…)'),
  IMR_CHANNELS: ids('[CG]', 'channels (C…)'),
  IMR_SLACK_CONNECT: z
    .enum(['yes', 'no'], 'must be yes or no')
    .default('no')
    .transform((word) => word === 'yes'),
  IMR_PERSON_LIMIT: limit(30),
  IMR_CHANNEL_LIMIT: limit(600),
});

export type Environment = Record<string, string | undefined>;

/** The names that the bot reads from its environment, for `.env.example` and its test. */
export const variables = Object.keys(environment.shape);

/**
 * Reads the environment (empty values count as absent).
 * Throws ConfigError with one sentence for the first value that is unusable.
 */
export function readConfig(env: Environment): Config {
  const unknown = Object.keys(env).find((name) => /^IMR_/.test(name) && !variables.includes(name));
  if (unknown)
    throw new ConfigError(
      `${unknown} is no variable of the bot: .env.example lists them. Correct its name or remove it.`,
    );
  const given = Object.fromEntries(
    variables.map((name) => [name, env[name]?.trim()]).filter(([, value]) => value),
  );
  const read = environment.safeParse(given);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new ConfigError(
      `${issue?.path.join('.')} ${issue?.message}. Correct it in .env or the environment.`,
    );
  }
  const { PORT, CORPUS_DIR, DATA_DIR, LOG_LEVEL, SLACK_API_URL } = read.data;
  return {
    connection: connectionOf(read.data),
    slackApiUrl:
      SLACK_API_URL && (SLACK_API_URL.endsWith('/') ? SLACK_API_URL : `${SLACK_API_URL}/`),
    port: PORT,
    corpusDir: CORPUS_DIR,
    dataDir: DATA_DIR,
    logLevel: LOG_LEVEL,
    access: {
      workspaces: read.data.IMR_WORKSPACES,
      channels: read.data.IMR_CHANNELS,
      slackConnect: read.data.IMR_SLACK_CONNECT,
    },
    rateLimits: {
      perPerson: read.data.IMR_PERSON_LIMIT,
      perChannel: read.data.IMR_CHANNEL_LIMIT,
    },
  };
}

function connectionOf(env: z.infer<typeof environment>): Connection {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = env;
  const signingSecret = env.SLACK_SIGNING_SECRET;
  const oauth = [env.SLACK_CLIENT_ID, env.SLACK_CLIENT_SECRET, env.SLACK_STATE_SECRET];
  if (!botToken && oauth.some(Boolean)) return manyWorkspaces(signingSecret, oauth);
  if (!botToken) {
    if (!appToken && !signingSecret) return { kind: 'local' };
    throw new ConfigError(
      'SLACK_BOT_TOKEN is missing while another Slack variable is set: add the xoxb- token, or remove both for the local workspace.',
    );
  }
  if (appToken) return { kind: 'socket', botToken, appToken };
  if (signingSecret) return { kind: 'http', botToken, signingSecret };
  throw new ConfigError(
    'SLACK_SIGNING_SECRET or SLACK_APP_TOKEN is missing: set the signing secret to listen over HTTP, or the xapp- token for Socket Mode.',
  );
}

function manyWorkspaces(
  signingSecret: string | undefined,
  [clientId, clientSecret, stateSecret]: (string | undefined)[],
): Connection {
  if (signingSecret && clientId && clientSecret && stateSecret)
    return { kind: 'oauth', signingSecret, clientId, clientSecret, stateSecret };
  throw new ConfigError(
    'SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET and SLACK_SIGNING_SECRET go together: set all four to be installed in several workspaces, or SLACK_BOT_TOKEN for one.',
  );
}
