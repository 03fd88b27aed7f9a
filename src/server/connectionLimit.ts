import type { ServerResponse } from 'node:http';
import { AppError } from '../errors';

/** How many connections stay open, and how many subscriptions run on them. */
export interface ConnectionLimits {
  /** Sockets, streams and exports of one key in this process. */
  connectionsPerKey: number;
  /** Subscriptions of one key in this process, on whichever sockets. */
  subscriptionsPerKey: number;
  /** Sockets, streams and exports of this process, also those that have not shown a key yet. */
  connectionsPerProcess: number;
}

/** Gives a place back; a second call does nothing. */
export type Leave = () => void;

const PROCESS = 'process';
/** Each may hold 8 MiB. */
export const BODIES_PER_KEY = 32;

/** Counts what stays open, by key and together. Each way in throws AppError RATE_LIMITED when there is no place left. */
export function createConnectionLimit(limits: ConnectionLimits) {
  const connections = new Map<string, number>();
  const subscriptions = new Map<string, number>();
  const bodies = new Map<string, number>();
  const places = new Map<string, number>();

  return {
    /** How many are open in this process now. */
    count: () => ({ connections: places.get(PROCESS) ?? 0, subscriptions: sumOf(subscriptions) }),

    /** A connection of the process, whoever it is. */
    enterProcess: (): Leave =>
      enter(
        places,
        PROCESS,
        limits.connectionsPerProcess,
        (most) => `This server holds at most ${most} open connections. Try again later, or use another server.`,
      ),

    /** A connection of a key. */
    enterAs: (keyId: string): Leave =>
      enter(
        connections,
        keyId,
        limits.connectionsPerKey,
        (most) => `A key has at most ${most} open connections. Close some; one socket carries many subscriptions.`,
      ),

    /** A subscription of a key. */
    subscribeAs: (keyId: string): Leave =>
      enter(
        subscriptions,
        keyId,
        limits.subscriptionsPerKey,
        (most) => `A key runs at most ${most} subscriptions. Complete some.`,
      ),

    /** A body of mentions that a key sends, until it is answered. */
    ingestAs: (keyId: string): Leave =>
      enter(
        bodies,
        keyId,
        BODIES_PER_KEY,
        (most) => `A key sends at most ${most} bodies at a time. Wait for the answer to one before the next.`,
      ),
  };
}
export type ConnectionLimit = ReturnType<typeof createConnectionLimit>;

/** Takes a place by each way in, or none of them. @throws AppError RATE_LIMITED */
export function enterAll(...ways: readonly (() => Leave)[]): Leave {
  const places: Leave[] = [];
  const leave = (): void => {
    for (const each of places) each();
  };
  try {
    for (const way of ways) places.push(way());
    return leave;
  } catch (error) {
    leave();
    throw error;
  }
}

/** Gives places back once an answer has gone out, or its line was cut. */
export function leaveAfter(raw: ServerResponse, leave: Leave): void {
  raw.once('close', leave);
  if (raw.destroyed) leave();
}

function enter(counts: Map<string, number>, name: string, most: number, word: (most: string) => string): Leave {
  const count = counts.get(name) ?? 0;
  if (count >= most) throw new AppError('RATE_LIMITED', word(most.toLocaleString('en')));
  counts.set(name, count + 1);
  let isIn = true;
  return () => {
    if (!isIn) return;
    isIn = false;
    const left = counts.get(name)! - 1;
    if (left > 0) counts.set(name, left);
    else counts.delete(name);
  };
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
