// A thread knows nothing of the loader that its process was started with.
import { register } from 'tsx/esm/api';

register();
await import('./index-worker.ts');
