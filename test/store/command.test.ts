import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import mongoose from 'mongoose';
import { startStoreProcess } from '../../scripts/soak/storeProcess';
import { openStore } from '../../src/store/embedded/storage/open';
import { failureOf, type Row } from './support';

const SCRIPT = join(__dirname, '../../scripts/store.ts');
const NODE_ARGUMENTS = ['-r', require.resolve('esbuild-register'), SCRIPT];

let dataDir: string;
let child: ChildProcess | null = null;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'store-command-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  child = null;
  rmSync(dataDir, { recursive: true, force: true });
});

/** Runs the command to its end: its exit status and what it printed. */
function run(...given: string[]): Promise<{ status: unknown; printed: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...NODE_ARGUMENTS, ...given], (error, stdout, stderr) =>
      resolve({ status: error ? error.code : 0, printed: stdout + stderr }),
    );
  });
}

test('a backup made while documents are written holds what was acknowledged before it, and is whole', async () => {
  const served = await startStoreProcess(dataDir);
  child = served.child;
  const client = new mongoose.mongo.MongoClient(served.uri);
  const rows = client.db('shop').collection<Row>('rows');
  await rows.createIndex({ word: 1, at: -1 });
  let written = 0;
  let isOver = false;
  const writing = (async () => {
    for (; !isOver; written += 50)
      await rows.insertMany(
        Array.from({ length: 50 }, (_, at) => ({ _id: written + at, at, word: `w${at % 7}`, tags: [at, 'x'] })),
      );
  })();
  while (written < 200) await new Promise((resolve) => setImmediate(resolve));
  const before = written;
  const target = join(dataDir, 'copy');
  expect(await run('--data-dir', dataDir, '--backup', target)).toMatchObject({ status: 0 });
  isOver = true;
  await writing;
  expect(await run('--data-dir', dataDir, '--check')).toMatchObject({
    status: 75,
    printed: expect.stringContaining(String(served.child.pid)),
  });
  await client.close();
  await served.stop();
  const copied = await run('--data-dir', target, '--check');
  expect(copied).toMatchObject({ status: 0, printed: expect.stringContaining(' 0 complaints') });
  expect(Number.parseInt(copied.printed, 10)).toBeGreaterThanOrEqual(before);
  expect(await run('--data-dir', dataDir, '--backup', target)).toMatchObject({ status: 70 });
}, 30_000);

test('a check names the index that has lost an entry, and ends with status 1', async () => {
  const served = await startStoreProcess(dataDir);
  child = served.child;
  const client = new mongoose.mongo.MongoClient(served.uri);
  const rows = client.db('shop').collection<Row>('rows');
  await rows.createIndex({ word: 1 });
  await rows.insertOne({ _id: 1, word: 'x' });
  await client.close();
  await served.stop();
  const store = openStore({ dataDir });
  const [key] = store.entries.getKeys({ start: Buffer.of(0), limit: 1 }).map((each) => Buffer.from(each));
  await store.entries.remove(key!);
  await store.environment.close();
  expect(await run('--data-dir', dataDir, '--check')).toMatchObject({
    status: 1,
    printed: expect.stringContaining('index word_1 misses document 1'),
  });
}, 30_000);

/** Serves from a shell that lets no file grow beyond some kilobytes, as a full disk would not. */
async function startWithoutSpace(kilobytes: number): Promise<string> {
  const command = `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$@"`;
  child = spawn(
    'bash',
    ['-c', command, 'bash', process.execPath, ...NODE_ARGUMENTS, '--data-dir', dataDir, '--port', '0'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [uri] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
  return uri;
}

test('where the file can grow no more inserts fail, reads and deletes go on, and nothing is damaged', async () => {
  const uri = await startWithoutSpace(4_096);
  const client = new mongoose.mongo.MongoClient(uri);
  const rows = client.db('shop').collection<Row>('rows');
  await rows.createIndex({ at: 1 });
  const text = 'x'.repeat(20_000);
  let acknowledged = 0;
  let failure: Awaited<ReturnType<typeof failureOf>>;
  for (; acknowledged < 1_000 && !failure; acknowledged++)
    failure = await failureOf(rows.insertOne({ _id: acknowledged, at: acknowledged, text }));
  acknowledged--;
  expect(failure).toMatchObject({ code: 14031 });
  expect(await rows.countDocuments({ at: { $gte: 0 } })).toBe(acknowledged);
  await rows.deleteMany({ _id: { $lt: 20 } });
  await client.close();
  child!.kill('SIGTERM');
  await once(child!, 'exit');
  const served = await startStoreProcess(dataDir);
  child = served.child;
  const later = new mongoose.mongo.MongoClient(served.uri);
  await later.db('shop').collection<Row>('rows').insertOne({ _id: 5_000, at: 5_000, text });
  await later.close();
  await served.stop();
  expect(await run('--data-dir', dataDir, '--check')).toEqual({
    status: 0,
    printed: `${acknowledged - 19} documents, ${acknowledged - 19} index entries, 0 complaints\n`,
  });
}, 30_000);
