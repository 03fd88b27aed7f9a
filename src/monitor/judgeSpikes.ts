import type { Baseline, HourExpectation } from './spikeBaseline';
import { SLOT_MS, SLOTS_AN_HOUR, type SpikeCounts, type SpikeSeries } from './spikeCounts';

export const SPIKE_SENSITIVITIES = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type SpikeSensitivity = (typeof SPIKE_SENSITIVITIES)[number];
export const DEFAULT_SENSITIVITY: SpikeSensitivity = 'MEDIUM';

/** What a rise has to show: how sure, how many times the usual, how many mentions at least. */
const RISES: Readonly<Record<SpikeSensitivity, { score: number; ratio: number; mentions: number }>> = {
  LOW: { score: 6.5, ratio: 3, mentions: 15 },
  MEDIUM: { score: 4.3, ratio: 2, mentions: 8 },
  HIGH: { score: 3.5, ratio: 1.5, mentions: 5 },
};
/** A kind has to be surer than all mentions together: there are seven of them to be wrong about. */
const KIND_MARGIN = 0.5;
/** It goes on while it shows this much: the two thresholds keep it from flickering. */
const GOES_ON = { score: 2, ratio: 1.3 };
/** Lengths of the windows that are looked at, in slots, each ending with the newest: 15, 30 and 60 minutes. */
const WINDOWS = [3, 6, 12];
/** It ends when its window has been calm for so long. */
const CALM_SLOTS = 6;
/** A rise within this of its end is the same spike going on. */
const COOLDOWN_SLOTS = 24;
/** A slot this far beyond a spike's end can no longer change it. */
export const SETTLED_SLOTS = CALM_SLOTS + COOLDOWN_SLOTS;
/** The variance of a median is so many times that of a mean. */
const MEDIAN_VARIANCE = 1.57;

/** A rise above what is usual; slots are five minutes. */
export interface Spike {
  series: SpikeSeries;
  /** Its first slot. */
  begin: number;
  /** The slot in which it could first be told. */
  found: number;
  /** The last slot of the hour with the most mentions. */
  peak: number;
  /** Mentions in that hour, and how many were expected. */
  peakCount: number;
  peakExpected: number;
  /** The last slot seen raised so far. */
  lastRaised: number;
  /** Its last slot; null while it goes on. */
  end: number | null;
  /** Mentions from begin to end, or so far. */
  mentions: number;
  expected: number;
}

interface Measure {
  count: number;
  expected: number;
  /** How sure the rise is, in standard deviations. */
  score: number;
}

/**
 * Finds the spikes of a series between two slots, both included. What comes out depends on the counts alone: each slot is
 * held against expectations from earlier hours, and a slot under way can only rise.
 * @param from a slot at which no spike is under way, or the first of one that is
 * @param to judged on beyond it while a spike is under way, up to the last slot counted, which is taken as unfinished
 */
export function judgeSpikes(
  counts: SpikeCounts,
  baseline: Baseline,
  series: SpikeSeries,
  from: number,
  to: number,
  sensitivity: SpikeSensitivity,
): Spike[] {
  const head = counts.last();
  const spikes: Spike[] = [];
  let spike: Spike | null = null;
  let window = 0;
  for (let slot = from; slot <= head; slot++) {
    const isUnderWay = spike !== null && (spike.end === null || slot - spike.end <= COOLDOWN_SLOTS);
    if (slot > to && !isUnderWay) break;
    if (spike === null || spike.end !== null) {
      const found = findRise(counts, baseline, series, slot, sensitivity);
      if (found === 0) continue;
      window = found;
      if (isUnderWay) spike!.end = null;
      else spikes.push((spike = newSpike(counts, baseline, series, slot, window)));
      spike!.lastRaised = slot;
      continue;
    }
    const { count, expected, score } = measure(counts, baseline, series, slot, window);
    if (count >= GOES_ON.ratio * expected && score >= GOES_ON.score) spike.lastRaised = slot;
    else if (slot < head && slot - spike.lastRaised >= CALM_SLOTS)
      spike.end = lastHigh(counts, baseline, series, spike);
  }
  for (const each of spikes) fillNumbers(counts, baseline, each, head);
  return spikes;
}

/** The window in which a slot shows a rise; 0 for none. */
function findRise(
  counts: SpikeCounts,
  baseline: Baseline,
  series: SpikeSeries,
  slot: number,
  sensitivity: SpikeSensitivity,
): number {
  if (counts.slot(series, slot) === 0) return 0;
  const rise = RISES[sensitivity];
  let count = 0;
  let back = 0;
  for (const window of WINDOWS) {
    for (; back < window; back++) count += counts.slot(series, slot - back);
    if (count < rise.mentions) continue;
    const { expected, score } = measure(counts, baseline, series, slot, window);
    if (count >= rise.ratio * expected && score >= rise.score + (series === 'ALL' ? 0 : KIND_MARGIN)) return window;
  }
  return 0;
}

/**
 * The slots of a window held against what was expected: the signed root of the Poisson deviance (McCullagh and Nelder 1989,
 * Generalized Linear Models, 2.4), over the spread that the rate's own variation and the median's error add.
 */
function measure(counts: SpikeCounts, baseline: Baseline, series: SpikeSeries, slot: number, window: number): Measure {
  let count = 0;
  let expected = 0;
  let hour = Number.NaN;
  let usual: HourExpectation | null = null;
  let isKnown = true;
  for (let each = slot - window + 1; each <= slot; each++) {
    const own = Math.floor(each / SLOTS_AN_HOUR);
    if (own !== hour) usual = baseline.hour(series, (hour = own));
    if (usual === null) isKnown = false;
    count += counts.slot(series, each);
    expected += usual?.slots[each - own * SLOTS_AN_HOUR] ?? 0;
  }
  if (!isKnown || usual === null || count <= expected) return { count, expected, score: 0 };
  const deviance = 2 * (count * Math.log(count / expected) - (count - expected));
  const { extra, samples } = usual;
  const spread = (1 + extra * expected) * (1 + (MEDIAN_VARIANCE * window) / SLOTS_AN_HOUR / samples);
  return { count, expected, score: Math.sqrt(deviance / spread) };
}

function newSpike(counts: SpikeCounts, baseline: Baseline, series: SpikeSeries, found: number, window: number): Spike {
  return {
    series,
    begin: beginOf(counts, baseline, series, found, window),
    found,
    peak: found,
    peakCount: 0,
    peakExpected: 0,
    lastRaised: found,
    end: null,
    mentions: 0,
    expected: 0,
  };
}

/** Where the rise is likeliest to begin: the part of the window, up to the slot found, that differs most from the expected. */
function beginOf(counts: SpikeCounts, baseline: Baseline, series: SpikeSeries, found: number, window: number): number {
  let begin = found;
  let best = 0;
  for (let length = 1; length <= window; length++) {
    const { count, expected } = measure(counts, baseline, series, found, length);
    const likelihood = count <= expected ? 0 : count * Math.log(count / expected) - (count - expected);
    if (likelihood <= best) continue;
    best = likelihood;
    begin = found - length + 1;
  }
  return begin;
}

function lastHigh(counts: SpikeCounts, baseline: Baseline, series: SpikeSeries, spike: Spike): number {
  for (let slot = spike.lastRaised; slot > spike.found; slot--) {
    const { count, expected } = measure(counts, baseline, series, slot, 1);
    if (count >= GOES_ON.ratio * expected && count > 0) return slot;
  }
  return spike.found;
}

/** Sums and the peak, once it is known from where to where it goes. */
function fillNumbers(counts: SpikeCounts, baseline: Baseline, spike: Spike, head: number): void {
  const { series, begin } = spike;
  for (let slot = begin; slot <= (spike.end ?? head); slot++) {
    const own = measure(counts, baseline, series, slot, 1);
    spike.mentions += own.count;
    spike.expected += own.expected;
    const hour = measure(counts, baseline, series, slot, SLOTS_AN_HOUR);
    if (hour.count <= spike.peakCount) continue;
    spike.peak = slot;
    spike.peakCount = hour.count;
    spike.peakExpected = hour.expected;
  }
}

/** Where a spike ended after which nothing more was said; null while its calm has not lasted long enough. */
export function endBySilence(lastRaisedAt: Date, now: Date): Date | null {
  return now.getTime() - lastRaisedAt.getTime() > CALM_SLOTS * SLOT_MS ? lastRaisedAt : null;
}

/**
 * From 1 to 10: 1.5 points for each doubling of the peak hour over what was expected, and 1.5 for each tenfold of mentions
 * beyond it. Three times 100 an hour is 6, three times 10 is 4, twenty times 500 is 10.
 */
export function spikeSeverity({ peakCount, peakExpected }: Pick<Spike, 'peakCount' | 'peakExpected'>): number {
  const ratio = (peakCount + 1) / (peakExpected + 1);
  const excess = Math.max(1, peakCount - peakExpected);
  const points = 1.5 * Math.log2(Math.max(1, ratio)) + 1.5 * Math.log10(excess);
  return Math.min(10, Math.max(1, Math.round(points)));
}
