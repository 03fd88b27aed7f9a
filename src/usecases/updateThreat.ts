import type { CheckpointRow } from '../../models/checkpoint';
import type { PendingEvent, ThreatRow, ThreatTimelineEntry } from '../../models/threat';
import { AppError, notFound, type UserError } from '../errors';
import { changesTopic } from '../events/wake';
import { brandTime } from '../monitor/brandTime';
import type { EventType, ThreatStatus } from '../monitor/threat';
import { isMuted, isOpen, quietSince } from '../monitor/threatLifecycle';
import { type Actor, authorize, isVisible } from './authorize';
import { checkThreatUpdate, type UpdateThreatInput } from './checkThreatUpdate';
import type { Deps } from './deps';
import { type ThreatChange, toUpdate } from './projection/updateThreats';
import { recordAudit } from './recordAudit';

const MAX_ATTEMPTS = 8;

/**
 * A person's work on a threat: its status, who has it, a note, a mute. Every change goes into the timeline and is told.
 * @throws AppError NOT_FOUND, FORBIDDEN, CONFLICT when others keep changing the same threat
 */
export async function updateThreat(
  deps: Deps,
  input: UpdateThreatInput,
  actor: Actor,
): Promise<{ threat: ThreatRow | null; errors: UserError[] }> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const threat = await deps.models.Threat.findOne({ _id: input.id }).lean<ThreatRow | null>();
    if (threat === null || !isVisible(actor, threat.brand)) throw notFound('threat', input.id);
    authorize(actor, 'respond');
    const errors = checkThreatUpdate(input, deps.clock());
    if (errors.length > 0) return { threat: null, errors };
    if (attempt === 0) {
      const object = `Threat:${threat._id}`;
      await recordAudit(deps, actor, {
        action: 'THREAT_UPDATED',
        object,
        brand: threat.brand,
        details: givenNames(input),
      });
    }
    const updated = await writeUpdate(deps, threat, input, actor);
    if (updated === null) continue;
    deps.wake.notify(changesTopic(threat.brand));
    return { threat: updated, errors: [] };
  }
  throw new AppError('CONFLICT', 'The threat is being changed by others. Read it again and repeat.');
}

function givenNames({ id: _id, ...changes }: UpdateThreatInput): string[] {
  return Object.entries(changes).flatMap(([name, value]) => (value == null ? [] : [name]));
}

async function writeUpdate(
  deps: Deps,
  threat: ThreatRow,
  input: UpdateThreatInput,
  actor: Actor,
): Promise<ThreatRow | null> {
  const now = deps.clock();
  const change = workOn(threat, input, actor.name, now);
  if (change.timeline.length === 0) return threat;
  const workedAt = await timeOf(deps, threat.brand, now);
  const set = { ...change.set, workedAt, quietSince: quietSince({ ...threat, workedAt }) };
  // What ends the mute is itself told.
  const before = input.unmute === true ? { ...threat, mutedUntil: undefined } : threat;
  return deps.models.Threat.findOneAndUpdate(
    { _id: threat._id, revision: threat.revision },
    toUpdate(before as ThreatRow, { ...change, set }, now),
    { returnDocument: 'after' },
  ).lean<ThreatRow | null>();
}

async function timeOf(deps: Deps, brand: string, now: Date): Promise<Date> {
  const checkpoint = await deps.models.Checkpoint.findOne({ _id: brand }, { lagMs: 1 }).lean<CheckpointRow | null>();
  return brandTime(now, checkpoint?.lagMs ?? null);
}

/** What the input changes of the threat, with an entry in its timeline and an event for each. */
function workOn(threat: ThreatRow, input: UpdateThreatInput, actor: string, now: Date): ThreatChange {
  const timeline: ThreatTimelineEntry[] = [];
  const set: Partial<ThreatRow> = {};
  const unset: (keyof ThreatRow)[] = [];
  const events: PendingEvent[] = [];
  const status = input.status ?? threat.status;
  const record = (
    type: EventType,
    action: ThreatTimelineEntry['action'],
    from: string | null,
    to: string | null,
    note: string | null = null,
  ): void => {
    timeline.push({ at: now, actor, action, from, to, why: null, note });
    const key = `${action.toLowerCase()}:${threat._id}:${threat.revision + 1}`;
    const { kind, severity } = threat;
    events.push({ key, type, action, occurredAt: now, kind, severity, status, from, to, note, actor, order: 0 });
  };

  if (status !== threat.status) {
    record(statusEvent(threat.status, status), 'STATUS', threat.status, status);
    set.status = status;
    set.resolvedAt = status === 'RESOLVED' ? now : null;
    set.isClosedByEngine = false;
  }
  const assignee = input.assignee == null ? threat.assignee : input.assignee.trim() || null;
  if (assignee !== threat.assignee) {
    record('THREAT_UPDATED', 'ASSIGNEE', threat.assignee, assignee);
    set.assignee = assignee;
  }
  if (input.note != null) record('THREAT_UPDATED', 'NOTE', null, null, input.note.trim());
  const mutedUntil = isMuted(threat.mutedUntil, now) ? threat.mutedUntil! : null;
  if (input.unmute === true && mutedUntil !== null) {
    record('THREAT_UPDATED', 'UNMUTED', mutedUntil.toISOString(), null);
    unset.push('mutedUntil');
  }
  if (input.muteUntil != null && input.muteUntil.getTime() !== mutedUntil?.getTime()) {
    record('THREAT_UPDATED', 'MUTED', mutedUntil?.toISOString() ?? null, input.muteUntil.toISOString());
    set.mutedUntil = input.muteUntil;
  }
  return { set, unset, timeline, events };
}

function statusEvent(from: ThreatStatus, to: ThreatStatus): EventType {
  if (to === 'RESOLVED') return 'THREAT_RESOLVED';
  return from === 'RESOLVED' && isOpen(to) ? 'THREAT_REOPENED' : 'THREAT_UPDATED';
}
