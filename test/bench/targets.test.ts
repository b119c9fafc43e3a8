import { expect, test } from 'vitest';
import type { Figures } from '../../bench/figures.ts';
import { targetLines } from '../../bench/targets.ts';

const percentiles = (p50: number, p95 = 2 * p50) => ({ p50, p95, p99: 2 * p95 });

const figures = (engine: string, letters: number, ms: number, more: Partial<Figures> = {}) => ({
  engine,
  letters,
  name: engine,
  build: 10,
  cold: 900,
  memory: 400,
  times: {
    'treatment + words': percentiles(ms),
    'class + words': percentiles(ms),
    'words alone': percentiles(ms),
    outcomes: percentiles(ms),
  },
  ...more,
});

const linesOf = (...all: Figures[]) => [...targetLines(all)].join('\n');

test.each([
  { ms: 2, said: 'treatment + words, p50: 2.00 ms (at most 3 ms: met)' },
  { ms: 4, said: 'treatment + words, p50: 4.00 ms (at most 3 ms: missed)' },
  { ms: 20, said: 'treatment + words, p95: 40 ms (at most 15 ms: missed)' },
  { ms: 20, said: 'words alone, p95: 40 ms (at most 80 ms: met)' },
])('at 10,000 letters, $ms ms: $said', ({ ms, said }) => {
  expect(linesOf(figures('ours', 10_000, ms))).toContain(said);
});

test('a target is judged only at the number of letters that it is stated for', () => {
  const adding = { seconds: 1, held: 70 };
  const small = linesOf(figures('ours', 300, 9, { adding, memory: 600 }));
  expect(small).toContain('memory after 1,000 questions: 600 MB\n');
  expect(small).not.toMatch(/met|missed/);

  const stated = linesOf(figures('ours', 10_000, 9, { adding, memory: 600 }));
  expect(stated).toContain('memory after 1,000 questions: 600 MB (at most 450 MB: missed)');
  expect(stated).toContain('event loop held meanwhile: 70 ms (at most 50 ms: missed)');
  expect(stated).toContain('cold start to the first answer: 900 ms (at most 1500 ms: met)');
});

test('beside a peer there are ratios, and no verdict', () => {
  const lines = linesOf(figures('ours', 50_000, 1), figures('sqlite', 50_000, 2));
  expect(lines).toContain('over those of SQLite FTS5: treatment + words 0.50 and 0.50');
  expect(lines).not.toMatch(/met|missed/);
});
