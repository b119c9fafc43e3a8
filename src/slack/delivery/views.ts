import type { webApi } from '@slack/bolt';
import type { HomeView, View } from '@slack/types';
import { withRetries } from './retries.ts';
import type { Clock } from './sender.ts';

/**
 * Opens a modal. Called once, without a repeat: a trigger works once and within 3 seconds
 * (docs.slack.dev, handling user interaction). Throws what Slack answers.
 */
export async function openView(
  client: webApi.WebClient,
  trigger: string,
  view: View,
): Promise<void> {
  await client.views.open({ trigger_id: trigger, view });
}

/** Replaces the content of an open modal. Throws what Slack answers. */
export async function updateView(
  client: webApi.WebClient,
  id: string,
  view: View,
  clock: Clock,
): Promise<void> {
  await withRetries(() => client.views.update({ view_id: id, view }), clock);
}

/** Shows a person their Home tab. Throws what Slack answers. */
export async function publishHome(
  client: webApi.WebClient,
  user: string,
  view: HomeView,
  clock: Clock,
): Promise<void> {
  await withRetries(() => client.views.publish({ user_id: user, view }), clock);
}
