import { type Connection, Schema } from 'mongoose';
import type { Role } from './apiKey';

export const AUDIT_ACTIONS = [
  'BRAND_CREATED',
  'BRAND_UPDATED',
  'API_KEY_CREATED',
  'API_KEY_REVOKED',
  'MENTION_CORRECTED',
  'MENTIONS_DELETED',
  'AUTHOR_FORGOTTEN',
  'THREAT_UPDATED',
  'WEBHOOK_CREATED',
  'WEBHOOK_UPDATED',
  'WEBHOOK_DELETED',
  'WEBHOOK_SECRET_ROTATED',
  'WEBHOOK_REPLAYED',
  'WEBHOOK_TESTED',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Who ordered what, on which object. Written once, never changed. */
export interface AuditEntryRow {
  _id: string;
  at: Date;
  keyId: string;
  keyName: string;
  role: Role;
  action: AuditAction;
  /** Kind of object and its id, such as Brand:senja. */
  object: string;
  /** Null for what belongs to no brand. */
  brand: string | null;
  /** Names of what was changed; never a text, a handle or a secret. */
  details: string[];
}

/** Entries are kept for two years. */
export const AUDIT_RETENTION_SECONDS = 2 * 365 * 24 * 3600;

const auditEntrySchema = new Schema<AuditEntryRow>(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    keyId: { type: String, required: true },
    keyName: { type: String, required: true },
    role: { type: String, required: true },
    action: { type: String, required: true },
    object: { type: String, required: true },
    brand: String,
    details: [String],
  },
  { collection: 'auditEntries', versionKey: false, autoIndex: false },
);
auditEntrySchema.index({ brand: 1, at: -1, _id: -1 });
auditEntrySchema.index({ at: 1 }, { expireAfterSeconds: AUDIT_RETENTION_SECONDS });

export const defineAuditEntry = (connection: Connection) =>
  connection.model<AuditEntryRow>('AuditEntry', auditEntrySchema);
