import { DateTime, Interval } from 'luxon';
import { alignSpan, type TimeBucket } from './timeBuckets';

export const TREND_COMPARISONS = [
  'PREVIOUS_PERIOD',
  'SAME_PERIOD_LAST_WEEK',
  'SAME_PERIOD_LAST_MONTH',
  'SAME_PERIOD_LAST_YEAR',
] as const;
export type TrendComparison = (typeof TREND_COMPARISONS)[number];

const SHIFTS = {
  SAME_PERIOD_LAST_WEEK: { weeks: 1 },
  SAME_PERIOD_LAST_MONTH: { months: 1 },
  SAME_PERIOD_LAST_YEAR: { years: 1 },
} as const;

/**
 * The span that another is compared with, by the clock and calendar of a zone: whole months go back by months and whole
 * days by days, so that a clock change between moves nothing; anything else keeps its length. A day that the earlier month
 * does not have is its last.
 */
export function comparePeriod(span: TimeBucket, comparison: TrendComparison, timeZone: string): TimeBucket {
  const from = DateTime.fromJSDate(span.start, { zone: timeZone });
  const to = DateTime.fromJSDate(span.end, { zone: timeZone });
  const length = lengthOf(from, to);
  const start = from.minus(comparison === 'PREVIOUS_PERIOD' ? length : SHIFTS[comparison]);
  return alignSpan(start.toJSDate(), start.plus(length).toJSDate());
}

function lengthOf(from: DateTime, to: DateTime): { months: number } | { days: number } | { milliseconds: number } {
  for (const unit of ['months', 'days'] as const) {
    const length = Interval.fromDateTimes(from, to).toDuration(unit).as(unit);
    const isWhole = Number.isInteger(length) && from.plus({ [unit]: length }).toMillis() === to.toMillis();
    if (isWhole && (unit === 'days' || from.day === 1))
      return { [unit]: length } as { months: number } | { days: number };
  }
  return { milliseconds: to.toMillis() - from.toMillis() };
}
