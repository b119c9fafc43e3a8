import { type Figures, type Kind, kinds, rounded } from './figures.ts';

/** One thing that the result must show: what was measured, and whether it is enough. */
type Shown = { what: string; value: number; unit: string; most?: number };

/** The targets are stated for so many letters. */
const STATED = 10_000;
const PEERS = { sqlite: 'SQLite FTS5', minisearch: 'plain MiniSearch', lancedb: 'LanceDB' };
const TREATMENT: Kind = 'treatment + words';

/**
 * What the search was built to reach, with "met" or "missed" where it was measured over the number
 * of letters that the target is stated for; beside peers, ratios without a verdict.
 */
export function* targetLines(figures: Figures[]): Generator<string> {
  const sizes = [...new Set(figures.map(({ letters }) => letters))];
  for (const letters of sizes) {
    const measured = figures.filter((one) => one.letters === letters);
    const ours = measured.find(({ engine }) => engine === 'ours');
    if (!ours) continue;
    yield `\n### At ${letters.toLocaleString('en')} letters`;
    for (const one of alone(ours)) yield lineOf(one);
    for (const peer of measured) yield* beside(ours, peer);
  }
}

function* alone(ours: Figures): Generator<Shown> {
  const stated = (most: number) => (ours.letters === STATED ? { most } : {});
  const { cold, memory, times, adding } = ours;
  yield { what: 'cold start to the first answer', value: cold, unit: ' ms', ...stated(1_500) };
  yield { what: 'memory after 1,000 questions', value: memory, unit: ' MB', ...stated(450) };
  const { p50, p95 } = times[TREATMENT];
  yield { what: `${TREATMENT}, p50`, value: p50, unit: ' ms', ...stated(3) };
  yield { what: `${TREATMENT}, p95`, value: p95, unit: ' ms', ...stated(15) };
  const words = times['words alone'].p95;
  yield { what: 'words alone, p95', value: words, unit: ' ms', ...stated(80) };
  if (!adding) return;
  yield { what: 'adding 100 letters', value: adding.seconds, unit: ' s' };
  yield { what: 'event loop held meanwhile', value: adding.held, unit: ' ms', ...stated(50) };
}

function* beside(ours: Figures, peer: Figures): Generator<string> {
  const name = (PEERS as Record<string, string>)[peer.engine];
  if (!name) return;
  const ratios = kinds.map((kind) => {
    const of = (part: 'p50' | 'p95') => rounded(ours.times[kind][part] / peer.times[kind][part]);
    return `${kind} ${of('p50')} and ${of('p95')}`;
  });
  yield `- p50 and p95 over those of ${name}: ${ratios.join(', ')}`;
}

function lineOf({ what, value, unit, most }: Shown): string {
  const said = `- ${what}: ${rounded(value)}${unit}`;
  if (most === undefined) return said;
  return `${said} (at most ${most}${unit}: ${value <= most ? 'met' : 'missed'})`;
}
