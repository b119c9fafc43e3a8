import * as z from 'zod';
import { sendCommand } from '../dispatch/commands.ts';
import type { Dispatch } from '../dispatch/dispatch.ts';
import { actionOf, elementOf, stateOf } from '../dispatch/element-values.ts';
import { sendEvent } from '../dispatch/events.ts';
import {
  type Surface,
  sendAction,
  sendGlobalShortcut,
  sendMessageShortcut,
} from '../dispatch/interactions.ts';
import { notify } from '../dispatch/notices.ts';
import { askSuggestions } from '../dispatch/suggestions.ts';
import { dismissView, submitView } from '../dispatch/view-submissions.ts';
import { runStep } from '../dispatch/workflow.ts';
import { directMessageId } from '../workspace/channels.ts';
import { FAULTS, type Fault } from '../workspace/faults.ts';
import { addMessage, editMessage, findMessage, removeMessage } from '../workspace/messages.ts';
import { BOT_USER_ID, TEAM } from '../workspace/people.ts';
import { findView, viewPayload } from '../workspace/views.ts';
import { setBotMembership } from '../workspace/workspace.ts';
import { asSent } from './typed.ts';

const id = z.string().min(1).max(255);
const choice = z.object({
  block: z.string().max(255),
  action: z.string().max(255),
  choice: z.unknown(),
});
const choices = z.array(choice).max(500).default([]);
const where = z.union([z.object({ channel: id, ts: id }), z.object({ view: id })]);

/** Something a person may not or cannot do; `message` is for that person. */
export class Refused extends Error {}

/**
 * Everything a person can do in the workspace, by name: what the page's buttons do and what tests
 * do. Each takes one object (its shape is its zod schema) and resolves when the app has
 * acknowledged. Rejects with `Refused` where Slack's client would not let the person.
 */
export function createActions(dispatch: Dispatch) {
  const { workspace } = dispatch;

  const conversation = (channelId: string, person: string) => {
    const channel = workspace.channels.get(channelId);
    if (!channel?.members.has(person)) throw new Refused('You are not in that conversation.');
    return channel;
  };
  const human = (personId: string) => {
    const person = workspace.people.get(personId);
    if (!person || person.isBot) throw new Refused('There is no such person.');
    return person;
  };
  const message = (channelId: string, ts: string, person: string) => {
    const channel = conversation(channelId, person);
    const found = findMessage(workspace, channelId, ts);
    if (!found || (found.visibleTo !== null && found.visibleTo !== person)) {
      throw new Refused('That message is gone.');
    }
    return { channel, message: found };
  };
  const view = (viewId: string, person: string) => {
    const found = findView(workspace, (open) => open.id === viewId && open.person === person);
    if (!found) throw new Refused('That form is closed.');
    return found;
  };
  const surface = (place: z.infer<typeof where>, person: string): Surface =>
    'view' in place
      ? { kind: 'view', view: view(place.view, person) }
      : { kind: 'message', ...message(place.channel, place.ts, person) };
  const blocksOf = (on: Surface) =>
    on.kind === 'view' ? on.view.description.blocks : on.message.blocks;

  return {
    /** A message, a reply, a mention or a `/command` typed into the composer. */
    say: action(
      z.object({
        person: id,
        channel: id,
        text: z.string().min(1).max(100_000),
        thread: id.nullish(),
      }),
      async ({ person, channel: channelId, text, thread }) => {
        human(person);
        const channel = conversation(channelId, person);
        if (channel.archived) throw new Refused('This channel is archived.');
        const place = { channel: channel.id, person, threadTs: thread ?? null };
        const command = /^\/([\w-]+)[^\S\n]*([\s\S]*)$/.exec(text.trim());
        if (command) {
          const [, name, rest] = command;
          await typedCommand(`/${name}`, (rest ?? '').trim(), place);
          return { ts: null };
        }
        const root = thread ? findMessage(workspace, channel.id, thread) : undefined;
        if (thread && !root) throw new Refused('That thread is gone.');
        const said = addMessage(workspace, {
          channel: channel.id,
          user: person,
          text: asSent(workspace, text),
          threadTs: root ? (root.threadTs ?? root.ts) : null,
        });
        if (said.text.includes(`<@${BOT_USER_ID}>`) && !channel.members.has(BOT_USER_ID)) {
          const name = workspace.app.name;
          notify(
            workspace,
            place,
            `You mentioned @${name}, but they are not in this channel. \`/invite @${name}\` brings them in.`,
          );
        }
        return { ts: said.ts };
      },
    ),

    /** A person's own message, changed. */
    edit: action(
      z.object({ person: id, channel: id, ts: id, text: z.string().min(1).max(100_000) }),
      async (asked) => {
        const found = message(asked.channel, asked.ts, asked.person);
        if (found.message.user !== asked.person) throw new Refused('Only its author can edit it.');
        editMessage(workspace, found.message, { text: asSent(workspace, asked.text) });
        return {};
      },
    ),

    delete: action(z.object({ person: id, channel: id, ts: id }), async (asked) => {
      const found = message(asked.channel, asked.ts, asked.person);
      if (found.message.user !== asked.person) throw new Refused('Only its author can delete it.');
      removeMessage(workspace, found.message);
      return {};
    }),

    /** Removes a private message, as reloading does in Slack. */
    dismiss: action(z.object({ person: id, channel: id, ts: id }), async (asked) => {
      const found = message(asked.channel, asked.ts, asked.person);
      if (found.message.visibleTo === asked.person) removeMessage(workspace, found.message);
      return {};
    }),

    /** A button, menu or picker in a message, a modal or the Home tab. */
    act: action(z.object({ person: id, where, choice, choices }), async (asked) => {
      human(asked.person);
      const on = surface(asked.where, asked.person);
      const element = elementOf(blocksOf(on), asked.choice);
      if (!element) throw new Refused('That button is gone.');
      const failed = await sendAction(dispatch, {
        person: asked.person,
        surface: on,
        action: actionOf(element, asked.choice),
        values: stateOf(blocksOf(on), asked.choices),
      });
      return { failed };
    }),

    /** Text typed into a select whose options the app supplies. */
    suggest: action(
      z.object({
        person: id,
        where,
        block: z.string(),
        action: z.string(),
        value: z.string().max(300),
      }),
      async ({ person, where: place, block, action: actionId, value }) =>
        askSuggestions(dispatch, {
          person,
          surface: surface(place, person),
          actionId,
          blockId: block,
          value,
        }),
    ),

    /** A shortcut: from a message's menu with channel and ts, from anywhere without. */
    shortcut: action(
      z.object({ person: id, callback: id, channel: id.nullish(), ts: id.nullish() }),
      async ({ person, callback, channel, ts }) => {
        human(person);
        const failed =
          channel && ts
            ? await sendMessageShortcut(dispatch, {
                person,
                callbackId: callback,
                ...message(channel, ts, person),
              })
            : await sendGlobalShortcut(dispatch, { person, callbackId: callback });
        return { failed };
      },
    ),

    /** A modal's submit button. `errors` by block id; empty when the app took it. */
    submit: action(z.object({ person: id, view: id, choices }), async (asked) => {
      const open = view(asked.view, asked.person);
      const values = stateOf(open.description.blocks, asked.choices);
      return { errors: await submitView(dispatch, { person: asked.person, view: open, values }) };
    }),

    /** A modal's ✕. */
    close: action(z.object({ person: id, view: id, choices }), async (asked) => {
      const open = view(asked.view, asked.person);
      const values = stateOf(open.description.blocks, asked.choices);
      await dismissView(dispatch, { person: asked.person, view: open, values });
      return {};
    }),

    /** Opens the app's Home tab or its messages: `app_home_opened`. */
    openApp: action(
      z.object({ person: id, tab: z.enum(['home', 'messages']) }),
      async ({ person, tab }) => {
        human(person);
        const home = workspace.homes.get(person);
        if (workspace.app.events.includes('app_home_opened')) {
          void sendEvent(dispatch, {
            type: 'app_home_opened',
            user: person,
            channel: directMessageId(person),
            tab,
            ...(tab === 'home' && home ? { view: viewPayload(home) } : {}),
          });
        }
        return {};
      },
    ),

    /** Invites the app into a channel or removes it. */
    membership: action(z.object({ channel: id, member: z.boolean() }), async (asked) => {
      const channel = workspace.channels.get(asked.channel);
      if (!channel || channel.kind === 'im') throw new Refused('There is no such channel.');
      setBotMembership(workspace, channel, asked.member);
      const joined = { channel: channel.id, user: BOT_USER_ID, team: TEAM.id };
      if (asked.member && workspace.app.events.includes('member_joined_channel')) {
        void sendEvent(dispatch, { type: 'member_joined_channel', ...joined });
      }
      return {};
    }),

    /** Runs the app's workflow step; the run's state tells when it is done. */
    run: action(
      z.object({ person: id, callback: id, inputs: z.record(z.string(), z.string().max(3_000)) }),
      async ({ person, callback, inputs }) => {
        const run = runStep(dispatch, { person, callbackId: callback, inputs });
        if (!run) throw new Refused('The app has no such step.');
        return { id: run.id };
      },
    ),

    /** Makes something go wrong: for the next so many times, or for a share of all. */
    fault: action(
      z.object({
        fault: z.enum(Object.keys(FAULTS) as [Fault, ...Fault[]]),
        next: z.int().min(0).max(10_000).optional(),
        share: z.number().min(0).max(1).optional(),
      }),
      async ({ fault, next, share }) => {
        workspace.faults.set(fault, {
          ...(next === undefined ? {} : { next }),
          ...(share === undefined ? {} : { share }),
        });
        return {};
      },
    ),

    /** Cuts the Socket Mode connections. */
    disconnect: action(z.object({}), async () => {
      dispatch.transport.disconnect();
      return {};
    }),

    /** Takes the app out of the workspace, as an admin does: `app_uninstalled`, `tokens_revoked`. */
    uninstall: action(z.object({}), async () => {
      workspace.installed = false;
      await Promise.all([
        sendEvent(dispatch, { type: 'tokens_revoked', tokens: { oauth: [], bot: [BOT_USER_ID] } }),
        sendEvent(dispatch, { type: 'app_uninstalled' }),
      ]);
      return {};
    }),
  };

  async function typedCommand(
    command: string,
    text: string,
    place: { channel: string; person: string; threadTs: string | null },
  ): Promise<void> {
    const channel = conversation(place.channel, place.person);
    const say = (words: string) => notify(workspace, place, words);
    if (command === '/invite' || command === '/remove' || command === '/kick') {
      if (text.replace('@', '').toLowerCase() !== workspace.app.name.toLowerCase()) {
        return say(
          `Only the app can be invited or removed here: \`${command} @${workspace.app.name}\`.`,
        );
      }
      setBotMembership(workspace, channel, command === '/invite');
      return say(
        command === '/invite'
          ? `@${workspace.app.name} has joined.`
          : `@${workspace.app.name} has left.`,
      );
    }
    if (!workspace.app.commands.some((known) => known.command === command)) {
      return say(`${command} is not a valid command.`);
    }
    if (place.threadTs !== null) return say(`${command} is not supported in threads. Sorry!`);
    await sendCommand(dispatch, { command, text, channel, person: place.person });
  }
}

export type Actions = ReturnType<typeof createActions>;

/** An action that checks its input by the schema, and rejects with `Refused` what does not fit. */
function action<Shape extends z.ZodType, Result>(
  shape: Shape,
  run: (input: z.infer<Shape>) => Promise<Result>,
): (input: z.input<Shape>) => Promise<Result> {
  return async (input) => {
    const judged = shape.safeParse(input);
    if (!judged.success) throw new Refused(z.prettifyError(judged.error));
    return run(judged.data);
  };
}
