import { existsSync } from 'node:fs';

/** Adds what `.env` in the working folder says to the environment; what is set already stays. */
export function loadDotEnv(file = '.env'): void {
  if (existsSync(file)) process.loadEnvFile(file);
}
