import { createHash } from 'node:crypto';
import type { BrandRow } from '../../models/brand';
import { type MentionCorrection, type MentionRow, sampleLevel } from '../../models/mention';
import { claimWords } from '../monitor/campaigns/claimWords';
import type { MentionFacts } from '../monitor/facts';
import { authorKey } from '../monitor/identity';
import { mentionKeys } from '../monitor/mentionKeys';
import { mentionMarks } from '../monitor/mentionMarks';
import { isOwnAccount } from '../monitor/ownAccount';
import { textHash } from '../monitor/textFingerprint';
import { type Analysis, type AnalyzeInput, type Channel, MENTION_KINDS, type MentionKind } from '../nlp/doc';
import type { MentionInput } from './checkMention';

const ID_LENGTH = 22;

/** The id follows from the natural key, so that the same mention can only be there once. */
export function mentionId(brand: string, channel: Channel, externalId: string): string {
  return createHash('sha256')
    .update(JSON.stringify([brand, channel, externalId]))
    .digest('base64url')
    .slice(0, ID_LENGTH);
}

/** Whether a mention's id can look like this. */
export function isMentionId(id: string): boolean {
  return id.length === ID_LENGTH && /^[\w-]+$/.test(id);
}

/** Every name that stands for the brand in a text. */
export function brandNames(brand: BrandRow): string[] {
  return [brand._id, brand.name, ...brand.aliases, ...brand.handles];
}

/** The brand's own names, and with its rivals'; made once for the rows of a batch. */
function namesOf(brand: BrandRow): { own: readonly string[]; all: readonly string[] } {
  let names = namesByBrand.get(brand);
  if (names === undefined) {
    const own = brandNames(brand);
    names = { own, all: [...own, ...brand.competitors] };
    namesByBrand.set(brand, names);
  }
  return names;
}
const namesByBrand = new WeakMap<BrandRow, { own: readonly string[]; all: readonly string[] }>();

export function toAnalyzeInput(
  brand: BrandRow,
  input: Pick<MentionInput, 'text' | 'channel' | 'author' | 'postedAt'>,
): AnalyzeInput {
  return {
    text: input.text,
    channel: input.channel,
    author: input.author,
    postedAt: input.postedAt,
    brand: brand.name,
    aliases: [...brand.aliases, ...brand.handles],
    competitors: brand.competitors,
  };
}

/** A row for a mention that is new: revision 1, its addition pending. Lone surrogates, which UTF-8 cannot hold, become U+FFFD. */
export function newMentionRow(
  brand: BrandRow,
  input: MentionInput,
  analysis: Analysis,
  now: Date,
  notify: boolean,
): MentionRow {
  const repostOf = input.repostOf ?? null;
  const id = mentionId(brand._id, input.channel, input.externalId);
  const level = sampleLevel(id);
  const row: MentionRow = {
    _id: id,
    brand: brand._id,
    channel: input.channel,
    externalId: input.externalId,
    text: input.text,
    postedAt: input.postedAt,
    receivedAt: now,
    url: input.url ?? null,
    author: {
      handle: input.author.handle.trim(),
      followers: input.author.followers ?? null,
      accountCreatedAt: input.author.accountCreatedAt ?? null,
      ...(isOwnAccount(brand.handles, input.author.handle) ? { isOwn: true } : {}),
    },
    authorKey: authorKey(input.channel, input.author.handle),
    replyTo: input.replyTo ?? null,
    repostOf,
    repostOfId: repostOf === null ? null : mentionId(brand._id, input.channel, repostOf),
    engagement: input.engagement ? toEngagement(input.engagement) : null,
    analysis,
    revision: 1,
    history: [],
    threats: [],
    ...(level > 0 ? { sampleLevel: level } : {}),
    pendingAt: now,
  };
  const after = toFacts(row, brand);
  return { ...row, pending: [{ revision: 1, type: 'ADDED', notify, at: now, before: null, after }] };
}

/** Whether the mention has been taken out, and is here only until its projections have heard of it. */
export function isRemoved(row: Pick<MentionRow, 'pending'>): boolean {
  return row.pending?.at(-1)?.type === 'REMOVED';
}

/** Scores that a person's polarity gets where the engine's own points elsewhere. */
const CORRECTED_SCORES = { NEGATIVE: -0.5, NEUTRAL: 0, POSITIVE: 0.5 } as const;

/** The engine's verdict under the newest of a mention's corrections. */
export function holdCorrection(
  engine: Analysis,
  corrections: readonly MentionCorrection[] | undefined,
): Pick<MentionRow, 'analysis' | 'engineAnalysis'> {
  const label = corrections?.at(-1);
  if (label === undefined) return { analysis: engine };
  const { sentiment } = engine;
  const isSame = label.polarity === null || label.polarity === sentiment.polarity;
  const polarity = label.polarity ?? sentiment.polarity;
  return {
    engineAnalysis: engine,
    analysis: {
      ...engine,
      kind: label.kind ?? engine.kind,
      ...(label.kind === null ? {} : certainly(label.kind)),
      sentiment: isSame ? sentiment : { polarity, score: CORRECTED_SCORES[polarity] },
    },
  };
}

/** Scores of a verdict that leaves no doubt, best first. */
function certainly(kind: MentionKind): Pick<Analysis, 'confidence' | 'scores'> {
  const others = MENTION_KINDS.filter((each) => each !== kind);
  return { confidence: 1, scores: [kind, ...others].map((each) => ({ kind: each, score: each === kind ? 1 : 0 })) };
}

/** What the projections need to know of the row as it is. */
export function toFacts(row: MentionRow, brand: BrandRow): MentionFacts {
  const { own, all } = namesOf(brand);
  return {
    postedAt: row.postedAt,
    kind: row.analysis.kind,
    channel: row.channel,
    language: row.analysis.language,
    polarity: row.analysis.sentiment.polarity,
    score: row.analysis.sentiment.score,
    author: row.authorKey,
    followers: row.author.followers ?? 0,
    ...(row.author.followers === 0 ? { hasNoFollowers: true } : {}),
    ...(row.author.isOwn ? { isOwn: true } : {}),
    engagement: row.engagement === null ? 0 : row.engagement.likes + row.engagement.replies + row.engagement.shares,
    accountCreatedAt: row.author.accountCreatedAt,
    repostOf: row.repostOfId,
    textHash: textHash(row.text),
    keys: [...mentionKeys(row.text, own), ...(row.replyTo === null ? [] : [`reply:${row.replyTo.slice(0, 64)}`])],
    words: claimWords(row.text, all).join(' '),
    faults: row.analysis.sentiment.polarity === 'NEGATIVE' ? row.analysis.aspects : [],
    marks: mentionMarks({
      text: row.text,
      channel: row.channel,
      handle: row.author.handle,
      followers: row.author.followers,
      analysis: row.analysis,
      competitors: brand.competitors,
    }),
    kindScores: kindPercents(row.analysis),
  };
}

function kindPercents({ scores }: Analysis): number[] {
  const percents = MENTION_KINDS.map(() => 0);
  for (const { kind, score } of scores) percents[MENTION_KINDS.indexOf(kind)] = Math.round(score * 100);
  return percents;
}

function toEngagement(engagement: NonNullable<MentionInput['engagement']>) {
  return {
    likes: engagement.likes ?? 0,
    replies: engagement.replies ?? 0,
    shares: engagement.shares ?? 0,
    views: engagement.views ?? 0,
  };
}
