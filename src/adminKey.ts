import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILE_NAME = 'admin-key';

/**
 * The bootstrap admin key: the configured one, else the one kept in the data directory, else a new one, written there
 * readable by its owner only.
 * @throws Error when the kept file holds no key: an empty key would open the server to everybody
 * @returns isNew true when it was made now and so has to be shown, once
 */
export function readAdminKey(configured: string | null, dataDir: string): { key: string; isNew: boolean } {
  if (configured !== null) return { key: configured, isNew: false };
  const file = path.join(dataDir, FILE_NAME);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const kept = readKept(file);
  if (kept !== null) return { key: kept, isNew: false };
  const key = `wsp_${randomBytes(32).toString('base64url')}`;
  writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
  return { key, isNew: true };
}

/** Takes back the key that was made at this start. */
export function dropAdminKey(dataDir: string): void {
  rmSync(path.join(dataDir, FILE_NAME), { force: true });
}

function readKept(file: string): string | null {
  let kept: string;
  try {
    kept = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  if (/^[\x20-\x7e]{32,256}$/.test(kept)) return kept;
  throw new Error(`${file} holds no admin key of 32 to 256 printable ASCII characters. Remove it to have one made.`);
}
