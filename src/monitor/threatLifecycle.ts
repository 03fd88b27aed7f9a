import { OPEN_STATUSES, type ThreatStatus } from './threat';

const DAY_MS = 24 * 3_600_000;

export interface QuietState {
  lastMentionAt: Date;
  /** When a person last worked on it, in the brand's time. */
  workedAt: Date | null;
}

/** From when a threat has been quiet: neither a mention nor any work on it since. */
export function quietSince({ lastMentionAt, workedAt }: QuietState): Date {
  return workedAt !== null && workedAt > lastMentionAt ? workedAt : lastMentionAt;
}

/** When a threat that stays quiet closes by itself. */
export function closesAt(since: Date, quietDays: number): Date {
  return new Date(since.getTime() + quietDays * DAY_MS);
}

/** The latest moment that a threat which is to close at `time` may have been quiet since. */
export function quietBefore(time: Date, quietDays: number): Date {
  return new Date(time.getTime() - quietDays * DAY_MS);
}

export function isOpen(status: ThreatStatus): boolean {
  return OPEN_STATUSES.includes(status);
}

/** Muted until exclusive. */
export function isMuted(mutedUntil: Date | null | undefined, now: Date): boolean {
  return mutedUntil != null && mutedUntil > now;
}
