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

const MINUTE_MS = 60_000;
const KEYS_REMEMBERED = 50_000;

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

  return {
    read: (key: string): BudgetState | null => (isFree(key) ? null : stateOf(minuteOf(key))),

    /** Spends points if they are left. */
    trySpend(
      key: string,
      points: number,
    ): { isSpent: true; state: BudgetState | null } | { isSpent: false; state: BudgetState } {
      if (isFree(key)) return { isSpent: true, state: null };
      const minute = minuteOf(key);
      const isSpent = minute.spent + points <= limit;
      if (isSpent) minute.spent += points;
      return { isSpent, state: stateOf(minute) };
    },

    /** Spends points whether they are left or not: for work that is found out only while it is done. */
    spend(key: string, points: number): BudgetState | null {
      if (isFree(key)) return null;
      const minute = minuteOf(key);
      minute.spent += points;
      return stateOf(minute);
    },
  };
}

function isFree(key: string): boolean {
  return key === BOOTSTRAP_KEY_ID;
}
export type Budget = ReturnType<typeof createBudget>;
