import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCK_FILE = 'store.lock';
const MOST_ATTEMPTS = 20;

/** Refusal to open a directory that another living process has open. */
export class DataDirInUse extends Error {
  readonly code = 'DATA_DIR_IN_USE';
  /** `pid` is the process that holds the directory. */
  constructor(
    dataDir: string,
    readonly pid: number,
  ) {
    super(`${dataDir} is in use by process ${pid}; stop it first, or choose another directory`);
  }
}

interface Holder {
  pid: number;
  /** When the process started, as the system tells it: a later process of the same number is another one. */
  startedAt: string;
}

/**
 * Takes the lock of a data directory and returns what gives it back. A lock left by a process that is dead is taken
 * over. Throws DataDirInUse (code DATA_DIR_IN_USE) when its holder lives.
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, LOCK_FILE);
  const own = JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) });
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, own, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (tryLink(draft, path)) return () => release(path, own);
      const found = readText(path);
      if (found === null) continue;
      const holder = parse(found);
      if (holder && isAlive(holder)) throw new DataDirInUse(dataDir, holder.pid);
      takeAway(path, found);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new Error(`the lock ${path} could not be taken`);
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead process's lock aside; if another process was quicker and this is its new lock, puts it back. */
function takeAway(path: string, stale: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readText(aside) !== stale) tryLink(aside, path);
  rmSync(aside, { force: true });
}

function release(path: string, own: string): void {
  if (readText(path) === own) rmSync(path, { force: true });
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function parse(text: string): Holder | null {
  try {
    const { pid, startedAt } = JSON.parse(text) as Holder;
    return Number.isInteger(pid) && pid > 0 ? { pid, startedAt: String(startedAt) } : null;
  } catch {
    return null;
  }
}

function isAlive({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return now === '' || startedAt === '' || now === startedAt;
}

/** The start time of a process in clock ticks since boot, with the boot it counts from; empty where there is no /proc. */
function startOf(pid: number): string {
  const stat = readText(`/proc/${pid}/stat`);
  const boot = readText('/proc/sys/kernel/random/boot_id');
  if (!stat || !boot) return '';
  // The second field is the program's name in parentheses, which may hold blanks; the start time is the 22nd.
  return `${boot.trim()}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
}
