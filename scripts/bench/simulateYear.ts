import { createSpikeCounts, SLOTS_A_DAY, SLOTS_AN_HOUR, type SpikeCounts } from '../../src/monitor/spikeCounts';
import { MENTION_KINDS } from '../../src/nlp/doc';

/** A year of one brand's counts, and the hours in which three times as much was said. */
export interface SimulatedYear {
  counts: SpikeCounts;
  /** First slots of the spikes put in; each lasts an hour. */
  spikes: number[];
  /** The true rate per slot without spikes. */
  rates: Float64Array;
  firstSlot: number;
}

export const SIMULATED_DAYS = 365;
export const SPIKE_FACTOR = 3;
const SPIKE_EVERY_DAYS = 6;
/** Shares of the kinds, in the order of MENTION_KINDS. */
const SHARES = [0.01, 0.03, 0.22, 0.12, 0.05, 0.2, 0.37];

/**
 * @param volume mean mentions an hour
 * @param variation coefficient of variation of the hourly rate beyond its rhythm: 0 for Poisson counts, else they are
 *   negative-binomial (a gamma-distributed rate)
 */
export function simulateYear(volume: number, variation: number, seed: number, days = SIMULATED_DAYS): SimulatedYear {
  const random = createRandom(seed);
  const firstSlot = Date.UTC(2025, 0, 1) / 300_000;
  const total = days * SLOTS_A_DAY;
  const spikes: number[] = [];
  for (let day = 30; day < days - 2; day += SPIKE_EVERY_DAYS)
    spikes.push(firstSlot + day * SLOTS_A_DAY + Math.floor(random() * SLOTS_A_DAY));
  const rates = new Float64Array(total);
  const counts = createSpikeCounts();
  let noise = 1;
  let nextNoise = 1;
  let spikeAt = 0;
  for (let index = 0; index < total; index++) {
    if (index % SLOTS_AN_HOUR === 0) {
      noise = nextNoise;
      nextNoise = variation === 0 ? 1 : gamma(random, 1 / variation ** 2) * variation ** 2;
    }
    const part = (index % SLOTS_AN_HOUR) / SLOTS_AN_HOUR;
    rates[index] = (volume / SLOTS_AN_HOUR) * rhythm(index) * (noise + part * (nextNoise - noise));
    const slot = firstSlot + index;
    while (spikeAt < spikes.length && slot >= spikes[spikeAt]! + SLOTS_AN_HOUR) spikeAt++;
    const isSpike = spikeAt < spikes.length && slot >= spikes[spikeAt]!;
    for (const [place, kind] of MENTION_KINDS.entries()) {
      const count = poisson(random, rates[index]! * SHARES[place]! * (isSpike ? SPIKE_FACTOR : 1));
      if (count > 0) counts.add({ slot, kind, count });
    }
  }
  return { counts, spikes, rates, firstSlot };
}

/** A day with a low at four in the morning and two crests, a week with quiet weekends; the mean is about 1. */
function rhythm(index: number): number {
  const hour = (index % SLOTS_A_DAY) / SLOTS_AN_HOUR;
  const day = 1 - 0.75 * Math.cos(((hour - 4) / 24) * 2 * Math.PI) - 0.2 * Math.cos(((hour - 3) / 12) * 2 * Math.PI);
  const weekday = (Math.floor(index / SLOTS_A_DAY) + 3) % 7;
  return day * (weekday < 5 ? 1.12 : 0.7);
}

/** The generator of Lehmer in the form of Park and Miller 1988. */
function createRandom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}

/** Knuth 1969 for small means, cut into parts of 20 so that nothing underflows. */
function poisson(random: () => number, mean: number): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 20) {
    const limit = Math.exp(-Math.min(left, 20));
    for (let product = random(); product > limit; product *= random()) count++;
  }
  return count;
}

/** Marsaglia and Tsang 2000, for a shape of 1 and above. */
function gamma(random: () => number, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
