import type { ThreatStatus } from './threat';

/** A later complaint joins within this time of the last one, and reopens within this time after RESOLVED. */
export const JOIN_WINDOW_MS = 7 * 24 * 3_600_000;

export interface ComplaintThreatState {
  status: ThreatStatus;
  openedAt: Date;
  lastMentionAt: Date;
  resolvedAt: Date | null;
  /** It was nobody who resolved it: it had been quiet for long. */
  isClosedByEngine: boolean;
}

/**
 * Whether a complaint posted at a moment belongs to one of its author's threats, all by the mentions' own time.
 * JOIN leaves the status as it is; REOPEN also opens a resolved one; OPEN means that it is a new grievance.
 * What was posted before somebody resolved the threat is what was resolved: it joins, however late it arrives.
 * A dismissed threat takes no new complaint: what comes after a dismissal deserves a look of its own. One that closed by
 * itself takes what it would have taken when it was open.
 */
export function joinComplaint(threat: ComplaintThreatState, postedAt: Date): 'JOIN' | 'REOPEN' | 'OPEN' {
  if (threat.status === 'DISMISSED') return 'OPEN';
  const isNear =
    postedAt.getTime() <= threat.lastMentionAt.getTime() + JOIN_WINDOW_MS &&
    postedAt.getTime() >= threat.openedAt.getTime() - JOIN_WINDOW_MS;
  if (threat.status !== 'RESOLVED' || threat.isClosedByEngine) return isNear ? 'JOIN' : 'OPEN';
  const resolvedAt = threat.resolvedAt ?? threat.lastMentionAt;
  if (postedAt <= resolvedAt) return isNear ? 'JOIN' : 'OPEN';
  return postedAt.getTime() <= resolvedAt.getTime() + JOIN_WINDOW_MS ? 'REOPEN' : 'OPEN';
}
