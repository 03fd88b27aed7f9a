import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { DateTime } from 'luxon';
import { AppError } from '../errors';
import type { FoldedBucket, TrendDimension } from '../monitor/foldTrend';
import { alignSpan, estimateBuckets, type TrendInterval } from '../monitor/timeBuckets';

echarts.use([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

export interface TrendPicture {
  groupBy: readonly TrendDimension[];
  /** In pixels. */
  width: number;
  height: number;
}
interface DrawnTrend {
  brand: { name: string };
  from: Date;
  to: Date;
  timeZone: string;
  interval: TrendInterval;
  buckets: readonly FoldedBucket[];
}

/** More than this cannot be told apart in a picture. */
export const MAX_CHART_BUCKETS = 750;
const FONT = 'system-ui, sans-serif';
const COLORS = { NEGATIVE: '#c2410c', NEUTRAL: '#94a3b8', POSITIVE: '#15803d' } as const;
const PALETTE = ['#c2410c', '#7c3aed', '#0369a1', '#0f766e', '#a16207', '#15803d', '#94a3b8', '#be185d', '#334155'];
const LABELS: Readonly<Record<TrendInterval, string>> = {
  QUARTER_HOUR: 'd LLL HH:mm',
  HOUR: 'd LLL HH:mm',
  DAY: 'd LLL yyyy',
  WEEK: 'd LLL yyyy',
  MONTH: 'LLL yyyy',
};

/** @throws AppError BAD_USER_INPUT for more buckets or dimensions than a picture can show */
export function checkChart(input: {
  from: Date;
  to: Date;
  interval: TrendInterval;
  groupBy?: readonly TrendDimension[] | null;
}): void {
  const buckets = Math.ceil(estimateBuckets(alignSpan(input.from, input.to), input.interval));
  if (buckets > MAX_CHART_BUCKETS)
    throw new AppError(
      'BAD_USER_INPUT',
      `A chart has at most ${MAX_CHART_BUCKETS} buckets; these are about ${buckets}. Take a longer interval.`,
    );
  if ((input.groupBy?.length ?? 0) > 1)
    throw new AppError('BAD_USER_INPUT', 'A chart is grouped by one dimension at most.');
}

/** Draws mentions over time as stacked bars: by the dimension asked for, else by polarity. Texts are escaped. */
export function drawTrend(trend: DrawnTrend, picture: TrendPicture): string {
  const { width, height } = picture;
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: FONT },
      color: PALETTE,
      title: { text: trend.brand.name, subtext: subtitle(trend), left: 16, top: 8, textStyle: { fontFamily: FONT } },
      legend: { bottom: 8, textStyle: { fontFamily: FONT } },
      grid: { left: 56, right: 24, top: 64, bottom: 64 },
      xAxis: { type: 'category', data: trend.buckets.map(({ start }) => label(start, trend)) },
      yAxis: { type: 'value', minInterval: 1 },
      series: seriesOf(trend.buckets, picture.groupBy[0]),
    });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

function subtitle({ from, to, timeZone, interval }: DrawnTrend): string {
  const show = (moment: Date) =>
    DateTime.fromJSDate(moment, { zone: timeZone }).setLocale('en').toFormat('d LLL yyyy HH:mm');
  return `mentions by ${interval.toLowerCase().replace('_', ' ')}, ${show(from)} to ${show(to)}, ${timeZone}`;
}

function label(moment: Date, { timeZone, interval }: DrawnTrend): string {
  return DateTime.fromJSDate(moment, { zone: timeZone }).setLocale('en').toFormat(LABELS[interval]);
}

function seriesOf(buckets: readonly FoldedBucket[], dimension: TrendDimension | undefined) {
  if (dimension === undefined) {
    return (['NEGATIVE', 'NEUTRAL', 'POSITIVE'] as const).map((name) => {
      const field = name.toLowerCase() as 'negative' | 'neutral' | 'positive';
      return bars(
        name,
        buckets.map(({ counts }) => counts[field]),
        COLORS[name],
      );
    });
  }
  const field = dimension.toLowerCase() as 'kind' | 'channel' | 'language' | 'polarity';
  const names = [...new Set(buckets.flatMap(({ groups }) => groups.map((group) => group[field]!)))];
  return names.map((name) => {
    const data = buckets.map(({ groups }) => groups.find((group) => group[field] === name)?.counts.mentions ?? 0);
    return bars(name, data, field === 'polarity' ? COLORS[name as keyof typeof COLORS] : undefined);
  });
}

function bars(name: string, data: number[], color: string | undefined) {
  return {
    name,
    type: 'bar',
    silent: true,
    stack: 'mentions',
    barCategoryGap: '20%',
    data,
    ...(color ? { itemStyle: { color } } : {}),
  };
}
