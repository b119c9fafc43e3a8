import { loadDotEnv } from './dot-env.ts';
import { runTerminal } from './terminal/run.ts';

loadDotEnv();
process.exitCode = await runTerminal(process.argv.slice(2), process);
