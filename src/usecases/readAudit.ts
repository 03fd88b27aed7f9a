import type { AuditEntryRow } from '../../models/auditEntry';
import { notFound } from '../errors';
import { type Actor, authorize, isVisible } from './authorize';
import type { Deps } from './deps';
import { afterPlace, checkFirst, type Page, toPage } from './pages';

export interface ReadAuditInput {
  /** Null: of every brand, and what belongs to none; for keys of all brands only. */
  brand: string | null;
  first: number;
  after?: string | null;
}

/**
 * What was ordered through this server, newest first.
 * @throws AppError FORBIDDEN for a key that is no admin, NOT_FOUND for a brand it may not see, BAD_USER_INPUT
 */
export async function readAudit(deps: Deps, input: ReadAuditInput, actor: Actor): Promise<Page<AuditEntryRow>> {
  const { brand, first, after } = input;
  if (brand !== null && !isVisible(actor, brand)) throw notFound('brand', brand);
  authorize(actor, 'administer');
  checkFirst(first);
  const ofBrands = brand !== null ? { brand } : actor.brands.length === 0 ? {} : { brand: { $in: [...actor.brands] } };
  const rows = await deps.models.AuditEntry.find({ $and: [ofBrands, ...afterPlace('at', after)] })
    .sort({ at: -1, _id: -1 })
    .limit(first + 1)
    .lean<AuditEntryRow[]>();
  return toPage(rows, first);
}
