import { readFileSync } from 'node:fs';
import { mapFiles, type Store } from './open';

const LOOK_EVERY_MS = 8;
const PAGE_BYTES = 4096;
/**
 * Bytes of files that may be mapped unless told otherwise: the program itself is about 45 MB of them. One page that is read
 * brings with it the fifteen around it that the system holds, so what a single command reads may add much to this.
 */
const MOST_MAPPED_BYTES = 96 * 1024 * 1024;

/** The bytes of files that are mapped and resident; 0 where the system does not tell. */
function mappedBytes(): number {
  try {
    return Number(readFileSync('/proc/self/statm', 'utf8').split(' ')[2]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}

/**
 * Keeps the resident memory small: pages of the data file that were once read stay mapped, and count, until the file is
 * mapped anew. They remain in the system's cache, so reading them again costs little. Call the result to stop.
 * @param most bytes of files that may be mapped
 */
export function startTrimming(store: Store, most: number = MOST_MAPPED_BYTES): () => Promise<void> {
  let running: Promise<void> | null = null;
  let lookedAt = 0;
  store.gate.onTurn = () => {
    const now = performance.now();
    if (running || now - lookedAt < LOOK_EVERY_MS) return;
    lookedAt = now;
    if (mappedBytes() <= most) return;
    running = store.gate
      .alone(() => remap(store))
      .finally(() => {
        running = null;
      });
  };
  return async () => {
    store.gate.onTurn = () => {};
    await running;
  };
}

/** Closes the files and opens them again. Nothing may be reading or writing meanwhile. */
async function remap(store: Store): Promise<void> {
  const startedAt = performance.now();
  await store.environment.close();
  Object.assign(store, mapFiles(store));
  store.log(`mapped the data file anew in ${Math.round(performance.now() - startedAt)} ms`);
}
