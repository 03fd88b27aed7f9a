import type { Channel, Language, MentionKind, Polarity } from '../nlp/doc';
import type { Change, MentionFacts } from './facts';
import { sketchEntry, sketchEntryOfNumber } from './sketch';

export const QUARTER_HOUR_MS = 15 * 60_000;
export const HOUR_MS = 4 * QUARTER_HOUR_MS;
const QUARTERS_AN_HOUR = 4;

export interface CellDimensions {
  kind: MentionKind;
  channel: Channel;
  language: Language;
  polarity: Polarity;
}

/** The numbers by which stored cells name their dimensions: never change one, only add. */
const KIND_CODES: Readonly<Record<MentionKind, number>> = {
  BLACK_CAMPAIGN: 0,
  ACTIVISM: 1,
  COMPLAINT: 2,
  INQUIRY: 3,
  INSULT: 4,
  PRAISE: 5,
  NEUTRAL: 6,
};
const CHANNEL_CODES: Readonly<Record<Channel, number>> = {
  X: 0,
  INSTAGRAM: 1,
  TIKTOK: 2,
  FACEBOOK: 3,
  YOUTUBE: 4,
  FORUM: 5,
  REVIEW: 6,
  NEWS: 7,
  OTHER: 8,
};
const LANGUAGE_CODES: Readonly<Record<Language, number>> = { ID: 0, EN: 1, MIX: 2, OTHER: 3 };
const POLARITY_CODES: Readonly<Record<Polarity, number>> = { NEGATIVE: 0, NEUTRAL: 1, POSITIVE: 2 };

/** Bits of a code, lowest first: polarity 2, kind 4, language 3, channel 4. */
const KIND_SHIFT = 2;
const LANGUAGE_SHIFT = 6;
const CHANNEL_SHIFT = 9;
/** Codes are below this; a cell's key is `slot * CODES + code`. */
export const CODES = 1 << 13;
const NARROW_MASK = (1 << LANGUAGE_SHIFT) - 1;
const KIND_MASK = NARROW_MASK - ((1 << KIND_SHIFT) - 1);

export function cellCode({ kind, channel, language, polarity }: CellDimensions): number {
  return (
    (CHANNEL_CODES[channel] << CHANNEL_SHIFT) |
    (LANGUAGE_CODES[language] << LANGUAGE_SHIFT) |
    (KIND_CODES[kind] << KIND_SHIFT) |
    POLARITY_CODES[polarity]
  );
}

/** The same key with channel and language left out. */
export function narrowKey(key: number): number {
  return key - (key % CODES) + (key & NARROW_MASK);
}

/** The key of a cell by quarter hours in the day by hours. */
export function hourKey(key: number): number {
  const code = key % CODES;
  return Math.floor((key - code) / CODES / QUARTERS_AN_HOUR) * CODES + code;
}

/** The code that stands for everything of a kind where nothing else is told apart. */
export function kindCode(code: number): number {
  return code & KIND_MASK;
}

/** Stands for everything together; no cell has it. */
export const EVERYTHING = CODES;

/** Every combination of dimensions with its code. */
export function listCells(): { code: number; dimensions: CellDimensions }[] {
  const names = <Name extends string>(codes: Readonly<Record<Name, number>>) => Object.keys(codes) as Name[];
  return names(KIND_CODES).flatMap((kind) =>
    names(CHANNEL_CODES).flatMap((channel) =>
      names(LANGUAGE_CODES).flatMap((language) =>
        names(POLARITY_CODES).map((polarity) => {
          const dimensions = { kind, channel, language, polarity };
          return { code: cellCode(dimensions), dimensions };
        }),
      ),
    ),
  );
}

/** What is added up of the mentions in one cell. All are whole numbers, so that any order gives the same sums. */
export interface CellCounts {
  mentions: number;
  reposts: number;
  /** Sum of sentiment scores in thousandths. */
  score: number;
  /** Sum of the authors' followers, once a mention. */
  reach: number;
  /** Sum of likes, replies and shares. */
  engagement: number;
}

/** How a batch of changes moves one cell. */
export interface CellDelta extends CellCounts {
  authors: Set<number>;
  texts: Set<number>;
  /** Something was taken out, so the sketches must be made again from the mentions left. */
  rebuild: boolean;
}

/** Where a moment is counted: a stored document, and a slot in it. */
export interface CellPlace {
  document: string;
  slot: number;
}

/**
 * What a batch of changes does to each document: its id → cell key → delta.
 * @param codeOf the cell of a mention within its slot
 */
export function cellDeltas(
  changes: readonly Change[],
  placeOf: (postedAt: Date) => CellPlace,
  codeOf: (facts: MentionFacts) => number = cellCode,
): Map<string, Map<number, CellDelta>> {
  const documents = new Map<string, Map<number, CellDelta>>();
  const deltaOf = (facts: MentionFacts): CellDelta => {
    const { document, slot } = placeOf(facts.postedAt);
    let cells = documents.get(document);
    if (cells === undefined) documents.set(document, (cells = new Map()));
    const key = slot * CODES + codeOf(facts);
    let delta = cells.get(key);
    if (delta === undefined) cells.set(key, (delta = emptyDelta()));
    return delta;
  };
  for (const { before, after } of changes) {
    if (before !== null) {
      const left = deltaOf(before);
      addCounts(left, countsOf(before), -1);
      // Where the cell, the author and the text stay, as when likes are counted again, the sketches stay too.
      left.rebuild ||= after === null || !hasSameEntries(before, after) || deltaOf(after) !== left;
    }
    if (after !== null) {
      const entered = deltaOf(after);
      addCounts(entered, countsOf(after));
      entered.authors.add(sketchEntry(after.author));
      entered.texts.add(sketchEntryOfNumber(after.textHash));
    }
  }
  return documents;
}

/** Whether both add the same author and the same text to the sketches of their cells. */
export function hasSameEntries(before: MentionFacts, after: MentionFacts): boolean {
  return before.author === after.author && before.textHash === after.textHash;
}

/** What one mention adds to its cell. */
export function countsOf(facts: MentionFacts): CellCounts {
  return {
    mentions: 1,
    reposts: facts.repostOf === null ? 0 : 1,
    score: Math.round(facts.score * 1_000),
    reach: facts.followers,
    engagement: facts.engagement ?? 0,
  };
}

export function addCounts(sum: CellCounts, counts: CellCounts, sign: 1 | -1 = 1): void {
  sum.mentions += sign * counts.mentions;
  sum.reposts += sign * counts.reposts;
  sum.score += sign * counts.score;
  sum.reach += sign * counts.reach;
  sum.engagement += sign * counts.engagement;
}

export function emptyCounts(): CellCounts {
  return { mentions: 0, reposts: 0, score: 0, reach: 0, engagement: 0 };
}

function emptyDelta(): CellDelta {
  return { ...emptyCounts(), authors: new Set(), texts: new Set(), rebuild: false };
}
