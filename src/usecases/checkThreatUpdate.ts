import type { UserError } from '../errors';
import type { ThreatStatus } from '../monitor/threat';

export interface UpdateThreatInput {
  id: string;
  status?: ThreatStatus | null;
  /** Who works on it; an empty text takes the assignee away. */
  assignee?: string | null;
  note?: string | null;
  /** Nothing of it is pushed until then. */
  muteUntil?: Date | null;
  /** True: it is pushed again. */
  unmute?: boolean | null;
}

const MAX_ASSIGNEE_LENGTH = 128;
const MAX_NOTE_LENGTH = 4_000;
const MAX_MUTE_MS = 366 * 24 * 3_600_000;

/** Every mistake in what someone wants to do to a threat. */
export function checkThreatUpdate(input: UpdateThreatInput, now: Date): UserError[] {
  const errors: UserError[] = [];
  const { status, assignee, note, muteUntil, unmute } = input;
  if ([status, assignee, note, muteUntil].every((given) => given == null) && unmute !== true) {
    errors.push({
      code: 'NOTHING_TO_DO',
      message: 'Give a status, an assignee, a note, `muteUntil` or `unmute`.',
      path: [],
    });
  }
  if ((assignee?.length ?? 0) > MAX_ASSIGNEE_LENGTH) {
    errors.push({
      code: 'ASSIGNEE_TOO_LONG',
      message: `An assignee has at most ${MAX_ASSIGNEE_LENGTH} characters.`,
      path: ['assignee'],
    });
  }
  if (note != null && (note.trim() === '' || note.length > MAX_NOTE_LENGTH)) {
    errors.push({ code: 'NOTE_INVALID', message: `A note has 1 to ${MAX_NOTE_LENGTH} characters.`, path: ['note'] });
  }
  if (muteUntil != null && (muteUntil <= now || muteUntil.getTime() > now.getTime() + MAX_MUTE_MS)) {
    errors.push({
      code: 'MUTE_INVALID',
      message: 'A threat is muted until a moment in the future, at most 366 days away.',
      path: ['muteUntil'],
    });
  }
  if (muteUntil != null && unmute === true) {
    errors.push({ code: 'MUTE_CONTRADICTS', message: 'Give `muteUntil` or `unmute`, not both.', path: ['unmute'] });
  }
  return errors;
}
