import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

export const KEY = 'bench-key-that-has-at-least-32-characters';
export const BRAND = 'bench';
export const QUERY = `subscription ($brand: String!) {
  events(brand: $brand, types: [THREAT_OPENED]) { id cursor type occurredAt ... on ThreatEvent { threat { title kind mentionCount } } }
}`;
const ECHO_QUERY = QUERY.replace(', types: [THREAT_OPENED]', '').replace(
  '... on ThreatEvent { threat { title kind mentionCount } }',
  'threat { title kind mentionCount }',
);

/** A server to measure. */
export interface Target {
  name: string;
  address: string;
  child: ChildProcess;
  query: string;
  door: 'WebSocket' | 'SSE';
  /** Makes one event of that number; resolves when it is acknowledged. */
  cause(number: number): Promise<unknown>;
}

export async function graphql(address: string, query: string): Promise<{ data: unknown }> {
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

export async function ingest(address: string, first: number, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => JSON.stringify(mentionOf(first + index)));
  const response = await fetch(`${address}/ingest/${BRAND}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/x-ndjson' },
    body: rows.join('\n'),
  });
  const answer = (await response.json()) as { accepted?: number };
  if (answer.accepted !== count) throw new Error(`Ingest answered ${JSON.stringify(answer).slice(0, 300)}`);
}

export async function withServer<Result>(use: (target: Target) => Promise<Result>): Promise<Result> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'waspada-bench-'));
  const environment = {
    PORT: '0',
    DATA_DIR: dataDir,
    WASPADA_ADMIN_KEY: KEY,
    LOG_LEVEL: 'error',
    EVENT_RETENTION_COUNT: '1000000',
    EVENT_RETENTION_MEGABYTES: '1000',
    CONNECTIONS_PER_KEY: '20000',
    SUBSCRIPTIONS_PER_KEY: '20000',
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

export async function withEcho<Result>(use: (target: Target) => Promise<Result>): Promise<Result> {
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
export function readUse(child: ChildProcess): { bytes: number; cpuMs: number } {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const ticks = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return {
    bytes: Number(/RssAnon:\s+(\d+)/.exec(status)![1]) * 1024,
    cpuMs: (Number(ticks[11]) + Number(ticks[12])) * 10,
  };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
