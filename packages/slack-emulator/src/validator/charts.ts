import * as z from 'zod';
import { LIMITS } from './limits.ts';
import { id, words } from './objects.ts';

const label = words(LIMITS.chartLabel);

const pie = z.strictObject({
  type: z.literal('pie'),
  segments: z
    .array(z.strictObject({ label, value: z.number().gt(0) }))
    .min(1)
    .max(LIMITS.chartSegments),
});

const series = z.strictObject({
  name: label,
  data: z.array(z.strictObject({ label, value: z.number() })).min(1),
});

const drawn = <Kind extends 'bar' | 'line' | 'area'>(kind: Kind) =>
  z
    .strictObject({
      type: z.literal(kind),
      series: z.array(series).min(1).max(LIMITS.chartSeries),
      axis_config: z.strictObject({
        categories: z.array(label).min(1).max(LIMITS.chartCategories),
        x_label: words(LIMITS.chartAxisLabel).optional(),
        y_label: words(LIMITS.chartAxisLabel).optional(),
      }),
    })
    .superRefine((chart, context) => {
      const names = chart.series.map(({ name }) => name);
      if (new Set(names).size < names.length) {
        context.addIssue({ code: 'custom', path: ['series'], message: 'names must be unique' });
      }
      const categories = [...chart.axis_config.categories].sort().join('\0');
      chart.series.forEach(({ data }, index) => {
        const labels = data.map((point) => point.label).sort();
        if (labels.join('\0') === categories) return;
        context.addIssue({
          code: 'custom',
          path: ['series', index, 'data'],
          message: 'must have one value for each category',
        });
      });
    });

/** Native charts, in Slack since 2026-06-16; not in @slack/types 3.2.0. */
export const dataVisualization = z.strictObject({
  type: z.literal('data_visualization'),
  block_id: id.optional(),
  title: words(LIMITS.chartTitle),
  chart: z.discriminatedUnion('type', [pie, drawn('bar'), drawn('line'), drawn('area')]),
});
