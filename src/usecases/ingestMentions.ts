import type { BrandRow } from '../../models/brand';
import { insertMentions, type MentionRow } from '../../models/mention';
import { AppError, notFound, type UserError } from '../errors';
import { changesTopic } from '../events/wake';
import type { Analysis } from '../nlp/doc';
import { type Actor, authorizeBrand } from './authorize';
import { changeUpdate } from './changeMention';
import { checkMention, type MentionInput } from './checkMention';
import type { Deps } from './deps';
import { holdCorrection, isRemoved, mentionId, newMentionRow, toAnalyzeInput } from './mentionRow';
import { pseudonymize } from './pseudonymize';

export const INGEST_STATUSES = ['ACCEPTED', 'DUPLICATE', 'UPDATED', 'REJECTED'] as const;
export type IngestStatus = (typeof INGEST_STATUSES)[number];

export interface IngestResult {
  /** Place of the row in the batch, from 0. */
  index: number;
  status: IngestStatus;
  mention: MentionRow | null;
  error: UserError | null;
}

export interface IngestInput {
  brand: string;
  mentions: readonly MentionInput[];
  /** False: analysed, counted and judged, but nothing is pushed. */
  notify: boolean;
}

export const MAX_BATCH = 1_000;
const MAX_HISTORY = 20;
const MAX_ATTEMPTS = 8;
/** Mentions analysed and handed to the store together, while those before them are being stored. */
const CHUNK = 250;

interface Row {
  index: number;
  id: string;
  input: MentionInput;
}

/**
 * Takes in up to 1,000 mentions of a brand, each judged by itself. When it returns, what was accepted is durable; counts,
 * threats and events follow.
 * @returns one result a row, in order
 * @throws AppError NOT_FOUND, FORBIDDEN, or BAD_USER_INPUT for more than 1,000 rows
 */
export async function ingestMentions(deps: Deps, input: IngestInput, actor: Actor): Promise<IngestResult[]> {
  authorizeBrand(actor, 'ingest', input.brand);
  if (input.mentions.length > MAX_BATCH) {
    throw new AppError(
      'BAD_USER_INPUT',
      `A batch has at most ${MAX_BATCH} mentions; this one has ${input.mentions.length}. Split it.`,
    );
  }
  const brand = await deps.models.Brand.findOne({ _id: input.brand }).lean<BrandRow | null>();
  if (brand === null) throw notFound('brand', input.brand);

  const now = deps.clock();
  const results = new Array<IngestResult>(input.mentions.length);
  const rows: Row[] = [];
  input.mentions.forEach((given, index) => {
    const checked = withoutLoneSurrogates(given);
    const error = checkMention(checked, now);
    const mention = error === null ? pseudonymize(brand, checked) : checked;
    if (error === null)
      rows.push({ index, id: mentionId(brand._id, mention.channel, mention.externalId), input: mention });
    else results[index] = { index, status: 'REJECTED', mention: null, error };
  });
  for (const round of splitRounds(rows)) await storeRound(deps, brand, round, input.notify, results);
  if (results.some((result) => result.status === 'ACCEPTED' || result.status === 'UPDATED')) {
    deps.wake.notify(changesTopic(brand._id));
  }
  for (const status of INGEST_STATUSES) {
    const rows = results.filter((result) => result.status === status).length;
    if (rows > 0) deps.meter.ingested(status, rows);
  }
  return results;
}

/** Rounds in which no mention occurs twice: a batch may hold several versions of one mention, which follow one another. */
function splitRounds(rows: readonly Row[]): Row[][] {
  const rounds: Row[][] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const round = seen.get(row.id) ?? 0;
    seen.set(row.id, round + 1);
    (rounds[round] ??= []).push(row);
  }
  return rounds;
}

async function storeRound(
  deps: Deps,
  brand: BrandRow,
  rows: Row[],
  notify: boolean,
  results: IngestResult[],
): Promise<void> {
  let left = rows;
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt === MAX_ATTEMPTS)
      throw new AppError('CONFLICT', 'The same mentions are being written by someone else. Send them again.');
    const known = await findKnown(deps, left);
    const lost = [
      ...(await insertNew(
        deps,
        brand,
        left.filter((row) => !known.has(row.id)),
        notify,
        results,
      )),
      ...(await updateKnown(deps, brand, left, known, notify, results)),
    ];
    left = lost;
  }
}

async function findKnown(deps: Deps, rows: readonly Row[]): Promise<Map<string, MentionRow>> {
  const found = await deps.models.Mention.collection
    .find({ _id: { $in: rows.map((row) => row.id) } } as never)
    .toArray();
  return new Map((found as unknown as MentionRow[]).map((row) => [row._id, row]));
}

/**
 * Stores new mentions in the order of their own time, chunk after chunk, so that the log takes them in that order too
 * whenever it looks. One chunk is analysed while the one before is on its way to the disk.
 * @returns the rows that someone else inserted meanwhile
 */
async function insertNew(
  deps: Deps,
  brand: BrandRow,
  rows: Row[],
  notify: boolean,
  results: IngestResult[],
): Promise<Row[]> {
  const ordered = [...rows].sort(
    (a, b) => a.input.postedAt.getTime() - b.input.postedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
  const now = deps.clock();
  const lost: Row[] = [];
  const store = async (chunk: readonly Row[], documents: readonly MentionRow[]): Promise<void> => {
    const lostPositions = new Set(await insertMentions(deps.models.Mention, documents));
    chunk.forEach((row, position) => {
      if (lostPositions.has(position)) lost.push(row);
      else results[row.index] = { index: row.index, status: 'ACCEPTED', mention: documents[position]!, error: null };
    });
  };
  let stored = Promise.resolve();
  for (let first = 0; first < ordered.length; first += CHUNK) {
    const chunk = ordered.slice(first, first + CHUNK);
    const analyses = await analyzeAll(deps, brand, chunk);
    const documents = chunk.map((row, at) => newMentionRow(brand, row.input, analyses[at]!, now, notify));
    await stored;
    stored = store(chunk, documents);
    // Told by the await above; meanwhile it must not count as unheeded.
    stored.catch(() => {});
  }
  await stored;
  return lost;
}

/** @returns the rows whose mention someone else changed meanwhile */
async function updateKnown(
  deps: Deps,
  brand: BrandRow,
  rows: readonly Row[],
  known: ReadonlyMap<string, MentionRow>,
  notify: boolean,
  results: IngestResult[],
): Promise<Row[]> {
  const lost: Row[] = [];
  for (const row of rows) {
    const mention = known.get(row.id);
    if (mention === undefined) continue;
    if (isRemoved(mention)) {
      const taken = await takeBack(deps, brand, mention, row.input, notify);
      if (taken === null) lost.push(row);
      else results[row.index] = { index: row.index, status: 'ACCEPTED', mention: taken, error: null };
      continue;
    }
    if (mention.text === row.input.text) {
      results[row.index] = { index: row.index, status: 'DUPLICATE', mention, error: null };
      continue;
    }
    const updated = await replaceText(deps, brand, mention, row.input, notify);
    if (updated === null) lost.push(row);
    else results[row.index] = { index: row.index, status: 'UPDATED', mention: updated, error: null };
  }
  return lost;
}

/** Keeps the earlier text as history; a person's label stays. */
async function replaceText(
  deps: Deps,
  brand: BrandRow,
  mention: MentionRow,
  input: MentionInput,
  notify: boolean,
): Promise<MentionRow | null> {
  const engine = deps.analyze(toAnalyzeInput(brand, { ...input, postedAt: mention.postedAt }));
  const now = deps.clock();
  const replaced = { revision: mention.revision, text: mention.text, analysis: mention.analysis, replacedAt: now };
  const set = { text: input.text, ...holdCorrection(engine, mention.corrections) };
  const { filter, update } = changeUpdate(brand, mention, { type: 'UPDATED', set, notify, at: now });
  update.$push.history = { $each: [replaced], $slice: -MAX_HISTORY };
  const updated = await deps.models.Mention.collection.findOneAndUpdate(filter as never, update as never, {
    returnDocument: 'after',
  });
  return updated as unknown as MentionRow | null;
}

/** A mention that is being taken out comes again: it starts anew once its removal is in the log. */
async function takeBack(
  deps: Deps,
  brand: BrandRow,
  mention: MentionRow,
  input: MentionInput,
  notify: boolean,
): Promise<MentionRow | null> {
  const fresh = newMentionRow(brand, input, deps.analyze(toAnalyzeInput(brand, input)), deps.clock(), notify);
  const revision = mention.revision + 1;
  const added = { ...fresh.pending![0]!, revision };
  const { threats, pendingAt } = mention;
  const row: MentionRow = { ...fresh, revision, threats, pending: [...mention.pending!, added], pendingAt };
  const replaced = await deps.models.Mention.collection.findOneAndReplace(
    { _id: mention._id, revision: mention.revision } as never,
    row as never,
  );
  return replaced === null ? null : row;
}

async function analyzeAll(deps: Deps, brand: BrandRow, rows: readonly Row[]): Promise<Analysis[]> {
  const startedAt = performance.now();
  const analyses = await deps.analyzeBatch(rows.map((row) => toAnalyzeInput(brand, row.input)));
  deps.meter.analyzed(analyses.length, (performance.now() - startedAt) / 1_000);
  return analyses;
}

/** UTF-8 cannot hold half a surrogate pair: it becomes U+FFFD, which keeps every offset. */
function withoutLoneSurrogates(input: MentionInput): MentionInput {
  return {
    ...input,
    externalId: input.externalId.toWellFormed(),
    text: input.text.toWellFormed(),
    author: { ...input.author, handle: input.author.handle.toWellFormed() },
    replyTo: input.replyTo?.toWellFormed(),
    repostOf: input.repostOf?.toWellFormed(),
  };
}
