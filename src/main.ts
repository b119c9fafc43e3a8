import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { ConfigError, readConfig } from './config.ts';
import { createLogger } from './log.ts';
import { startService } from './service.ts';
import { startFailure } from './start-failure.ts';

if (existsSync('.env')) process.loadEnvFile();
const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopping.abort());
try {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const service = await startService(config, log, stopping.signal);
  const local = config.connection.kind === 'local';
  process.stdout.write(
    local
      ? `The local workspace is open: ${service.url}\nTry there: /imr precedent baclofen chronic\n`
      : `Connected to Slack; ${service.url}/healthz tells how it goes.\n`,
  );
  if (!stopping.signal.aborted) await once(stopping.signal, 'abort');
  await service.stop();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${startFailure(error, process.env)}\n`);
  process.exit(error instanceof ConfigError ? 2 : 1);
}
