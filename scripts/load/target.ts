import { readFileSync } from 'node:fs';
import { type SoakServer, startSoakServer } from '../soak/serverProcess';

/** What the server process holds at a moment, in MB. */
export interface Memory {
  /** Seconds since its process began. */
  age: number;
  /** Heaps, buffers, stacks: what the program itself holds (RssAnon). */
  own: number;
  /** Pages of files that are mapped: program code and the store's data, which the system takes back when it needs room. */
  mapped: number;
  heap: number;
}

/** How the replacement of the server went, in ms. */
export interface Restart {
  exitMs: number;
  readyMs: number;
  exitCode: number | null;
}

const LOG_LINES_KEPT = 20;
const STRUCTURED_ERROR = /"level":(50|60)/;

/** The server under load: a process of its own, on one port for the whole run, replaced once on the same data. */
export async function startTarget(environment: Readonly<Record<string, string>>) {
  const logged: string[] = [];
  let beganAt = performance.now();
  /** While it is being replaced: when it is there again. */
  let comesBack: Promise<void> | null = null;
  let awayUntil = Number.NEGATIVE_INFINITY;
  let server: SoakServer = await start(environment);
  const { address } = server;
  const port = new URL(address).port;

  async function start(variables: Readonly<Record<string, string>>): Promise<SoakServer> {
    const started = await startSoakServer(variables);
    beganAt = performance.now();
    started.child.stdout!.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split('\n'))
        if (STRUCTURED_ERROR.test(line) && logged.length < LOG_LINES_KEPT) logged.push(line.slice(0, 500));
    });
    return started;
  }

  return {
    address,
    /** Faults that the server wrote to its log. */
    logged,

    /** Whether a request that began at this moment may have met the replacement. */
    wasAway: (since: number): boolean => comesBack !== null || since <= awayUntil,
    comesBack: (): Promise<void> => comesBack ?? Promise.resolve(),
    lastWords: (): string => server.lastWords(),
    hasDied: (): boolean => comesBack === null && (server.child.exitCode ?? server.child.signalCode) !== null,

    /** SIGTERM under load, and another process at once on the same data. */
    async restart(): Promise<Restart> {
      let tellBack!: () => void;
      comesBack = new Promise((resolve) => (tellBack = resolve));
      const start0 = performance.now();
      await server.stop();
      const exitMs = performance.now() - start0;
      const { exitCode } = server.child;
      server = await start({ ...environment, PORT: port });
      awayUntil = performance.now();
      comesBack = null;
      tellBack();
      return { exitMs, readyMs: awayUntil - start0, exitCode };
    },

    /** @returns null where this system does not tell it, or the server is away */
    readMemory(heap: number): Memory | null {
      try {
        const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8');
        const megabytes = (name: string): number =>
          Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)![1]) / 1_024;
        return {
          age: (performance.now() - beganAt) / 1_000,
          own: megabytes('RssAnon'),
          mapped: megabytes('RssFile'),
          heap,
        };
      } catch {
        return null;
      }
    },

    async stop(): Promise<void> {
      if (server.child.exitCode === null) await server.stop();
    },
  };
}
export type Target = Awaited<ReturnType<typeof startTarget>>;
