import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import { createApp } from '../../src/app';
import { readConfig } from '../../src/config';
import { startEmbeddedStore } from '../../src/store/embedded/start';
import { createServerClient } from '../serverClient';
import { sampleMentions } from './sampleMentions';

const BATCH = 1_000;
const BATCHES = 10;
const ROUNDS = 3;
const KEY = 'bench-key-that-has-at-least-32-characters';
const STORIES = path.resolve('examples/demo');

/** Mentions a second: acknowledged and projected by the server, beside `insertMany` of the same rows as they are stored. */
export async function benchIngest(): Promise<void> {
  const acknowledged: number[] = [];
  const projected: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const mentions = sampleMentions(STORIES, BATCH * BATCHES, round + 1);
    const { acknowledgedMs, projectedMs, rows } = await measureServer(mentions);
    acknowledged.push(mentions.length / (acknowledgedMs / 1_000));
    projected.push(mentions.length / (projectedMs / 1_000));
    floor.push(mentions.length / ((await measureFloor(rows)) / 1_000));
  }
  const rate = (values: number[]) => `${Math.round(median(values)).toLocaleString('en')}/s`;
  process.stdout.write(`ingest, ${BATCHES} batches of ${BATCH}, embedded store, median of ${ROUNDS} alternating rounds
  acknowledged           ${rate(acknowledged)}
  projected too          ${rate(projected)}
  insertMany of the rows ${rate(floor)}   (the floor)
  ratio, projected to floor: ${(median(projected) / median(floor)).toFixed(2)}   acknowledged to floor: ${(median(acknowledged) / median(floor)).toFixed(2)}
`);
}

async function measureServer(mentions: Record<string, unknown>[]) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'waspada-bench-'));
  const environment = { PORT: '0', DATA_DIR: dataDir, WASPADA_ADMIN_KEY: KEY, LOG_LEVEL: 'error' };
  const app = await createApp(readConfig(environment));
  const client = createServerClient(app.address, KEY);
  await client.graphql('mutation { createBrand(input: { slug: "bench", name: "Tehnara" }) { errors { code } } }', {});
  const start = performance.now();
  for (let batch = 0; batch < BATCHES; batch++) {
    await client.ingest('bench', mentions.slice(batch * BATCH, (batch + 1) * BATCH), true);
  }
  const acknowledgedMs = performance.now() - start;
  const isComplete = async () => {
    const answer = await client.graphql('{ threats(brand: "bench", first: 1) { asOf { sequence complete } } }', {});
    return (answer as { threats: { asOf: { sequence: number } } }).threats.asOf.sequence === mentions.length;
  };
  while (!(await isComplete()));
  const projectedMs = performance.now() - start;
  await client.close();
  await app.close();
  const rows = await readRows(dataDir);
  rmSync(dataDir, { recursive: true });
  return { acknowledgedMs, projectedMs, rows };
}

async function readRows(dataDir: string) {
  return withStore(dataDir, (client) => client.db('waspada').collection('mentions').find().toArray());
}

async function measureFloor(rows: Awaited<ReturnType<typeof readRows>>): Promise<number> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'waspada-bench-'));
  const elapsed = await withStore(dataDir, async (client) => {
    const collection = client.db('waspada').collection('mentions');
    await collection.createIndex({ brand: 1, postedAt: -1, _id: -1 });
    const start = performance.now();
    for (let at = 0; at < rows.length; at += BATCH) {
      await collection.insertMany(rows.slice(at, at + BATCH), {
        ordered: false,
        writeConcern: { w: 'majority', journal: true },
      });
    }
    return performance.now() - start;
  });
  rmSync(dataDir, { recursive: true });
  return elapsed;
}

async function withStore<Result>(dataDir: string, use: (client: MongoClient) => Promise<Result>): Promise<Result> {
  const store = await startEmbeddedStore({ dataDir });
  const client = await MongoClient.connect(store.uri);
  try {
    return await use(client);
  } finally {
    await client.close();
    await store.close();
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
