import { askQueries } from './askQueries';
import { countAcknowledged, findUnfinished } from './checkEnd';
import { findCapacity } from './findCapacity';
import { type Follower, followBySocket, followByStream } from './followers';
import { startHostileClients } from './hostileClients';
import { type Observer, readLag, startObserver } from './observe';
import { describeLatencies, describeMinute, type LoadResult } from './report';
import { sendMentions } from './sendMentions';
import type { Scene } from './setUp';
import { createTally, type Tally } from './tally';
import type { Restart, Target } from './target';

/** Of the capacity found, so much is driven. */
export const LOAD_SHARE = 0.8;
const FOLLOWERS_A_BRAND = 4;
const MINUTE_MS = 60_000;

/**
 * Finds what the server sustains, then drives it at four fifths of that: mentions, queries, followers of every kind and
 * hostile clients at once, with the server replaced in the middle. Prints a line a minute.
 */
export async function runLoad(
  target: Target,
  scene: Scene,
  options: { minutes: number; rampSeconds: number; print(line: string): void },
): Promise<LoadResult> {
  const { minutes, rampSeconds, print } = options;
  let tally = createTally(Infinity);
  const readTally = () => tally;
  const followers = follow(target, scene, readTally);
  print(`finding the capacity, ramps of ${rampSeconds} s`);
  const capacity = await findCapacity(target, scene, rampSeconds, tally);
  print(`asked in the ramps, p50/p99 ms: ${describeLatencies(tally.all)}`);
  const share = capacity.share * LOAD_SHARE;
  const rates = { mentions: capacity.mentions * share, queries: capacity.queries * share };
  print(`capacity alone: ${capacity.mentions.toFixed(0)} mentions/s, ${capacity.queries.toFixed(0)} queries/s`);
  print(
    `both at once: ${capacity.share} of each; driven: ${rates.mentions.toFixed(0)} mentions/s, ${rates.queries.toFixed(0)} queries/s`,
  );

  tally = createTally(minutes * MINUTE_MS);
  const { reader, ingester, narrow, sources, brands, admin } = scene;
  const observer = startObserver(target, admin);
  const [brand, foreignBrand] = brands as [string, string];
  const paces = [
    sendMentions(ingester, sources, rates.mentions, readTally),
    askQueries(reader, brands, rates.queries, readTally),
    startHostileClients({ target, narrow, brand, foreignBrand, ingester, readTally }),
  ];
  const restart = await passTime(target, tally, observer, minutes, print);
  await Promise.all(paces.map((pace) => pace.stop()));
  observer.stop();
  const totals = await countAcknowledged(scene);
  const faults = await findUnfinished(
    target,
    admin.key,
    followers.filter(({ name }) => name !== 'slow client'),
  );
  for (const follower of followers) follower.stop();
  return {
    capacity,
    rates,
    minutes,
    tally,
    restart,
    lives: observer.lives,
    lags: observer.lags,
    followers,
    totals,
    faults,
  };
}

function follow(target: Target, scene: Scene, readTally: () => Tally): Follower[] {
  const { key } = scene.reader;
  const followers = scene.brands.flatMap((brand) =>
    Array.from({ length: FOLLOWERS_A_BRAND }, () => [
      followBySocket({ target, key, brand, readTally }),
      followByStream({ target, key, brand, readTally }, false),
    ]).flat(),
  );
  return [...followers, followByStream({ target, key, brand: scene.brands[0]!, readTally }, true)];
}

/** Prints each minute, and replaces the server in the middle. */
async function passTime(
  target: Target,
  tally: Tally,
  observer: Observer,
  minutes: number,
  print: (line: string) => void,
): Promise<Restart> {
  const start = performance.now();
  const until = (ms: number) =>
    new Promise((resolve) => setTimeout(resolve, Math.max(0, start + ms - performance.now())));
  const middle = (minutes * MINUTE_MS) / 2;
  let restart: Promise<Restart> | null = null;
  for (let minute = 1; minute <= minutes; minute++) {
    if (restart === null && middle <= minute * MINUTE_MS) {
      await until(middle);
      restart = target.restart();
      await restart;
    }
    await until(minute * MINUTE_MS);
    if (target.hasDied()) throw new Error(`The server died under the load: ${target.lastWords()}`);
    print(describeMinute(minute, tally.nextMinute(), observer.latest(), await readLag(target)));
  }
  return restart!;
}
