import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import WebSocket from 'ws';
import { BRAND, graphql, KEY, pause, print, QUERY, readUse, type Target, withServer } from './eventTargets';
import type { Arrivals, SubscribersInput } from './subscribers';

const SOCKETS = 10_000;
/** Files that each process needs beside its sockets. */
const OTHER_FILES = 500;
const SETTLE_MS = 3_000;
const QUERIES = 200;
const STUCK = 100;
const STUCK_EVENTS = 4_000;
/** Told at length, so that the system's own buffers do not take it all. */
const LONG_QUERY = `subscription ($brand: String!) {
  events(brand: $brand) { id ... on ThreatEvent { threat { a: title b: title c: title d: title e: title f: title g: title h: title } } }
}`;
const CAUSED_AT_ONCE = 20;
const ARRIVAL_LIMIT_MS = 30_000;

/**
 * What 10,000 subscribers that say nothing cost: memory each, and how long a query takes beside them; then one event to all.
 * Then clients that never read, while 4,000 events come: what memory the server takes, beside the same without them.
 */
export async function benchIdleSockets(): Promise<void> {
  const count = Math.min(SOCKETS, readFileLimit() - OTHER_FILES);
  if (count < SOCKETS) print(`sockets: the limit of open files (ulimit -n) leaves room for ${count} of ${SOCKETS}`);
  await withServer((server) => measureIdle(server, count));
  for (const count of [0, STUCK]) await withServer((server) => measureStuck(server, count));
}

async function measureIdle(target: Target, count: number): Promise<void> {
  await target.cause(0);
  const before = readUse(target.child);
  const alone = await timeQueries(target.address);
  const input: SubscribersInput = {
    address: target.address,
    door: 'WebSocket',
    count,
    key: KEY,
    query: QUERY,
    brand: BRAND,
  };
  const worker = new Worker(path.join(__dirname, 'subscribers.js'), { workerData: input });
  try {
    await once(worker, 'message');
    await pause(SETTLE_MS);
    const idle = readUse(target.child);
    const beside = await timeQueries(target.address);
    const each = (idle.bytes - before.bytes) / count / 1024;
    print(
      `sockets: ${count.toLocaleString('en')} idle subscribers: ${each.toFixed(1)} KiB each; a query takes ${beside} ms at the median, ${alone} ms without them`,
    );
    const caused = performance.timeOrigin + performance.now();
    await target.cause(1);
    const deadline = Date.now() + ARRIVAL_LIMIT_MS;
    for (let times: number[] = []; times.length < count && Date.now() < deadline; ) {
      await pause(500);
      worker.postMessage('report');
      const [arrivals] = (await once(worker, 'message')) as [Arrivals];
      times = arrivals[1] ?? [];
      if (times.length === count)
        print(
          `sockets: one event reached all of them within ${Math.round(Math.max(...times) - caused)} ms of being sent`,
        );
      else if (Date.now() >= deadline) print(`sockets: one event reached ${times.length} of ${count}`);
    }
  } finally {
    await worker.terminate();
  }
}

/** Clients whose connections are open and take nothing. */
async function measureStuck(target: Target, count: number): Promise<void> {
  const sockets = await Promise.all(Array.from({ length: count }, () => openStuck(target.address)));
  await pause(SETTLE_MS);
  const before = readUse(target.child).bytes;
  let peak = before;
  for (let number = 0; number < STUCK_EVENTS; number += CAUSED_AT_ONCE) {
    await Promise.all(Array.from({ length: CAUSED_AT_ONCE }, (_, index) => target.cause(number + index)));
    peak = Math.max(peak, readUse(target.child).bytes);
  }
  await pause(SETTLE_MS);
  const left = await graphql(target.address, '{ __typename }').then(() => readUse(target.child).bytes);
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
  print(
    `sockets: ${count} that never read, while ${STUCK_EVENTS.toLocaleString('en')} events came: ${megabytes(before)} MB before, at most ${megabytes(peak)} MB, ${megabytes(left)} MB after`,
  );
  for (const socket of sockets) socket.terminate();
}

async function openStuck(address: string): Promise<WebSocket> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  socket.on('error', () => {});
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${KEY}` } }));
  await once(socket, 'message');
  socket.send(
    JSON.stringify({ id: '1', type: 'subscribe', payload: { query: LONG_QUERY, variables: { brand: BRAND } } }),
  );
  socket.pause();
  return socket;
}

/** The median of some queries, one after another, milliseconds. */
async function timeQueries(address: string): Promise<string> {
  const times: number[] = [];
  for (let each = 0; each < QUERIES; each++) {
    const start = performance.now();
    await graphql(address, `{ threats(brand: "${BRAND}", first: 10) { edges { node { id title } } } }`);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[QUERIES / 2]!.toFixed(1);
}

function readFileLimit(): number {
  const [, soft] = /Max open files\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
  return soft === undefined ? 1_024 : Number(soft);
}
