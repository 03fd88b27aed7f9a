import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { startStoreProcess } from '../../scripts/soak/storeProcess';
import { type EmbeddedStore, startEmbeddedStore } from '../../src/store/embedded/start';

let dataDir: string;
let store: EmbeddedStore | null = null;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'store-start-'));
});
afterEach(async () => {
  await store?.close();
  store = null;
  rmSync(dataDir, { recursive: true, force: true });
});

async function withClient<Result>(
  uri: string,
  run: (client: mongoose.mongo.MongoClient) => Promise<Result>,
): Promise<Result> {
  const client = new mongoose.mongo.MongoClient(uri);
  try {
    return await run(client);
  } finally {
    await client.close();
  }
}

test.each([
  ['a Unix socket', undefined],
  ['a loopback port', 0],
])('what is written over %s is there after a restart', async (_, port) => {
  store = await startEmbeddedStore({ dataDir, port });
  await withClient(store.uri, (client) =>
    client.db('shop').collection<{ _id: number }>('things').insertOne({ _id: 1 }),
  );
  await store.close();
  store = await startEmbeddedStore({ dataDir, port });
  const rows = await withClient(store.uri, (client) => client.db('shop').collection('things').find().toArray());
  expect(rows).toEqual([{ _id: 1 }]);
});

test('a directory that a living process holds is refused, and says which process', async () => {
  store = await startEmbeddedStore({ dataDir });
  const refusal = startEmbeddedStore({ dataDir });
  await expect(refusal).rejects.toMatchObject({
    code: 'DATA_DIR_IN_USE',
    message: expect.stringContaining(String(process.pid)),
  });
});

test('a lock and a socket left by a process that died do not stop a start', async () => {
  const dead = await startStoreProcess(dataDir);
  await dead.kill();
  expect(existsSync(join(dataDir, 'store.lock'))).toBe(true);
  store = await startEmbeddedStore({ dataDir });
  const { uri } = store;
  await store.close();
  writeFileSync(decodeURIComponent(uri.slice('mongodb://'.length, uri.indexOf('/?'))), 'left over');
  store = await startEmbeddedStore({ dataDir });
  await withClient(store.uri, (client) => client.db('admin').command({ ping: 1 }));
});

test('a lock of a process number that another program has got by now is taken over', async () => {
  writeFileSync(join(dataDir, 'store.lock'), JSON.stringify({ pid: process.pid, startedAt: 'long ago' }));
  store = await startEmbeddedStore({ dataDir });
  expect(store.uri).toMatch(/^mongodb:/);
});

test('the command serves until SIGTERM and then ends clean', async () => {
  const served = await startStoreProcess(dataDir);
  await withClient(served.uri, (client) => client.db('shop').collection('things').insertOne({}));
  expect(await served.stop()).toBe(0);
  expect(existsSync(join(dataDir, 'store.lock'))).toBe(false);
});
