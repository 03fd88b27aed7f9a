import type { MentionRow } from '../../../models/mention';
import type { Models } from '../../../models/models';
import type { MentionFacts } from '../../monitor/facts';
import {
  createThreatMeasures,
  type MeasuredMention,
  type ThreatMeasures,
  type ThreatMeasuring,
} from '../../monitor/measureThreat';
import { isThreatKind } from '../../monitor/threat';

/** What a threat's mention list adds up to. */
export interface ThreatCounts extends ThreatMeasures {
  mentionCount: number;
  /** Of these, what its authors wrote themselves, reposts left out. */
  ownCount: number;
  /** Of these, what is itself a threat: an author may add more below a complaint. */
  threatCount: number;
  firstMentionAt: Date | null;
  lastMentionAt: Date | null;
}

interface Tally {
  mentionCount: number;
  ownCount: number;
  threatCount: number;
  measures: ThreatMeasuring;
  firstMentionAt: Date | null;
  lastMentionAt: Date | null;
}

/** What a segment did to the mention lists of its threats. */
export interface ListChanges {
  /** Mentions that joined, by threat. */
  added: ReadonlyMap<string, readonly MentionFacts[]>;
  /** Mentions that were in the list and are not any more as they were, by threat. */
  removed: ReadonlyMap<string, readonly MentionFacts[]>;
  /** Threats whose lists changed in other ways too. */
  disturbed: ReadonlySet<string>;
}

/** Smaller threats are counted anew each time. */
const LEAST_KEPT = 200;
/** What all kept tallies of a brand may cost. */
const MAX_BYTES = 48 * 1024 * 1024;

/**
 * Counts threats from the mentions that belong to them, so that the numbers always equal the list. The tallies of large
 * ones are kept: as long as it is known what came and what went, the list is not read again.
 */
export function createThreatCounter() {
  const kept = new Map<string, Tally>();
  let bytes = 0;

  function keep(threat: string, tally: Tally): void {
    if (tally.mentionCount < LEAST_KEPT) return;
    kept.set(threat, tally);
    bytes += tally.measures.bytes();
    for (const [oldest, { measures }] of kept) {
      if (bytes <= MAX_BYTES) break;
      bytes -= measures.bytes();
      kept.delete(oldest);
    }
  }

  function takeKept(threat: string): Tally | undefined {
    const tally = kept.get(threat);
    if (tally === undefined) return undefined;
    kept.delete(threat);
    bytes -= tally.measures.bytes();
    return tally;
  }

  return {
    async count(models: Models, threats: readonly string[], changes: ListChanges): Promise<Map<string, ThreatCounts>> {
      const tallies = new Map<string, Tally>();
      const unknown: string[] = [];
      for (const threat of threats) {
        const tally = takeKept(threat);
        const removed = changes.removed.get(threat) ?? [];
        const isKnown = tally !== undefined && !changes.disturbed.has(threat);
        if (!isKnown || !removed.every((facts) => removeMention(tally, facts))) {
          unknown.push(threat);
          continue;
        }
        for (const facts of changes.added.get(threat) ?? []) addMention(tally, facts);
        tallies.set(threat, tally);
      }
      for (const [threat, tally] of await readTallies(models, unknown)) tallies.set(threat, tally);
      for (const [threat, tally] of tallies) keep(threat, tally);
      return new Map([...tallies].map(([threat, tally]) => [threat, toCounts(tally)]));
    },
  };
}
export type ThreatCounter = ReturnType<typeof createThreatCounter>;

async function readTallies(models: Models, threats: readonly string[]): Promise<Map<string, Tally>> {
  const tallies = new Map(threats.map((threat) => [threat, newTally()]));
  if (threats.length === 0) return tallies;
  const rows = models.Mention.collection.find({ threats: { $in: threats } } as never, {
    projection: {
      threats: 1,
      authorKey: 1,
      author: 1,
      repostOfId: 1,
      postedAt: 1,
      'analysis.kind': 1,
      'analysis.sentiment': 1,
    },
  });
  for await (const row of rows) {
    for (const threat of row.threats as string[]) {
      const tally = tallies.get(threat);
      if (tally !== undefined) addMention(tally, countedFacts(row as unknown as MentionRow));
    }
  }
  return tallies;
}

type CountedFacts = Pick<
  MentionFacts,
  'author' | 'kind' | 'followers' | 'postedAt' | 'repostOf' | 'score' | 'accountCreatedAt'
>;

function countedFacts(row: MentionRow): CountedFacts {
  return {
    author: row.authorKey,
    kind: row.analysis.kind,
    followers: row.author.followers ?? 0,
    postedAt: row.postedAt,
    repostOf: row.repostOfId,
    score: row.analysis.sentiment.score,
    accountCreatedAt: row.author.accountCreatedAt,
  };
}

function newTally(): Tally {
  return {
    mentionCount: 0,
    ownCount: 0,
    threatCount: 0,
    measures: createThreatMeasures(),
    firstMentionAt: null,
    lastMentionAt: null,
  };
}

function addMention(tally: Tally, facts: CountedFacts): void {
  const { postedAt } = facts;
  if (tally.firstMentionAt === null || postedAt < tally.firstMentionAt) tally.firstMentionAt = postedAt;
  if (tally.lastMentionAt === null || postedAt > tally.lastMentionAt) tally.lastMentionAt = postedAt;
  tally.measures.add(measured(facts));
  move(tally, facts, 1);
}

/** @returns false where the list has to be read to tell what is left: the first or last went, or one that was not counted */
function removeMention(tally: Tally, facts: CountedFacts): boolean {
  const at = facts.postedAt.getTime();
  if (at === tally.firstMentionAt?.getTime() || at === tally.lastMentionAt?.getTime()) return false;
  if (!tally.measures.remove(measured(facts))) return false;
  move(tally, facts, -1);
  return true;
}

function move(tally: Tally, { repostOf, kind }: CountedFacts, sign: 1 | -1): void {
  tally.mentionCount += sign;
  if (repostOf !== null) return;
  tally.ownCount += sign;
  if (isThreatKind(kind)) tally.threatCount += sign;
}

function measured({ author, followers, postedAt, repostOf, score, accountCreatedAt }: CountedFacts): MeasuredMention {
  return { author, postedAt, isRepost: repostOf !== null, followers, sentiment: score, accountCreatedAt };
}

function toCounts(tally: Tally): ThreatCounts {
  return {
    mentionCount: tally.mentionCount,
    ownCount: tally.ownCount,
    threatCount: tally.threatCount,
    firstMentionAt: tally.firstMentionAt,
    lastMentionAt: tally.lastMentionAt,
    ...tally.measures.finish(),
  };
}
