const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits between tries, as the sample of Standard Webhooks 1.0 has them: about three and a half days in all. */
const WAITS_MS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];
export const MAX_ATTEMPTS = WAITS_MS.length + 1;
/** Part of a wait by which it may be longer, so that endpoints that failed together do not come back together. */
const JITTER = 0.2;
const MAX_RETRY_AFTER_MS = 24 * HOUR;

/**
 * How long to wait after a failed try.
 * @param attemptCount tries so far, at least 1
 * @param retryAfterMs what the endpoint asked for, or null
 * @param random in [0, 1)
 * @returns ms, or null when the last try has failed
 */
export function retryWait(attemptCount: number, retryAfterMs: number | null, random: number): number | null {
  const wait = WAITS_MS[attemptCount - 1];
  if (wait === undefined) return null;
  return Math.max(wait * (1 + JITTER * random), Math.min(retryAfterMs ?? 0, MAX_RETRY_AFTER_MS));
}

/** Reads a `Retry-After` header: whole seconds or a date (RFC 9110 §10.2.3). @returns ms from now, or null */
export function parseRetryAfter(value: string | undefined, now: Date): number | null {
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * SECOND;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
