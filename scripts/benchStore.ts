import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import mongoose from 'mongoose';

const { MongoClient, ObjectId } = mongoose.mongo;
type Doc = Record<string, unknown>;
interface Mention extends Doc {
  _id: mongoose.mongo.BSON.ObjectId;
}
const WORDS = 'produk lambat kirim rusak bagus harga toko layanan kecewa cepat ramah mahal murah barang paket'.split(
  ' ',
);
const CHANNELS = ['X', 'TIKTOK', 'FORUM'] as const;
const START = Date.UTC(2026, 0, 1);

/** A document of the size and shape of a stored mention, about 1.2 KB. */
function createMention(at: number): Mention {
  return {
    _id: new ObjectId(),
    brand: `brand${at % 3}`,
    channel: CHANNELS[at % 3],
    externalId: `ext-${at}`,
    text: Array.from({ length: 40 }, (_, word) => WORDS[(word * 7 + at * 3) % WORDS.length]).join(' '),
    postedAt: new Date(START + at * 1000),
    author: { key: `X:user${at % 5000}`, handle: `user${at % 5000}`, followers: at % 1000 },
    analysis: {
      language: 'ID',
      polarity: at % 2 ? 'NEGATIVE' : 'NEUTRAL',
      kind: at % 4 ? 'COMPLAINT' : 'PRAISE',
      confidence: 0.83,
      evidence: Array.from({ length: 5 }, (_, place) => ({
        start: place * 7,
        end: place * 7 + 6,
        text: 'lambat',
        rule: 'complaint.slow',
        weight: 0.5 + place,
      })),
    },
    ...(at % 10 === 0 ? { pending: true } : { sequence: at }),
  };
}

/** Measures a store at a MongoDB address on the loads of the application and prints one line each. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { uri: { type: 'string' }, documents: { type: 'string', default: '100000' }, pid: { type: 'string' } },
  });
  if (!values.uri) throw new Error('usage: benchStore --uri mongodb://… [--documents 100000] [--pid N]');
  const documents = Number(values.documents);
  const client = new MongoClient(values.uri);
  const mentions = client.db('bench').collection<Mention>('mentions');
  await mentions.drop().catch(() => undefined);
  await mentions.createIndex({ brand: 1, channel: 1, externalId: 1 }, { unique: true });
  await mentions.createIndex({ brand: 1, postedAt: -1, _id: -1 });
  await mentions.createIndex(
    { brand: 1, sequence: 1 },
    { unique: true, partialFilterExpression: { sequence: { $exists: true } } },
  );
  await mentions.createIndex({ brand: 1, 'author.key': 1, postedAt: -1 });
  await mentions.createIndex({ brand: 1, pending: 1 }, { partialFilterExpression: { pending: true } });
  const ids: Mention['_id'][] = [];
  const measure = async (name: string, count: number, run: () => Promise<unknown>): Promise<void> => {
    const startedAt = performance.now();
    await run();
    const spentMs = performance.now() - startedAt;
    const memory = values.pid ? `  ${readMemoryMb(values.pid)} MB` : '';
    process.stdout.write(
      `${name.padEnd(44)}${(spentMs / count).toFixed(3).padStart(10)} ms each${String(Math.round((count / spentMs) * 1000)).padStart(9)}/s${memory}\n`,
    );
  };
  const each = async (count: number, run: (at: number) => Promise<unknown>): Promise<void> => {
    for (let at = 0; at < count; at++) await run(at);
  };
  const slice = (at: number): Mention['_id'][] => ids.slice(at * 1000, at * 1000 + 1000);
  await measure('insert, unordered batches of 1,000', documents, () =>
    each(documents / 1000, async (at) => {
      const batch = Array.from({ length: 1000 }, (_, place) => createMention(at * 1000 + place));
      if (ids.length < 20_000) ids.push(...batch.map(({ _id }) => _id));
      await mentions.insertMany(batch, { ordered: false });
    }),
  );
  await measure('updateOne by _id, batches of 1,000', 5_000, () =>
    each(5, (at) =>
      mentions.bulkWrite(
        slice(at).map((_id) => ({
          updateOne: {
            filter: { _id },
            update: {
              $set: { 'analysis.kind': 'PRAISE' },
              $unset: { pending: '' },
              $inc: { edits: 1 },
              $addToSet: { tags: 'x' },
              $push: { history: new Date() },
            } as Doc,
          },
        })),
        { ordered: false },
      ),
    ),
  );
  await measure('updateMany over $in of 1,000', 5_000, () =>
    each(5, (at) => mentions.updateMany({ _id: { $in: slice(at) } }, { $unset: { edits: '' } })),
  );
  await measure('findOneAndUpdate as a lock', 500, () =>
    each(500, (at) => mentions.findOneAndUpdate({ _id: ids[at]!, lock: { $exists: false } }, { $set: { lock: at } })),
  );
  await measure('findOne by _id', 1_000, () => each(1_000, (at) => mentions.findOne({ _id: ids[at]! })));
  await measure('find by unique key', 500, () =>
    each(500, (at) =>
      mentions.findOne({ brand: `brand${at % 3}`, channel: CHANNELS[at % 3], externalId: `ext-${at}` }),
    ),
  );
  await measure('find newest 50 of a brand', 200, () =>
    each(200, () => mentions.find({ brand: 'brand1' }).sort({ postedAt: -1, _id: -1 }).limit(50).toArray()),
  );
  await measure(
    'find a page of 50 by cursor',
    200,
    (): Promise<void> =>
      each(200, (at) => {
        const postedAt = new Date(START + (documents - at * 100) * 500);
        const filter = { brand: 'brand1', $or: [{ postedAt: { $lt: postedAt } }, { postedAt, _id: { $lt: ids[5]! } }] };
        return mentions.find(filter).sort({ postedAt: -1, _id: -1 }).limit(50).toArray();
      }),
  );
  await measure('find an author, newest 20', 200, () =>
    each(200, (at) =>
      mentions
        .find({ brand: `brand${at % 3}`, 'author.key': `X:user${at % 5000}` })
        .sort({ postedAt: -1 })
        .limit(20)
        .toArray(),
    ),
  );
  await measure('find 100 by sequence', 200, () =>
    each(200, (at) =>
      mentions
        .find({ brand: 'brand1', sequence: { $gt: at * 10 } })
        .sort({ sequence: 1 })
        .limit(100)
        .toArray(),
    ),
  );
  await measure('find 100 pending', 200, () =>
    each(200, () => mentions.find({ brand: 'brand1', pending: true }).limit(100).toArray()),
  );
  await measure('count a brand', 3, () => each(3, () => mentions.countDocuments({ brand: 'brand1' })));
  await measure('group all by kind and channel', 1, () =>
    mentions
      .aggregate([{ $group: { _id: { kind: '$analysis.kind', channel: '$channel' }, n: { $sum: 1 } } }])
      .toArray(),
  );
  await measure('delete 1,000 by _id', 1_000, () => mentions.deleteMany({ _id: { $in: slice(0) } }));
  await client.close();
}

/** Resident memory that is the process's own, without the pages of mapped files, which the system takes back at will. */
function readMemoryMb(pid: string): string {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (field: string): number =>
    Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
  return `${read('RssAnon')} own + ${read('RssFile')} mapped`;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
