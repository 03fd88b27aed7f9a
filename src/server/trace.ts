import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';

/** Under which id a failure is told to its client and logged, and by which logger. */
export interface Trace {
  id: string;
  log: FastifyBaseLogger;
}

const current = new AsyncLocalStorage<Trace>();

/** A client's own id, where it is one that can stand in a log. */
export function fitId(sent: unknown): string | null {
  return typeof sent === 'string' && /^[\w.:-]{1,64}$/.test(sent) ? sent : null;
}

export function traceOf({ id, log }: FastifyRequest): Trace {
  return { id, log };
}

/** Of one operation on a socket: the id of the connection, and after it the operation's own. */
export function traceOfOperation({ id, log }: FastifyRequest, operationId: string): Trace {
  return { id: `${id}:${fitId(operationId) ?? randomUUID()}`, log };
}

/** Keeps a request's trace beside all that runs for it, for failures that are met where the request is out of reach. */
export function registerTrace(app: FastifyInstance): void {
  app.addHook('preHandler', (request, _reply, done) => current.run(traceOf(request), done));
}

/** Logs what a client is not told. */
export type Report = (error: unknown, trace?: Trace) => string;

/** @returns gives the id that the client is given: that of the request or operation, else one of the failure's own */
export function createReport(app: FastifyInstance): Report {
  return (error, trace = current.getStore() ?? { id: randomUUID(), log: app.log }) => {
    trace.log.error({ err: error, correlationId: trace.id }, 'a resolver failed');
    return trace.id;
  };
}
