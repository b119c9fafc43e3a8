import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import * as z from 'zod';

/** The parts of an app manifest that decide what Slack offers and sends. */
export interface AppManifest {
  name: string;
  scopes: string[];
  commands: { command: string; description: string; usageHint: string }[];
  shortcuts: { type: 'message' | 'global'; callbackId: string; name: string }[];
  /** Subscribed bot events: `app_mention`, `message.im`, `message.channels`, … */
  events: string[];
  functions: { callbackId: string; title: string; inputs: string[] }[];
}

/** The same parts as Slack writes them (docs.slack.dev/reference/app-manifest). */
const manifestFile = z.object({
  features: z.object({
    bot_user: z.object({ display_name: z.string() }),
    slash_commands: z
      .array(
        z.object({
          command: z.string(),
          description: z.string(),
          usage_hint: z.string().default(''),
        }),
      )
      .default([]),
    shortcuts: z
      .array(
        z.object({
          type: z.enum(['message', 'global']),
          callback_id: z.string(),
          name: z.string(),
        }),
      )
      .default([]),
  }),
  functions: z
    .record(
      z.string(),
      z.object({
        title: z.string(),
        input_parameters: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .default({}),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).optional(),
    })
    .default({}),
});

/**
 * Reads the manifest of a Slack app, in YAML or JSON. Rejects with Node's error where the file
 * cannot be read, and with a ZodError where it is no manifest of an app with a bot user.
 */
export async function readManifest(file: string | URL): Promise<AppManifest> {
  const { features, functions, oauth_config, settings } = manifestFile.parse(
    parse(await readFile(file, 'utf8')),
  );
  return {
    name: features.bot_user.display_name,
    scopes: oauth_config.scopes.bot,
    commands: features.slash_commands.map(({ command, description, usage_hint }) => ({
      command,
      description,
      usageHint: usage_hint,
    })),
    shortcuts: features.shortcuts.map(({ type, callback_id, name }) => ({
      type,
      callbackId: callback_id,
      name,
    })),
    events: settings.event_subscriptions?.bot_events ?? [],
    functions: Object.entries(functions).map(([callbackId, { title, input_parameters }]) => ({
      callbackId,
      title,
      inputs: Object.keys(input_parameters),
    })),
  };
}
