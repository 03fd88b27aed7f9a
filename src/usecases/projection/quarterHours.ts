import type { MentionRow } from '../../../models/mention';
import type { Models } from '../../../models/models';
import { dayOfId } from '../../../models/trendBucket';
import type { Change, MentionFacts } from '../../monitor/facts';
import { sketchEntry, sketchEntryOfNumber } from '../../monitor/sketch';
import { createSketchedMentions, type SketchedMention, type SketchedMentions } from '../../monitor/sketchedMentions';
import { textHash } from '../../monitor/textFingerprint';
import { cellCode, QUARTER_HOUR_MS } from '../../monitor/trendCells';
import { DAY_MS } from '../../monitor/zoneClock';
import { sketchPlace } from './rollupPlaces';
import type { LoggedRun } from './rollupRows';

/** Quarter hours of a brand that are kept, and the most mentions that one may hold to be kept: 32 MB at most. */
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
 * The mentions of quarter hours that something was taken out of lately, as far as the log is projected: a busy quarter hour
 * is read once and then kept up with the log, instead of being read again at every text that is put right.
 */
export function createQuarterHours() {
  /** In the order of their last use. */
  const kept = new Map<string, SketchedMentions>();

  function keep(name: string, mentions: SketchedMentions): void {
    kept.delete(name);
    if (mentions.size() > MAX_MENTIONS) return;
    kept.set(name, mentions);
    for (const oldest of kept.keys()) {
      if (kept.size <= MAX_KEPT) break;
      kept.delete(oldest);
    }
  }

  return {
    /** Takes in a run of the log; once, before anything is asked of it. */
    take({ brand, changes }: LoggedRun): void {
      if (kept.size === 0) return;
      for (const { before, after } of changes) {
        if (before !== null) kept.get(nameOf(brand, before.postedAt))?.remove(toSketched(before));
        if (after !== null) kept.get(nameOf(brand, after.postedAt))?.add(toSketched(after));
      }
    },

    /** Visits the mentions that a quarter hour holds once the run is taken in. */
    async visit(models: Models, run: LoggedRun, document: string, slot: number, visitor: Visitor): Promise<void> {
      const name = `${document}:${slot}`;
      const mentions = kept.get(name) ?? (await readQuarterHour(models, run, document, slot));
      keep(name, mentions);
      mentions.visit(visitor);
    },
  };
}
export type QuarterHours = ReturnType<typeof createQuarterHours>;

function nameOf(brand: string, moment: Date): string {
  const { document, slot } = sketchPlace(brand, moment);
  return `${document}:${slot}`;
}

/** What lies behind the run in the log is left out: it is taken in with its own run. */
async function readQuarterHour(
  models: Models,
  { brand, changes }: LoggedRun,
  document: string,
  slot: number,
): Promise<SketchedMentions> {
  const start = dayOfId(document) * DAY_MS + slot * QUARTER_HOUR_MS;
  const end = start + QUARTER_HOUR_MS;
  const isWithin = ({ postedAt }: Pick<MentionFacts, 'postedAt'>) =>
    postedAt.getTime() >= start && postedAt.getTime() < end;
  const mentions = createSketchedMentions();
  const ofRun = new Map<string, MentionFacts | null>(
    changes.map(({ mention, after }: Change) => [mention, after] as const),
  );
  for (const facts of ofRun.values()) if (facts !== null && isWithin(facts)) mentions.add(toSketched(facts));
  const rows = models.Mention.collection.find(
    { brand, postedAt: { $gte: new Date(start), $lt: new Date(end) } } as never,
    { projection: READ_FIELDS, batchSize: ROWS_A_BATCH },
  );
  for await (const each of rows) {
    const row = each as unknown as MentionRow;
    if (ofRun.has(row._id)) continue;
    const waiting = row.pending?.[0];
    if (waiting === undefined) mentions.add(toSketched(factsOf(row)));
    else if (waiting.before !== null && isWithin(waiting.before)) mentions.add(toSketched(waiting.before));
  }
  return mentions;
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
