import { AsyncLocalStorage } from 'node:async_hooks';
import type { Aggregate, Query, Schema } from 'mongoose';

/** Within what the reads of a request have to end. */
export interface QueryLimit {
  /** By performance.now(); Infinity for no end. */
  endsAt: number;
  /** Aborts with the error that the request is to fail with. */
  signal: AbortSignal;
}

/** The limit of whatever runs within a request; projections and sweeps have none. */
export const queryLimits = new AsyncLocalStorage<QueryLimit>();

/** The client's own limit comes first, so that its error is the one that is told; this one stops the database. */
const SLACK_MS = 100;
const READS = ['find', 'findOne', 'countDocuments', 'distinct'] as const;

/** A plugin for schemas: reads end with their request. Writes are never cut. */
export function limitReads(schema: Schema): void {
  schema.pre(READS as never, function (this: Query<unknown, unknown>) {
    this.setOptions(readLimit() as never);
  });
  schema.pre('aggregate', function (this: Aggregate<unknown>) {
    this.option(readLimit() as never);
  });
}

/**
 * The driver's options that end a read with its request; none outside of one. Reads that pass Mongoose by name them.
 * @throws the reason of a request that has ended, before anything more is asked in its name
 */
export function readLimit(): { signal?: AbortSignal; maxTimeMS?: number } {
  const limit = queryLimits.getStore();
  if (limit === undefined) return {};
  limit.signal.throwIfAborted();
  const leftMs = Math.max(1, Math.ceil(limit.endsAt - performance.now()) + SLACK_MS);
  return { signal: limit.signal, ...(Number.isFinite(leftMs) ? { maxTimeMS: leftMs } : {}) };
}
