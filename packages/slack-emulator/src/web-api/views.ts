import { inSlackWords } from '../validator/problem.ts';
import { validateView } from '../validator/validate-view.ts';
import type { OpenView, ViewDescription } from '../workspace/view.ts';
import {
  findView,
  openView,
  publishHome,
  pushView,
  updateView,
  viewPayload,
} from '../workspace/views.ts';
import { parsed } from './arguments.ts';
import { type ApiRefusal, type Call, type Method, ok, refuse, stringArg } from './call.ts';

/** A view of the app's where it is valid; else Slack's `invalid_arguments` with pointers. */
export function judgedView(
  view: unknown,
  surface: 'modal' | 'home',
): { view: ViewDescription } | ApiRefusal {
  const given = typeof view === 'string' ? parsed(view) : view;
  const problems = validateView(given, surface);
  return problems.length > 0
    ? refuse('invalid_arguments', problems.map(inSlackWords))
    : { view: given as ViewDescription };
}

/** Uses up the trigger id of the call. */
function triggered({ args, oneTime }: Call): { person: string } | ApiRefusal {
  const id = stringArg(args, 'trigger_id') || stringArg(args, 'interactivity_pointer');
  const trigger = oneTime.redeemTrigger(id);
  return 'refused' in trigger ? refuse(trigger.refused) : trigger;
}

const shown = (view: OpenView) => ok({ view: viewPayload(view) });

const open: Method = (call) => {
  const judged = judgedView(call.args.view, 'modal');
  if ('error' in judged) return judged;
  const trigger = triggered(call);
  if ('error' in trigger) return trigger;
  return shown(openView(call.workspace, trigger.person, judged.view));
};

const push: Method = (call) => {
  const judged = judgedView(call.args.view, 'modal');
  if ('error' in judged) return judged;
  const trigger = triggered(call);
  if ('error' in trigger) return trigger;
  const pushed = pushView(call.workspace, trigger.person, judged.view);
  return pushed ? shown(pushed) : refuse('push_limit_reached');
};

const update: Method = ({ workspace, args }) => {
  const id = stringArg(args, 'view_id');
  const externalId = stringArg(args, 'external_id');
  const view = findView(workspace, (open) =>
    id ? open.id === id : externalId !== '' && open.description.external_id === externalId,
  );
  if (!view) return refuse('not_found');
  const judged = judgedView(args.view, view.description.type);
  if ('error' in judged) return judged;
  const hash = stringArg(args, 'hash');
  if (hash && hash !== view.hash) return refuse('hash_conflict');
  return shown(updateView(workspace, view, judged.view));
};

const publish: Method = ({ workspace, args }) => {
  const person = workspace.people.get(stringArg(args, 'user_id'));
  if (!person || person.isBot) return refuse('user_not_found');
  const judged = judgedView(args.view, 'home');
  if ('error' in judged) return judged;
  const hash = stringArg(args, 'hash');
  if (hash && hash !== workspace.homes.get(person.id)?.hash) return refuse('hash_conflict');
  return shown(publishHome(workspace, person.id, judged.view));
};

export const views: Record<string, Method> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
