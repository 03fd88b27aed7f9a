import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { type StoreProcess, startStoreProcess } from '../soak/storeProcess';
import { createRow, INDEXES, type Row } from './storeRows';

const { MongoClient } = mongoose.mongo;
type Doc = Record<string, unknown>;
type Rows = mongoose.mongo.Collection<Row>;
const BATCH = 1_000;
const AT_ONCE = 4;
/** Documents whose _id the loads remember, to update, find and delete them. */
const KNOWN = 20_000;

/**
 * What one operation of a load took: milliseconds of time (a median for single ones) and of the store's processor. And
 * the most memory that the store's process held meanwhile, if that is known.
 */
interface Cost {
  ms: number;
  cpuMs: number;
  memory?: Memory;
}
type Results = Map<string, Cost>;
type Note = (name: string, cost: Cost) => void;

/** Resident megabytes: the process's own, and pages of files that are mapped, which the system may take back. */
interface Memory {
  anonymous: number;
  file: number;
}

/**
 * Loads of the application on the embedded store in a process of its own, and beside it on the engine at MONGODB_URI if
 * there is one. BENCH_DOCUMENTS (50,000) says how many documents there are.
 */
export async function benchStore(): Promise<void> {
  const documents = Number(process.env.BENCH_DOCUMENTS ?? 50_000);
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-store-'));
  let store = await startStoreProcess(dataDir);
  const memory = watchMemory(store);
  const own = await runLoads(store.uri, documents, () => readCpuMs(store), memory.take);
  const startedAt = performance.now();
  await store.stop();
  const stoppedAt = performance.now();
  store = await startStoreProcess(dataDir);
  const restartMs = performance.now() - stoppedAt;
  await store.stop();
  await rm(dataDir, { recursive: true });
  process.stdout.write(`store, ${documents.toLocaleString('en')} documents\n`);
  for (const [name, cost] of own) process.stdout.write(`${describe(name, cost)}\n`);
  process.stdout.write(
    `stopped in ${Math.round(stoppedAt - startedAt)} ms, ready again in ${Math.round(restartMs)} ms\n`,
  );
  const most = memory.stop();
  process.stdout.write(
    `resident memory at most ${Math.round(most.anonymous)} MB of its own (RssAnon), ${Math.round(most.file)} MB of mapped files (RssFile), ${Math.round(most.all)} MB at one moment (VmRSS)\n`,
  );
  if (!process.env.MONGODB_URI) return;
  process.stdout.write('the same, then the engine at MONGODB_URI, and how many times faster the store is\n');
  const peer = await runLoads(
    process.env.MONGODB_URI,
    documents,
    () => 0,
    () => undefined,
  );
  for (const [name, cost] of own) process.stdout.write(`${describe(name, cost, peer.get(name))}\n`);
}

function describe(name: string, { ms, cpuMs, memory }: Cost, peer?: Cost): string {
  const show = (each: number): string =>
    each < 0.3 ? `${Math.round(1000 / each).toLocaleString('en')}/s` : `${each.toFixed(2)} ms`;
  const beside =
    peer === undefined
      ? `${(cpuMs * 1000).toFixed(0).padStart(10)} us of processor${memory ? `, ${Math.round(memory.anonymous)} + ${Math.round(memory.file)} MB` : ''}`
      : `${show(peer.ms).padStart(12)}   ratio ${(peer.ms / ms).toFixed(2)}`;
  return `  ${name.padEnd(44)}${show(ms).padStart(12)}${beside}`;
}

const TICK_MS = 10;

/** The processor time that the store's process has used, in its own code and in the system's. */
function readCpuMs({ child }: StoreProcess): number {
  const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) * TICK_MS;
}

const LOOK_EVERY_MS = 20;

/** The greatest resident memory, looked at fifty times a second; `take` gives and forgets that since the last `take`. */
function watchMemory({ child }: StoreProcess): { take(): Memory; stop(): Memory & { all: number } } {
  const most = { anonymous: 0, file: 0, all: 0 };
  let since: Memory = { anonymous: 0, file: 0 };
  const look = (): void => {
    if (child.exitCode !== null) return;
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    const read = (field: string): number => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
    for (const held of [since, most]) {
      held.anonymous = Math.max(held.anonymous, read('RssAnon'));
      held.file = Math.max(held.file, read('RssFile'));
    }
    most.all = Math.max(most.all, read('VmRSS'));
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    take() {
      look();
      const taken = since;
      since = { anonymous: 0, file: 0 };
      return taken;
    },
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}

async function runLoads(
  uri: string,
  documents: number,
  cpuMs: () => number,
  takeMemory: () => Memory | undefined,
): Promise<Results> {
  const client = new MongoClient(uri);
  const rows = client.db('bench').collection<Row>('mentions');
  await rows.drop().catch(() => undefined);
  for (const [key, options] of INDEXES) await rows.createIndex(key, options);
  const results: Results = new Map();
  const note: Note = (name, cost) => void results.set(name, { ...cost, memory: takeMemory() });
  const ids = await insertAll(rows, documents, note, cpuMs);
  await updateSome(rows, ids, note, cpuMs);
  await readSome(rows, ids, documents, note, cpuMs);
  await rows.drop();
  await client.close();
  return results;
}

/** Half of the documents batch by batch, half with four batches under way; making them is not measured. */
async function insertAll(rows: Rows, documents: number, note: Note, cpuMs: () => number): Promise<Row['_id'][]> {
  const ids: Row['_id'][] = [];
  const spent: [Cost, Cost] = [
    { ms: 0, cpuMs: 0 },
    { ms: 0, cpuMs: 0 },
  ];
  for (let at = 0; at < documents; at += BATCH * AT_ONCE) {
    const kind = at < documents / 2 ? 0 : 1;
    if (kind === 1 && spent[1].ms === 0) note('insert, batches of 1,000 one by one', spent[0]);
    const batches = Array.from({ length: AT_ONCE }, (_, batch) =>
      Array.from({ length: BATCH }, (_, place) => createRow(at + batch * BATCH + place)),
    );
    if (ids.length < KNOWN) ids.push(...batches.flat().map(({ _id }) => _id));
    const [startedAt, cpuBefore] = [performance.now(), cpuMs()];
    if (kind === 0) for (const batch of batches) await rows.insertMany(batch, { ordered: false });
    else await Promise.all(batches.map((batch) => rows.insertMany(batch, { ordered: false })));
    spent[kind].ms += (performance.now() - startedAt) / (documents / 2);
    spent[kind].cpuMs += (cpuMs() - cpuBefore) / (documents / 2);
  }
  note('insert, four batches at once', spent[1]);
  return ids;
}

async function updateSome(rows: Rows, ids: readonly Row['_id'][], note: Note, cpuMs: () => number): Promise<void> {
  const slices = Array.from({ length: 16 }, (_, at) => ids.slice(at * BATCH, (at + 1) * BATCH));
  const bulk = async (name: string, run: (slice: readonly Row['_id'][]) => Promise<unknown>): Promise<void> => {
    const [startedAt, cpuBefore] = [performance.now(), cpuMs()];
    for (let at = 0; at < slices.length; at += AT_ONCE) await Promise.all(slices.slice(at, at + AT_ONCE).map(run));
    const count = slices.length * BATCH;
    note(name, { ms: (performance.now() - startedAt) / count, cpuMs: (cpuMs() - cpuBefore) / count });
  };
  const updateEach = (update: Doc) => (slice: readonly Row['_id'][]) =>
    rows.bulkWrite(slice.map((_id) => ({ updateOne: { filter: { _id }, update } })) as never, { ordered: false });
  await bulk('updateOne by _id, $addToSet', updateEach({ $addToSet: { threats: { $each: ['a', 'b'] } } }));
  await bulk(
    'updateOne by _id, five operators',
    updateEach({
      $set: { 'analysis.kind': 'PRAISE' },
      $unset: { pending: '' },
      $inc: { edits: 1 },
      $addToSet: { tags: 'x' },
      $push: { history: new Date() },
    }),
  );
  await bulk('updateMany over $in of 1,000', (slice) =>
    rows.updateMany({ _id: { $in: [...slice] } }, { $unset: { edits: '' } }),
  );
  // Each batch has counters of its own: batches that meet at one document in different orders wait for each other there.
  await bulk('upsert by _id, $inc', (slice) =>
    rows.db.collection<Doc & { _id: string }>('counters').bulkWrite(
      slice.map((id) => ({
        updateOne: {
          filter: { _id: `${slice[0]!.toHexString()}-${id.id[11]! % 250}` },
          update: { $inc: { 'counts.a': 1, all: 1 } },
          upsert: true,
        },
      })) as never,
      { ordered: false },
    ),
  );
  await bulk('find by $in of 1,000 _id', (slice) => rows.find({ _id: { $in: [...slice] } }).toArray());
  await rows.db.collection('counters').drop();
}

async function readSome(
  rows: Rows,
  ids: readonly Row['_id'][],
  documents: number,
  note: Note,
  cpuMs: () => number,
): Promise<void> {
  const each = async (name: string, count: number, run: (at: number) => Promise<unknown>): Promise<void> => {
    const times: number[] = [];
    const cpuBefore = cpuMs();
    for (let at = 0; at < count; at++) {
      const startedAt = performance.now();
      await run(at);
      times.push(performance.now() - startedAt);
    }
    const ms = times.sort((left, right) => left - right)[Math.floor(count / 2)]!;
    note(name, { ms, cpuMs: (cpuMs() - cpuBefore) / count });
  };
  const newest = { postedAt: -1, _id: -1 } as const;
  await each('findOneAndUpdate as a lock, flushed', 300, (at) =>
    rows.findOneAndUpdate({ _id: ids[at]!, lock: { $exists: false } }, { $set: { lock: at } }),
  );
  await each('findOne by _id', 500, (at) => rows.findOne({ _id: ids[at]! }));
  await each('find by the natural key', 300, (at) => {
    const { brand, channel, externalId } = createRow(at);
    return rows.findOne({ brand, channel, externalId });
  });
  await each('find the newest 50 of a brand', 100, () =>
    rows.find({ brand: 'brand1' }).sort(newest).limit(50).toArray(),
  );
  await each('find a page of 50 after a cursor', 100, (at) => {
    const { postedAt } = createRow(Math.round(documents / 2) - at * 100);
    const after = [{ postedAt: { $lt: postedAt } }, { postedAt, _id: { $lt: ids[5]! } }];
    return rows.find({ brand: 'brand1', $or: after }).sort(newest).limit(50).toArray();
  });
  await each('find the newest 20 of an author', 200, (at) => {
    const { brand, author } = createRow(at);
    return rows.find({ brand, 'author.key': author.key }).sort({ postedAt: -1 }).limit(20).toArray();
  });
  await each('find 100 by sequence', 100, (at) =>
    rows
      .find({ brand: 'brand1', sequence: { $gt: at * 10 } })
      .sort({ sequence: 1 })
      .limit(100)
      .toArray(),
  );
  await each('find 100 pending', 100, () => rows.find({ brand: 'brand1', pending: true }).limit(100).toArray());
  await each('count a brand', 3, () => rows.countDocuments({ brand: 'brand1' }));
  const byKind = { $group: { _id: { kind: '$analysis.kind', channel: '$channel' }, n: { $sum: 1 } } };
  await each('group all by two fields', 1, () => rows.aggregate([byKind]).toArray());
  const [startedAt, cpuBefore] = [performance.now(), cpuMs()];
  await rows.deleteMany({ _id: { $in: ids.slice(0, BATCH) } });
  const ms = (performance.now() - startedAt) / BATCH;
  note('delete 1,000 by _id', { ms, cpuMs: (cpuMs() - cpuBefore) / BATCH });
}
