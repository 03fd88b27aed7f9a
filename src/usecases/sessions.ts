import type { SessionRow } from '../../models/session';
import { AppError } from '../errors';
import { hashSecret } from './authenticate';
import type { Deps } from './deps';

/** How long a session lasts; whoever stays longer opens another one in time. */
export const SESSION_MS = 15 * 60_000;
const MAX_SESSIONS_OF_KEY = 1_000;

type SessionDeps = Pick<Deps, 'models' | 'clock' | 'randomBytes'>;

/**
 * Opens a session in the name of a key that has been checked.
 * @returns the token, shown this once, and when it ends
 * @throws AppError RATE_LIMITED when the key has too many open
 */
export async function openSession(deps: SessionDeps, keyHash: string): Promise<{ token: string; expiresAt: Date }> {
  const createdAt = deps.clock();
  const open = await deps.models.Session.countDocuments({ keyHash, expiresAt: { $gt: createdAt } });
  if (open >= MAX_SESSIONS_OF_KEY)
    throw new AppError('RATE_LIMITED', `The key has ${open} sessions open. Close some, or wait until they end.`);
  const token = deps.randomBytes(32).toString('base64url');
  const expiresAt = new Date(createdAt.getTime() + SESSION_MS);
  const row: SessionRow = { _id: hashSecret(token), keyHash, createdAt, expiresAt };
  await deps.models.Session.collection.insertOne(row as never);
  return { token, expiresAt };
}

/** The hash of the key behind a session. @throws AppError UNAUTHENTICATED for one that is unknown, closed or over */
export async function findSessionKey(deps: SessionDeps, token: string): Promise<string> {
  const row = await deps.models.Session.findOne({ _id: hashSecret(token) }).lean<SessionRow | null>();
  if (row === null || row.expiresAt <= deps.clock())
    throw new AppError('UNAUTHENTICATED', 'The session is over. Open another one with POST /session.');
  return row.keyHash;
}

export async function closeSession(deps: SessionDeps, token: string): Promise<void> {
  await deps.models.Session.deleteOne({ _id: hashSecret(token) });
}
