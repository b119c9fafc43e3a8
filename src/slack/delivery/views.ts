import type { webApi } from '@slack/bolt';
import type { HomeView, View } from '@slack/types';
import { type Clock, persist } from './persist.ts';

/** Opens a modal; the trigger of a press is good for 3 s and once, so there is one try. */
export async function openView(client: webApi.WebClient, trigger: string, view: View) {
  await client.views.open({ trigger_id: trigger, view });
}

/** Puts another content into a modal that is open. */
export async function updateView(client: webApi.WebClient, id: string, view: View, clock: Clock) {
  await persist(() => client.views.update({ view_id: id, view }), clock);
}

/** Shows a person their Home tab. */
export async function publishHome(
  client: webApi.WebClient,
  user: string,
  view: HomeView,
  clock: Clock,
) {
  await persist(() => client.views.publish({ user_id: user, view }), clock);
}
