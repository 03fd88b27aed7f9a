import type { FastifyInstance } from 'fastify';
import { limitWork } from '../usecases/limitWork';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What it sends may take any time: only its client's leaving ends it. */
    takesLong?: boolean;
    /** It stays open and shares what it reads with others: nothing of it ends with the request. */
    staysOpen?: boolean;
  }
}

/**
 * Ends the database work of a request when its time is over, with REQUEST_TIMEOUT, and when its client has gone.
 * @param limitMs from when its body has been read
 */
export function registerRequestLimit(app: FastifyInstance, limitMs: number): void {
  app.addHook('preHandler', (request, reply, done) => {
    const { takesLong = false, staysOpen = false } = request.routeOptions.config;
    if (request.ws || staysOpen) return done();
    const limit = limitWork(takesLong ? Infinity : limitMs);
    reply.raw.once('close', () => (reply.raw.writableFinished ? limit.end() : limit.abandon()));
    limit.run(done);
  });
}

/** Runs one operation of a socket within a limit of its own. */
export async function withinLimit<Result>(limitMs: number, run: () => Result | Promise<Result>): Promise<Result> {
  const limit = limitWork(limitMs);
  try {
    return await limit.run(run);
  } finally {
    limit.end();
  }
}
