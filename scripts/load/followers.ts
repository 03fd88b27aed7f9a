import { get, type IncomingMessage } from 'node:http';
import WebSocket from 'ws';
import { decodeCursor } from '../../src/events/cursor';
import type { Tally } from './tally';
import type { Target } from './target';

const COME_BACK_MS = 100;
/** The slow client takes something for a moment, then nothing for longer than a server should wait. */
const SLOW_TAKES_MS = 2_000;
const SLOW_RESTS_MS = 45_000;
export const EVENTS_QUERY = `subscription ($brand: String!, $after: String) { events(brand: $brand, after: $after) {
  id cursor type occurredAt ... on ThreatEvent { threat { kind title mentionCount } }
} }`;

/** Somebody who follows all events of a brand, and comes back after the last cursor whenever the connection ends. */
export interface Follower {
  name: string;
  brand: string;
  /** Sequence of the last event that came, or of the place where it began. */
  position(): number;
  /** How often it had to come back. */
  breaks(): number;
  stop(): void;
}

export interface FollowerInput {
  target: Target;
  key: string;
  brand: string;
  readTally: () => Tally;
}

/** Keeps the place in a brand's log: without filters, each event's sequence follows the one before. */
function createPlace({ brand, readTally }: FollowerInput, name: string) {
  let cursor: string | null = null;
  let position = 0;
  let breaks = 0;
  return {
    cursor: () => cursor,
    take(next: string): void {
      const sequence = decodeCursor(brand, next);
      if (sequence !== position + 1)
        readTally().failed(`${name} of ${brand}: event ${sequence} came after ${position}`);
      else readTally().add('events', 1);
      position = sequence;
      cursor = next;
    },
    noteBreak: () => void breaks++,
    follower: (stop: () => void): Follower => ({ name, brand, position: () => position, breaks: () => breaks, stop }),
  };
}

export function followBySocket(input: FollowerInput): Follower {
  const { target, key, brand, readTally } = input;
  const place = createPlace(input, 'WebSocket');
  let socket: WebSocket | null = null;
  let isStopped = false;
  const open = async (): Promise<void> => {
    await target.comesBack();
    if (isStopped) return;
    const begunAt = performance.now();
    socket = new WebSocket(`${target.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const send = (message: object): void => socket!.send(JSON.stringify(message));
    socket.on('open', () => send({ type: 'connection_init', payload: { authorization: `Bearer ${key}` } }));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as { type: string; payload?: { data?: { events: { cursor: string } } } };
      const event = message.payload?.data?.events;
      if (message.type === 'connection_ack') {
        const variables = { brand, after: place.cursor() ?? 'start' };
        send({ type: 'subscribe', id: '1', payload: { query: EVENTS_QUERY, variables } });
      } else if (message.type === 'ping') send({ type: 'pong' });
      else if (event) place.take(event.cursor);
      else readTally().failed(`WebSocket: ${String(data).slice(0, 300)}`);
    });
    socket.on('error', (error) => {
      if (!target.wasAway(begunAt)) readTally().failed(`WebSocket: ${error.message}`);
    });
    socket.on('close', (code) => {
      place.noteBreak();
      // 1001 is told by a server that goes away.
      if (!isStopped && code !== 1001 && !target.wasAway(begunAt))
        readTally().failed(`WebSocket: closed with ${code} without a cause`);
      setTimeout(() => void open(), COME_BACK_MS);
    });
  };
  void open();
  return place.follower(() => {
    isStopped = true;
    socket?.terminate();
  });
}

/** @param isSlow takes little, so that the server has to cut it; it resumes after the cursor it is told */
export function followByStream(input: FollowerInput, isSlow: boolean): Follower {
  const { target, key, brand, readTally } = input;
  const name = isSlow ? 'slow client' : 'server-sent events';
  const place = createPlace(input, name);
  let isStopped = false;
  let response: IncomingMessage | null = null;
  const fail = (begunAt: number, what: string): void => {
    if (!isStopped && !target.wasAway(begunAt)) readTally().failed(`${name}: ${what}`);
  };
  const read = (block: string, begunAt: number): void => {
    const data = /^data: (.*)$/m.exec(block)?.[1];
    if (data === undefined) return;
    const event = JSON.parse(data) as { cursor: string; code?: string };
    if (event.code === undefined) place.take(event.cursor);
    else if (event.code === 'TOO_SLOW') readTally().refused(`${name}: TOO_SLOW`);
    else fail(begunAt, data);
  };
  const open = async (): Promise<void> => {
    await target.comesBack();
    if (isStopped) return;
    const begunAt = performance.now();
    const after = encodeURIComponent(place.cursor() ?? 'start');
    const url = `${target.address}/events?brand=${brand}&after=${after}`;
    const request = get(url, { headers: { authorization: `Bearer ${key}` }, agent: false });
    request.on('error', (error) => fail(begunAt, error.message));
    request.on('close', () => {
      place.noteBreak();
      setTimeout(() => void open(), COME_BACK_MS);
    });
    request.on('response', (incoming) => {
      response = incoming;
      if (incoming.statusCode !== 200) fail(begunAt, `HTTP ${incoming.statusCode}`);
      let text = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (chunk: string) => {
        const blocks = (text + chunk).split('\n\n');
        text = blocks.pop()!;
        for (const block of blocks) read(block, begunAt);
      });
      // A stream that is cut in the middle tells so; the place is kept all the same.
      incoming.on('error', () => {});
    });
  };
  const slowness = isSlow ? takeSlowly(() => response) : undefined;
  void open();
  return place.follower(() => {
    isStopped = true;
    clearInterval(slowness);
    response?.destroy();
  });
}

function takeSlowly(read: () => IncomingMessage | null): NodeJS.Timeout {
  return setInterval(() => {
    const response = read();
    response?.pause();
    setTimeout(() => response?.resume(), SLOW_RESTS_MS).unref();
  }, SLOW_TAKES_MS + SLOW_RESTS_MS);
}
