import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

export const SOAK_KEY = 'soak-key-that-has-at-least-32-characters';

/** A built server as a process of its own. */
export interface SoakServer {
  address: string;
  child: ChildProcess;
  /** How it ended, and the end of what it wrote to its error stream. */
  lastWords(): string;
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the built server as `npm start` does, on a free port or on the one it had. */
export async function startSoakServer(environment: Readonly<Record<string, string>>): Promise<SoakServer> {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  const child = spawn(process.execPath, scripts.start.split(' ').slice(1), {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'error', WASPADA_ADMIN_KEY: SOAK_KEY, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2_000);
  });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line') as Promise<[string]>, exited.then(() => null)]);
  const address = /http:\S+/.exec(first?.[0] ?? '')?.[0];
  if (address === undefined) throw new Error(`The server did not start: ${first?.[0] ?? ''} ${complaint}`);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  const lastWords = (): string => `${child.signalCode ?? `status ${child.exitCode}`} ${complaint}`.trim();
  return { address, child, lastWords, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
