import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import WebSocket from 'ws';

/** What the thread of subscribers is started with. */
export interface SubscribersInput {
  address: string;
  door: 'WebSocket' | 'SSE';
  count: number;
  key: string;
  query: string;
  brand: string;
}

/** Times of arrival by number of the mention, milliseconds since the epoch with fractions. */
export type Arrivals = Record<number, number[]>;

const OPENED_AT_ONCE = 50;
const now = (): number => performance.timeOrigin + performance.now();
const NUMBER = /nomor (\d+)/;

const { address, door, count, key, query, brand } = workerData as SubscribersInput;
const arrivals = new Map<number, number[]>();

function note(text: string): void {
  const number = Number(NUMBER.exec(text)?.[1] ?? -1);
  if (number < 0) return;
  const times = arrivals.get(number);
  if (times === undefined) arrivals.set(number, [now()]);
  else times.push(now());
}

async function openSocket(): Promise<void> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${key}` } }));
  await once(socket, 'message');
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables: { brand } } }));
  socket.on('message', (data: Buffer) => note(data.toString('latin1')));
}

async function openStream(agent: Agent): Promise<void> {
  const headers = { authorization: `Bearer ${key}` };
  const [response] = await once(
    get(`${address}/events?brand=${brand}&types=THREAT_OPENED`, { headers, agent }),
    'response',
  );
  let text = '';
  response.setEncoding('latin1').on('data', (chunk: string) => {
    const blocks = (text + chunk).split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) note(block);
  });
}

async function main(): Promise<void> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  for (let opened = 0; opened < count; opened += OPENED_AT_ONCE) {
    const batch = Math.min(OPENED_AT_ONCE, count - opened);
    await Promise.all(Array.from({ length: batch }, () => (door === 'SSE' ? openStream(agent) : openSocket())));
  }
  parentPort!.postMessage('open');
  parentPort!.on('message', (message) => {
    if (message === 'report') parentPort!.postMessage(Object.fromEntries(arrivals));
    else arrivals.clear();
  });
}

void main();
