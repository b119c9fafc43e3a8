import type { Block } from '@slack/types';
import { FEWEST_FOR_A_SHARE, type OutcomesAnswer } from '../../answers/outcomes.ts';
import type { FacetRow } from '../../search/engine.ts';
import { limits } from './limits.ts';
import { shorten } from './text.ts';

/** Live in Slack since 2026-06-16 but absent from @slack/types 3.2.0 (slack.md 5). */
export interface DataVisualizationBlock extends Block {
  type: 'data_visualization';
  title: string;
  chart: {
    type: 'bar';
    series: { name: string; data: { label: string; value: number }[] }[];
    axis_config: { categories: string[]; y_label?: string };
  };
}

/** Years are short, the names of grounds are not: more of them would run into each other. */
const mostYears = 6;
const mostGrounds = 4;

/** Upheld and overturned by year, or by ground within one year; none for a handful of decisions. */
export function outcomesChart(answer: OutcomesAnswer): DataVisualizationBlock[] {
  if (answer.total < FEWEST_FOR_A_SHARE) return [];
  const years = [...answer.byYear].sort((a, b) => a.name.localeCompare(b.name)).slice(-mostYears);
  if (years.length > 1) return [chartOf('Outcomes by year', years)];
  const grounds = tellingGrounds(answer.byGround);
  return grounds.length > 1 ? [chartOf('Outcomes by ground', grounds)] : [];
}

/** Of the grounds with an overturned decision at most half of the bars, for they are fewest. */
function tellingGrounds(byGround: FacetRow[]): FacetRow[] {
  const overturned = byGround.filter((row) => row.overturned > 0).slice(0, mostGrounds / 2);
  const others = byGround.filter((row) => !overturned.includes(row));
  return [...others.slice(0, mostGrounds - overturned.length), ...overturned];
}

function chartOf(title: string, rows: FacetRow[]): DataVisualizationBlock {
  const categories = distinct(rows.map(({ name }) => name));
  const series = (name: string, value: (row: FacetRow) => number) => ({
    name,
    data: rows.map((row, at) => ({ label: categories[at] ?? '', value: value(row) })),
  });
  return {
    type: 'data_visualization',
    title,
    chart: {
      type: 'bar',
      series: [
        series('Upheld', ({ upheld }) => upheld),
        series('Overturned', ({ overturned }) => overturned),
      ],
      axis_config: { categories, y_label: 'Decisions' },
    },
  };
}

/** Names cut to a chart's labels; two that become alike get a number. */
function distinct(names: string[]): string[] {
  const given = new Set<string>();
  return names.map((name, at) => {
    const cut = shorten(name, limits.chartLabel);
    const label = given.has(cut) ? `${shorten(name, limits.chartLabel - 3)} ${at + 1}` : cut;
    given.add(label);
    return label;
  });
}
