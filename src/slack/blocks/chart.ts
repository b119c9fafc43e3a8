import type { Block } from '@slack/types';
import { FEWEST_FOR_A_SHARE, type OutcomesAnswer } from '../../answers/outcomes.ts';
import type { FacetRow } from '../../search/engine.ts';
import { limits } from './limits.ts';
import { shorten } from './text.ts';

/** Slack takes this block since 2026-06-16; @slack/types 3.2.0 does not know it yet. */
export interface DataVisualizationBlock extends Block {
  type: 'data_visualization';
  title: string;
  chart: {
    type: 'bar';
    series: { name: string; data: { label: string; value: number }[] }[];
    axis_config: { categories: string[]; y_label?: string };
  };
}

/** How many labels fit side by side: names of grounds are longer than years. */
const mostYears = 6;
const mostGrounds = 4;

/**
 * A chart of the upheld and overturned decisions by year, or by ground where all are of one year.
 * None where there are fewer decisions than a share is told of.
 */
export function outcomesChart(answer: OutcomesAnswer): DataVisualizationBlock[] {
  if (answer.total < FEWEST_FOR_A_SHARE) return [];
  const years = [...answer.byYear].sort((a, b) => a.name.localeCompare(b.name)).slice(-mostYears);
  if (years.length > 1) return [chartOf('Outcomes by year', years)];
  const grounds = shownGrounds(answer.byGround);
  return grounds.length > 1 ? [chartOf('Outcomes by ground', grounds)] : [];
}

/** The grounds to show: half of the bars for those with overturned decisions, which are rarer. */
function shownGrounds(byGround: FacetRow[]): FacetRow[] {
  const overturned = byGround.filter((row) => row.overturned > 0).slice(0, mostGrounds / 2);
  const others = byGround.filter((row) => !overturned.includes(row));
  return [...others.slice(0, mostGrounds - overturned.length), ...overturned];
}

function chartOf(title: string, rows: FacetRow[]): DataVisualizationBlock {
  const categories = distinct(rows.map(({ name }) => name));
  const series = (name: string, value: (row: FacetRow) => number) => ({
    name,
    data: rows.map((row, index) => ({ label: categories[index] ?? '', value: value(row) })),
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

/** Names cut to the length of a label; where two become the same, the second gets a number. */
function distinct(names: string[]): string[] {
  const used = new Set<string>();
  return names.map((name, index) => {
    const cut = shorten(name, limits.chartLabel);
    const label = used.has(cut) ? `${shorten(name, limits.chartLabel - 3)} ${index + 1}` : cut;
    used.add(label);
    return label;
  });
}
