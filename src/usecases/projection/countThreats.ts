import type { MentionRow } from '../../../models/mention';
import type { Models } from '../../../models/models';
import { createThreatMeasures, type ThreatMeasures, type ThreatMeasuring } from '../../monitor/measureThreat';
import { isThreatKind } from '../../monitor/threat';

/** What a threat's mention list adds up to. */
export interface ThreatCounts extends ThreatMeasures {
  mentionCount: number;
  /** Of these, what its authors wrote themselves, reposts left out. */
  ownCount: number;
  /** Of these, what is itself a threat: an author may add more below a complaint. */
  threatCount: number;
  authorCount: number;
  reposterCount: number;
  /** Followers of authors and reposters, each person once, by their largest known number. */
  reach: number;
  firstMentionAt: Date | null;
  lastMentionAt: Date | null;
}

interface Tally {
  mentionCount: number;
  ownCount: number;
  threatCount: number;
  authors: Set<string>;
  reposters: Set<string>;
  followers: Map<string, number>;
  measures: ThreatMeasuring;
  firstMentionAt: Date | null;
  lastMentionAt: Date | null;
}

/** Counts threats from the mentions that belong to them, so that the numbers always equal the list. */
export async function countThreats(models: Models, threats: readonly string[]): Promise<Map<string, ThreatCounts>> {
  const tallies = new Map(threats.map((threat) => [threat, newTally()]));
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
      if (tally !== undefined) addMention(tally, row as unknown as MentionRow);
    }
  }
  return new Map([...tallies].map(([threat, tally]) => [threat, toCounts(tally)]));
}

function newTally(): Tally {
  return {
    mentionCount: 0,
    ownCount: 0,
    threatCount: 0,
    authors: new Set(),
    reposters: new Set(),
    followers: new Map(),
    measures: createThreatMeasures(),
    firstMentionAt: null,
    lastMentionAt: null,
  };
}

function addMention(tally: Tally, row: MentionRow): void {
  tally.mentionCount++;
  const followers = row.author.followers ?? 0;
  tally.followers.set(row.authorKey, Math.max(followers, tally.followers.get(row.authorKey) ?? 0));
  if (tally.firstMentionAt === null || row.postedAt < tally.firstMentionAt) tally.firstMentionAt = row.postedAt;
  if (tally.lastMentionAt === null || row.postedAt > tally.lastMentionAt) tally.lastMentionAt = row.postedAt;
  tally.measures.add({
    author: row.authorKey,
    postedAt: row.postedAt,
    isRepost: row.repostOfId !== null,
    sentiment: row.analysis.sentiment.score,
    accountCreatedAt: row.author.accountCreatedAt,
  });
  if (row.repostOfId !== null) {
    tally.reposters.add(row.authorKey);
    return;
  }
  tally.ownCount++;
  if (isThreatKind(row.analysis.kind)) tally.threatCount++;
  tally.authors.add(row.authorKey);
}

function toCounts(tally: Tally): ThreatCounts {
  return {
    mentionCount: tally.mentionCount,
    ownCount: tally.ownCount,
    threatCount: tally.threatCount,
    authorCount: tally.authors.size,
    reposterCount: tally.reposters.size,
    reach: [...tally.followers.values()].reduce((sum, followers) => sum + followers, 0),
    firstMentionAt: tally.firstMentionAt,
    lastMentionAt: tally.lastMentionAt,
    ...tally.measures.finish(),
  };
}
