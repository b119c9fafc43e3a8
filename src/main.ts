import { ConfigError, readConfig } from './config.ts';
import { loadDotEnv } from './dot-env.ts';
import { createLogger } from './log.ts';
import { startService } from './service.ts';
import { startFailure } from './start-failure.ts';

loadDotEnv();
try {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const service = await startService(config, log);
  const local = config.connection.kind === 'local';
  process.stdout.write(
    local
      ? `The local workspace is open: ${service.url}\nTry there: /imr precedent baclofen chronic\n`
      : `Connected to Slack; ${service.url}/healthz tells how it goes.\n`,
  );
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await service.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  process.stderr.write(`${startFailure(error, process.env)}\n`);
  process.exit(error instanceof ConfigError ? 2 : 1);
}
