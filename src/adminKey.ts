import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILE_NAME = 'admin-key';

/**
 * The bootstrap admin key: the configured one, else the one kept in the data directory, else a new one, written there
 * readable by its owner only.
 * @returns isNew true when it was made now and so has to be shown, once
 */
export function readAdminKey(configured: string | null, dataDir: string): { key: string; isNew: boolean } {
  if (configured !== null) return { key: configured, isNew: false };
  const file = path.join(dataDir, FILE_NAME);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    return { key: readFileSync(file, 'utf8').trim(), isNew: false };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const key = `wsp_${randomBytes(32).toString('base64url')}`;
  writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
  return { key, isNew: true };
}
