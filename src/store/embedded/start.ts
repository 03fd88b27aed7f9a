import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { lockDataDir } from './lock';
import type { WorkerOptions } from './worker';

export interface EmbeddedStoreOptions {
  dataDir: string;
  /** TCP port on the loopback interface, 0 for any free one; without it a Unix socket is used. */
  port?: number;
  /** Acknowledges before data is on disk: for tests only. */
  relaxed?: boolean;
  /** Bytes of files that may be mapped before the data file is mapped anew; see startTrimming. */
  mostMappedBytes?: number;
  /** Receives debug lines, such as the plan of each query. */
  log?: (line: string) => void;
}

export interface EmbeddedStore {
  /** Where a MongoDB driver connects. */
  uri: string;
  /** Finishes what is running and closes the files. */
  close(): Promise<void>;
}

/** The kernel takes socket paths of at most 107 bytes. */
const MAX_SOCKET_PATH_BYTES = 107;

/**
 * Starts the store in a worker thread, which dies with this process. Rejects with an error of code DATA_DIR_IN_USE
 * if another process has the directory open. If the thread ever dies by itself the process exits with status 70:
 * without its database it has nothing to say.
 */
export async function startEmbeddedStore(options: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  const { dataDir, port, relaxed = false, mostMappedBytes, log } = options;
  const unlock = lockDataDir(dataDir);
  const path = port === undefined ? socketPath(dataDir) : '';
  const worker = bootWorker({
    dataDir,
    relaxed,
    listen: port === undefined ? { path } : { port },
    isLogging: log !== undefined,
    mostMappedBytes,
  });
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const cleanUp = (): void => {
    if (path) rmSync(path, { force: true });
    unlock();
  };
  let state: 'starting' | 'ready' | 'closing' = 'starting';
  let boundPort: number;
  try {
    boundPort = await new Promise<number>((resolve, reject) => {
      worker.on('message', (message: { ready?: number; log?: string; notice?: string }) => {
        if (message.ready !== undefined) resolve(message.ready);
        if (message.log !== undefined) log?.(message.log);
        if (message.notice !== undefined) process.stderr.write(`${message.notice}\n`);
      });
      worker.on('error', (error) => {
        if (state === 'starting') reject(error);
        else dieLoudly(error);
      });
      worker.once('exit', () => {
        if (state === 'starting') reject(new Error('the embedded store stopped before it was ready'));
        else if (state === 'ready') dieLoudly(new Error('its thread ended'));
      });
    });
  } catch (error) {
    cleanUp();
    throw error;
  }
  state = 'ready';
  const host = path ? encodeURIComponent(path) : `127.0.0.1:${boundPort}`;
  let closing: Promise<void> | null = null;
  return {
    uri: `mongodb://${host}/?directConnection=true`,
    close() {
      closing ??= (async () => {
        state = 'closing';
        worker.postMessage('close');
        await exited;
        cleanUp();
      })();
      return closing;
    },
  };
}

function dieLoudly(error: Error): never {
  process.stderr.write(`embedded store died: ${error.stack ?? error.message}\n`);
  process.exit(70);
}

/** A path of its own for each data directory, in a folder that only this user can enter. */
function socketPath(dataDir: string): string {
  const name = `${createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16)}.sock`;
  const user = process.getuid?.() ?? 'user';
  for (const base of [process.env.XDG_RUNTIME_DIR, tmpdir(), '/tmp']) {
    if (!base) continue;
    const folder = join(base, `embedded-store-${user}`);
    const path = join(folder, name);
    if (Buffer.byteLength(path) > MAX_SOCKET_PATH_BYTES) continue;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      chmodSync(folder, 0o700);
      return path;
    } catch {}
  }
  throw new Error('no folder for the socket could be made');
}

/** Boots the compiled worker, or from TypeScript sources (tsx, jest) one that first learns to read them. */
function bootWorker(workerData: WorkerOptions): Worker {
  if (__filename.endsWith('.js')) return new Worker(join(__dirname, 'worker.js'), { workerData });
  const loader = require.resolve('esbuild-register/dist/node');
  const code = `require(${JSON.stringify(loader)}).register({ target: 'node20' }); require(${JSON.stringify(join(__dirname, 'worker.ts'))});`;
  return new Worker(code, { eval: true, workerData, execArgv: [] });
}
