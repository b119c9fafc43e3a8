import { withBlockIds } from './block-ids.ts';
import { APP_ID, BOT_ID, TEAM } from './people.ts';
import type { OpenView, ViewDescription, ViewState } from './view.ts';
import { nextId, type Workspace } from './workspace.ts';

/** Slack stacks at most three modals. */
export const VIEW_STACK = 3;

/** Opens a modal, in place of whatever the person had open. */
export function openView(workspace: Workspace, person: string, view: ViewDescription): OpenView {
  const opened = newView(workspace, person, view, null);
  workspace.modals.set(person, [opened]);
  workspace.changes.emit('views', person);
  return opened;
}

/** Puts a modal on top; undefined when three are open already. */
export function pushView(
  workspace: Workspace,
  person: string,
  view: ViewDescription,
): OpenView | undefined {
  const stack = workspace.modals.get(person) ?? [];
  if (stack.length >= VIEW_STACK) return undefined;
  const pushed = newView(workspace, person, view, stack.at(-1) ?? null);
  workspace.modals.set(person, [...stack, pushed]);
  workspace.changes.emit('views', person);
  return pushed;
}

export function updateView(workspace: Workspace, open: OpenView, view: ViewDescription): OpenView {
  open.description = { ...view, blocks: withBlockIds(view.blocks) };
  open.hash = nextId(workspace, 'h');
  workspace.changes.emit(view.type === 'home' ? 'home' : 'views', open.person);
  return open;
}

export function publishHome(workspace: Workspace, person: string, view: ViewDescription): OpenView {
  const present = workspace.homes.get(person);
  if (present) return updateView(workspace, present, view);
  const home = newView(workspace, person, view, null);
  workspace.homes.set(person, home);
  workspace.changes.emit('home', person);
  return home;
}

/** Takes the top modal away, or all of them. */
export function closeViews(workspace: Workspace, person: string, all: boolean): void {
  const stack = workspace.modals.get(person) ?? [];
  workspace.modals.set(person, all ? [] : stack.slice(0, -1));
  workspace.changes.emit('views', person);
}

export const findView = (workspace: Workspace, wanted: (view: OpenView) => boolean) =>
  [...workspace.modals.values()].flat().find(wanted) ?? [...workspace.homes.values()].find(wanted);

/** A view as Slack writes it in payloads and answers. */
export function viewPayload(view: OpenView, values: ViewState = {}) {
  const { description } = view;
  return {
    id: view.id,
    team_id: TEAM.id,
    app_id: APP_ID,
    app_installed_team_id: TEAM.id,
    bot_id: BOT_ID,
    hash: view.hash,
    root_view_id: view.rootId,
    previous_view_id: view.previousId,
    state: { values },
    ...description,
    callback_id: description.callback_id ?? '',
    private_metadata: description.private_metadata ?? '',
    external_id: description.external_id ?? '',
    title: description.title ?? { type: 'plain_text', text: 'View Title' },
    submit: description.submit ?? null,
    close: description.close ?? null,
    clear_on_close: description.clear_on_close ?? false,
    notify_on_close: description.notify_on_close ?? false,
  };
}

function newView(
  workspace: Workspace,
  person: string,
  view: ViewDescription,
  below: OpenView | null,
): OpenView {
  const id = nextId(workspace, 'V');
  return {
    id,
    rootId: below?.rootId ?? id,
    previousId: below?.id ?? null,
    hash: nextId(workspace, 'h'),
    person,
    description: { ...view, blocks: withBlockIds(view.blocks) },
  };
}
