import { type CheckpointRow, sketchedSequence } from '../../models/checkpoint';
import type { Models } from '../../models/models';
import { hideInLog, readNamedSegments } from './hideInLog';

/** Removals hidden in one go through the log. */
const MAX_REMOVALS = 100_000;
const AUTHORS_AT_ONCE = 1_000;

interface Removals {
  /** Sequence of the last removal of each mention. */
  sequences: Map<string, number>;
  authors: Set<string>;
  /** Up to here removals were looked for. */
  last: number;
}

/**
 * Blanks what a brand's log says of mentions that were removed, and the author of threats that none is left of; titles that
 * still quote one are masked. Only what no projection will read again is touched, so that a restart finds what was there.
 * @returns whether there is more to do
 */
export async function hideRemoved(models: Models, brand: string): Promise<boolean> {
  const checkpoint = await models.Checkpoint.findOne({ _id: brand }).lean<CheckpointRow | null>();
  if (checkpoint === null) return false;
  const settled = Math.min(sketchedSequence(checkpoint), checkpoint.detectorSequence);
  const hiddenSequence = checkpoint.hiddenSequence ?? 0;
  if (settled <= hiddenSequence) return false;
  const removals = await readRemovals(models, brand, hiddenSequence, settled);
  if (removals.sequences.size > 0) await hide(models, brand, removals);
  await models.Checkpoint.updateOne({ _id: brand }, { $set: { hiddenSequence: removals.last } });
  return removals.last < settled;
}

async function readRemovals(models: Models, brand: string, after: number, settled: number): Promise<Removals> {
  const removals: Removals = { sequences: new Map(), authors: new Set(), last: settled };
  for await (const segment of readNamedSegments(models, brand, { after, last: settled })) {
    for (const { type, mention, sequence, before } of segment.changes) {
      if (type !== 'REMOVED') continue;
      removals.sequences.set(mention, sequence);
      if (before !== null) removals.authors.add(before.author);
    }
    if (removals.sequences.size >= MAX_REMOVALS) return { ...removals, last: segment.last };
  }
  return removals;
}

async function hide(models: Models, brand: string, { sequences, authors, last }: Removals): Promise<void> {
  const emptied = await findEmptied(models, brand, [...authors]);
  await hideInLog(models, brand, {
    last,
    // One that came again after its removal is another one.
    nameFor: ({ mention, sequence, before, after }) =>
      sequence <= (sequences.get(mention) ?? 0) ? `${channelOf((before ?? after)!.author)}:removed-${mention}` : null,
    losesAuthor: (threat) => emptied.has(threat.id),
  });
  await models.Threat.updateMany({ _id: { $in: [...emptied] }, mentionCount: 0 }, { $set: { author: null } });
}

/** Threats of authors that hold no mention any more. They are dismissed, and take none again. */
async function findEmptied(models: Models, brand: string, authors: readonly string[]): Promise<Set<string>> {
  const emptied = new Set<string>();
  for (let start = 0; start < authors.length; start += AUTHORS_AT_ONCE) {
    const some = authors.slice(start, start + AUTHORS_AT_ONCE);
    const rows = await models.Threat.find({ brand, author: { $in: some }, mentionCount: 0 }, { _id: 1 }).lean<
      { _id: string }[]
    >();
    for (const { _id } of rows) emptied.add(_id);
  }
  return emptied;
}

function channelOf(author: string): string {
  return author.slice(0, author.indexOf(':'));
}
