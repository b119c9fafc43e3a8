import type { OneTime } from '../workspace/one-time.ts';
import { APP_ID, TEAM } from '../workspace/people.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { AppAnswer, AppRequest, Transport } from './transport.ts';

/** What every dispatcher needs. */
export interface Dispatch {
  workspace: Workspace;
  oneTime: OneTime;
  transport: Transport;
  /** Waits before the retries of an event. */
  retryAfter: number[];
  /** Requests that are not answered yet: tests wait for them. */
  pending: Set<Promise<unknown>>;
  stopped: AbortSignal;
}

/** The verification token that payloads carry. Slack deprecated it in favour of signatures. */
export const VERIFICATION_TOKEN = 'local-verification-token';

/** Sends a request to the app, with the fault `slow_app` where it is set, and records request and
 * answer in the list of traffic. */
export async function send(dispatch: Dispatch, request: AppRequest): Promise<AppAnswer> {
  const { traffic, faults } = dispatch.workspace;
  const retry = request.retry === null ? '' : ` (retry ${request.retry.number})`;
  const exchange = traffic.begin('to app', request.what + retry, request.payload);
  const real = await dispatch.transport.deliver(request);
  const answer: AppAnswer =
    real.outcome === 'acknowledged' && faults.strikes('slow_app')
      ? { outcome: 'http_timeout', status: null, noRetry: false, took: real.took }
      : real;
  traffic.end(
    exchange,
    answer.outcome === 'acknowledged' ? answer.status : answer.outcome,
    answer.outcome === 'acknowledged' ? answer.body : undefined,
    answer.outcome === 'acknowledged' ? [] : [whyRefused(answer.outcome, answer.status)],
  );
  return answer;
}

/** Remembers work that is not done yet, for `quiet` and `stop`. */
export function track<T>(dispatch: Dispatch, work: Promise<T>): Promise<T> {
  dispatch.pending.add(work);
  const done = () => dispatch.pending.delete(work);
  work.then(done, done);
  return work;
}

const whyRefused = (
  outcome: Exclude<AppAnswer['outcome'], 'acknowledged'>,
  status: number | null,
) =>
  outcome === 'http_timeout'
    ? 'no acknowledgement within 3 seconds: operation_timeout'
    : outcome === 'http_error'
      ? `answered ${status}: dispatch_failed`
      : 'the app could not be reached: dispatch_failed';

/** The one word that Slack shows to the user. */
export const failureWord = (outcome: AppAnswer['outcome']) =>
  outcome === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed';

/** The person who acts, in the form of interactive payloads. */
export function actor({ workspace }: Dispatch, personId: string) {
  const person = workspace.people.get(personId);
  const name = person?.name ?? 'nobody';
  return { id: personId, username: name, name, team_id: TEAM.id };
}

/** Fields that all interactive payloads share. */
export const interactiveBase = (dispatch: Dispatch, person: string) => ({
  team: { id: TEAM.id, domain: TEAM.domain },
  enterprise: null,
  is_enterprise_install: false,
  user: actor(dispatch, person),
  api_app_id: APP_ID,
  token: VERIFICATION_TOKEN,
});
