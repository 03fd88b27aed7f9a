import { getHeapStatistics } from 'node:v8';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors';

/** Above this mean delay of the event loop, in ms over a second, new requests are told to come later. */
const MAX_EVENT_LOOP_DELAY_MS = 1_500;
/** Above this part of what the process may hold on its heap, too: what is left is for the answers under way. */
const MAX_HEAP_PART = 0.85;
const RETRY_AFTER_SECONDS = 5;
const SAMPLE_MS = 1_000;
/** These tell how the server is, so they answer under load too. */
const ALWAYS_OPEN = new Set(['/healthz', '/readyz', '/metrics']);

/** Answers are data: nothing in them is ever run. Pages set a policy of their own. */
const DATA_POLICY = { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"], 'base-uri': ["'none'"] };

/**
 * Headers of every answer, other origins' pages, and refusal under a load that would make all answers late or use up the memory.
 * @param maxHeapBytes above which new requests are told to come later
 */
export async function registerTransport(
  app: FastifyInstance,
  corsOrigins: readonly string[],
  maxHeapBytes: number = MAX_HEAP_PART * getHeapStatistics().heap_size_limit,
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: DATA_POLICY },
    // Told by whoever ends TLS in front; over plain HTTP it has no effect.
    strictTransportSecurity: { maxAge: 31_536_000 },
  });
  if (corsOrigins.length > 0) {
    await app.register(cors, {
      origin: [...corsOrigins],
      methods: ['GET', 'POST', 'DELETE'],
      allowedHeaders: ['authorization', 'content-type', 'last-event-id', 'x-request-id'],
      exposedHeaders: ['ratelimit', 'ratelimit-policy', 'retry-after', 'x-request-id'],
      maxAge: 600,
    });
  }
  await app.register(underPressure, {
    maxEventLoopDelay: MAX_EVENT_LOOP_DELAY_MS,
    maxHeapUsedBytes: maxHeapBytes,
    sampleInterval: SAMPLE_MS,
    pressureHandler: ({ url }) => {
      if (!ALWAYS_OPEN.has(url)) throw serverBusy();
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    refusePacked(request.headers['content-encoding']);
  });
}

/** The refusal of what comes while the server is under pressure, by whichever door. */
export function serverBusy(): AppError {
  return new AppError('SERVICE_UNAVAILABLE', `The server is busy. Send it again in ${RETRY_AFTER_SECONDS} s.`, {
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}

/** Nothing is ever unpacked, so a small body cannot become a large one. */
function refusePacked(encoding: string | undefined): void {
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return;
  throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'Bodies are taken as they are: send it without a Content-Encoding.');
}
