import type { Answered } from './measure-engine.ts';

export const kinds = ['treatment + words', 'class + words', 'words alone', 'outcomes'] as const;
export type Kind = (typeof kinds)[number];
export type Percentiles = { p50: number; p95: number; p99: number };

/** What was measured of one engine over so many letters. */
export type Figures = {
  letters: number;
  engine: string;
  name: string;
  /** Seconds. */
  build: number;
  /** Milliseconds to the first answer. */
  cold: number;
  /** Megabytes. */
  memory: number;
  /** Milliseconds a question. */
  times: Record<Kind, Percentiles>;
  adding?: Answered['adding'];
  /** Milliseconds that a question in the terminal takes, from start to end of its process. */
  terminal?: number;
};

export function percentiles(times: number[] = []): Percentiles {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export const rounded = (number: number) => number.toFixed(number < 10 ? 2 : 0);

const all = ({ p50, p95, p99 }: Percentiles) => [p50, p95, p99].map(rounded).join(' / ');

export const head = [
  ['engine', 'build s', 'cold ms', 'MB', ...kinds, '+100 letters s (loop held ms)'],
  ['---', '--:', '--:', '--:', ...kinds.map(() => '--:'), '--:'],
].map(row);

export const rowOf = ({ name, build, cold, memory, times, adding }: Figures): string =>
  row([
    name,
    build.toFixed(1),
    cold.toFixed(0),
    memory.toFixed(0),
    ...kinds.map((kind) => all(times[kind])),
    adding ? `${adding.seconds.toFixed(2)} (${adding.held.toFixed(0)})` : '–',
  ]);

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}
