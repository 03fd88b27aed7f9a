import { totalmem } from 'node:os';
import mongoose, { type Connection } from 'mongoose';
import { startEmbeddedStore } from './embedded/start';

const DATABASE = 'waspada';
/**
 * A busy server reads all over the data file. Where what it reads again and again has no room in what may be mapped, the file is
 * mapped anew many times a second, and each time everything waits for the reads under way: it may have a quarter of the memory,
 * which the system takes back when others need it.
 */
const LEAST_MAPPED_BYTES = 320 * 1024 * 1024;
const MAPPED_SHARE = 1 / 4;

export interface Store {
  connection: Connection;
  /** Nobody else can reach the database: it is embedded in this process. */
  isExclusive: boolean;
  close(): Promise<void>;
}

/**
 * Connects to MongoDB, or starts the embedded store in the data directory and connects to that.
 * @throws an Error with code DATA_DIR_IN_USE when another process has the data directory open
 */
export async function connectStore(options: { mongodbUri: string | null; dataDir: string }): Promise<Store> {
  if (options.mongodbUri !== null) {
    const connection = await connect(options.mongodbUri);
    return { connection, isExclusive: false, close: () => connection.close() };
  }
  const embedded = await startEmbeddedStore({ dataDir: options.dataDir, mostMappedBytes: mostMappedBytes() });
  const connection = await connect(embedded.uri);
  return {
    connection,
    isExclusive: true,
    close: async () => {
      await connection.close();
      await embedded.close();
    },
  };
}

function mostMappedBytes(): number {
  // 0 and more than there is both stand for no limit of the process's own.
  const memory = Math.min(process.constrainedMemory() || totalmem(), totalmem());
  return Math.max(LEAST_MAPPED_BYTES, memory * MAPPED_SHARE);
}

function connect(uri: string): Promise<Connection> {
  return mongoose
    .createConnection(uri, {
      autoIndex: false,
      autoCreate: false,
      serverSelectionTimeoutMS: 10_000,
      writeConcern: { w: 'majority', journal: true },
      ...(hasDatabase(uri) ? {} : { dbName: DATABASE }),
    })
    .asPromise();
}

function hasDatabase(uri: string): boolean {
  return /^mongodb(\+srv)?:\/\/[^/]+\/[^?]+/.test(uri);
}
