import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose, { type Connection } from 'mongoose';
import { createIndexes, createModels, type Models } from '../../models/models';
import { startEmbeddedStore } from '../../src/store/embedded/start';

/** A database of a test file's own, with the product's collections and indexes. */
export interface TestStore {
  connection: Connection;
  models: Models;
  /** Takes every document out, so that each test starts from nothing. */
  clear(): Promise<void>;
  /** Drops the database and closes what was opened for it. */
  close(): Promise<void>;
}

/** Opens a fresh database: on `MONGODB_URI` where it is set, else on an embedded store in a directory of its own. */
export async function openTestStore(): Promise<TestStore> {
  const engine = process.env.MONGODB_URI
    ? { uri: process.env.MONGODB_URI, close: async () => {} }
    : await startEngine();
  const connection = await mongoose
    .createConnection(engine.uri, { dbName: `test_${randomUUID().slice(0, 8)}`, autoIndex: false, autoCreate: false })
    .asPromise();
  const models = createModels(connection);
  await createIndexes(models);
  return {
    connection,
    models,
    clear: async () => {
      for (const model of Object.values(models)) await model.collection.deleteMany({});
    },
    close: async () => {
      await connection.dropDatabase();
      await connection.close();
      await engine.close();
    },
  };
}

async function startEngine(): Promise<{ uri: string; close(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'test-store-'));
  const engine = await startEmbeddedStore({ dataDir, relaxed: true });
  return {
    uri: engine.uri,
    close: async () => {
      await engine.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
