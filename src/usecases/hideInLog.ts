import { type ChangeSegmentRow, changeSegmentId, type PlannedThreat } from '../../models/changeSegment';
import type { Models } from '../../models/models';
import type { Change, MentionFacts } from '../monitor/facts';
import { maskTitles } from './maskTitles';

type NamedFacts = Pick<MentionFacts, 'author' | 'words'>;

/** As much of a change as says whose it is. */
export interface NamedChange extends Pick<Change, 'mention' | 'sequence' | 'type'> {
  before: NamedFacts | null;
  after: NamedFacts | null;
}

interface NamedSegment extends Pick<ChangeSegmentRow, '_id' | 'last'> {
  changes: NamedChange[];
  plan: { threats: Pick<PlannedThreat, 'id' | 'author' | 'openedBy'>[] };
}

const SEGMENTS_AT_ONCE = 20;
const FIELDS = {
  last: 1,
  'changes.type': 1,
  'changes.mention': 1,
  'changes.sequence': 1,
  'changes.before.author': 1,
  'changes.before.words': 1,
  'changes.after.author': 1,
  'changes.after.words': 1,
  'plan.threats.id': 1,
  'plan.threats.author': 1,
  'plan.threats.openedBy': 1,
};

/** What of a brand's log is hidden. */
export interface Hiding {
  /** Which segments may hold some of it, up to which sequence; all of them unless given. */
  where?: object;
  last?: number;
  /** The name that the author of a change gets in place of the own one; null where the change stays as it is. */
  nameFor(change: NamedChange): string | null;
  /** Whether a planned threat loses its author. */
  losesAuthor(threat: Pick<PlannedThreat, 'id' | 'author'>): boolean;
}

/**
 * A brand's log, as far as it says whose changes it holds, in order.
 * @param span which segments, and after which sequence; from the beginning unless given
 */
export async function* readNamedSegments(
  models: Models,
  brand: string,
  { where = {}, after = 0, last }: Pick<Hiding, 'where' | 'last'> & { after?: number },
): AsyncGenerator<NamedSegment> {
  const end = last === undefined ? { $lt: `${brand};` } : { $lte: changeSegmentId(brand, last) };
  const rows = models.ChangeSegment.collection
    .find({ _id: { $gt: changeSegmentId(brand, after), ...end }, ...where } as never, { projection: FIELDS })
    .sort({ _id: 1 })
    .batchSize(SEGMENTS_AT_ONCE);
  for await (const row of rows) yield row as unknown as NamedSegment;
}

/**
 * Blanks changes in a brand's log: their author gets another name, and their words, hashtags and links go; what is counted
 * stays as it is. Titles of the threats that these changes opened are masked. Called again it finishes what was cut off.
 */
export async function hideInLog(models: Models, brand: string, hiding: Hiding): Promise<void> {
  for await (const { _id, changes, plan } of readNamedSegments(models, brand, hiding)) {
    const set: Record<string, unknown> = {};
    const hidden = new Set<number>();
    changes.forEach((change, place) => {
      const author = hiding.nameFor(change);
      if (author === null) return;
      hidden.add(change.sequence);
      for (const side of ['before', 'after'] as const) {
        if (!change[side]) continue;
        for (const [name, value] of Object.entries({ author, words: '', keys: [] }))
          set[`changes.${place}.${side}.${name}`] = value;
      }
    });
    const opened = plan.threats.filter(({ openedBy }) => openedBy !== null && hidden.has(openedBy.sequence));
    if (opened.length > 0) await maskTitles(models, brand, { _id: { $in: opened.map((threat) => threat.id) } });
    plan.threats.forEach((threat, place) => {
      if (threat.author !== null && hiding.losesAuthor(threat)) set[`plan.threats.${place}.author`] = null;
    });
    if (Object.keys(set).length > 0)
      await models.ChangeSegment.collection.updateOne({ _id } as never, { $set: set } as never);
  }
}
