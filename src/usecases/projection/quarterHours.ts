import type { MentionRow } from '../../../models/mention';
import type { Models } from '../../../models/models';
import { dayOfId } from '../../../models/trendBucket';
import type { MentionFacts } from '../../monitor/facts';
import { hash32, SECOND_SEED } from '../../monitor/identity';
import { sketchEntry, sketchEntryOfNumber } from '../../monitor/sketch';
import { createSketchedMentions, type SketchedMention, type SketchedMentions } from '../../monitor/sketchedMentions';
import { textHash } from '../../monitor/textFingerprint';
import { cellCode, hasSameEntries, QUARTER_HOUR_MS } from '../../monitor/trendCells';
import { DAY_MS } from '../../monitor/zoneClock';
import { sketchPlace } from './rollupPlaces';
import type { LoggedRun } from './rollupRows';

/** Quarter hours of a brand that are kept, and the most mentions that one may hold to be kept: 32 MB at most, beside the one being read. */
const MAX_KEPT = 4;
const MAX_MENTIONS = 1_000_000;
const ROWS_A_BATCH = 1_000;
const READ_FIELDS = {
  postedAt: 1,
  channel: 1,
  'analysis.kind': 1,
  'analysis.language': 1,
  'analysis.sentiment.polarity': 1,
  authorKey: 1,
  text: 1,
  'pending.before': 1,
};

type Visitor = Parameters<SketchedMentions['visit']>[0];

/**
 * The mentions of quarter hours that something was taken out of lately, up to the newest segment taken in: a busy quarter hour
 * is read once and then kept up with the log, instead of being read again at every text that is put right.
 * @param backlog segments whose changes may still be marked pending, or lose that mark while a quarter hour is read
 * @param signal ends a reading under way, which throws its reason
 */
export function createQuarterHours(models: Models, backlog: () => readonly LoggedRun[], signal: AbortSignal) {
  /** In the order of their last use. */
  const kept = new Map<string, SketchedMentions>();
  /** While one is read: mentions whose rows may tell more or less than the log so far, with what the log tells. */
  let logged: Map<string, MentionFacts | null> | null = null;

  function keep(name: string, mentions: SketchedMentions): void {
    kept.delete(name);
    if (mentions.size() > MAX_MENTIONS) return;
    kept.set(name, mentions);
    for (const oldest of kept.keys()) {
      if (kept.size <= MAX_KEPT) break;
      kept.delete(oldest);
    }
  }

  /** What comes into the log meanwhile is taken from there, whatever its rows told when they were met. */
  async function read(brand: string, document: string, slot: number): Promise<SketchedMentions> {
    const told = new Map<string, MentionFacts | null>();
    for (const { changes } of backlog()) for (const { mention, after } of changes) told.set(mention, after);
    logged = told;
    try {
      const start = dayOfId(document) * DAY_MS + slot * QUARTER_HOUR_MS;
      const end = start + QUARTER_HOUR_MS;
      const isWithin = ({ postedAt }: Pick<MentionFacts, 'postedAt'>) =>
        postedAt.getTime() >= start && postedAt.getTime() < end;
      const mentions = createSketchedMentions();
      const met: number[] = [];
      const rows = models.Mention.collection.find(
        { brand, postedAt: { $gte: new Date(start), $lt: new Date(end) } } as never,
        { projection: READ_FIELDS, batchSize: ROWS_A_BATCH },
      );
      for await (const each of rows) {
        signal.throwIfAborted();
        const row = each as unknown as MentionRow;
        const waiting = row.pending?.[0];
        if (waiting !== undefined && (waiting.before === null || !isWithin(waiting.before))) continue;
        mentions.add(toSketched(waiting?.before ?? factsOf(row)));
        met.push(hashOf(row._id));
      }
      const taken = new Set([...told.keys()].map(hashOf));
      const repeated = findRepeated(met);
      mentions.retain((place) => {
        const isNew = !taken.has(met[place]!);
        if (repeated.has(met[place]!)) taken.add(met[place]!);
        return isNew;
      });
      for (const facts of told.values()) if (facts !== null && isWithin(facts)) mentions.add(toSketched(facts));
      keep(nameOf(document, slot), mentions);
      return mentions;
    } finally {
      logged = null;
    }
  }

  return {
    /** Takes in a segment of the log; once, before a row of its changes loses its mark. */
    take({ brand, changes }: LoggedRun): void {
      if (logged !== null) for (const { mention, after } of changes) logged.set(mention, after);
      if (kept.size === 0) return;
      for (const { before, after } of changes) {
        if (before !== null && after !== null && isSketchedAlike(before, after)) continue;
        if (before !== null) kept.get(nameAt(brand, before.postedAt))?.remove(toSketched(before));
        if (after !== null) kept.get(nameAt(brand, after.postedAt))?.add(toSketched(after));
      }
    },

    /** Lets go of all that is kept: it is read again when it is asked for. */
    forget(): void {
      kept.clear();
    },

    /** Visits the mentions that a quarter hour holds once all is taken in that has been. */
    async visit(brand: string, document: string, slot: number, visitor: Visitor): Promise<void> {
      const name = nameOf(document, slot);
      const known = kept.get(name);
      if (known !== undefined) keep(name, known);
      (known ?? (await read(brand, document, slot))).visit(visitor);
    },
  };
}
export type QuarterHours = ReturnType<typeof createQuarterHours>;

function nameOf(document: string, slot: number): string {
  return `${document}:${slot}`;
}

function nameAt(brand: string, moment: Date): string {
  const { document, slot } = sketchPlace(brand, moment);
  return nameOf(document, slot);
}

/** Whether nothing that sketches hold differs, as when likes are counted again. */
function isSketchedAlike(before: MentionFacts, after: MentionFacts): boolean {
  const isSameCell = before.postedAt.getTime() === after.postedAt.getTime() && cellCode(before) === cellCode(after);
  return isSameCell && hasSameEntries(before, after);
}

/** Those of mentions that were met twice, as their rows were moved meanwhile. */
function findRepeated(hashes: readonly number[]): Set<number> {
  const sorted = Float64Array.from(hashes).sort();
  return new Set(sorted.filter((hash, place) => hash === sorted[place - 1]));
}

/** 53 bits of it: a list of such is an eighth of the identifiers'. */
function hashOf(mention: string): number {
  return hash32(mention) * 2 ** 21 + (hash32(mention, SECOND_SEED) >>> 11);
}

type SketchedFacts = Pick<MentionFacts, 'kind' | 'channel' | 'language' | 'polarity' | 'author' | 'textHash'>;

function factsOf({ channel, analysis, authorKey, text }: MentionRow): SketchedFacts {
  const { kind, language, sentiment } = analysis;
  return { kind, channel, language, polarity: sentiment.polarity, author: authorKey, textHash: textHash(text) };
}

function toSketched(facts: SketchedFacts): SketchedMention {
  const author = sketchEntry(facts.author);
  return { code: cellCode(facts), author, text: sketchEntryOfNumber(facts.textHash) };
}
