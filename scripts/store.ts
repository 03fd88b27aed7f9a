import { parseArgs } from 'node:util';
import { lockDataDir } from '../src/store/embedded/lock';
import { startEmbeddedStore } from '../src/store/embedded/start';
import type * as Backup from '../src/store/embedded/storage/backup';
import type * as Check from '../src/store/embedded/storage/check';
import type * as Open from '../src/store/embedded/storage/open';

const USAGE = `usage: npm run store -- --data-dir DIR [--port N] [--relaxed] [--log]
       npm run store -- --data-dir DIR --backup DIR2   copy the data, also while a server runs on it
       npm run store -- --data-dir DIR --check         compare every index with the documents`;
const EXIT = { failed: 1, usage: 64, broken: 70, inUse: 75 } as const;

interface Arguments {
  'data-dir'?: string;
  port?: string;
  backup?: string;
  check?: boolean;
  relaxed?: boolean;
  log?: boolean;
}

/** Serves the embedded store alone and prints its address, or does one errand on its data. */
async function main(): Promise<void> {
  const values = readArguments();
  const dataDir = values?.['data-dir'];
  if (!values || !dataDir) return fail(USAGE, EXIT.usage);
  if (values.backup) return backup(dataDir, values.backup);
  if (values.check) return check(dataDir);
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return fail('--port is a number from 0 to 65535', EXIT.usage);
  await serve(dataDir, port, values);
}

function readArguments(): Arguments | null {
  const boolean = { type: 'boolean' } as const;
  const string = { type: 'string' } as const;
  try {
    return parseArgs({
      options: { 'data-dir': string, port: string, backup: string, check: boolean, relaxed: boolean, log: boolean },
    }).values;
  } catch {
    return null;
  }
}

async function serve(dataDir: string, port: number, { relaxed, log }: Arguments): Promise<void> {
  const store = await startEmbeddedStore({
    dataDir,
    port,
    relaxed,
    log: log ? (line) => process.stderr.write(`${line}\n`) : undefined,
  });
  say(store.uri);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void store.close());
}

async function backup(dataDir: string, target: string): Promise<void> {
  const { backupStore } = require('../src/store/embedded/storage/backup') as typeof Backup;
  await backupStore(dataDir, target);
  say(`copied ${dataDir} to ${target}`);
}

async function check(dataDir: string): Promise<void> {
  const { checkStore } = require('../src/store/embedded/storage/check') as typeof Check;
  const { openStore } = require('../src/store/embedded/storage/open') as typeof Open;
  const unlock = lockDataDir(dataDir);
  const store = openStore({ dataDir });
  try {
    const { documents, entries, complaints } = checkStore(store);
    for (const complaint of complaints) say(complaint);
    say(`${documents} documents, ${entries} index entries, ${complaints.length} complaints`);
    if (complaints.length > 0) process.exitCode = EXIT.failed;
  } finally {
    await store.environment.close();
    unlock();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(message: string, status: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = status;
}

main().catch((error: Error & { code?: string }) =>
  fail(error.message, error.code === 'DATA_DIR_IN_USE' ? EXIT.inUse : EXIT.broken),
);
