import { nextId, type Workspace } from './workspace.ts';

/** A trigger id opens one modal, within three seconds. */
const TRIGGER_LIFE = 3_000;
/** A response URL takes five answers within thirty minutes. */
const RESPONSE_LIFE = 30 * 60_000;
const RESPONSE_USES = 5;

export type TriggerRefusal = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';
export type ResponseRefusal = 'no_such_url' | 'expired_url' | 'used_url';

/** Where an answer through a response URL goes. */
export interface ResponsePlace {
  channel: string;
  person: string;
  /** The message whose button was pressed: what `replace_original` replaces. */
  original: string | null;
}

export interface OneTime {
  newTrigger(person: string): string;
  /** The person whose gesture it was, or why it cannot be used. */
  redeemTrigger(id: string): { person: string } | { refused: TriggerRefusal };
  newResponseUrl(place: ResponsePlace): string;
  redeemResponseUrl(id: string): { place: ResponsePlace } | { refused: ResponseRefusal };
}

/** Trigger ids and response URLs that expire as Slack's do. Forgotten an hour after they expire. */
export function createOneTime(workspace: Workspace, responseBase: () => string): OneTime {
  const triggers = new Map<string, { person: string; until: number; used: boolean }>();
  const responses = new Map<string, { place: ResponsePlace; until: number; uses: number }>();
  const forget = <T extends { until: number }>(map: Map<string, T>) => {
    for (const [id, { until }] of map) {
      if (until > workspace.clock() - 3_600_000) return;
      map.delete(id);
    }
  };
  return {
    newTrigger(person) {
      forget(triggers);
      const id = `${nextId(workspace, 'trigger.')}.${crypto.randomUUID()}`;
      triggers.set(id, { person, until: workspace.clock() + TRIGGER_LIFE, used: false });
      return id;
    },
    redeemTrigger(id) {
      const trigger = triggers.get(id);
      if (!trigger) return { refused: 'invalid_trigger_id' };
      if (trigger.used) return { refused: 'exchanged_trigger_id' };
      if (workspace.clock() > trigger.until) return { refused: 'expired_trigger_id' };
      trigger.used = true;
      return { person: trigger.person };
    },
    newResponseUrl(place) {
      forget(responses);
      const id = crypto.randomUUID();
      responses.set(id, { place, until: workspace.clock() + RESPONSE_LIFE, uses: 0 });
      return `${responseBase()}/response/${id}`;
    },
    redeemResponseUrl(id) {
      const response = responses.get(id);
      if (!response) return { refused: 'no_such_url' };
      if (workspace.clock() > response.until) return { refused: 'expired_url' };
      if (response.uses >= RESPONSE_USES) return { refused: 'used_url' };
      response.uses += 1;
      return { place: response.place };
    },
  };
}
