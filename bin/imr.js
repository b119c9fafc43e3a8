#!/usr/bin/env node
import { run } from './ready.js';

await run('src/cli.ts');
