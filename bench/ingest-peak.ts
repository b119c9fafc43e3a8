import { ingest } from '../src/library/ingest.ts';
import { loadVocabulary } from '../src/vocabulary/vocabulary.ts';

// Ingests one folder into another and prints the peak memory of the process, in megabytes.
const [inbox = '', corpus = ''] = process.argv.slice(2);
const began = performance.now();
const { added } = await ingest([inbox], { corpus, vocabulary: loadVocabulary() });
const seconds = (performance.now() - began) / 1_000;
process.stdout.write(
  `${JSON.stringify({ letters: added.length, seconds, peak: process.resourceUsage().maxRSS / 1_024 })}\n`,
);
