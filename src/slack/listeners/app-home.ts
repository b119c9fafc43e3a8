import type { App, BlockAction, webApi } from '@slack/bolt';
import type { Person } from '../../state/state.ts';
import { actionValue } from '../action-value.ts';
import { actionIds, readForgetValue } from '../blocks/actions.ts';
import { homeView } from '../blocks/home.ts';
import type { Bot } from '../bot.ts';
import { publishHome } from '../delivery/views.ts';

const newestShown = 5;

/** The Home tab, made anew each time it is opened, and its button that forgets a saved question. */
export function appHome(app: App, bot: Bot): void {
  app.event('app_home_opened', async ({ event, client, context }) => {
    if (event.tab !== 'home') return;
    await publish(bot, client, { team: context.teamId ?? '', user: event.user });
  });

  app.action<BlockAction>(actionIds.forget, async ({ ack, action, body, client, context }) => {
    await ack();
    const person = { team: context.teamId ?? '', user: body.user.id };
    await bot.state.forget(person, readForgetValue(actionValue(action)));
    await publish(bot, client, person);
  });
}

async function publish(bot: Bot, client: webApi.WebClient, person: Person): Promise<void> {
  const { search } = bot.library;
  const [corpus, newest] = await Promise.all([search.figures(), search.newest(newestShown)]);
  const view = homeView({
    corpus,
    newest,
    saved: bot.state.saved(person),
    recent: bot.recentQuestions.of(person),
  });
  await publishHome(client, person.user, view, bot.clock);
}
