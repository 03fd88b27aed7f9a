import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toGlobalId } from '../../schema/node';
import { AppError } from '../errors';
import { encodeCursor } from '../events/cursor';
import { toEventJson } from '../events/eventJson';
import type { Entry, Sink, Streams, Subscription } from '../events/sharedStream';
import type { Deps } from '../usecases/deps';
import { checkEventTypes, subscribeToEvents } from '../usecases/subscribeToEvents';
import type { Budget } from './budget';
import { budgetHeaders } from './budgetHeaders';
import { type ConnectionLimit, enterAll } from './connectionLimit';
import type { KeyWatch } from './keyWatch';
import { actorOf } from './routeAccess';

const HEARTBEAT_MS = 15_000;
/** What a browser waits before it comes back. */
const RETRY_MS = 2_000;
/** How long a connection may take to carry its last words away. */
const FAREWELL_MS = 1_000;

interface EventsQuery {
  brand?: unknown;
  types?: unknown;
  after?: unknown;
}

interface SseParts {
  deps: Deps;
  streams: Streams;
  keyWatch: KeyWatch;
  limit: ConnectionLimit;
  budget: Budget;
}

/**
 * `GET /events?brand=&types=&after=`: a brand's events as server-sent events. Each `id` is a cursor, so that a browser that
 * lost the connection comes back after what it has seen.
 */
export function registerSse(app: FastifyInstance, { deps, streams, keyWatch, limit, budget }: SseParts): void {
  const open = new Set<{ beat(): void; close(): void }>();
  const heart = setInterval(() => {
    for (const one of open) one.beat();
  }, HEARTBEAT_MS);
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
    clearInterval(heart);
    for (const one of open) one.close();
  });

  const config = { access: 'read', takesCookie: true, brandInQuery: true, staysOpen: true } as const;
  app.get<{ Querystring: EventsQuery }>('/events', { config }, async (request, reply) => {
    const actor = actorOf(request);
    const credential = request.credential!;
    const input = readQuery(request);
    const source = await subscribeToEvents(deps, input, actor);
    if (isClosing) throw new AppError('SERVICE_UNAVAILABLE', 'The server is going away. Connect again.');
    // A stream is a connection and a subscription in one.
    const leave = enterAll(
      limit.enterProcess,
      () => limit.enterAs(actor.keyId),
      () => limit.subscribeAs(actor.keyId),
    );
    const raw = beginStream(reply.headers(budgetHeaders(budget.read(actor.keyId))));
    const cursorOf = (sequence: number): string => encodeCursor(input.brand, sequence);
    raw.write(`retry: ${RETRY_MS}\nid: ${cursorOf(source.position)}\n: open\n\n`);

    let subscription: Subscription | null = null;
    const one = {
      beat: () => {
        if (subscription !== null && !raw.writableNeedDrain)
          raw.write(`id: ${cursorOf(subscription.position)}\n: \n\n`);
      },
      close: () => raw.end(),
    };
    const end = (error: Error): void => {
      raw.end(toErrorText(error, request));
      setTimeout(() => raw.destroy(), FAREWELL_MS).unref();
    };
    const unwatch = keyWatch.watch(credential, actor, end);
    const close = (): void => {
      subscription?.leave();
      unwatch();
      leave();
      open.delete(one);
    };
    raw.once('close', close);
    open.add(one);
    const render = async (row: Parameters<typeof toEventText>[0]) => toEventText(row);
    subscription = streams.join(`sse ${input.brand} ${input.types.join()}`, source, render, createSseSink(raw, end));
    if (raw.destroyed) close();
  });
}

function readQuery(request: FastifyRequest<{ Querystring: EventsQuery }>) {
  const { brand, types = '', after } = request.query;
  if (typeof brand !== 'string' || brand === '')
    throw new AppError('BAD_USER_INPUT', 'Name a brand by its slug: /events?brand=…');
  if (typeof types !== 'string')
    throw new AppError('BAD_USER_INPUT', '`types` must be given once, names separated by commas.');
  // A browser that comes back asks for the address it began with; what it saw last is in the header.
  const place = request.headers['last-event-id'] || after;
  if (place !== undefined && typeof place !== 'string')
    throw new AppError('BAD_USER_INPUT', '`after` must be given once: a cursor, or "start".');
  return { brand, types: checkEventTypes(types.split(',').filter((name) => name !== '')), after: place || null };
}

function beginStream(reply: FastifyReply): ServerResponse {
  reply.hijack();
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Proxies of the nginx kind would hold events back until their buffer is full.
    'x-accel-buffering': 'no',
  });
  return reply.raw;
}

function createSseSink(raw: ServerResponse, end: (error: Error) => void): Sink {
  return {
    isReady: () => !raw.writableNeedDrain,
    onceReady: (listener) => raw.once('drain', listener),
    send: (entries: readonly Entry[]) => {
      raw.write(entries.length === 1 ? entries[0]!.text : entries.map((entry) => entry.text).join(''));
    },
    end,
  };
}

function toEventText(row: Parameters<typeof toEventJson>[0]): string {
  const event = toEventJson(row, toGlobalId);
  return `id: ${event.cursor}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

function toErrorText(error: Error, { id, log }: FastifyRequest): string {
  const isKnown = error instanceof AppError;
  if (!isKnown) log.error({ err: error, correlationId: id }, 'a stream failed');
  const told = isKnown
    ? { code: error.code, message: error.message, ...error.details }
    : {
        code: 'INTERNAL_SERVER_ERROR',
        message: 'Something failed inside the server; connect again.',
        correlationId: id,
      };
  return `event: error\ndata: ${JSON.stringify(told)}\n\n`;
}
