import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import * as z from 'zod';

/** The parts of `manifest.yml` that decide what Slack offers and sends. */
const manifest = z.object({
  features: z.object({
    bot_user: z.object({ display_name: z.string() }),
    slash_commands: z.array(
      z.object({ command: z.string(), description: z.string(), usage_hint: z.string() }),
    ),
    shortcuts: z.array(
      z.object({ type: z.enum(['message', 'global']), callback_id: z.string(), name: z.string() }),
    ),
  }),
  functions: z.record(
    z.string(),
    z.object({ title: z.string(), input_parameters: z.record(z.string(), z.unknown()) }),
  ),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
});

/** What the app declares to Slack, for the local workspace to offer the same. */
export async function readManifest(file = new URL('../manifest.yml', import.meta.url)) {
  const { features, functions, oauth_config, settings } = manifest.parse(
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
    events: settings.event_subscriptions.bot_events,
    functions: Object.entries(functions).map(([callbackId, { title, input_parameters }]) => ({
      callbackId,
      title,
      inputs: Object.keys(input_parameters),
    })),
  };
}
