import { run } from '../../../bin/ready.js';

await run('src/precedents/stored/index-worker.ts');
