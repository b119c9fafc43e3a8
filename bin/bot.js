import { run } from './ready.js';

// The log of a bot that runs for weeks is read by its sources.
process.setSourceMapsEnabled(true);
await run('src/main.ts');
