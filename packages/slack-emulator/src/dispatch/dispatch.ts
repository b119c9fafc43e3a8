import type { OneTime } from '../workspace/one-time.ts';
import { APP_ID, TEAM } from '../workspace/people.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { AppAnswer, Parcel, Transport } from './transport.ts';

/** What every dispatcher needs. */
export interface Dispatch {
  workspace: Workspace;
  oneTime: OneTime;
  transport: Transport;
  /** Waits before the retries of an event. */
  retryAfter: number[];
  /** Everything still on its way, so that tests can wait for quiet and stop can be clean. */
  pending: Set<Promise<unknown>>;
  stopped: AbortSignal;
}

/** Old verification token; signatures have replaced it, payloads still carry it. */
export const VERIFICATION_TOKEN = 'local-verification-token';

/** Sends a parcel, with the fault `slow_app`, and writes both halves into the traffic. */
export async function send(dispatch: Dispatch, parcel: Parcel): Promise<AppAnswer> {
  const { traffic, faults } = dispatch.workspace;
  const retry = parcel.retry === null ? '' : ` (retry ${parcel.retry.number})`;
  const exchange = traffic.begin('to app', parcel.what + retry, parcel.payload);
  const real = await dispatch.transport.deliver(parcel);
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

/** Keeps sight of something on its way. */
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

/** Who acts, as interactive payloads say it. */
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
