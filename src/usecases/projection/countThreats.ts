import type { MentionRow } from '../../../models/mention';
import type { Models } from '../../../models/models';
import type { MentionFacts } from '../../monitor/facts';
import { createThreatMeasures, type ThreatMeasures, type ThreatMeasuring } from '../../monitor/measureThreat';
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
  /** Mentions that are new and joined, by threat. */
  added: ReadonlyMap<string, readonly MentionFacts[]>;
  /** Threats whose lists changed in other ways too. */
  disturbed: ReadonlySet<string>;
}

/** Smaller threats are counted anew each time. */
const LEAST_KEPT = 200;
/** Places for people over all kept tallies of a brand, about 36 MB; at least a third of them are taken. */
const MAX_ROOM = 2_097_152;

/**
 * Counts threats from the mentions that belong to them, so that the numbers always equal the list. The tallies of large
 * ones are kept: as long as mentions are only added to them, the list is not read again.
 */
export function createThreatCounter() {
  const kept = new Map<string, Tally>();
  let room = 0;

  function keep(threat: string, tally: Tally): void {
    if (tally.mentionCount < LEAST_KEPT) return;
    kept.set(threat, tally);
    room += tally.measures.room();
    for (const [oldest, { measures }] of kept) {
      if (room <= MAX_ROOM) break;
      room -= measures.room();
      kept.delete(oldest);
    }
  }

  function takeKept(threat: string): Tally | undefined {
    const tally = kept.get(threat);
    if (tally === undefined) return undefined;
    kept.delete(threat);
    room -= tally.measures.room();
    return tally;
  }

  return {
    async count(models: Models, threats: readonly string[], changes: ListChanges): Promise<Map<string, ThreatCounts>> {
      const tallies = new Map<string, Tally>();
      const unknown: string[] = [];
      for (const threat of threats) {
        const tally = takeKept(threat);
        if (tally === undefined || changes.disturbed.has(threat)) {
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
  const { author, followers, postedAt, accountCreatedAt } = facts;
  tally.mentionCount++;
  if (tally.firstMentionAt === null || postedAt < tally.firstMentionAt) tally.firstMentionAt = postedAt;
  if (tally.lastMentionAt === null || postedAt > tally.lastMentionAt) tally.lastMentionAt = postedAt;
  const isRepost = facts.repostOf !== null;
  tally.measures.add({ author, postedAt, isRepost, followers, sentiment: facts.score, accountCreatedAt });
  if (isRepost) return;
  tally.ownCount++;
  if (isThreatKind(facts.kind)) tally.threatCount++;
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
