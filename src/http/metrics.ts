import type { IncomingMessage, ServerResponse } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { CorpusFigures } from '../search/engine.ts';
import type { Metrics } from '../slack/bot.ts';

/** Upper bounds of the histograms, in seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10];

/** Metrics of the bot and of the process, and the page that shows them. */
export type MetricsPage = Metrics & {
  /** `GET /metrics`, in Prometheus's text format. */
  route(request: IncomingMessage, response: ServerResponse): Promise<void>;
};

/**
 * Counts answers, errors and times. Nothing that is counted holds a question or a name.
 * @param corpus figures of what is indexed, asked each time the page is shown
 * @param now the time in milliseconds
 */
export function createMetrics(
  corpus: () => Promise<CorpusFigures>,
  now: () => number,
): MetricsPage {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const answers = new Counter({
    name: 'imr_answers_total',
    help: 'Answers given, by kind',
    labelNames: ['kind'],
    registers,
  });
  const errors = new Counter({ name: 'imr_errors_total', help: 'Requests that failed', registers });
  const histogram = (name: string, help: string) =>
    new Histogram({ name, help, buckets, registers });
  const acknowledge = histogram('imr_acknowledge_seconds', 'Request to acknowledgement');
  const search = histogram('imr_search_seconds', 'Question to answer');
  const post = histogram('imr_post_seconds', 'Answer to its last message in Slack');
  const gauge = (name: string, help: string, value: (held: CorpusFigures) => number) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(value(await corpus()));
      },
    });
  gauge('imr_determinations', 'Determinations indexed', (held) => held.determinations);
  gauge('imr_decisions', 'Decisions indexed', (held) => held.decisions);
  gauge('imr_unread_letters', 'Letters kept of no known layout', (held) => held.unread);
  gauge('imr_newest_decision_age_seconds', 'Age of the newest decision', ({ newest }) =>
    newest === null ? Number.NaN : (now() - Date.parse(newest)) / 1_000,
  );
  return {
    answered(kind, searchMs, postMs) {
      answers.inc({ kind });
      search.observe(searchMs / 1_000);
      post.observe(postMs / 1_000);
    },
    acknowledged: (ms) => acknowledge.observe(ms / 1_000),
    failed: () => errors.inc(),
    async route(_: IncomingMessage, response: ServerResponse): Promise<void> {
      const text = await register.metrics();
      response.writeHead(200, { 'content-type': register.contentType });
      response.end(text);
    },
  };
}
