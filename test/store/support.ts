import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { startEmbeddedStore } from '../../src/store/embedded/start';

export type Doc = Record<string, unknown>;
export type Client = mongoose.mongo.MongoClient;
/** A document whose _id is a number, as the tests here number theirs. */
export interface Row {
  _id: number;
  [field: string]: unknown;
}
export type Collection = mongoose.mongo.Collection<Row>;

export interface TestStore {
  client: Client;
  uri: string;
  dataDir: string;
  close(): Promise<void>;
}

/** Starts a store in a directory of its own, with a client on it. */
export async function openTestStore(
  options: mongoose.mongo.MongoClientOptions = {},
  log?: (line: string) => void,
): Promise<TestStore> {
  const dataDir = mkdtempSync(join(tmpdir(), 'store-test-'));
  const store = await startEmbeddedStore({ dataDir, relaxed: true, log });
  const client = new mongoose.mongo.MongoClient(store.uri, options);
  return {
    client,
    uri: store.uri,
    dataDir,
    async close() {
      await client.close();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** An update document of numbers by operator and path, which the driver's types would want declared. */
export const numeric = (update: Record<string, Record<string, number>>): mongoose.mongo.UpdateFilter<Row> =>
  update as mongoose.mongo.UpdateFilter<Row>;

/** What a promise is rejected with, as `{ code, message }`; undefined if it is not. */
export async function failureOf(promise: Promise<unknown>): Promise<{ code?: number; message: string } | undefined> {
  return promise.then(
    () => undefined,
    (error: Error & { code?: number }) => ({ code: error.code, message: error.message }),
  );
}
