import { type Connection, Schema } from 'mongoose';

export const ROLES = ['READER', 'INGESTER', 'RESPONDER', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/** A key that opens the server; the secret itself is never stored. */
export interface ApiKeyRow {
  _id: string;
  name: string;
  role: Role;
  /** Slugs; empty means all. */
  brands: string[];
  /** First characters of the secret, to recognise it by. */
  prefix: string;
  /** SHA-256 of the secret, hexadecimal. */
  hash: string;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  /** To the minute; null before the first use. */
  lastUsedAt: Date | null;
}

const apiKeySchema = new Schema<ApiKeyRow>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, required: true },
    brands: [String],
    prefix: { type: String, required: true },
    hash: { type: String, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: Date,
    revokedAt: Date,
    lastUsedAt: Date,
  },
  { collection: 'apiKeys', versionKey: false, autoIndex: false },
);
apiKeySchema.index({ hash: 1 }, { unique: true });
apiKeySchema.index({ createdAt: -1, _id: -1 });

export const defineApiKey = (connection: Connection) => connection.model<ApiKeyRow>('ApiKey', apiKeySchema);
