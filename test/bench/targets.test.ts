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
  { ours: 1, peer: 2, said: 'p50 over that of SQLite FTS5: 0.50 (at most 1: met)' },
  { ours: 2, peer: 1, said: 'p50 over that of SQLite FTS5: 2.00 (at most 1: missed)' },
])('beside FTS5 at 50,000 letters: $ours ms to $peer ms', ({ ours, peer, said }) => {
  const lines = linesOf(figures('ours', 50_000, ours), figures('sqlite', 50_000, peer));
  expect(lines).toContain(said);
});

test('a target is judged only at the number of letters that it is stated for', () => {
  const adding = { seconds: 1, held: 70 };
  const small = linesOf(figures('ours', 300, 9, { adding }), figures('sqlite', 300, 1));
  expect(small).toContain('p50 over that of SQLite FTS5: 9.00');
  expect(small).not.toMatch(/met|missed/);

  const large = linesOf(figures('ours', 50_000, 9, { adding, memory: 600 }));
  expect(large).toContain('memory after 1,000 questions: 600 MB (at most 500 MB: missed)');
  expect(large).toContain('event loop held meanwhile: 70 ms (at most 50 ms: missed)');
  expect(large).toContain('adding 100 letters: 1.00 s (at most 2 s: met)');
});

test('growth is judged from 10,000 to 50,000 letters, for every kind of question', () => {
  const all = [1_000, 10_000, 50_000].map((letters) => figures('ours', letters, letters / 4_000));
  const lines = linesOf(...all);
  expect(lines.match(/5\.00 times \(at most 3 times: missed\)/g)).toHaveLength(4);
  expect(lines).toContain('treatment + words: 10 times\n');
});
