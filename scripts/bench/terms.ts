import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import type { BrandRow } from '../../models/brand';
import { insertMentions } from '../../models/mention';
import { createIndexes, createModels, type Models } from '../../models/models';
import { createWake } from '../../src/events/wake';
import { createAnalyzer } from '../../src/nlp';
import { connectStore } from '../../src/store/connect';
import type { MentionInput } from '../../src/usecases/checkMention';
import type { Deps } from '../../src/usecases/deps';
import { newMentionRow, toAnalyzeInput } from '../../src/usecases/mentionRow';
import { createProjector } from '../../src/usecases/projection/projector';
import { readTopTerms } from '../../src/usecases/readTopTerms';
import { median } from '../median';
import { sampleMentions } from './sampleMentions';

const STORIES = path.resolve('examples/demo');
const BATCH = 1_000;
const SIZES = [10_000, 100_000];
const ROUNDS = 5;
const DAY_MS = 24 * 3_600_000;
/** Mentions are spread over so many days, the last of which are asked about. */
const DAYS = 60;
const START = Date.UTC(2026, 0, 1);
const ADMIN = { keyId: 'bench', name: 'bench', role: 'ADMIN' as const, brands: [] };

/** The terms that rise in a day, a week and four weeks, against the four weeks before, over few mentions and over many. */
export async function benchTerms(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'waspada-bench-'));
  const store = await connectStore({ mongodbUri: process.env.MONGODB_URI || null, dataDir });
  try {
    const models = createModels(store.connection);
    await createIndexes(models);
    const deps: Deps = {
      models,
      clock: () => new Date(),
      randomBytes: (size: number) => Buffer.alloc(size),
      analyze: createAnalyzer().analyze,
      wake: createWake(),
      log: pino({ level: 'silent' }),
    } as never;
    process.stdout.write(`rising terms against the four weeks before, median of ${ROUNDS}\n`);
    for (const size of SIZES) await measureBrand(deps, models, size);
  } finally {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measureBrand(deps: Deps, models: Models, size: number): Promise<void> {
  const brand = await loadBrand(deps, models, size);
  const projector = createProjector(deps, 'bench', true);
  for (const days of [1, 7, 28]) {
    const to = new Date(START + DAYS * DAY_MS);
    const input = {
      brand: brand._id,
      from: new Date(to.getTime() - days * DAY_MS),
      to,
      baseline: 'PREVIOUS_FOUR_WEEKS' as const,
      first: 20,
    };
    const times: number[] = [];
    const processor: number[] = [];
    let read = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      const used = process.cpuUsage();
      const { window, baseline } = await readTopTerms({ ...deps, projector }, input, ADMIN);
      times.push(performance.now() - start);
      const { user, system } = process.cpuUsage(used);
      processor.push((user + system) / 1_000);
      read = window.mentions + baseline.mentions;
    }
    process.stdout.write(
      `${size.toLocaleString('en').padStart(8)} mentions, ${String(days).padStart(2)} days: ${median(times).toFixed(0).padStart(4)} ms, ${median(processor).toFixed(0).padStart(4)} ms of processor (${read} mentions read)\n`,
    );
  }
}

async function loadBrand(deps: Deps, models: Models, size: number): Promise<BrandRow> {
  const now = new Date();
  const brand: BrandRow = {
    _id: `bench-${size}-${process.pid}`,
    name: 'Tehnara',
    aliases: [],
    handles: [],
    competitors: [],
    timeZone: 'Asia/Jakarta',
    createdAt: now,
    updatedAt: now,
  };
  await models.Brand.collection.insertOne(brand as never);
  for (let first = 0; first < size; first += BATCH) {
    const given = sampleMentions(STORIES, BATCH, first + 1) as unknown as MentionInput[];
    const rows = given.map((mention, index) => {
      const postedAt = new Date(START + ((first + index) / size) * DAYS * DAY_MS);
      const analysis = deps.analyze(toAnalyzeInput(brand, { ...mention, postedAt }));
      const {
        pending: _,
        pendingAt: __,
        ...row
      } = newMentionRow(brand, { ...mention, postedAt }, analysis, now, false);
      return row;
    });
    await insertMentions(models.Mention, rows);
  }
  return brand;
}
