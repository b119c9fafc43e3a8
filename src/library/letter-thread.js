import { run } from '../../bin/ready.js';

await run('src/library/letter-worker.ts');
