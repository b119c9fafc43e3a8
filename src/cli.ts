import { existsSync } from 'node:fs';
import { runTerminal } from './terminal/run.ts';

if (existsSync('.env')) process.loadEnvFile();
process.exitCode = await runTerminal(process.argv.slice(2), process);
