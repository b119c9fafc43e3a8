import { ingest } from '../src/library/ingest.ts';
import { createReadPool } from '../src/library/read-pool.ts';
import { loadVocabulary } from '../src/vocabulary/vocabulary.ts';

// Ingests one folder into another and prints the peak memory of the process, in megabytes.
const [inbox = '', corpus = ''] = process.argv.slice(2);
const began = performance.now();
const pool = createReadPool({ vocabulary: loadVocabulary() });
const { added } = await ingest([inbox], { corpus, pool });
await pool.close();
const seconds = (performance.now() - began) / 1_000;
process.stdout.write(
  `${JSON.stringify({ letters: added.length, seconds, peak: process.resourceUsage().maxRSS / 1_024 })}\n`,
);
