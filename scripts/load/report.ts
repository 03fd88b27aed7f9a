import { cpus } from 'node:os';
import { median } from '../median';
import type { Totals } from './checkEnd';
import type { Capacity, CapacityStep } from './findCapacity';
import type { Follower } from './followers';
import type { Stretch, Tally } from './tally';
import type { Memory, Restart } from './target';

export interface LoadResult {
  capacity: Capacity;
  rates: { mentions: number; queries: number };
  minutes: number;
  tally: Tally;
  restart: Restart;
  /** Of each server process, what it held every few seconds. */
  lives: readonly (readonly Memory[])[];
  /** How far the projections were behind, every few seconds while the server answered, in seconds. */
  lags: readonly number[];
  followers: readonly Follower[];
  totals: readonly Totals[];
  /** What was promised and did not hold. */
  faults: string[];
}

/** What the server process may hold of its own (RssAnon), whatever is stored. */
export const OWN_MEMORY_BOUND_MB = 1_024;
/** So much more may be held at the end of a process's life than once it had warmed up. */
export const GROWTH_BOUND = 0.25;
/** Counts and threats may be behind what was accepted by so much at the end of a run, in the median of its last tenth. */
const LAG_BOUND_SECONDS = 2;
/** A shorter life says nothing of growth. */
const JUDGED_LIFE_SECONDS = 600;
/** Shares of a life: what is warm-up, and what is its end. */
const WARM_UP = 0.2;
const END = 0.1;

const whole = (value: number): string => (Number.isNaN(value) ? '-' : Math.round(value).toLocaleString('en'));
const short = (value: number): string => (Number.isNaN(value) ? '-' : value < 10 ? value.toFixed(1) : whole(value));

/** Median and 99th percentile of each kind of request, in ms. */
export function describeLatencies({ latencies }: Stretch): string {
  const kinds = [...latencies].map(
    ([kind, each]) => `${kind} ${short(each.quantile(0.5))}/${short(each.quantile(0.99))}`,
  );
  return kinds.sort().join(', ');
}

/** One line for the terminal and for the report. */
export function describeMinute(minute: number, stretch: Stretch, memory: Memory | undefined, lag: number): string {
  const held = memory && `own ${whole(memory.own)}, heap ${whole(memory.heap)}, mapped ${whole(memory.mapped)} MB`;
  return [
    `minute ${minute}`,
    `${whole(stretch.mentions / 60)} mentions/s, lag ${short(lag)} s`,
    held ?? 'memory not told',
    `p50/p99 ms: ${describeLatencies(stretch)}`,
    `${whole(stretch.events)} events, ${whole(sum(stretch.refusals))} refused, ${stretch.away} away, ${stretch.errors} errors`,
  ].join(' | ');
}

/** How a process's own memory moved: once warm, at its end, and the most there was, in MB. */
export function judgeLife(life: readonly Memory[]) {
  const seconds = life.at(-1)!.age - life[0]!.age;
  const own = (from: number, to: number): number => {
    const part = life.slice(Math.floor(life.length * from), Math.max(1, Math.ceil(life.length * to)));
    return median(part.map((memory) => memory.own));
  };
  const warm = own(WARM_UP, WARM_UP + END);
  const end = own(1 - END, 1);
  const most = Math.max(...life.map((memory) => memory.own));
  const mapped = life.at(-1)!.mapped;
  return { seconds, warm, end, most, mapped, growth: end / warm - 1, isJudged: seconds >= JUDGED_LIFE_SECONDS };
}

/** Everything that was promised and did not hold. */
export function findFaults(result: LoadResult, logged: readonly string[]): string[] {
  const { tally, restart, lives, totals, faults, lags } = result;
  const found = [...faults];
  if (tally.all.errors > 0) found.push(`${tally.all.errors} errors outside the refusals`);
  if (median(endOf(lags)) > LAG_BOUND_SECONDS)
    found.push(`the projections were ${short(median(endOf(lags)))} s behind`);
  if (restart.exitCode !== 0) found.push(`the server ended with ${restart.exitCode} on SIGTERM`);
  for (const { brand, acknowledged, counted, stored } of totals)
    if (counted !== acknowledged || stored !== acknowledged)
      found.push(`${brand}: ${acknowledged} acknowledged, ${counted} counted by trend, ${stored} stored`);
  for (const [place, life] of lives.entries()) {
    const { most, growth, isJudged } = judgeLife(life);
    if (most > OWN_MEMORY_BOUND_MB) found.push(`process ${place + 1} held ${whole(most)} MB of its own`);
    if (isJudged && growth > GROWTH_BOUND) found.push(`process ${place + 1} grew by ${whole(growth * 100)} %`);
  }
  if (logged.length > 0) found.push(`the server logged ${logged.length} errors`);
  return found;
}

/** The whole run as a page of Markdown that needs no other. */
export function writeReport(result: LoadResult, lines: readonly string[], logged: readonly string[]): string {
  const { capacity, rates, minutes, tally, restart, followers, lives, totals, lags } = result;
  const faults = findFaults(result, logged);
  const store = process.env.MONGODB_URI ? 'MongoDB' : 'embedded store';
  const breaks = followers.reduce((total, follower) => total + follower.breaks(), 0);
  return `# Mixed load, ${minutes} minutes

${new Date().toISOString()}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${store}. The clients run on the same machine and take their part of it.

**${faults.length === 0 ? 'Everything held.' : `${faults.length} faults:`}**
${faults.map((fault) => `- ${fault}`).join('\n')}

## Capacity

| | sustained |
| --- | --- |
| mentions alone, durable and projected | ${whole(capacity.mentions)}/s |
| queries alone, the mix below | ${whole(capacity.queries)}/s |
| both at once | ${whole(capacity.mentions * capacity.share)} mentions/s and ${whole(capacity.queries * capacity.share)} queries/s (${capacity.share} of each) |
| driven in this run, ${whole((rates.mentions / (capacity.mentions * capacity.share)) * 100)} % of that | ${whole(rates.mentions)} mentions/s and ${whole(rates.queries)} queries/s |

Sustained means: the projections were not behind by more than a second in the median of the second half of a try, and no request was begun half a second late at its end; the share given has stood a try four times as long. Both at once were tried with ${whole(capacity.filled)} mentions of the day there already. Steps tried: ${capacity.steps.map(describeStep).join('; ')}.

In the run the projections were behind by ${short(median(lags))} s in the median and ${short(Math.max(...lags))} s at most; in its last tenth ${short(median(endOf(lags)))} s.

## Latency, ms, from the moment a request was due

| kind | count | first tenth p50 / p99 | last tenth p50 / p99 | whole run p50 / p99 / max |
| --- | --- | --- | --- | --- |
${latencyRows(tally)}

## Memory of the server process, MB

RssAnon is what the program itself holds; mapped files are the store's data in the page cache, which grow with what is stored and are given back when the system needs room. Bound: RssAnon never above ${OWN_MEMORY_BOUND_MB}, and at the end of a process's life at most ${GROWTH_BOUND * 100} % above what it was once warm (judged for lives of ten minutes and more).

| process | seconds | RssAnon warm | at its end | most | growth | mapped files at its end |
| --- | --- | --- | --- | --- | --- | --- |
${lives.map((life, place) => memoryRow(place + 1, judgeLife(life))).join('\n')}

## SIGTERM in the middle, under load

The server ended with ${restart.exitCode} after ${whole(restart.exitMs)} ms and another was ready ${whole(restart.readyMs)} ms after the signal; ${whole(tally.all.away)} requests met the gap and were sent again or, if they were queries, given up.

| brand | acknowledged | counted by \`trend\` | stored |
| --- | --- | --- | --- |
${totals.map((each) => `| ${each.brand} | ${whole(each.acknowledged)} | ${whole(each.counted)} | ${each.stored === null ? '-' : whole(each.stored)} |`).join('\n')}

${followers.length} followers got ${whole(tally.all.events)} events, each in order and without a gap (any other is an error below); they came back ${whole(breaks)} times in all.

## Refusals

| what: answer | times |
| --- | --- |
${[...tally.all.refusals]
  .sort()
  .map(([what, times]) => `| ${what} | ${whole(times)} |`)
  .join('\n')}

## Errors outside the refusals: ${tally.all.errors}

${[...tally.errors, ...logged.map((line) => `server's log: ${line}`)].map((error) => `- \`${error.replaceAll('`', "'")}\``).join('\n')}

## Minute by minute

${lines.map((line) => `    ${line}`).join('\n')}
`;
}

function describeStep({ share, seconds, isSustained, lag, behindMs }: CapacityStep): string {
  const verdict = isSustained ? 'sustained' : 'not';
  return `${share} for ${whole(seconds)} s ${verdict} (lag ${short(lag)} s, late ${whole(behindMs)} ms)`;
}

/** The last tenth. */
function endOf(samples: readonly number[]): readonly number[] {
  return samples.slice(Math.floor(samples.length * (1 - END)));
}

function latencyRows({ all, first, last }: LoadResult['tally']): string {
  return [...all.latencies.keys()]
    .sort()
    .map((kind) => {
      const cell = (stretch: Stretch) =>
        [0.5, 0.99].map((share) => short(stretch.latencies.get(kind)?.quantile(share) ?? Number.NaN)).join(' / ');
      const whole0 = all.latencies.get(kind)!;
      return `| ${kind} | ${whole(whole0.count())} | ${cell(first)} | ${cell(last)} | ${cell(all)} / ${short(whole0.quantile(1))} |`;
    })
    .join('\n');
}

function memoryRow(place: number, life: ReturnType<typeof judgeLife>): string {
  const growth = life.isJudged ? `${(life.growth * 100).toFixed(0)} %` : 'too short';
  return `| ${place} | ${whole(life.seconds)} | ${whole(life.warm)} | ${whole(life.end)} | ${whole(life.most)} | ${growth} | ${whole(life.mapped)} |`;
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
