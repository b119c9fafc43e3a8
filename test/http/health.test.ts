import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createHealthRoute } from '../../src/http/health.ts';
import { createMetrics } from '../../src/http/metrics.ts';

const figures = async () => ({
  determinations: 5,
  decisions: 14,
  upheld: 13,
  overturned: 1,
  unread: 2,
  newest: '2026-10-31',
});

let close: () => void = () => undefined;
afterEach(() => close());

/** What a GET of the route answers. */
async function get(route: Parameters<typeof createServer>[1]) {
  const server = createServer(route).listen(0, '127.0.0.1');
  close = () => server.close();
  await once(server, 'listening');
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return { status: response.status, text: await response.text() };
}

test.each([
  ['503 while the letters are read', false, 503, 'starting'],
  ['200 once questions can be answered', true, 200, 'ok'],
])('health is %s', async (_, ready, code, status) => {
  const reading = ready ? null : 3;
  const { status: answered, text } = await get(
    createHealthRoute(() => ({ ready, reading }), figures),
  );
  expect(answered).toBe(code);
  expect(JSON.parse(text)).toMatchObject({ status, determinations: 5, decisions: 14, unread: 2 });
});

test('the figures tell answers, errors, times, corpus and the age of the newest letter', async () => {
  const metrics = createMetrics(figures, () => Date.parse('2026-11-01'));
  metrics.answered('precedents', 20, 300);
  metrics.acknowledged(10);
  metrics.failed();
  const { status, text } = await get(metrics.route);
  expect(status).toBe(200);
  for (const line of [
    'imr_answers_total{kind="precedents"} 1',
    'imr_errors_total 1',
    'imr_acknowledge_seconds_count 1',
    'imr_search_seconds_sum 0.02',
    'imr_post_seconds_bucket{le="0.5"} 1',
    'imr_determinations 5',
    'imr_decisions 14',
    'imr_unread_letters 2',
    'imr_newest_decision_age_seconds 86400',
  ])
    expect(text).toContain(line);
});
