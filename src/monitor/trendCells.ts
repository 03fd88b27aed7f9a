import type { Channel, Language, MentionKind, Polarity } from '../nlp/doc';
import { CHANNELS, LANGUAGES, MENTION_KINDS, POLARITIES } from '../nlp/doc';
import type { Change, MentionFacts } from './facts';
import { sketchEntry, sketchEntryOfNumber } from './sketch';

export const QUARTER_HOUR_MS = 15 * 60_000;

export interface CellDimensions {
  kind: MentionKind;
  channel: Channel;
  language: Language;
  polarity: Polarity;
}

/** How a batch of changes moves one cell. */
export interface CellDelta {
  mentions: number;
  reposts: number;
  scoreSum: number;
  authors: Set<number>;
  texts: Set<number>;
  /** Something was taken out, so the sketches must be made again from the mentions left. */
  rebuild: boolean;
}

export function cellKey(dimensions: CellDimensions): string {
  return `${dimensions.kind}:${dimensions.channel}:${dimensions.language}:${dimensions.polarity}`;
}

/** The dimensions of a cell; null for a key that is not one. */
export function parseCellKey(key: string): CellDimensions | null {
  const [kind, channel, language, polarity] = key.split(':');
  const dimensions = {
    kind: MENTION_KINDS.find((value) => value === kind),
    channel: CHANNELS.find((value) => value === channel),
    language: LANGUAGES.find((value) => value === language),
    polarity: POLARITIES.find((value) => value === polarity),
  };
  return Object.values(dimensions).includes(undefined as never) ? null : (dimensions as CellDimensions);
}

export function quarterHourStart(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / QUARTER_HOUR_MS) * QUARTER_HOUR_MS);
}

/** What a batch of changes does to each quarter of an hour: bucket start (ms) → cell key → delta. */
export function bucketDeltas(changes: readonly Change[]): Map<number, Map<string, CellDelta>> {
  const buckets = new Map<number, Map<string, CellDelta>>();
  for (const change of changes) {
    if (change.before !== null) move(buckets, change.before, -1);
    if (change.after !== null) move(buckets, change.after, 1);
  }
  return buckets;
}

function move(buckets: Map<number, Map<string, CellDelta>>, facts: MentionFacts, sign: 1 | -1): void {
  const start = quarterHourStart(facts.postedAt).getTime();
  let cells = buckets.get(start);
  if (cells === undefined) buckets.set(start, (cells = new Map()));
  const key = cellKey(facts);
  let delta = cells.get(key);
  if (delta === undefined) cells.set(key, (delta = emptyDelta()));
  delta.mentions += sign;
  delta.scoreSum += sign * facts.score;
  if (facts.repostOf !== null) delta.reposts += sign;
  if (sign === 1) {
    delta.authors.add(sketchEntry(facts.author));
    delta.texts.add(sketchEntryOfNumber(facts.textHash));
  } else {
    delta.rebuild = true;
  }
}

function emptyDelta(): CellDelta {
  return { mentions: 0, reposts: 0, scoreSum: 0, authors: new Set(), texts: new Set(), rebuild: false };
}
