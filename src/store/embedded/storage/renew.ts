import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FILE, hasReadableFreePages, mapFiles, noteFreePages } from './open';
import type { Table } from './tables';

const ENTRIES_AT_ONCE = 10_000;
/** Segments of the log lie side by side, and may have a megabyte each. */
const BYTES_AT_ONCE = 8 * 1024 * 1024;
const DRAFT = 'renewed';

/**
 * Copies a file whose list of free pages this version does not read (see `hasReadableFreePages`) into a new one, which takes
 * its place when it is whole; any other file stays as it is. Cut off at any moment, it leaves the old file or the new one.
 * The caller holds the directory's lock; the copy needs as much room as the data.
 */
export async function renewFile(dataDir: string, say: (line: string) => void): Promise<void> {
  const draft = join(dataDir, DRAFT);
  rmSync(draft, { recursive: true, force: true });
  if (!existsSync(join(dataDir, DATA_FILE))) return;
  const from = mapFiles({ dataDir, relaxed: false });
  try {
    if (hasReadableFreePages(from.records)) return;
    say(`${dataDir} was written by an earlier version: copying it into a new file, as fast as the disk allows.`);
    mkdirSync(draft, { mode: 0o700 });
    const into = mapFiles({ dataDir: draft, relaxed: false });
    for (const name of ['documents', 'entries', 'records'] as const) copyTable(from[name], into[name]);
    noteFreePages(into.records);
    await into.environment.close();
  } finally {
    await from.environment.close();
  }
  renameSync(join(draft, DATA_FILE), join(dataDir, DATA_FILE));
  syncDirectory(dataDir);
  rmSync(draft, { recursive: true });
  say(`${dataDir} is copied.`);
}

function copyTable(from: Table, into: Table): void {
  let batch: { key: Buffer; value: Buffer }[] = [];
  let bytes = 0;
  const flush = (): void => {
    into.transactionSync(() => {
      for (const { key, value } of batch) into.putSync(key, value);
    });
    batch = [];
    bytes = 0;
  };
  for (const entry of from.getRange()) {
    batch.push(entry);
    bytes += entry.key.length + entry.value.length;
    if (batch.length === ENTRIES_AT_ONCE || bytes >= BYTES_AT_ONCE) flush();
  }
  flush();
}

function syncDirectory(directory: string): void {
  const descriptor = openSync(directory, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
