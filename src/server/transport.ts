import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors';

/** Above this mean delay of the event loop, in ms over a second, new requests are told to come later. */
const MAX_EVENT_LOOP_DELAY_MS = 1_500;
const RETRY_AFTER_SECONDS = 5;
const SAMPLE_MS = 1_000;
/** These tell how the server is, so they answer under load too. */
const ALWAYS_OPEN = new Set(['/healthz', '/readyz', '/metrics']);

/** Answers are data: nothing in them is ever run. Pages set a policy of their own. */
const DATA_POLICY = { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"], 'base-uri': ["'none'"] };

/** Headers of every answer, other origins' pages, and refusal under a load that would make all answers late. */
export async function registerTransport(app: FastifyInstance, corsOrigins: readonly string[]): Promise<void> {
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
    sampleInterval: SAMPLE_MS,
    pressureHandler: (request, reply) => {
      if (ALWAYS_OPEN.has(request.url)) return;
      reply.header('retry-after', String(RETRY_AFTER_SECONDS));
      throw new AppError('SERVICE_UNAVAILABLE', `The server is busy. Send it again in ${RETRY_AFTER_SECONDS} s.`, {
        retryAfterSeconds: RETRY_AFTER_SECONDS,
      });
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    refusePacked(request.headers['content-encoding']);
  });
}

/** Nothing is ever unpacked, so a small body cannot become a large one. */
function refusePacked(encoding: string | undefined): void {
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return;
  throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'Bodies are taken as they are: send it without a Content-Encoding.');
}
