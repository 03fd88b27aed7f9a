import mongoose from 'mongoose';
import { startEmbeddedStore } from '../../src/store/embedded/start';
import { checkStore } from '../../src/store/embedded/storage/check';
import { openStore } from '../../src/store/embedded/storage/open';
import { startStoreProcess } from './storeProcess';

const { MongoClient } = mongoose.mongo;
const WRITERS = 4;
const BATCH = 20;
const COUNTERS = 30;

interface Item {
  _id: string;
  batch: string;
  place: number;
  tags: string[];
}
interface Counter {
  _id: string;
  owner: number;
  n: number;
}

/**
 * One crash: four clients insert batches and count up, the store's process is killed after `afterMs`, and its files
 * are read again. Returns what is wrong: an acknowledged write that is gone, a batch or counting that is there by
 * half, an index that does not fit its documents. `round` keeps the rounds on one directory apart.
 */
export async function crashRound(
  dataDir: string,
  round: number,
  afterMs: number,
): Promise<{ acknowledged: number; faults: string[] }> {
  const store = await startStoreProcess(dataDir);
  const client = new MongoClient(store.uri, { serverSelectionTimeoutMS: 2_000 });
  const items = client.db('crash').collection<Item>('items');
  const counters = client.db('crash').collection<Counter>('counters');
  await items.createIndex({ batch: 1, place: -1 }, { unique: true });
  await items.createIndex({ tags: 1 });
  const acknowledged: string[] = [];
  const counted = new Map<number, number>();
  let isOver = false;
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    const owner = round * WRITERS + writer;
    await counters.insertMany(Array.from({ length: COUNTERS }, (_, at) => ({ _id: `${owner}/${at}`, owner, n: 0 })));
    for (let turn = 1; !isOver; turn++) {
      const batch = `${owner}-${turn}`;
      await items.insertMany(
        Array.from({ length: BATCH }, (_, place) => ({ _id: `${batch}/${place}`, batch, place, tags: [batch, 'all'] })),
      );
      acknowledged.push(batch);
      await counters.updateMany({ owner }, { $inc: { n: 1 } });
      counted.set(owner, turn);
    }
  });
  const ended = Promise.allSettled(writers);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  isOver = true;
  await store.kill();
  await client.close(true);
  await ended;
  return { acknowledged: acknowledged.length, faults: await readFaults(dataDir, acknowledged, counted) };
}

async function readFaults(
  dataDir: string,
  acknowledged: readonly string[],
  counted: ReadonlyMap<number, number>,
): Promise<string[]> {
  const faults = await checkFiles(dataDir);
  const store = await startEmbeddedStore({ dataDir });
  const client = new MongoClient(store.uri);
  try {
    const database = client.db('crash');
    const sizes = await database
      .collection('items')
      .aggregate<{ _id: string; n: number }>([{ $group: { _id: '$batch', n: { $sum: 1 } } }])
      .toArray();
    const found = new Map(sizes.map(({ _id, n }) => [_id, n]));
    for (const [batch, n] of found) if (n !== BATCH) faults.push(`batch ${batch} has ${n} of ${BATCH} documents`);
    for (const batch of acknowledged) if (!found.has(batch)) faults.push(`acknowledged batch ${batch} is gone`);
    for (const [owner, least] of counted) {
      const values = await database.collection<Counter>('counters').distinct('n', { owner });
      if (values.length !== 1) faults.push(`counters of ${owner} disagree: ${values.join(', ')}`);
      else if (values[0]! < least) faults.push(`counters of ${owner} lost an acknowledged step`);
    }
  } finally {
    await client.close();
    await store.close();
  }
  return faults;
}

async function checkFiles(dataDir: string): Promise<string[]> {
  const store = openStore({ dataDir });
  const { complaints } = checkStore(store);
  await store.environment.close();
  return complaints;
}
