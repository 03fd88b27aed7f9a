import { dayOfSlot, SLOTS_AN_HOUR, SPIKE_SERIES, type SpikeCounts, type SpikeSeries } from './spikeCounts';

const HOURS_A_WEEK = 168;
/** Same hours of the week that are compared with, and how many of them are enough. */
const WEEKS = 6;
const MIN_WEEKS = 3;
/** Before that: same hours of the day. */
const DAYS = 14;
const MIN_DAYS = 3;
const LEVEL_HOURS = 24;
const LEVEL_SHRINK = 2;
const MIN_LEVEL = 0.7;
/** Expected mentions an hour are never below this, so that a series of zeros has a chance to be a Poisson one. */
const MIN_RATE = 0.1;
/** Up to this many an hour the median of counts says too little, and the mean of the last week holds too. */
const MEAN_RATE = 1;
const MIN_SPREAD_HOURS = 48;
/** Hourly rates vary by 10 % even where the last week does not show it. */
const MIN_EXTRA = 0.01;
/** And by 30 % while nothing is known of the days of the week. */
const MIN_EXTRA_DAILY = 0.09;
/** A normal distribution's standard deviation is so many times its median absolute deviation. */
const MAD_SCALE = 1.4826;
/** And one in twenty is beyond so many of it. */
const NORMAL_95 = 1.645;

/** How many days back an expectation looks at most: six weeks for each hour of the week before, and its neighbours. */
export const LOOKBACK_DAYS = 7 * WEEKS + 7 + 2;

export const SPIKE_READINESS = ['NOT_ENOUGH_DATA', 'DAILY', 'WEEKLY'] as const;
export type SpikeReadiness = (typeof SPIKE_READINESS)[number];

/** The usual rate of an hour: mentions an hour, how many earlier hours it is the median of, and of which kind. */
interface Season {
  rate: number;
  samples: number;
  isWeekly: boolean;
}

/** What is expected of one hour of a series. */
export interface HourExpectation {
  /** Expected mentions in each of its twelve slots. */
  slots: Float64Array;
  /** Variance of the rate itself relative to its square: counts of mean m vary by m + extra·m². */
  extra: number;
  /** How many earlier hours the rate is the median of. */
  samples: number;
}

/**
 * What is usual for a series at each hour, from earlier hours only: the median of the same hour of the last six weeks (of
 * the last two weeks' days while there are not three weeks), smoothed over its neighbours, times the level of the last 24
 * hours. The spread beyond Poisson is that of the last week's hours around what was expected of them: their median absolute
 * deviation, or the deviation that one in twenty goes beyond where that tells of a heavier tail; of square roots of counts,
 * whose spread is 1 for Poisson counts of any size (Anscombe 1948).
 */
export function createBaseline(counts: SpikeCounts) {
  const seasons = new Map<number, Season | null>();
  const levels = new Map<number, number>();
  const spreads = new Map<number, number>();
  const means = new Map<number, number>();
  let newest = Number.NEGATIVE_INFINITY;
  const expectations = new Map<number, HourExpectation | null>();

  function remember<Value>(cache: Map<number, Value>, series: SpikeSeries, hour: number, make: () => Value): Value {
    const key = hour * SPIKE_SERIES.length + SPIKE_SERIES.indexOf(series);
    let value = cache.get(key);
    if (value === undefined) cache.set(key, (value = make()));
    return value;
  }

  /** The first hour that was watched whole. */
  const firstHour = () => Math.floor(counts.first() / SLOTS_AN_HOUR) + 1;

  function earlier(series: SpikeSeries, hour: number, step: number, most: number): number[] {
    const values: number[] = [];
    for (let back = 1; back <= most && hour - back * step >= firstHour(); back++)
      values.push(counts.hour(series, hour - back * step));
    return values;
  }

  function rawSeason(series: SpikeSeries, hour: number) {
    return remember(seasons, series, hour, () => {
      const weeks = earlier(series, hour, HOURS_A_WEEK, WEEKS);
      const values = weeks.length >= MIN_WEEKS ? weeks : earlier(series, hour, 24, DAYS);
      return values.length < MIN_DAYS
        ? null
        : { rate: median(values), samples: values.length, isWeekly: weeks.length >= MIN_WEEKS };
    });
  }

  /** The usual rate of an hour, smoothed; null without enough history. */
  function season(series: SpikeSeries, hour: number): Season | null {
    const [before, own, after] = [hour - 1, hour, hour + 1].map((each) => rawSeason(series, each));
    if (!own) return null;
    const rate = ((before ?? own).rate + 2 * own.rate + (after ?? own).rate) / 4;
    return { ...own, rate: Math.max(rate, Math.min(MEAN_RATE, mean(series, hour)), MIN_RATE) };
  }

  function mean(series: SpikeSeries, hour: number): number {
    return remember(means, series, Math.floor(hour / 24), () => {
      const end = Math.floor(hour / 24) * 24;
      let sum = 0;
      for (let back = 1; back <= HOURS_A_WEEK; back++) sum += counts.hour(series, end - back);
      return sum / Math.max(24, Math.min(HOURS_A_WEEK, end - firstHour()));
    });
  }

  /** How much more is said than usual: the median over the last 24 hours. */
  function level(series: SpikeSeries, hour: number): number {
    return remember(levels, series, hour, () => {
      const ratios: number[] = [];
      for (let back = 1; back <= LEVEL_HOURS; back++) {
        const usual = season(series, hour - back);
        if (usual) ratios.push((counts.hour(series, hour - back) + LEVEL_SHRINK) / (usual.rate + LEVEL_SHRINK));
      }
      return ratios.length < LEVEL_HOURS / 2 ? 1 : Math.max(MIN_LEVEL, median(ratios));
    });
  }

  /** Made once a day, from the week before it. */
  function extra(series: SpikeSeries, hour: number): number {
    const end = Math.floor(hour / 24) * 24;
    return remember(spreads, series, end, () => {
      const residuals: number[] = [];
      const rates: number[] = [];
      for (let back = 1; back <= HOURS_A_WEEK; back++) {
        const usual = season(series, end - back);
        if (!usual) break;
        const rate = usual.rate * level(series, end - back);
        rates.push(rate);
        residuals.push(2 * (Math.sqrt(counts.hour(series, end - back) + 3 / 8) - Math.sqrt(rate + 3 / 8)));
      }
      if (residuals.length < MIN_SPREAD_HOURS) return MIN_EXTRA_DAILY;
      const spread = Math.max(MAD_SCALE * median(residuals.map(Math.abs)), quantile(residuals, 0.95) / NORMAL_95);
      return (spread ** 2 - 1) / median(rates);
    });
  }

  return {
    /** Null where there is not enough history to say. */
    hour(series: SpikeSeries, hour: number): HourExpectation | null {
      if (hour > newest) newest = hour;
      return remember(expectations, series, hour, () => {
        const own = season(series, hour);
        if (!own) return null;
        const before = season(series, hour - 1) ?? own;
        const after = season(series, hour + 1) ?? own;
        const factor = level(series, hour) / SLOTS_AN_HOUR;
        const slots = Float64Array.from({ length: SLOTS_AN_HOUR }, (_, slot) => {
          const place = (slot + 0.5) / SLOTS_AN_HOUR - 0.5;
          const side = place < 0 ? before.rate : after.rate;
          return factor * (own.rate + Math.abs(place) * (side - own.rate));
        });
        const least = own.isWeekly ? MIN_EXTRA : MIN_EXTRA_DAILY;
        return { slots, extra: Math.max(least, extra(series, hour)), samples: own.samples };
      });
    },

    /** Forgets what rests on counts of a slot and later ones. */
    invalidate(slot: number): void {
      const hour = Math.floor(slot / SLOTS_AN_HOUR);
      if (hour >= newest) return;
      for (const cache of [seasons, levels, expectations, spreads] as Map<number, unknown>[])
        for (const key of cache.keys()) if (Math.floor(key / SPIKE_SERIES.length) > hour) cache.delete(key);
      for (const key of means.keys()) if (Math.floor(key / SPIKE_SERIES.length) > dayOfSlot(slot)) means.delete(key);
    },

    /** Forgets hours before one, which are judged. */
    forget(before: number): void {
      for (const cache of [seasons, levels, expectations, spreads] as Map<number, unknown>[])
        for (const key of cache.keys()) if (Math.floor(key / SPIKE_SERIES.length) < before) cache.delete(key);
    },
  };
}
export type Baseline = ReturnType<typeof createBaseline>;

/** How well a slot can be judged, by the first slot that anything was counted in. */
export function readinessAt(first: number, slot: number): SpikeReadiness {
  const days = (slot - first) / SLOTS_AN_HOUR / 24;
  if (!(days >= MIN_DAYS)) return 'NOT_ENOUGH_DATA';
  return days >= MIN_WEEKS * 7 ? 'WEEKLY' : 'DAILY';
}

/** The middle value; of an even number the mean of the two in the middle. Sorts the values given. */
function median(values: number[]): number {
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}

function quantile(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length * share)]!;
}
