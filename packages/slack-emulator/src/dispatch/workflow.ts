import { RUN_TOKEN } from '../web-api/web-api.ts';
import { APP_ID } from '../workspace/people.ts';
import { nextId, type WorkflowRun } from '../workspace/workspace.ts';
import type { Dispatch } from './dispatch.ts';
import { sendEvent } from './events.ts';

/** Runs one of the app's workflow steps: `function_executed`; the app ends it by the Web API. */
export function runStep(
  dispatch: Dispatch,
  asked: { person: string; callbackId: string; inputs: Record<string, unknown> },
): WorkflowRun | undefined {
  const { workspace } = dispatch;
  const step = workspace.app.functions.find(({ callbackId }) => callbackId === asked.callbackId);
  if (!step) return undefined;
  const run: WorkflowRun = {
    id: nextId(workspace, 'Fx'),
    callbackId: step.callbackId,
    inputs: asked.inputs,
    state: 'running',
    outputs: {},
    error: null,
    person: asked.person,
  };
  workspace.runs.set(run.id, run);
  workspace.changes.emit('run', run);
  void sendEvent(dispatch, {
    type: 'function_executed',
    function: {
      id: 'Fn0LOCAL',
      callback_id: step.callbackId,
      title: step.title,
      description: '',
      type: 'app',
      input_parameters: step.inputs.map((name) => ({
        type: 'string',
        name,
        title: name,
        is_required: true,
      })),
      output_parameters: [],
      app_id: APP_ID,
      date_created: 0,
      date_updated: 0,
      date_deleted: 0,
    },
    inputs: asked.inputs,
    function_execution_id: run.id,
    workflow_execution_id: nextId(workspace, 'Wx'),
    bot_access_token: `${RUN_TOKEN}${run.id}`,
  });
  return run;
}
