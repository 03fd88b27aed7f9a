import WebSocket from 'ws';
import { SOAK_KEY } from './serverProcess';

/** One event as a consumer got it. */
export interface Received {
  id: string;
  cursor: string;
}

/** Somebody who reads a brand's events for ever, and comes back after the last cursor whenever the connection breaks. */
export interface Consumer {
  name: string;
  /** In the order of arrival; the same may come more than once. */
  received: Received[];
  /** Whether a later event may come before an earlier one: to an endpoint that refuses some, when `sequence` restores the order. */
  isOrdered: boolean;
  /** How often it had to come back. */
  breaks: number;
  /** What must not happen: an error instead of events. */
  faults: string[];
  /** What came more often than there was a reason for, told once all has come. */
  findNeedless?(): string[];
  stop(): void;
}

const RETRY_MS = 50;
const AUTHORIZATION = `Bearer ${SOAK_KEY}`;

/** @param pickAddress a server to try next */
export function consumeBySocket(brand: string, pickAddress: () => string): Consumer {
  let socket: WebSocket | null = null;
  let isStopped = false;
  const consumer = createConsumer('WebSocket', () => {
    isStopped = true;
    socket?.terminate();
  });
  const open = (): void => {
    if (isStopped) return;
    socket = new WebSocket(`${pickAddress().replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const send = (message: object): void => socket!.send(JSON.stringify(message));
    socket.on('open', () => send({ type: 'connection_init', payload: { authorization: AUTHORIZATION } }));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as { type: string; payload?: { data?: { events: Received } } };
      const event = message.payload?.data?.events;
      if (message.type === 'connection_ack')
        send({ type: 'subscribe', id: '1', payload: subscription(brand, consumer) });
      else if (message.type === 'ping') send({ type: 'pong' });
      else if (message.type === 'next' && event) consumer.received.push(event);
      else if (!isUnavailable(String(data))) consumer.faults.push(String(data));
      else socket!.terminate();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      consumer.breaks++;
      setTimeout(open, RETRY_MS);
    });
  };
  open();
  return consumer;
}

export function consumeByStream(brand: string, pickAddress: () => string): Consumer {
  const abort = new AbortController();
  const consumer = createConsumer('server-sent events', () => abort.abort());
  const open = async (): Promise<void> => {
    const last = consumer.received.at(-1)?.cursor;
    const headers = { authorization: AUTHORIZATION, ...(last ? { 'last-event-id': last } : {}) };
    const response = await fetch(`${pickAddress()}/events?brand=${brand}&after=start`, {
      headers,
      signal: abort.signal,
    });
    if (!response.ok) {
      const body = await response.text();
      if (!isUnavailable(body)) consumer.faults.push(`${response.status} ${body}`);
      return;
    }
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data === undefined) continue;
        const event = JSON.parse(data) as Received & { code?: string };
        if (event.code === undefined) consumer.received.push({ id: event.id, cursor: event.cursor });
        else if (!isUnavailable(data)) consumer.faults.push(data);
      }
    }
  };
  const forever = async (): Promise<void> => {
    while (!abort.signal.aborted) {
      await open().catch(() => {});
      consumer.breaks++;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  };
  void forever();
  return consumer;
}

function createConsumer(name: string, stop: () => void): Consumer {
  return { name, received: [], isOrdered: true, breaks: 0, faults: [], stop };
}

function subscription(brand: string, consumer: Consumer) {
  return {
    query: 'subscription ($brand: String!, $after: String) { events(brand: $brand, after: $after) { id cursor type } }',
    variables: { brand, after: consumer.received.at(-1)?.cursor ?? 'start' },
  };
}

/** A database that is away for a moment is no fault of the events; the consumer comes back. */
function isUnavailable(answer: string): boolean {
  return answer.includes('INTERNAL_SERVER_ERROR') || answer.includes('SERVICE_UNAVAILABLE');
}
