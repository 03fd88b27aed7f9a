import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../errors';
import { BOOTSTRAP_KEY_ID } from '../usecases/authenticate';

/** How much a key may still spend, and when the minute ends. */
export interface BudgetState {
  /** Points a minute. */
  limit: number;
  /** Points left of this minute; never below 0. */
  remaining: number;
  /** Whole seconds until the minute ends, at least 1. */
  resetSeconds: number;
}

/** What everything costs that a key asks for, in points, before it is known what it is; what costs more pays the rest then. */
export const ENTRY_COST = 1;

const MINUTE_MS = 60_000;
const KEYS_REMEMBERED = 50_000;
/** How often those who wait for the next minute look whether it has begun. */
const LOOK_MS = 500;

/**
 * Counts what each key has spent within its minute, in this process. A minute begins with the first request after the
 * one before has ended. The bootstrap key has no budget: its state is null, and it may always spend.
 * @param limit points a minute for each key
 */
export function createBudget(limit: number, now: () => number = () => performance.now()) {
  const minutes = new Map<string, { spent: number; endsAt: number }>();

  function minuteOf(key: string): { spent: number; endsAt: number } {
    const at = now();
    const known = minutes.get(key);
    if (known !== undefined && known.endsAt > at) return known;
    const fresh = { spent: 0, endsAt: at + MINUTE_MS };
    minutes.delete(key);
    forgetEnded(at);
    minutes.set(key, fresh);
    return fresh;
  }

  /** The oldest minutes stand first in the map. */
  function forgetEnded(at: number): void {
    for (const [key, minute] of minutes) {
      if (minute.endsAt > at && minutes.size < KEYS_REMEMBERED) return;
      minutes.delete(key);
    }
  }

  function stateOf(minute: { spent: number; endsAt: number }): BudgetState {
    return {
      limit,
      remaining: Math.max(0, limit - minute.spent),
      resetSeconds: Math.max(1, Math.ceil((minute.endsAt - now()) / 1_000)),
    };
  }

  const read = (key: string): BudgetState | null => (isFree(key) ? null : stateOf(minuteOf(key)));

  /** Spends points if all of them are left. */
  function trySpend(key: string, points: number): boolean {
    if (isFree(key)) return true;
    const minute = minuteOf(key);
    const isLeft = minute.spent + points <= limit;
    if (isLeft) minute.spent += points;
    return isLeft;
  }

  return {
    read,
    trySpend,

    /**
     * Spends points.
     * @param cost what the whole costs of which these are a part, to be told
     * @throws AppError RATE_LIMITED when fewer are left; then none is spent
     */
    charge(key: string, points: number, cost: number = points): BudgetState | null {
      if (!trySpend(key, points)) throw rateLimited(read(key)!, cost);
      return read(key);
    },

    /**
     * Spends points as soon as they are left, for work that is under way and may wait for the next minute.
     * @param isOver whether nobody waits any longer
     * @returns whether they have been spent
     */
    async chargeInTime(key: string, points: number, isOver: () => boolean): Promise<boolean> {
      for (;;) {
        if (trySpend(key, points)) return true;
        if (isOver()) return false;
        await wait(LOOK_MS, undefined, { ref: false });
      }
    },
  };
}
export type Budget = ReturnType<typeof createBudget>;

function rateLimited(state: BudgetState, cost: number): AppError {
  return new AppError(
    'RATE_LIMITED',
    `The key's budget of ${state.limit.toLocaleString('en')} points a minute is spent. Send it again in ${state.resetSeconds} s.`,
    { cost, limit: state.limit, remaining: state.remaining, retryAfterSeconds: state.resetSeconds },
  );
}

function isFree(key: string): boolean {
  return key === BOOTSTRAP_KEY_ID;
}
