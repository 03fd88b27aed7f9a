import type { MentionRow } from '../../models/mention';
import type { Change, MentionFacts } from '../../src/monitor/facts';
import { mix32 } from '../../src/monitor/identity';
import { CHANNELS, LANGUAGES, MENTION_KINDS, type MentionKind, type Polarity } from '../../src/nlp/doc';

export const YEAR_START = Date.UTC(2025, 0, 1);
export const YEAR_MS = 365 * 24 * 3_600_000;
const AUTHORS = 100_000;
/** Of hundred mentions, by kind in the order of MENTION_KINDS. */
const KIND_SHARES = [3, 6, 24, 12, 6, 19, 30];
const REPOST_SHARE = 0.2;
const COPY_SHARE = 0.15;

/**
 * The n-th of `count` mentions spread evenly over a year, the same at every run: what the analyzer would have said of it
 * is drawn and not read from a text, since only the counting is measured.
 */
export function mentionOfYear(brand: string, index: number, count: number): { change: Change; row: MentionRow } {
  const draw = (purpose: number): number => mix32(Math.imul(index + 1, 0x9e3779b1) ^ mix32(purpose)) / 2 ** 32;
  const pick = <Value>(values: readonly Value[], purpose: number): Value =>
    values[Math.floor(draw(purpose) * values.length)]!;
  const kind = drawKind(draw(1) * 100);
  const polarity = drawPolarity(kind, draw(2));
  const score = polarity === 'NEUTRAL' ? 0 : Math.round((0.2 + draw(3) * 0.8) * 1_000) / 1_000;
  const textNumber = draw(4) < COPY_SHARE ? Math.floor(draw(5) * 1_000) : 1_000 + index;
  const facts: MentionFacts = {
    postedAt: new Date(YEAR_START + Math.floor((index / count) * YEAR_MS)),
    kind,
    channel: CHANNELS[Math.floor(draw(6) ** 2 * CHANNELS.length)]!,
    language: pick(LANGUAGES, 7),
    polarity,
    score: polarity === 'NEGATIVE' ? -score : score,
    author: `x:author${Math.floor(draw(8) * AUTHORS)}`,
    followers: Math.floor(draw(9) ** 4 * 50_000),
    engagement: Math.floor(draw(10) ** 4 * 200),
    accountCreatedAt: null,
    repostOf: draw(11) < REPOST_SHARE ? 'original' : null,
    textHash: mix32(textNumber),
    keys: [],
    words: '',
    faults: [],
    marks: [],
    kindScores: [0, 0, 0, 0, 0, 0, 100],
  };
  const id = `${brand}-${index}`;
  const at = facts.postedAt;
  const change: Change = {
    sequence: index + 1,
    mention: id,
    revision: 1,
    type: 'ADDED',
    notify: false,
    at,
    before: null,
    after: facts,
  };
  return { change, row: toRow(brand, id, facts, `invented text number ${textNumber} about the brand`) };
}

function drawKind(place: number): MentionKind {
  let sum = 0;
  return MENTION_KINDS[KIND_SHARES.findIndex((share) => (sum += share) > place)] ?? 'NEUTRAL';
}

function drawPolarity(kind: MentionKind, chance: number): Polarity {
  if (kind === 'PRAISE') return chance < 0.95 ? 'POSITIVE' : 'NEUTRAL';
  if (kind === 'NEUTRAL' || kind === 'INQUIRY')
    return chance < 0.8 ? 'NEUTRAL' : chance < 0.9 ? 'POSITIVE' : 'NEGATIVE';
  return chance < 0.9 ? 'NEGATIVE' : 'NEUTRAL';
}

function toRow(brand: string, id: string, facts: MentionFacts, text: string): MentionRow {
  const { postedAt, channel, kind, language, polarity, score, author, followers, repostOf } = facts;
  return {
    _id: id,
    brand,
    channel,
    externalId: id,
    text,
    postedAt,
    receivedAt: postedAt,
    url: null,
    author: { handle: author.slice(2), followers, accountCreatedAt: null },
    authorKey: author,
    replyTo: null,
    repostOf,
    repostOfId: repostOf,
    engagement: { likes: facts.engagement ?? 0, replies: 0, shares: 0, views: 0 },
    analysis: {
      language,
      sentiment: { score, polarity },
      kind,
      confidence: 1,
      scores: [{ kind, score: 1 }],
      evidence: [],
      aspects: [],
      engine: 'drawn',
    },
    revision: 1,
    history: [],
    threats: [],
  };
}
