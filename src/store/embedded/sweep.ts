import type { CollectionInfo, IndexInfo } from './storage/catalog';
import { namespaceOf } from './storage/catalog';
import { removeDocument } from './storage/documents';
import { withPrefix } from './storage/keys';
import { listGarbage, type Store, write } from './storage/open';
import { EVERYTHING, scanIndex } from './storage/scan';
import { encodeSortKey } from './values/sortKey';

const TTL_EVERY_MS = 60_000;
const CHUNK = 500;
/** Chunks for one index and one run: what is left waits for the next. */
const MOST_CHUNKS = 2_000;

/** Removes expired documents every minute and what dropped collections left behind; call the result to stop. */
export function startSweeper(store: Store): () => Promise<void> {
  let isStopped = false;
  let running: Promise<void> = Promise.resolve();
  const sweep = (): void => {
    running = running
      .then(() => store.gate.pass(() => sweepOnce(store, () => isStopped)))
      .catch((error: Error) => store.log(`sweeper: ${error.message}`));
  };
  const timer = setInterval(sweep, TTL_EVERY_MS);
  timer.unref();
  sweep();
  return async () => {
    isStopped = true;
    clearInterval(timer);
    await running;
  };
}

/** One run of the sweeper. `now` is milliseconds since 1970. */
export async function sweepOnce(store: Store, isStopped: () => boolean = () => false, now = Date.now()): Promise<void> {
  await reclaim(store, isStopped);
  for (const [namespace, { indexes }] of [...store.collections]) {
    for (const { id, expireAfterSeconds, ready } of indexes) {
      for (let chunk = 0; ready && expireAfterSeconds !== null && chunk < MOST_CHUNKS && !isStopped(); chunk++) {
        const removed = await write(store, () => expireChunk(store, namespace, id, now - expireAfterSeconds * 1000));
        await store.gate.pause();
        if (removed < CHUNK) break;
      }
    }
  }
}

/** Removes documents whose indexed date is before `limit`; an array of dates counts by its earliest. */
function expireChunk(store: Store, namespace: string, indexId: number, limit: number): number {
  const collection = store.collections.get(namespace);
  const index = collection?.indexes.find(({ id }) => id === indexId);
  return collection && index ? removeExpired(store, collection, index, limit) : 0;
}

function removeExpired(store: Store, collection: CollectionInfo, index: IndexInfo, limit: number): number {
  const { descending } = index.fields[0]!;
  const ends = [encodeSortKey([new Date(-8.64e15)], [descending]), encodeSortKey([new Date(limit)], [descending])].sort(
    Buffer.compare,
  );
  const expired = [];
  for (const stored of scanIndex(store, collection, index, [{ start: ends[0]!, end: ends[1]! }], false)) {
    expired.push(stored);
    if (expired.length >= CHUNK) break;
  }
  for (const stored of expired) removeDocument(store, collection, stored);
  if (expired.length > 0) store.log(`expired ${expired.length} documents of ${namespaceOf(collection)}`);
  return expired.length;
}

/** Removes the keys of dropped collections and indexes, some at a time. */
async function reclaim(store: Store, isStopped: () => boolean): Promise<void> {
  for (let garbage = listGarbage(store, 1)[0]; garbage && !isStopped(); garbage = listGarbage(store, 1)[0]) {
    const { table, id, key } = garbage;
    await write(store, () => {
      const keys = [
        ...store[table].getKeys({
          start: withPrefix(id, EVERYTHING.start),
          end: withPrefix(id, EVERYTHING.end),
          limit: CHUNK * 4,
        }),
      ];
      for (const each of keys) store[table].remove(each);
      if (keys.length < CHUNK * 4) store.records.remove(key);
    });
    await store.gate.pause();
  }
}
