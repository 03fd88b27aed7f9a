import { type Connection, Schema } from 'mongoose';

/** A browser's short leave to read events in the name of a key; its token is never stored. */
export interface SessionRow {
  /** SHA-256 of the token, hexadecimal. */
  _id: string;
  /** SHA-256 of the key's secret: the session is worth what the key is worth at each moment. */
  keyHash: string;
  createdAt: Date;
  expiresAt: Date;
}

const sessionSchema = new Schema<SessionRow>(
  {
    _id: { type: String, required: true },
    keyHash: { type: String, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'sessions', versionKey: false, autoIndex: false },
);
sessionSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
sessionSchema.index({ keyHash: 1 });

export const defineSession = (connection: Connection) => connection.model<SessionRow>('Session', sessionSchema);
