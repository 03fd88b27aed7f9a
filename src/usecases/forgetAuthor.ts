import type { BrandRow } from '../../models/brand';
import { type CheckpointRow, sketchedSequence } from '../../models/checkpoint';
import type { Models } from '../../models/models';
import { AppError, notFound } from '../errors';
import { hash32 } from '../monitor/identity';
import type { Channel } from '../nlp/doc';
import { type Actor, authorizeBrand } from './authorize';
import type { Deps } from './deps';
import { hideInLog, type NamedChange, readNamedSegments } from './hideInLog';
import { renameInDetections } from './projection/keepDetection';
import type { Projector } from './projection/projector';
import { storedAuthors } from './pseudonymize';
import { recordAudit } from './recordAudit';
import { MAX_REMOVED, removeMentions } from './removeMentions';

export interface ForgetAuthorInput {
  brand: string;
  channel: Channel;
  handle: string;
}

const SETTLE_MS = 30_000;
/** Owners that save the detection in between are renamed after so often. */
const MAX_TURNS = 10;

/**
 * Takes everything of an author out of a brand: the mentions, with their counts; the handle and the words in the brand's log
 * and in what its detection remembers; titles of threats, events and messages to webhooks that quote the author. Where the
 * brand stores authors under other names, the one that stands for the handle is meant as well. Called again it finishes what
 * was cut off.
 * @returns how many mentions were taken out
 * @throws AppError NOT_FOUND, FORBIDDEN; CONFLICT when the counts have not followed in time: then it is called again
 */
export async function forgetAuthor(
  deps: Deps & { projector: Pick<Projector, 'settle'> },
  { brand: slug, channel, handle }: ForgetAuthorInput,
  actor: Actor,
): Promise<number> {
  authorizeBrand(actor, 'administer', slug);
  const brand = await deps.models.Brand.findOne({ _id: slug }).lean<BrandRow | null>();
  if (brand === null) throw notFound('brand', slug);
  const order = { action: 'AUTHOR_FORGOTTEN', object: `Brand:${slug}`, brand: slug, details: [channel] } as const;
  await recordAudit(deps, actor, order);
  const authors = storedAuthors(brand, channel, handle);
  const removed = await removeAll(deps, slug, authors, actor);
  if (!(await deps.projector.settle(slug, SETTLE_MS)))
    throw new AppError('CONFLICT', 'The mentions are gone; counts and threats still follow. Call it again to finish.');
  // From here on the log also tells which threats the mentions had left, or opened while they were being taken out.
  const name = () => `${channel}:forgotten-${deps.randomBytes(9).toString('hex')}`;
  await renameEverywhere(deps.models, slug, new Map(authors.map((author) => [author, name()])));
  await deps.models.Threat.updateMany({ brand: slug, author: { $in: authors } }, { $set: { author: null } });
  return removed;
}

async function removeAll(deps: Deps, brand: string, authors: readonly string[], actor: Actor): Promise<number> {
  let removed = 0;
  let ids: string[] = [];
  const flush = async (): Promise<void> => {
    removed += await removeMentions(deps, { brand, ids }, actor);
    ids = [];
  };
  const rows = deps.models.Mention.find({ brand, authorKey: { $in: [...authors] } }, { _id: 1 })
    .lean<{ _id: string }>()
    .cursor();
  for await (const row of rows) {
    ids.push(row._id as unknown as string);
    if (ids.length === MAX_REMOVED) await flush();
  }
  if (ids.length > 0) await flush();
  return removed;
}

/**
 * The log and the detection keep what they count by, under names that mean nothing and without words. What the author has said
 * since stays as it is: the sketches still take it from the log.
 */
async function renameEverywhere(models: Models, brand: string, names: ReadonlyMap<string, string>): Promise<void> {
  const checkpoint = await models.Checkpoint.findOne({ _id: brand }).lean<CheckpointRow | null>();
  if (checkpoint === null) return;
  const where = holding([...names.keys()]);
  // The log says which words are meant: it loses them once what is saved of the detection has lost them.
  const words = await readWords(models, brand, where, names);
  await renameInDetections(models, brand, names, words);
  await hideInLog(models, brand, {
    where,
    last: sketchedSequence(checkpoint),
    nameFor: (change) => names.get(authorOf(change)) ?? null,
    losesAuthor: ({ author }) => author !== null && names.has(author),
  });
  await renameForOwner(models, brand, names, words);
}

/** Segments that name one of the authors. */
function holding(authors: readonly string[]): object {
  const fields = ['changes.before.author', 'changes.after.author', 'plan.threats.author'];
  return { $or: fields.map((field) => ({ [field]: { $in: authors } })) };
}

const authorOf = ({ before, after }: NamedChange): string => (before ?? after)!.author;

/** @returns hashes of the words of each thing that the authors wrote */
async function readWords(
  models: Models,
  brand: string,
  where: object,
  names: ReadonlyMap<string, string>,
): Promise<Set<number>> {
  const words = new Set<number>();
  for await (const { changes } of readNamedSegments(models, brand, { where })) {
    for (const change of changes) {
      if (!names.has(authorOf(change))) continue;
      for (const facts of [change.before, change.after]) if (facts?.words) words.add(hash32(facts.words));
    }
  }
  return words;
}

/**
 * The owner of the brand has to read the saved detection again: what it remembers names the author still, and nothing made
 * from that counts. Saved in between by an owner that did not know, it is found in the next turn.
 */
async function renameForOwner(
  models: Models,
  brand: string,
  names: ReadonlyMap<string, string>,
  words: ReadonlySet<number>,
): Promise<void> {
  let isFound = true;
  for (let turn = 0; isFound && turn < MAX_TURNS; turn++) {
    isFound = await renameInDetections(models, brand, names, words);
    if (isFound || turn === 0) await models.Checkpoint.updateOne({ _id: brand }, { $inc: { detectionRevision: 1 } });
  }
}
