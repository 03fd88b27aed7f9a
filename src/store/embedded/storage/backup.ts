import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { open as openEnvironment, type RootDatabase } from 'lmdb';
import { assertReadable, DATA_FILE } from './open';
import { openTable } from './tables';

/**
 * Copies the data of a directory into another as it is at one moment, compacted, while a server may go on writing to
 * it: LMDB's readers in other processes see a snapshot. The target must be empty or not there; it appears whole.
 */
export async function backupStore(dataDir: string, target: string): Promise<void> {
  if (!existsSync(join(dataDir, DATA_FILE))) throw new Error(`${dataDir} holds no store`);
  if (existsSync(target) && readdirSync(target).length > 0) throw new Error(`${target} is not empty`);
  const draft = join(target, 'unfinished');
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const environment = openEnvironment<Buffer, Buffer>({
    path: dataDir,
    readOnly: true,
    maxDbs: 4,
    encoding: 'binary',
    keyEncoding: 'binary',
  });
  try {
    assertReadable(dataDir, openTable(environment, 'records'));
    await copyCompactly(environment, draft);
  } finally {
    await environment.close();
  }
  renameSync(join(draft, DATA_FILE), join(target, DATA_FILE));
}

/** lmdb's own `backup` takes a word for whether the copy is to be compact, and drops it (2.9.4, open.js). */
function copyCompactly(environment: RootDatabase<Buffer, Buffer>, target: string): Promise<void> {
  type Native = { copy(target: string, isCompact: boolean, done: (error?: Error | null) => void): void };
  const { env } = environment as unknown as { env: Native };
  return new Promise((resolve, reject) => {
    env.copy(target, true, (error) => (error ? reject(error) : resolve()));
  });
}
