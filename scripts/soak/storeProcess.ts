import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface StoreProcess {
  uri: string;
  child: ChildProcess;
  /** Ends it as a power cut would: SIGKILL. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Ends it with SIGTERM and resolves with its exit status. */
  stop(): Promise<number | null>;
}

/** Starts `npm run store` as a process of its own (compiled, or from sources) and waits for its address. */
export async function startStoreProcess(dataDir: string, extra: readonly string[] = []): Promise<StoreProcess> {
  const script = join(__dirname, '..', __filename.endsWith('.ts') ? 'store.ts' : 'store.js');
  const loader = __filename.endsWith('.ts') ? ['-r', require.resolve('esbuild-register')] : [];
  const child = spawn(process.execPath, [...loader, script, '--data-dir', dataDir, '--port', '0', ...extra], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2_000);
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line') as Promise<[string]>, exited.then(() => null)]);
  if (!first) throw new Error(`the store did not start: ${complaint}`);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return (await exited)[0];
  };
  return { uri: first[0], child, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}
