import { run } from '../../bin/ready.js';

await run('src/corpus/letter-worker.ts');
