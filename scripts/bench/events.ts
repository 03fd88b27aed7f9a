import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { BRAND, KEY, pause, print, readUse, type Target, withEcho, withServer } from './eventTargets';
import type { Arrivals, SubscribersInput } from './subscribers';

const SUBSCRIBERS = 1_000;
const RATES = [5, 50];
const SECONDS = 10;
const SETTLE_MS = 3_000;
/**
 * From the acknowledgement of a mention to each of 1,000 subscribers, over both doors, beside a bare graphql-ws server that
 * stores nothing; then how fast 100,000 missed events are made good.
 */
export async function benchEvents(): Promise<void> {
  print(`events, ${SUBSCRIBERS.toLocaleString('en')} subscribers, ${SECONDS} s each; latency from acknowledgement, ms`);
  for (const door of ['WebSocket', 'SSE'] as const)
    await withServer((server) => measureTarget({ ...server, door, name: `Waspada, ${door}` }));
  await withEcho(measureTarget);
}

async function measureTarget(target: Target): Promise<void> {
  const before = readUse(target.child);
  const input: SubscribersInput = {
    ...target,
    count: SUBSCRIBERS,
    key: KEY,
    brand: BRAND,
    child: undefined,
    cause: undefined,
  } as never;
  const worker = new Worker(path.join(__dirname, 'subscribers.js'), { workerData: input });
  try {
    await once(worker, 'message');
    await pause(SETTLE_MS);
    const idle = readUse(target.child);
    const each = (idle.bytes - before.bytes) / SUBSCRIBERS;
    print(`  ${target.name.padEnd(22)} idle: ${(each / 1024).toFixed(1)} KiB a subscriber`);
    let number = 1;
    for (const rate of RATES) {
      worker.postMessage('clear');
      const start = readUse(target.child);
      const acknowledged = await cause(target, rate, number);
      const spent = readUse(target.child).cpuMs - start.cpuMs;
      await pause(SETTLE_MS);
      worker.postMessage('report');
      const [arrivals] = (await once(worker, 'message')) as [Arrivals];
      print(`  ${target.name.padEnd(22)} ${describe(rate, acknowledged, arrivals, spent)}`);
      number += rate * SECONDS;
    }
  } finally {
    await worker.terminate();
  }
}

/** Causes events at a steady rate; each begins on time, whether those before are acknowledged or not. */
async function cause(target: Target, rate: number, first: number): Promise<Map<number, number>> {
  const acknowledged = new Map<number, number>();
  const under: Promise<void>[] = [];
  const begin = performance.now();
  for (let index = 0; index < rate * SECONDS; index++) {
    await pause(begin + (index * 1_000) / rate - performance.now());
    const number = first + index;
    under.push(
      target.cause(number).then(() => {
        acknowledged.set(number, performance.timeOrigin + performance.now());
      }),
    );
  }
  await Promise.all(under);
  return acknowledged;
}

function describe(rate: number, acknowledged: Map<number, number>, arrivals: Arrivals, cpuMs: number): string {
  const latencies: number[] = [];
  for (const [number, at] of acknowledged)
    for (const arrival of arrivals[number] ?? []) latencies.push(Math.max(0, arrival - at));
  latencies.sort((a, b) => a - b);
  const share = (part: number) =>
    (latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))] ?? Number.NaN).toFixed(0);
  const expected = acknowledged.size * SUBSCRIBERS;
  return `${String(rate).padStart(3)}/s: p50 ${share(0.5)}, p95 ${share(0.95)}, p99 ${share(0.99)}, max ${share(1)}; arrived ${((latencies.length / expected) * 100).toFixed(1)} %; CPU ${(cpuMs / (SECONDS * 10)).toFixed(0)} % of a core`;
}
