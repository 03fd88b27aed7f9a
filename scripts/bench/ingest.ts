import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { MongoClient } from 'mongodb';
import { createApp } from '../../src/app';
import { readConfig } from '../../src/config';
import { startEmbeddedStore } from '../../src/store/embedded/start';
import { median } from '../median';
import { createServerClient } from '../serverClient';
import { sampleMentions } from './sampleMentions';

const BATCH = 1_000;
const BATCHES = 10;
const ROUNDS = 3;
const KEY = 'bench-key-that-has-at-least-32-characters';
const STORIES = path.resolve('examples/demo');

/** What one part of a round cost. */
interface Cost {
  ms: number;
  /** Of all threads of this process, which holds client, server and store: what a busy machine does not blur. */
  processorMs: number;
}

/**
 * Mentions a second: acknowledged and projected by the server, beside `insertMany` of the same rows as they are stored,
 * in turns. Processor time is told beside it, since the rates are those of a machine with nothing else to do.
 */
export async function benchIngest(): Promise<void> {
  const acknowledged: Cost[] = [];
  const projected: Cost[] = [];
  const floor: Cost[] = [];
  const delays: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const mentions = sampleMentions(STORIES, BATCH * BATCHES, round + 1);
    const measured = await measureServer(mentions);
    acknowledged.push(measured.acknowledged);
    projected.push(measured.projected);
    delays.push(measured.delayMs);
    floor.push(await measureFloor(measured.rows));
  }
  const least = middle(floor);
  const line = (name: string, costs: readonly Cost[]): string => {
    const { ms, processorMs } = middle(costs);
    const rate = Math.round((BATCH * BATCHES) / (ms / 1_000)).toLocaleString('en');
    const each = Math.round((processorMs * 1_000) / (BATCH * BATCHES));
    const ratios = `${(least.ms / ms).toFixed(2)}            ${(least.processorMs / processorMs).toFixed(2)}`;
    return `${name.padEnd(24)}${`${rate}/s`.padStart(10)}   ${String(each).padStart(5)} us   ${ratios}\n`;
  };
  process.stdout.write(`ingest, ${BATCHES} batches of ${BATCH}, embedded store, median of ${ROUNDS} alternating rounds
                              rate  processor   floor to it: time, processor
${line('acknowledged', acknowledged)}${line('projected to the end', projected)}${line('insertMany of the rows', floor)}event loop delayed while it was taken in, p99: ${Math.round(median(delays))} ms
`);
}

const middle = (costs: readonly Cost[]): Cost => ({
  ms: median(costs.map((cost) => cost.ms)),
  processorMs: median(costs.map((cost) => cost.processorMs)),
});

function startWatch(): () => Cost {
  const start = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { ms: performance.now() - start, processorMs: (user + system) / 1_000 };
  };
}

async function measureServer(mentions: Record<string, unknown>[]) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'waspada-bench-'));
  const environment = { PORT: '0', DATA_DIR: dataDir, WASPADA_ADMIN_KEY: KEY, LOG_LEVEL: 'error' };
  const app = await createApp(readConfig(environment));
  const client = createServerClient(app.address, KEY);
  await client.graphql('mutation { createBrand(input: { slug: "bench", name: "Tehnara" }) { errors { code } } }', {});
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const readWatch = startWatch();
  for (let batch = 0; batch < BATCHES; batch++) {
    await client.ingest('bench', mentions.slice(batch * BATCH, (batch + 1) * BATCH), true);
  }
  const acknowledged = readWatch();
  delay.disable();
  const isComplete = async () => {
    const answer = await client.graphql('{ threats(brand: "bench", first: 1) { asOf { sequence complete } } }', {});
    return (answer as { threats: { asOf: { sequence: number } } }).threats.asOf.sequence === mentions.length;
  };
  while (!(await isComplete()));
  const projected = readWatch();
  await client.close();
  await app.close();
  const rows = await readRows(dataDir);
  rmSync(dataDir, { recursive: true });
  return { acknowledged, projected, rows, delayMs: delay.percentile(99) / 1e6 };
}

async function readRows(dataDir: string) {
  return withStore(dataDir, (client) => client.db('waspada').collection('mentions').find().toArray());
}

async function measureFloor(rows: Awaited<ReturnType<typeof readRows>>): Promise<Cost> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'waspada-bench-'));
  const elapsed = await withStore(dataDir, async (client) => {
    const collection = client.db('waspada').collection('mentions');
    await collection.createIndex({ brand: 1, postedAt: -1, _id: -1 });
    const readWatch = startWatch();
    for (let at = 0; at < rows.length; at += BATCH) {
      await collection.insertMany(rows.slice(at, at + BATCH), {
        ordered: false,
        writeConcern: { w: 'majority', journal: true },
      });
    }
    return readWatch();
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
