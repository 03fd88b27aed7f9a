import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { insertMentions } from '../../models/mention';
import { createModels, type Models } from '../../models/models';
import { createApp } from '../../src/app';
import { readConfig } from '../../src/config';
import { connectStore } from '../../src/store/connect';
import { projectCounts } from '../../src/usecases/projection/projectCounts';
import { projectSketches } from '../../src/usecases/projection/projectSketches';
import { createQuarterHours } from '../../src/usecases/projection/quarterHours';
import { median } from '../median';
import { mentionOfYear, YEAR_MS, YEAR_START } from './yearOfMentions';

const KEY = 'bench-key-that-has-at-least-32-characters';
const ZONE = 'Asia/Jakarta';
const LARGE = Number(process.env.BENCH_MENTIONS || 1_000_000);
const SMALL = 10_000;
const SEGMENT = 1_000;
const ROUNDS = 15;
const AGGREGATE_ROUNDS = 3;

const COUNTS = 'mentions negative neutral positive netSentiment';
const QUESTIONS: readonly { name: string; limitMs: number; fields: string; input?: string }[] = [
  { name: "brand's zone, by kind", limitMs: 50, fields: COUNTS },
  { name: "brand's zone, by kind and channel", limitMs: 50, fields: COUNTS, input: 'groupBy: [KIND, CHANNEL]' },
  { name: 'America/New_York, by kind', limitMs: 300, fields: COUNTS, input: 'timeZone: "America/New_York"' },
  { name: 'Asia/Kathmandu, by kind', limitMs: 300, fields: COUNTS, input: 'timeZone: "Asia/Kathmandu"' },
  { name: "brand's zone, by kind, distinct", limitMs: 300, fields: `${COUNTS} authors uniqueTexts` },
  {
    name: 'America/New_York, by kind, distinct',
    limitMs: 300,
    fields: `${COUNTS} authors uniqueTexts`,
    input: 'timeZone: "America/New_York"',
  },
];

interface Cost {
  ms: number;
  /** Of the whole process: server, store and client. On a machine shared with others it varies less than the time. */
  cpuMs: number;
}

/**
 * A year by day over many mentions and over 10,000, asked of a running server over HTTP, beside aggregating the mentions
 * themselves in the same database. Mentions are drawn, not analysed; their changes go through the real rollup projection in
 * segments of 1,000.
 */
export async function benchTrend(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'waspada-bench-'));
  const environment = {
    PORT: '0',
    DATA_DIR: dataDir,
    WASPADA_ADMIN_KEY: KEY,
    LOG_LEVEL: 'error',
    MONGODB_URI: process.env.MONGODB_URI,
  };
  const config = readConfig(environment);
  const [large, small] = [`bench-large-${process.pid}`, `bench-small-${process.pid}`];
  try {
    // As a server leaves it, with indexes and migrations: run on what is loaded here, these would be measured too.
    await (await createApp(config)).close();
    const store = await connectStore(config);
    const models = createModels(store.connection);
    process.stdout.write(`trend, one year by day, ${config.mongodbUri === null ? 'embedded store' : 'MONGODB_URI'}\n`);
    for (const [brand, count] of [[small, SMALL] as const, [large, LARGE] as const])
      await loadYear(models, brand, count);
    const direct = [await aggregateYear(models, small), await aggregateYear(models, large)] as const;
    await store.close();
    await askServer(config, small, large, direct);
    if (config.mongodbUri !== null) await removeBrands(config, [small, large]);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function loadYear(models: Models, brand: string, count: number): Promise<void> {
  const now = new Date();
  const names = { name: brand, aliases: [], handles: [], competitors: [], timeZone: ZONE };
  await models.Brand.collection.insertOne({ _id: brand, ...names, createdAt: now, updatedAt: now } as never);
  let insertMs = 0;
  let projectMs = 0;
  const quarterHours = createQuarterHours(models, () => [], new AbortController().signal);
  for (let first = 0; first < count; first += SEGMENT) {
    const length = Math.min(SEGMENT, count - first);
    const all = Array.from({ length }, (_, index) => mentionOfYear(brand, first + index, count));
    let start = performance.now();
    await insertMentions(
      models.Mention,
      all.map(({ row }) => row),
    );
    insertMs += performance.now() - start;
    const changes = all.map(({ change }) => change);
    start = performance.now();
    const segment = {
      _id: '',
      brand,
      first: first + 1,
      last: first + length,
      changes,
      plan: { moves: [], threats: [] },
    };
    await projectCounts(models, segment, ZONE);
    await projectSketches(models, segment, ZONE, quarterHours);
    projectMs += performance.now() - start;
  }
  await models.Checkpoint.collection.insertOne({
    _id: brand,
    sequence: count,
    at: now,
    detectorSequence: 0,
    dayZone: ZONE,
  } as never);
  const rate = (ms: number) => `${Math.round(count / (ms / 1_000)).toLocaleString('en')}/s`;
  process.stdout.write(
    `  loaded ${count.toLocaleString('en')} mentions: insert ${rate(insertMs)}, project rollups ${rate(projectMs)}\n`,
  );
}

/** The same answer as the first question, counted from the mentions. */
async function aggregateYear(models: Models, brand: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < AGGREGATE_ROUNDS; round++) {
    const start = performance.now();
    await models.Mention.collection
      .aggregate([
        { $match: { brand, postedAt: { $gte: new Date(YEAR_START), $lt: new Date(YEAR_START + YEAR_MS) } } },
        {
          $group: {
            _id: {
              day: { $dateTrunc: { date: '$postedAt', unit: 'day', timezone: ZONE } },
              kind: '$analysis.kind',
              polarity: '$analysis.sentiment.polarity',
            },
            mentions: { $sum: 1 },
          },
        },
      ])
      .toArray();
    times.push(performance.now() - start);
  }
  return median(times);
}

async function askServer(
  config: ReturnType<typeof readConfig>,
  small: string,
  large: string,
  direct: readonly [number, number],
): Promise<void> {
  const app = await createApp(config);
  const ask = async (brand: string, { fields, input = '' }: (typeof QUESTIONS)[number]): Promise<Cost> => {
    const groupBy = input.includes('groupBy') ? '' : 'groupBy: [KIND]';
    const query = `{ trend(input: { brand: "${brand}", from: "2025-01-01T00:00:00+07:00", to: "2026-01-01T00:00:00+07:00",
      interval: DAY ${groupBy} ${input} }) {
      total { ${fields} } buckets { start counts { ${fields} } groups { kind channel counts { ${fields} } } } asOf { complete } } }`;
    const start = performance.now();
    const cpu = process.cpuUsage();
    const response = await fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const body = await response.text();
    if (!response.ok || body.includes('"errors"')) throw new Error(body.slice(0, 500));
    const { user, system } = process.cpuUsage(cpu);
    return { ms: performance.now() - start, cpuMs: (user + system) / 1_000 };
  };
  process.stdout.write(
    `  ${''.padEnd(40)}   10,000    ${LARGE.toLocaleString('en')}   ratio   processor time   limit\n`,
  );
  for (const question of QUESTIONS) {
    const costs: [Cost[], Cost[]] = [[], []];
    for (let round = -3; round < ROUNDS; round++) {
      for (const [place, brand] of [small, large].entries()) {
        const cost = await ask(brand, question);
        if (round >= 0) costs[place]!.push(cost);
      }
    }
    const [few, many] = costs.map((each) => median(each.map(({ ms }) => ms))) as [number, number];
    const [fewCpu, manyCpu] = costs.map((each) => median(each.map(({ cpuMs }) => cpuMs))) as [number, number];
    const cpu = `${fewCpu.toFixed(0).padStart(5)} ${manyCpu.toFixed(0).padStart(5)} ms`;
    process.stdout.write(`  ${question.name.padEnd(40)} ${row(few, many)} ${cpu}   ≤ ${question.limitMs} ms\n`);
  }
  process.stdout.write(`  ${'direct aggregation, by kind'.padEnd(40)} ${row(...direct)}   (the peer)\n`);
  await app.close();
}

async function removeBrands(config: ReturnType<typeof readConfig>, brands: readonly string[]): Promise<void> {
  const store = await connectStore(config);
  const models = createModels(store.connection);
  for (const brand of brands) {
    await models.Mention.deleteMany({ brand });
    const own = { _id: { $gt: `${brand}:`, $lt: `${brand};` } };
    for (const model of [models.TrendBucket, models.TrendKind, models.TrendSketch, models.TrendDistinct])
      await model.deleteMany(own);
    await models.Checkpoint.deleteOne({ _id: brand });
    await models.Brand.deleteOne({ _id: brand });
  }
  await store.close();
}

function row(few: number, many: number): string {
  return `${few.toFixed(1).padStart(7)} ms ${many.toFixed(1).padStart(9)} ms ${(many / few).toFixed(2).padStart(7)}`;
}
