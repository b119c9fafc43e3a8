/** Faults that can be switched on, each with its description on the page. */
export const FAULTS = {
  rate_limited: 'Web API answers 429, Retry-After 1',
  server_error: 'Web API answers 503',
  dropped_request: 'Connection lost before the call is done',
  dropped_response: 'Connection lost after the call is done',
  invalid_blocks: 'Blocks are refused (invalid_blocks)',
  one_a_second: 'More than one message a second in a channel gets 429',
  slow_app: 'The app answers too late: events come again',
} as const;

export type Fault = keyof typeof FAULTS;

/** `next`: the next so many calls; `share`: that part of all calls, 0 to 1. */
export interface FaultSetting {
  next: number;
  share: number;
}

export interface Faults {
  settings: Record<Fault, FaultSetting>;
  /** How often each has occurred. */
  struck: Record<Fault, number>;
  set(fault: Fault, setting: Partial<FaultSetting>): void;
  clear(): void;
  /** Whether the fault occurs this time; uses up one of `next`. */
  strikes(fault: Fault): boolean;
}

const each = <T>(value: () => T): Record<Fault, T> =>
  Object.fromEntries(Object.keys(FAULTS).map((fault) => [fault, value()])) as Record<Fault, T>;

/** No fault is set at first. */
export function createFaults(random: () => number): Faults {
  const settings = each(() => ({ next: 0, share: 0 }));
  const struck = each(() => 0);
  return {
    settings,
    struck,
    set: (fault, setting) => {
      settings[fault] = { ...settings[fault], ...setting };
    },
    clear: () => {
      for (const setting of Object.values(settings)) Object.assign(setting, { next: 0, share: 0 });
    },
    strikes: (fault) => {
      const setting = settings[fault];
      const strikes = setting.next > 0 || (setting.share > 0 && random() < setting.share);
      if (setting.next > 0) setting.next -= 1;
      if (strikes) struck[fault] += 1;
      return strikes;
    },
  };
}
