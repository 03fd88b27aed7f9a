import { Binary } from 'bson';
import type { MentionRow } from '../../../models/mention';
import type { Models } from '../../../models/models';
import type { CountedMentions, ThreatRow } from '../../../models/threat';
import {
  type CountedFacts,
  createThreatMeasures,
  type MeasuredMention,
  type ThreatMeasures,
  type ThreatMeasuring,
  toMeasured,
} from '../../monitor/measureThreat';
import { compareMentions, packMentions, unpackMentions } from '../../monitor/packedMentions';

/** What a threat's mention list adds up to. */
export interface ThreatCounts extends ThreatMeasures {
  /** The list as it is to be kept with the threat; null for one that is too long for it. */
  counted: CountedMentions | null;
}

/** What a segment did to the mention lists of its threats. */
export interface ListChanges {
  /** Where the segment ends in the log. */
  sequence: number;
  /** Threats that had no list before it. */
  opened: ReadonlySet<string>;
  /** Mentions that joined, by threat. */
  added: ReadonlyMap<string, readonly CountedFacts[]>;
  /** Mentions that were in the list and are not any more as they were, by threat. */
  removed: ReadonlyMap<string, readonly CountedFacts[]>;
  /** Threats whose lists changed in other ways too. */
  disturbed: ReadonlySet<string>;
}

/** A list as counting sees it. */
interface SmallList {
  mentions: MeasuredMention[];
  /** The last segment that changed it; null where a later one has changed it already, and it is not to be built upon. */
  sequence: number | null;
}

/** One that may be built upon. */
type KeptList = SmallList & { sequence: number };

const NO_LIST: KeptList = { mentions: [], sequence: 0 };
/** Up to here a threat keeps what its mentions count as; the sums of larger ones are kept in memory. */
const MOST_PACKED = 200;
/** What all sums of a brand in memory may cost. */
const MAX_BYTES = 48 * 1024 * 1024;

/**
 * Counts threats from the mentions that belong to them, so that the numbers always equal the list. As long as it is known
 * what came and what went, the list is not read again: a small threat's is kept with it, packed; of a large one the sums are
 * kept in memory.
 */
export function createThreatCounter() {
  const kept = new Map<string, ThreatMeasuring>();
  let bytes = 0;

  function keep(threat: string, measures: ThreatMeasuring): void {
    if (measures.count() <= MOST_PACKED) return;
    kept.set(threat, measures);
    bytes += measures.bytes();
    for (const [oldest, held] of kept) {
      if (bytes <= MAX_BYTES) break;
      bytes -= held.bytes();
      kept.delete(oldest);
    }
  }

  function takeKept(threat: string): ThreatMeasuring | undefined {
    const measures = kept.get(threat);
    if (measures === undefined) return undefined;
    kept.delete(threat);
    bytes -= measures.bytes();
    return measures;
  }

  function moveKept(threat: string, changes: ListChanges): ThreatMeasuring | null {
    const measures = takeKept(threat);
    if (measures === undefined || changes.disturbed.has(threat)) return null;
    const { added, removed } = mentionsOf(threat, changes);
    if (!removed.every((mention) => measures.remove(mention))) return null;
    for (const mention of added) measures.add(mention);
    return measures;
  }

  return {
    async count(models: Models, threats: readonly string[], changes: ListChanges): Promise<Map<string, ThreatCounts>> {
      const counts = new Map<string, ThreatCounts>();
      const note = (threat: string, measures: ThreatMeasuring, list: SmallList | null): void => {
        keep(threat, measures);
        counts.set(threat, { ...measures.finish(), counted: list && toCounted(list) });
      };
      for (const threat of threats) {
        const measures = moveKept(threat, changes);
        if (measures !== null) note(threat, measures, null);
      }
      const undisturbed = threats.filter((threat) => !counts.has(threat) && !changes.disturbed.has(threat));
      const known = await readCounted(models, undisturbed);
      for (const threat of undisturbed) {
        const before = known.get(threat) ?? (changes.opened.has(threat) ? NO_LIST : null);
        const list = before && moveList(before, threat, changes);
        if (list) note(threat, sumUp(list.mentions), list);
      }
      const unknown = threats.filter((threat) => !counts.has(threat));
      for (const [threat, { measures, list }] of await readLists(models, unknown, changes.sequence))
        note(threat, measures, list);
      return counts;
    },
  };
}
export type ThreatCounter = ReturnType<typeof createThreatCounter>;

function mentionsOf(threat: string, changes: ListChanges): Record<'added' | 'removed', MeasuredMention[]> {
  const [added, removed] = [changes.added.get(threat) ?? [], changes.removed.get(threat) ?? []];
  return { added: added.map(toMeasured), removed: removed.map(toMeasured) };
}

async function readCounted(models: Models, threats: readonly string[]): Promise<Map<string, KeptList>> {
  if (threats.length === 0) return new Map();
  const filter = { _id: { $in: threats }, counted: { $exists: true } };
  const rows = models.Threat.collection.find(filter as never, {
    projection: { counted: 1, mentionCount: 1 },
    batchSize: threats.length,
  });
  const known = new Map<string, KeptList>();
  for await (const row of rows) {
    const { _id, counted, mentionCount } = row as unknown as Required<
      Pick<ThreatRow, '_id' | 'counted' | 'mentionCount'>
    >;
    const mentions = unpackMentions(counted.mentions.buffer);
    // A program that does not keep it up has counted since, or had a fault: the list is read.
    if (mentions.length === mentionCount) known.set(_id, { sequence: counted.sequence, mentions });
  }
  return known;
}

/** What a segment makes of a list; a repeat of it changes nothing. Null where one that went is not there: it has to be read. */
function moveList(list: KeptList, threat: string, changes: ListChanges): SmallList | null {
  const { added, removed } = mentionsOf(threat, changes);
  if (list.sequence >= changes.sequence || added.length + removed.length === 0) return list;
  const mentions = [...list.mentions];
  for (const gone of removed) {
    const at = mentions.findIndex((mention) => compareMentions(mention, gone) === 0);
    if (at === -1) return null;
    mentions.splice(at, 1);
  }
  return { mentions: [...mentions, ...added], sequence: changes.sequence };
}

function sumUp(mentions: readonly MeasuredMention[]): ThreatMeasuring {
  const measures = createThreatMeasures();
  for (const mention of mentions) measures.add(mention);
  return measures;
}

function toCounted({ mentions, sequence }: SmallList): CountedMentions | null {
  if (sequence === null || mentions.length > MOST_PACKED) return null;
  return { sequence, mentions: new Binary(packMentions(mentions)) };
}

/** What is read of a threat's mentions to count them. */
export const MEMBER_FIELDS = {
  threats: 1,
  threatsSequence: 1,
  authorKey: 1,
  author: 1,
  repostOfId: 1,
  postedAt: 1,
  'analysis.kind': 1,
  'analysis.sentiment': 1,
  'pending.type': 1,
} as const;
export type MemberRow = Pick<
  MentionRow,
  '_id' | 'threats' | 'threatsSequence' | 'authorKey' | 'author' | 'repostOfId' | 'postedAt'
> & {
  analysis: Pick<MentionRow['analysis'], 'kind' | 'sentiment'>;
  pending?: Pick<NonNullable<MentionRow['pending']>[number], 'type'>[];
};

interface ReadList {
  measures: ThreatMeasuring;
  list: SmallList;
}

async function readLists(
  models: Models,
  threats: readonly string[],
  sequence: number,
): Promise<ReadonlyMap<string, ReadList>> {
  const lists = new Map<string, ReadList>(
    threats.map((threat) => [threat, { measures: createThreatMeasures(), list: { mentions: [], sequence } }]),
  );
  if (threats.length === 0) return lists;
  const rows = models.Mention.collection.find({ threats: { $in: threats } } as never, { projection: MEMBER_FIELDS });
  for await (const row of rows as unknown as AsyncIterable<MemberRow>) {
    const mention = toMeasured(countedFacts(row));
    for (const threat of row.threats) {
      const read = lists.get(threat);
      if (read === undefined) continue;
      read.measures.add(mention);
      if (read.list.mentions.length <= MOST_PACKED) read.list.mentions.push(mention);
      if ((row.threatsSequence ?? 0) > sequence) read.list.sequence = null;
    }
  }
  return lists;
}

export function countedFacts(row: MemberRow): CountedFacts {
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
