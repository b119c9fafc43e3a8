import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from '../log.ts';

/** Bolt's and the Web API client's words in our log; what they say at `info` is `debug` to us. */
export function boltLogger(log: Logger): BoltLogger {
  const at =
    (level: 'debug' | 'warn' | 'error') =>
    (...said: unknown[]) =>
      log[level]({ from: 'bolt' }, said.map(String).join(' '));
  return {
    debug: at('debug'),
    info: at('debug'),
    warn: at('warn'),
    error: at('error'),
    setLevel: () => undefined,
    getLevel: () => (log.isLevelEnabled('debug') ? LogLevel.DEBUG : LogLevel.INFO),
    setName: () => undefined,
  };
}
