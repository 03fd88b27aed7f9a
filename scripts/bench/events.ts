import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import type { Arrivals, SubscribersInput } from './subscribers';

const KEY = 'bench-key-that-has-at-least-32-characters';
const BRAND = 'bench';
const SUBSCRIBERS = 1_000;
const RATES = [5, 50];
const SECONDS = 10;
const SETTLE_MS = 3_000;
const MISSED = 100_000;
const LOADED_AT_ONCE = 1_000;
/** A stream has come to its end when nothing arrives for so long. */
const QUIET_MS = 3_000;
const QUERY = `subscription ($brand: String!) {
  events(brand: $brand, types: [THREAT_OPENED]) { id cursor type occurredAt ... on ThreatEvent { threat { title kind mentionCount } } }
}`;
const ECHO_QUERY = QUERY.replace(', types: [THREAT_OPENED]', '').replace(
  '... on ThreatEvent { threat { title kind mentionCount } }',
  'threat { title kind mentionCount }',
);

interface Target {
  name: string;
  address: string;
  child: ChildProcess;
  query: string;
  door: 'WebSocket' | 'SSE';
  /** Makes one event of that number; resolves when it is acknowledged. */
  cause(number: number): Promise<unknown>;
}

/**
 * From the acknowledgement of a mention to each of 1,000 subscribers, over both doors, beside a bare graphql-ws server that
 * stores nothing; then how fast 100,000 missed events are made good.
 */
export async function benchEvents(): Promise<void> {
  print(`events, ${SUBSCRIBERS.toLocaleString('en')} subscribers, ${SECONDS} s each; latency from acknowledgement, ms`);
  for (const door of ['WebSocket', 'SSE'] as const)
    await withServer((server) => measureTarget({ ...server, door, name: `Waspada, ${door}` }));
  await withEcho(measureTarget);
  await withServer(measureResume);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
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

/** One consumer that missed 100,000 events reads them all. */
async function measureResume(target: Target): Promise<void> {
  for (let at = 0; at < MISSED; at += LOADED_AT_ONCE) await ingest(target.address, at, LOADED_AT_ONCE);
  await untilProjected(target.address);
  const before = readUse(target.child);
  const start = performance.now();
  let received = 0;
  let lastAt = start;
  let peak = before.bytes;
  const response = await fetch(`${target.address}/events?brand=${BRAND}&types=THREAT_OPENED&after=start`, {
    headers: { authorization: `Bearer ${KEY}` },
  });
  const reader = response.body!.getReader();
  for (;;) {
    const next = await Promise.race([reader.read(), pause(QUIET_MS).then(() => null)]);
    if (next === null || next.done) break;
    received += Buffer.from(next.value).toString('latin1').split('\nevent: ').length - 1;
    lastAt = performance.now();
    peak = Math.max(peak, readUse(target.child).bytes);
  }
  await reader.cancel();
  const rate = Math.round(received / ((lastAt - start) / 1_000));
  print(
    `  resume after ${received.toLocaleString('en')} missed, SSE: ${rate.toLocaleString('en')} events/s; server's memory ${Math.round(before.bytes / 1e6)} MB before, at most ${Math.round(peak / 1e6)} MB`,
  );
}

async function untilProjected(address: string): Promise<void> {
  for (;;) {
    const answer = await graphql(address, `{ threats(brand: "${BRAND}", first: 1) { asOf { sequence } } }`);
    const { threats } = answer.data as { threats: { asOf: { sequence: number } } };
    if (threats.asOf.sequence >= MISSED) return;
    await pause(200);
  }
}

async function graphql(address: string, query: string): Promise<{ data: unknown }> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer = (await response.json()) as { data?: unknown; errors?: unknown };
  if (!answer.data) throw new Error(`The server answered ${JSON.stringify(answer.errors)}`);
  return { data: answer.data };
}

function mentionOf(number: number) {
  // Hours apart, so that each is a threat of its own and none a campaign.
  const postedAt = new Date(Date.UTC(2000, 0, 2) + number * 7_200_000).toISOString();
  const text = `Pesanan nomor ${number} belum sampai, admin tidak balas, tolong refund`;
  return { externalId: String(number), channel: 'X', text, postedAt, author: { handle: `orang${number}` } };
}

async function ingest(address: string, first: number, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => JSON.stringify(mentionOf(first + index)));
  const response = await fetch(`${address}/ingest/${BRAND}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/x-ndjson' },
    body: rows.join('\n'),
  });
  const answer = (await response.json()) as { accepted?: number };
  if (answer.accepted !== count) throw new Error(`Ingest answered ${JSON.stringify(answer).slice(0, 300)}`);
}

async function withServer<Result>(use: (target: Target) => Promise<Result>): Promise<Result> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'waspada-bench-'));
  const environment = {
    PORT: '0',
    DATA_DIR: dataDir,
    WASPADA_ADMIN_KEY: KEY,
    LOG_LEVEL: 'error',
    EVENT_RETENTION_COUNT: '1000000',
  };
  const { child, address } = await startProcess('../../src/main.js', environment);
  try {
    const create = `mutation { createBrand(input: { slug: "${BRAND}", name: "Tehnara" }) { errors { code } } }`;
    await graphql(address, create);
    return await use({
      name: 'Waspada',
      address,
      child,
      query: QUERY,
      door: 'WebSocket',
      cause: (number) => ingest(address, number, 1),
    });
  } finally {
    await end(child);
    rmSync(dataDir, { recursive: true });
  }
}

async function withEcho<Result>(use: (target: Target) => Promise<Result>): Promise<Result> {
  const { child, address } = await startProcess('echoServer.js', {});
  const publish = (number: number) => {
    const threat = { title: mentionOf(number).text, kind: 'COMPLAINT', mentionCount: 1 };
    const body = {
      id: `event-${number}`,
      cursor: 'AUPBde4AAAAAACJCerjaz3wB',
      type: 'THREAT_OPENED',
      occurredAt: new Date().toISOString(),
      threat,
    };
    return fetch(address, { method: 'POST', body: JSON.stringify(body) }).then((response) => response.text());
  };
  try {
    return await use({ name: 'bare graphql-ws', address, child, query: ECHO_QUERY, door: 'WebSocket', cause: publish });
  } finally {
    await end(child);
  }
}

async function startProcess(script: string, environment: Record<string, string>) {
  const child = spawn(process.execPath, [path.join(__dirname, script)], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
  return { child, address: /http:\S+/.exec(line)![0] };
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** Memory that is the process's own, and the processor time it has had, as Linux tells them. */
function readUse(child: ChildProcess): { bytes: number; cpuMs: number } {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const ticks = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return {
    bytes: Number(/RssAnon:\s+(\d+)/.exec(status)![1]) * 1024,
    cpuMs: (Number(ticks[11]) + Number(ticks[12])) * 10,
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
