import { createHash } from 'node:crypto';
import type { BrandRow } from '../../models/brand';
import type { Models } from '../../models/models';
import { createWake } from '../../src/events/wake';
import { hash32 } from '../../src/monitor/identity';
import { type Analysis, type AnalyzeInput, LANGUAGES, MENTION_KINDS, type Polarity } from '../../src/nlp/doc';
import type { Actor } from '../../src/usecases/authorize';
import type { MentionInput } from '../../src/usecases/checkMention';
import type { Deps } from '../../src/usecases/deps';
import { type IngestResult, ingestMentions } from '../../src/usecases/ingestMentions';
import { type BrandState, loadBrandState, projectBrand } from '../../src/usecases/projection/projectBrand';
import type { Projector } from '../../src/usecases/projection/projector';

export const ADMIN: Actor = { keyId: 'admin', name: 'Admin', role: 'ADMIN', brands: [] };
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** A midnight of last month: the database itself takes out events that are older than 90 days. */
export const START = new Date(Math.floor(Date.now() / DAY) * DAY - 35 * DAY);

/** The moment so many milliseconds after the tests' first one. */
export const at = (ms: number): Date => new Date(START.getTime() + ms);

export interface TestDeps extends Deps {
  /** What the clock says; tests move it. */
  time: { now: Date };
}

/** Deps with a clock that stands still, randomness that repeats, and an analyzer driven by the text's first word. */
export function createTestDeps(models: Models): TestDeps {
  const time = { now: at(30 * DAY) };
  let drawn = 0;
  const deps: TestDeps = {
    models,
    time,
    clock: () => new Date(time.now),
    randomBytes: (size) => createHash('sha512').update(`draw ${drawn++}`).digest().subarray(0, size),
    analyze: analyzeByPrefix,
    analyzeBatch: async (inputs) => inputs.map((input) => deps.analyze(input)),
    wake: createWake(),
    meter: { ingested: () => {}, analyzed: () => {} },
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  };
  return deps;
}

/** "complaint: …" is a COMPLAINT, "black campaign: …" a BLACK_CAMPAIGN, and so on; anything else is NEUTRAL. */
export function analyzeByPrefix({ text }: AnalyzeInput): Analysis {
  const prefix = /^([a-z ]+):/.exec(text)?.[1]?.toUpperCase().replace(' ', '_');
  const kind = MENTION_KINDS.find((each) => each === prefix) ?? 'NEUTRAL';
  const polarity: Polarity =
    kind === 'PRAISE' ? 'POSITIVE' : kind === 'NEUTRAL' || kind === 'INQUIRY' ? 'NEUTRAL' : 'NEGATIVE';
  return {
    language: LANGUAGES[hash32(text) % LANGUAGES.length]!,
    sentiment: { score: polarity === 'POSITIVE' ? 0.5 : polarity === 'NEGATIVE' ? -0.5 : 0, polarity },
    kind,
    confidence: 1,
    scores: MENTION_KINDS.map((each) => ({ kind: each, score: each === kind ? 1 : 0 })),
    evidence: [],
    aspects: [],
    engine: 'prefix',
  };
}

export async function insertBrand(models: Models, slug: string, fields: Partial<BrandRow> = {}): Promise<BrandRow> {
  const brand: BrandRow = {
    _id: slug,
    name: 'Kopi Senja',
    aliases: [],
    handles: [],
    competitors: [],
    timeZone: 'Asia/Jakarta',
    createdAt: START,
    updatedAt: START,
    ...fields,
  };
  await models.Brand.collection.insertOne(brand as never);
  return brand;
}

let numbered = 0;

/** A mention that is complete but for what a test says of it: by default a complaint of one author, of its own id. */
export function mention(fields: Partial<Omit<MentionInput, 'author'>> & { author?: string; followers?: number } = {}) {
  const { author = 'rani', followers, ...rest } = fields;
  return {
    externalId: `m${++numbered}`,
    channel: 'X' as const,
    text: 'complaint: parcel is late',
    postedAt: START,
    author: { handle: author, followers: followers ?? null },
    ...rest,
  } satisfies MentionInput;
}

/** One brand's owner as a test drives it: ingest, project, stop as a crash would. */
export function createOwner(deps: TestDeps, brand: BrandRow) {
  let state: BrandState | null = null;
  const { models } = deps;
  return {
    ingest: (mentions: readonly MentionInput[], notify = true): Promise<IngestResult[]> =>
      ingestMentions(deps, { brand: brand._id, mentions, notify }, ADMIN),

    /** Runs the brand's projections to the end of what is there; a failure forgets everything in memory. */
    async project(): Promise<void> {
      try {
        state ??= await loadBrandState(models, brand._id);
        await projectBrand(deps, brand, state);
        await state.sketches.catchUp();
      } catch (error) {
        await state?.sketches.stop();
        state = null;
        throw error;
      }
    },

    /** Forgets what is in memory, as a new process would. */
    restart(): void {
      state = null;
    },
  };
}
export type Owner = ReturnType<typeof createOwner>;

/** Deps whose projections run when somebody waits for them, as a projector's would have run before. */
export function settledBy(deps: TestDeps, owner: Owner): TestDeps & { projector: Projector } {
  const settle = () => owner.project().then(() => true);
  return Object.assign(deps, { projector: { start() {}, stop: async () => {}, noticeBrands() {}, settle } as never });
}
