import { rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { createCursors, dropIdleCursors } from './cursors';
import { createStoreServer } from './server';
import { removeUnfinishedIndexes } from './storage/buildIndex';
import { openStore } from './storage/open';
import { renewFile } from './storage/renew';
import { startTrimming } from './storage/trim';
import { startSweeper } from './sweep';

/** What the starting thread passes on. */
export interface WorkerOptions {
  dataDir: string;
  relaxed: boolean;
  /** A socket path or a loopback port. */
  listen: { path: string } | { port: number };
  isLogging: boolean;
  mostMappedBytes?: number;
}

const IDLE_CHECK_MS = 60_000;

/**
 * When a commit fails lmdb also rejects promises of its own that nobody can get at. The writers of that commit have
 * had their error; anything else that nobody awaited is a fault of this program and ends the thread.
 */
let failedCommits = 0;
process.on('unhandledRejection', (reason: Error & { commitError?: Promise<unknown>; code?: unknown }) => {
  reason.commitError?.catch(() => {});
  const isOfCommit = reason.commitError !== undefined || (failedCommits > 0 && typeof reason.code === 'number');
  if (!isOfCommit) throw reason;
  failedCommits++;
});

async function main(): Promise<void> {
  const port = parentPort!;
  const { dataDir, relaxed, listen, isLogging, mostMappedBytes } = workerData as WorkerOptions;
  const log = isLogging ? (line: string) => port.postMessage({ log: line }) : () => {};
  await renewFile(dataDir, (line) => port.postMessage({ notice: line }));
  const store = openStore({ dataDir, relaxed, log });
  await removeUnfinishedIndexes(store);
  const cursors = createCursors();
  const { server, close } = createStoreServer({ store, cursors });
  const idle = setInterval(() => dropIdleCursors(cursors), IDLE_CHECK_MS);
  if ('path' in listen) rmSync(listen.path, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen('path' in listen ? { path: listen.path } : { port: listen.port, host: '127.0.0.1' }, resolve);
  });
  const stopSweeper = startSweeper(store);
  const stopTrimming = startTrimming(store, mostMappedBytes);
  const address = server.address();
  port.postMessage({ ready: typeof address === 'object' && address ? address.port : 0 });
  port.once('message', async () => {
    clearInterval(idle);
    await close();
    await stopSweeper();
    await stopTrimming();
    await store.environment.close();
    port.postMessage({ closed: true });
    port.close();
  });
}

void main();
