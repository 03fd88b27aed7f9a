import type { PendingEvent, ThreatRow, ThreatTimelineEntry } from '../../models/threat';
import { AppError, notFound, type UserError } from '../errors';
import { changesTopic } from '../events/wake';
import type { ThreatStatus } from '../monitor/threat';
import { type Actor, authorize, isVisible } from './authorize';
import type { Deps } from './deps';
import { MAX_TIMELINE } from './projection/writeThreats';
import { recordAudit } from './recordAudit';

export interface UpdateThreatInput {
  id: string;
  status?: ThreatStatus | null;
  /** Who works on it; an empty text takes the assignee away. */
  assignee?: string | null;
  note?: string | null;
}

const MAX_ASSIGNEE_LENGTH = 128;
const MAX_NOTE_LENGTH = 4_000;
const MAX_ATTEMPTS = 8;

/**
 * A person's work on a threat: its status, who has it, a note. Every change goes into the timeline.
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
    const errors = checkUpdate(input);
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

function checkUpdate(input: UpdateThreatInput): UserError[] {
  const errors: UserError[] = [];
  if (input.status == null && input.assignee == null && input.note == null) {
    errors.push({ code: 'NOTHING_TO_DO', message: 'Give a status, an assignee or a note.', path: [] });
  }
  if ((input.assignee?.length ?? 0) > MAX_ASSIGNEE_LENGTH) {
    errors.push({
      code: 'ASSIGNEE_TOO_LONG',
      message: `An assignee has at most ${MAX_ASSIGNEE_LENGTH} characters.`,
      path: ['assignee'],
    });
  }
  if (input.note != null && (input.note.trim() === '' || input.note.length > MAX_NOTE_LENGTH)) {
    errors.push({ code: 'NOTE_INVALID', message: `A note has 1 to ${MAX_NOTE_LENGTH} characters.`, path: ['note'] });
  }
  return errors;
}

async function writeUpdate(
  deps: Deps,
  threat: ThreatRow,
  input: UpdateThreatInput,
  actor: Actor,
): Promise<ThreatRow | null> {
  const now = deps.clock();
  const timeline: ThreatTimelineEntry[] = [];
  const set: Partial<ThreatRow> = {};
  const events: PendingEvent[] = [];
  const entry = (
    action: ThreatTimelineEntry['action'],
    from: string | null,
    to: string | null,
    note: string | null = null,
  ) => timeline.push({ at: now, actor: actor.name, action, from, to, note });

  if (input.status != null && input.status !== threat.status) {
    entry('STATUS', threat.status, input.status);
    set.status = input.status;
    set.resolvedAt = input.status === 'RESOLVED' ? now : null;
    if (input.status === 'RESOLVED') events.push(resolvedEvent(threat, now));
  }
  if (input.assignee != null && (input.assignee.trim() || null) !== threat.assignee) {
    set.assignee = input.assignee.trim() || null;
    entry('ASSIGNEE', threat.assignee, set.assignee);
  }
  if (input.note != null) entry('NOTE', null, null, input.note.trim());
  if (timeline.length === 0) return threat;

  return deps.models.Threat.findOneAndUpdate(
    { _id: threat._id, revision: threat.revision },
    {
      ...(Object.keys(set).length > 0 ? { $set: set } : {}),
      $inc: { revision: 1 },
      $push: {
        timeline: { $each: timeline, $slice: -MAX_TIMELINE },
        ...(events.length > 0 ? { pendingEvents: { $each: events } } : {}),
      },
      ...(events.length > 0 ? { $min: { pendingAt: now } } : {}),
    },
    { returnDocument: 'after' },
  ).lean<ThreatRow | null>();
}

function resolvedEvent(threat: ThreatRow, occurredAt: Date): PendingEvent {
  const { kind, severity, status } = threat;
  const key = `resolved:${threat._id}:${threat.revision + 1}`;
  const change = { from: status, to: 'RESOLVED', order: 0 };
  return { key, type: 'THREAT_RESOLVED', occurredAt, kind, severity, status: 'RESOLVED', ...change };
}
