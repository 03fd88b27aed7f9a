import type { AuditAction, AuditEntryRow } from '../../models/auditEntry';
import type { Actor } from './authorize';
import type { Deps } from './deps';

export interface AuditInput {
  action: AuditAction;
  /** Kind of object and its id, such as Brand:senja. */
  object: string;
  brand: string | null;
  /** Names of what is changed; never a text, a handle or a secret. */
  details?: readonly string[];
}

/** Writes down who ordered what, before it is done: an order that fails is recorded, one that was carried out always is. */
export async function recordAudit(deps: Deps, actor: Actor, input: AuditInput): Promise<void> {
  const { action, object, brand, details = [] } = input;
  const entry: AuditEntryRow = {
    _id: deps.randomBytes(12).toString('hex'),
    at: deps.clock(),
    keyId: actor.keyId,
    keyName: actor.name,
    role: actor.role,
    action,
    object,
    brand,
    details: [...details],
  };
  await deps.models.AuditEntry.collection.insertOne(entry as never);
}
