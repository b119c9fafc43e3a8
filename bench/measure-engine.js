import { run } from '../bin/ready.js';

// Started as the bot itself is.
await run('bench/measure-engine.ts');
