import type { ThreatRow } from '../../models/threat';
import { AppError } from '../errors';

export const THREAT_ORDERS = ['OPENED_AT', 'SEVERITY', 'LAST_MENTION_AT', 'MENTION_COUNT'] as const;
export type ThreatOrder = (typeof THREAT_ORDERS)[number];

const FIELDS = {
  OPENED_AT: 'openedAt',
  SEVERITY: 'severityScore',
  LAST_MENTION_AT: 'lastMentionAt',
  MENTION_COUNT: 'mentionCount',
} as const satisfies Record<ThreatOrder, keyof ThreatRow>;

/** Largest first, ties by id. */
export function threatSort(order: ThreatOrder): Record<string, -1> {
  return { [FIELDS[order]]: -1, _id: -1 };
}

/** The opaque place of a threat in an order. */
export function encodeThreatPlace(order: ThreatOrder, row: ThreatRow): string {
  return Buffer.from(`${order}:${Number(row[FIELDS[order]])}:${row._id}`).toString('base64url');
}

/**
 * Threats after a place. The range lets an index be used.
 * @throws AppError BAD_USER_INPUT for anything but a cursor of a list in this order
 */
export function afterThreatPlace(order: ThreatOrder, cursor: string | null | undefined): Record<string, unknown>[] {
  if (cursor == null) return [];
  const text = cursor.length <= 512 ? Buffer.from(cursor, 'base64url').toString('utf8') : '';
  const match = /^([A-Z_]{1,32}):(-?\d{1,16}(?:\.\d{1,4})?):([A-Za-z0-9_-]{1,128})$/.exec(text);
  if (match === null || match[1] !== order) {
    throw new AppError(
      'BAD_USER_INPUT',
      'The cursor is not one of this list in this order. Use `endCursor` of its last page.',
    );
  }
  const field = FIELDS[order];
  const isTime = field === 'openedAt' || field === 'lastMentionAt';
  const value = isTime ? new Date(Number(match[2])) : Number(match[2]);
  return [{ [field]: { $lte: value } }, { $or: [{ [field]: { $lt: value } }, { _id: { $lt: match[3] } }] }];
}
