import { type Figures, type Kind, kinds, rounded } from './figures.ts';

/** One thing that the result must show: what was measured, and whether it is enough. */
type Shown = { what: string; value: number; unit: string; most?: number; least?: number };

const SMALL = 10_000;
const LARGE = 50_000;
const FIRST: Kind = 'treatment + words';

/**
 * What the search was built to reach, with "met" or "missed" where it was measured over the number
 * of letters that the target is stated for; ratios over other numbers are given without a verdict.
 */
export function* targetLines(figures: Figures[]): Generator<string> {
  const sizes = [...new Set(figures.map(({ letters }) => letters))];
  for (const letters of sizes) {
    const of = (engine: string) =>
      figures.find((one) => one.letters === letters && one.engine === engine);
    const shown = [...besides(of), ...alone(of('ours'))];
    if (shown.length > 0) yield `\n### At ${letters.toLocaleString('en')} letters`;
    for (const one of shown) yield lineOf(one);
  }
  for (const [at, from] of sizes.slice(0, -1).entries())
    yield* growth(figures, from, sizes[at + 1] as number);
}

type Of = (engine: string) => Figures | undefined;

/** Beside the peers; targets are stated for 50,000 letters. */
function* besides(of: Of): Generator<Shown> {
  const [ours, sqlite, plain, shelves] = ['ours', 'sqlite', 'minisearch', 'shelves'].map(of);
  if (!ours) return;
  const isLarge = ours.letters === LARGE;
  const times = ours.times[FIRST];
  if (sqlite) {
    const most = isLarge ? { most: 1 } : {};
    for (const part of ['p50', 'p95'] as const) {
      const value = times[part] / sqlite.times[FIRST][part];
      yield { what: `${FIRST}, ${part} over that of SQLite FTS5`, value, unit: '', ...most };
    }
    const value = ours.build / sqlite.build;
    const bare = 'first build, reading and parsing included, over bare indexing of SQLite FTS5';
    yield { what: bare, value, unit: '', ...(isLarge && { most: 4 }) };
  }
  if (plain) {
    const value = plain.times[FIRST].p50 / times.p50;
    const what = `${FIRST}, p50 of plain MiniSearch over ours`;
    yield { what, value, unit: '', ...(isLarge && { least: 50 }) };
  }
  if (shelves)
    for (const part of ['p50', 'p95'] as const) {
      const value = times[part] / shelves.times[FIRST][part];
      yield { what: `${FIRST}, ${part} over that of a shelf per treatment`, value, unit: '' };
    }
}

/** What is stated in seconds and megabytes, for 10,000 or 50,000 letters. */
function* alone(ours: Figures | undefined): Generator<Shown> {
  if (!ours || (ours.letters !== SMALL && ours.letters !== LARGE)) return;
  const isLarge = ours.letters === LARGE;
  const second = { unit: ' ms', most: isLarge ? 2_000 : 1_000 };
  yield { what: 'cold start to the first answer', value: ours.cold, ...second };
  if (ours.terminal !== undefined)
    yield {
      what: 'a question in the terminal, its process whole',
      value: ours.terminal,
      ...second,
    };
  const most = isLarge ? 500 : 300;
  yield { what: 'memory after 1,000 questions', value: ours.memory, unit: ' MB', most };
  if (!ours.adding || !isLarge) return;
  const { seconds, held } = ours.adding;
  yield { what: 'adding 100 letters', value: seconds, unit: ' s', most: 2 };
  yield { what: 'event loop held meanwhile', value: held, unit: ' ms', most: 50 };
}

/** How p95 grows from one size to the next; the target is stated for 10,000 to 50,000 letters. */
function* growth(figures: Figures[], from: number, to: number): Generator<string> {
  yield `\n### Growth of p95 from ${from.toLocaleString('en')} to ${to.toLocaleString('en')} letters`;
  const most = from === SMALL && to === LARGE ? { most: 3 } : {};
  for (const after of figures.filter(({ letters }) => letters === to)) {
    const before = figures.find((one) => one.letters === from && one.engine === after.engine);
    if (!before) continue;
    const grown = (kind: Kind) => after.times[kind].p95 / before.times[kind].p95;
    if (after.engine === 'ours')
      for (const kind of kinds)
        yield lineOf({
          what: `${after.name}, ${kind}`,
          value: grown(kind),
          unit: ' times',
          ...most,
        });
    else
      yield `- ${after.name}: ${kinds.map((kind) => `${kind} ${rounded(grown(kind))}`).join(', ')}`;
  }
}

function lineOf({ what, value, unit, most, least }: Shown): string {
  const said = `- ${what}: ${rounded(value)}${unit}`;
  if (most !== undefined)
    return `${said} (at most ${most}${unit}: ${value <= most ? 'met' : 'missed'})`;
  if (least !== undefined)
    return `${said} (at least ${least}${unit}: ${value >= least ? 'met' : 'missed'})`;
  return said;
}
