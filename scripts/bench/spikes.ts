import { judgeSpikes, SPIKE_SENSITIVITIES, type SpikeSensitivity } from '../../src/monitor/judgeSpikes';
import { createBaseline } from '../../src/monitor/spikeBaseline';
import { SLOT_MS, SLOTS_AN_HOUR, SPIKE_SERIES } from '../../src/monitor/spikeCounts';
import { SIMULATED_DAYS, type SimulatedYear, SPIKE_FACTOR, simulateYear } from './simulateYear';

const VOLUMES = [2, 5, 10, 20, 50, 100, 200, 500];
const VARIATIONS = [0, 0.2];
const MINUTES = [15, 30, 60];
/** Mentions an hour at the moment of the spike, from which on a line of the second table counts. */
const RATES = [0, 10, 20, 40, 60, 100, 200];
const DAYS_A_MONTH = 30.4;
/** A spike put in counts as found when it is told before its traces are gone. */
const TRACE_SLOTS = 2 * SLOTS_AN_HOUR;
/** The one-sided chance of a false alarm once in a month of quarter hours. */
const BEST_CHANCE = 1 / (DAYS_A_MONTH * 96);

export interface Outcome {
  /** Mentions an hour that were usual when it began. */
  rate: number;
  /** Minutes from its start to the end of the five minutes in which it was told; infinite when it was not. */
  delay: number;
}

/**
 * Simulated years with the rhythm of day and week: how many false spikes a month there are over all kinds together, and how
 * soon an hour of three times as many mentions is told. Beside it, what arithmetic allows: a test that knows the true rate.
 */
export async function benchSpikes(): Promise<void> {
  process.stdout.write(`spikes: a simulated year a line, ${SPIKE_FACTOR} times as many mentions for an hour every six days at any time of day and night
false spikes a month, over all mentions and the seven kinds together, at LOW / MEDIUM / HIGH; threefold hours found at MEDIUM

mentions   rate   false/month               found within
an hour    varies LOW   MEDIUM HIGH   15 min  30 min  60 min
`);
  const outcomes: Outcome[] = [];
  for (const variation of VARIATIONS) {
    for (const volume of VOLUMES) {
      const year = simulateYear(volume, variation, 7 + volume);
      const judged = SPIKE_SENSITIVITIES.map((sensitivity) => judgeYear(year, sensitivity));
      const own = judged[SPIKE_SENSITIVITIES.indexOf('MEDIUM')]!.outcomes;
      outcomes.push(...own);
      const falses = judged.map(({ falseSpikes }) => (falseSpikes / SIMULATED_DAYS) * DAYS_A_MONTH);
      process.stdout.write(
        `${pad(volume, 8)} ${pad(`${variation * 100} %`, 8)} ${falses.map((each) => pad(each.toFixed(2), 6)).join('')} ${MINUTES.map((minutes) => pad(share(own, minutes), 8)).join('')}\n`,
      );
    }
  }
  process.stdout.write(`
the same spikes by how much was usual at their hour, beside a test that knows the true rate (Poisson, one false a month)

usual there      spikes   found within                at best
an hour                   15 min  30 min  60 min      15 min
`);
  for (const [place, from] of RATES.entries()) {
    const to = RATES[place + 1] ?? Number.POSITIVE_INFINITY;
    const own = outcomes.filter(({ rate }) => rate >= from && rate < to);
    const best = own.reduce((sum, { rate }) => sum + bestPower(rate / 4), 0) / own.length;
    process.stdout.write(
      `${pad(to === Number.POSITIVE_INFINITY ? `${from} and more` : `${from} to ${to}`, 12)} ${pad(own.length, 9)} ${MINUTES.map((minutes) => pad(share(own, minutes), 8)).join('')} ${pad(percent(best), 10)}\n`,
    );
  }
}

/** Spikes found in a year at one sensitivity: those that were put in, and the rest. */
export function judgeYear({ counts, spikes, rates, firstSlot }: SimulatedYear, sensitivity: SpikeSensitivity) {
  const baseline = createBaseline(counts);
  const outcomes: Outcome[] = spikes.map((slot) => ({
    rate: rates[slot - firstSlot]! * SLOTS_AN_HOUR,
    delay: Number.POSITIVE_INFINITY,
  }));
  let falseSpikes = 0;
  for (const series of SPIKE_SERIES) {
    for (const { found } of judgeSpikes(counts, baseline, series, firstSlot, counts.last(), sensitivity)) {
      const which = spikes.findIndex((slot) => found >= slot && found < slot + TRACE_SLOTS);
      if (which < 0) falseSpikes++;
      else {
        const delay = ((found - spikes[which]! + 1) * SLOT_MS) / 60_000;
        outcomes[which]!.delay = Math.min(outcomes[which]!.delay, delay);
      }
    }
  }
  return { falseSpikes, outcomes };
}

/** The chance that a threefold quarter hour goes beyond what a usual one does once a month. */
function bestPower(mean: number): number {
  let limit = 0;
  while (poissonTail(mean, limit) > BEST_CHANCE) limit++;
  return poissonTail(mean * SPIKE_FACTOR, limit);
}

/** P(X >= limit) of a Poisson variable. */
function poissonTail(mean: number, limit: number): number {
  let below = 0;
  let logFactorial = 0;
  for (let count = 0; count < limit; count++) {
    if (count > 0) logFactorial += Math.log(count);
    below += Math.exp(count * Math.log(mean) - mean - logFactorial);
  }
  return Math.max(0, 1 - below);
}

function share(outcomes: readonly Outcome[], minutes: number): string {
  return percent(outcomes.filter(({ delay }) => delay <= minutes).length / outcomes.length);
}

const percent = (value: number): string => `${Math.round(value * 100)} %`;
const pad = (value: string | number, width: number): string => String(value).padStart(width);
