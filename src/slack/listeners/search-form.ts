import type { App, BlockAction, GlobalShortcut } from '@slack/bolt';
import { parseQuestion } from '../../questions/parse-question.ts';
import { everything } from '../../questions/question.ts';
import { suggestTreatments } from '../../vocabulary/suggest.ts';
import { answerRequest } from '../answer-request.ts';
import { actionIds } from '../blocks/actions.ts';
import { optionOf, questionOfForm, searchForm, searchFormView } from '../blocks/search-form.ts';
import type { Bot } from '../bot.ts';
import { openView } from '../delivery/views.ts';
import { requestOf } from '../request.ts';

/** "Search IMR decisions": a form from anywhere, its typeahead, and its answer. */
export function searchFormListeners(app: App, bot: Bot): void {
  const which = { type: 'shortcut', callback_id: 'search_decisions' } as const;
  app.shortcut<GlobalShortcut>(which, async ({ ack, shortcut, client }) => {
    await ack();
    await openView(client, shortcut.trigger_id, await formOf(bot));
  });

  app.action<BlockAction>(actionIds.openSearch, async ({ ack, body, client }) => {
    await ack();
    await openView(client, body.trigger_id, await formOf(bot, body.channel?.id));
  });

  app.options(actionIds.treatment, async ({ ack, options }) => {
    await ack({ options: await typeahead(bot, options.value) });
  });

  app.view(searchForm, async (args) => {
    const { ack, view } = args;
    const request = requestOf(args, bot.clock);
    const { question, channel } = questionOfForm(view.state.values);
    if (!channel || !request) return ack(refused('where', 'Choose where the answer goes.'));
    if (!question) return ack(refused('situation', 'Choose a treatment or write some words.'));
    const parsed = parseQuestion(question, bot.library.vocabulary);
    if (parsed.kind === 'problem') return ack(refused('situation', parsed.message));
    await ack();
    return answerRequest(bot, request, `precedent ${question}`);
  });
}

const refused = (block: string, said: string) => ({
  response_action: 'errors' as const,
  errors: { [block]: said.slice(0, 300) },
});

/** Treatments that begin so: those the corpus has decisions on first, with how many. */
async function typeahead({ library }: Bot, typed: string) {
  const found = suggestTreatments(library.vocabulary, typed, 50);
  const { byTreatment } = await library.search.facets(everything);
  const held = new Map(byTreatment.map(({ name, total }) => [name, total]));
  return found
    .map(({ called, name }) => ({ called, name, decisions: held.get(name) ?? 0 }))
    .sort((one, other) => other.decisions - one.decisions)
    .map(({ called, name, decisions }) => optionOf(name, called, decisions));
}

/** The form with what the corpus holds to choose from. */
async function formOf({ library }: Bot, channel?: string) {
  const { bySpecialty } = await library.search.facets(everything);
  return searchFormView({ specialty: bySpecialty.map(({ name }) => name) }, channel);
}
