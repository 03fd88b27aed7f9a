import { median } from '../median';
import { askQueries } from './askQueries';
import { order } from './client';
import { readLag } from './observe';
import { sendMentions } from './sendMentions';
import type { Scene } from './setUp';
import type { Tally } from './tally';
import type { Target } from './target';

/** What one machine sustains. */
export interface Capacity {
  /** Mentions a second, durable and projected, with nothing else asked. */
  mentions: number;
  /** Queries of the mix a second, with nothing else to do. */
  queries: number;
  /** The highest tried share of both at once that was sustained, tried once more for longer; the least one where none was. */
  share: number;
  /** Mentions that were there before both at once were tried. */
  filled: number;
  steps: CapacityStep[];
}

/** What a share of both capacities at once did. */
export interface CapacityStep {
  share: number;
  seconds: number;
  isSustained: boolean;
  /** By how much the projections were behind in the second half, in seconds, in the median: a moment's pause is no lag that grows. */
  lag: number;
  /** How late the clients' requests were at the end, in ms. */
  behindMs: number;
}

/** Shares of both capacities that are tried at once: the two take from the same processors. */
const SHARES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** Sustained: the projections are not behind by more in the second half of a step, nor the clients at its end. */
const MAX_LAG_SECONDS = 1;
const MAX_BEHIND_MS = 500;
const LOOKS = 10;
/** What grows slowly shows only in a longer try: the share that is given has stood so many times the length of a step. */
const LONG_TRY = 4;
/** What a day holds makes each pass dearer: both at once are tried after so many times a step's length at full rate. */
const FILL = 12;
const SETTLE_MS = 300_000;

/** @param seconds length of each ramp @throws when anything fails meanwhile */
export async function findCapacity(target: Target, scene: Scene, seconds: number, tally: Tally): Promise<Capacity> {
  const { ingester, reader, sources, brands } = scene;
  const readTally = () => tally;
  const failFast = (): void => {
    if (tally.errors.length > 0) throw new Error(`The ramp met an error: ${tally.errors[0]}`);
  };

  // A first stretch that is not measured lets the program warm up.
  await runFor(seconds / 2, [sendMentions(ingester, sources, Infinity, readTally)]);
  await untilProjected(scene);
  const before = tally.all.mentions;
  const startedAt = performance.now();
  await runFor(seconds, [sendMentions(ingester, sources, Infinity, readTally)]);
  await untilProjected(scene);
  const mentions = (tally.all.mentions - before) / ((performance.now() - startedAt) / 1_000);
  failFast();

  await runFor(seconds / 2, [askQueries(reader, brands, Infinity, readTally)]);
  const answered = countAnswers(tally);
  const askedAt = performance.now();
  await runFor(seconds, [askQueries(reader, brands, Infinity, readTally)]);
  const queries = (countAnswers(tally) - answered) / ((performance.now() - askedAt) / 1_000);
  failFast();

  await runFor(seconds * FILL, [sendMentions(ingester, sources, Infinity, readTally)]);
  await untilProjected(scene);
  failFast();
  const filled = tally.all.mentions;

  const steps: Capacity['steps'] = [];
  async function tryShare(share: number, length: number): Promise<boolean> {
    const paces = [
      sendMentions(ingester, sources, mentions * share, readTally),
      askQueries(reader, brands, queries * share, readTally),
    ];
    const lags: number[] = [];
    for (let look = 1; look <= LOOKS; look++) {
      await new Promise((resolve) => setTimeout(resolve, (length * 1_000) / LOOKS));
      const seen = await readLag(target);
      if (look > LOOKS / 2) lags.push(Number.isNaN(seen) ? Infinity : seen);
    }
    const lag = median(lags);
    const behindMs = Math.max(...paces.map((pace) => pace.behindMs()));
    await Promise.all(paces.map((pace) => pace.stop()));
    await untilProjected(scene);
    failFast();
    const isSustained = behindMs <= MAX_BEHIND_MS && lag <= MAX_LAG_SECONDS;
    steps.push({ share, seconds: length, isSustained, lag, behindMs });
    return isSustained;
  }

  let tried = 0;
  while (tried < SHARES.length && (await tryShare(SHARES[tried]!, seconds))) tried++;
  for (const share of SHARES.slice(0, tried).reverse())
    if (await tryShare(share, seconds * LONG_TRY)) return { mentions, queries, share, filled, steps };
  // Where not even the least is sustained, it is driven all the same: the report says so.
  return { mentions, queries, share: SHARES[0]!, filled, steps };
}

async function runFor(seconds: number, paces: { stop(): Promise<void> }[]): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  await Promise.all(paces.map((pace) => pace.stop()));
}

function countAnswers({ all }: Tally): number {
  let count = 0;
  for (const [kind, latencies] of all.latencies) if (!kind.startsWith('ingest')) count += latencies.count();
  return count;
}

/** Waits until counts and threats hold everything that was acknowledged. @returns mentions counted, by brand */
export async function untilProjected({ admin, brands }: Scene): Promise<Map<string, number>> {
  const deadline = performance.now() + SETTLE_MS;
  const totals = new Map<string, number>();
  const input = {
    from: new Date(Date.now() - 2 * 86_400_000).toISOString(),
    to: new Date(Date.now() + 86_400_000).toISOString(),
    interval: 'DAY',
  };
  for (const brand of brands) {
    for (;;) {
      const { trend } = await order<{ trend: { asOf: { complete: boolean }; total: { mentions: number } } }>(
        admin,
        'query ($input: TrendInput!) { trend(input: $input) { asOf { complete } total { mentions } } }',
        { input: { ...input, brand } },
      );
      totals.set(brand, trend.total.mentions);
      if (trend.asOf.complete) break;
      if (performance.now() > deadline) throw new Error(`The projections of ${brand} did not come to their end.`);
    }
  }
  return totals;
}
