import type { ChangeSegmentRow } from '../../models/changeSegment';
import type { EventRow } from '../../models/event';
import type { MentionRow } from '../../models/mention';
import type { ThreatRow } from '../../models/threat';
import type { WebhookDeliveryRow } from '../../models/webhookDelivery';
import { AppError, notFound } from '../errors';
import { authorKey } from '../monitor/identity';
import type { Channel } from '../nlp/doc';
import { type Actor, authorizeBrand } from './authorize';
import type { Deps } from './deps';
import { renameInDetections } from './projection/keepDetection';
import type { Projector } from './projection/projector';
import { recordAudit } from './recordAudit';
import { MAX_REMOVED, removeMentions } from './removeMentions';

export interface ForgetAuthorInput {
  brand: string;
  channel: Channel;
  handle: string;
}

const SETTLE_MS = 30_000;
const FORGOTTEN_TITLE = 'What a forgotten author wrote';
/** So much of a text is found in a title that was made from it. */
const EXCERPT_LENGTH = 24;
const MAX_THREATS = 10_000;
/** Owners that save the detection in between are renamed after so often. */
const MAX_TURNS = 10;

/**
 * Takes everything of an author out of a brand: the mentions, with their counts; the handle in the brand's log and in what its detection remembers; titles of
 * threats and events that were made from what the author wrote. Called again it finishes what was cut off.
 * @returns how many mentions were taken out
 * @throws AppError NOT_FOUND, FORBIDDEN; CONFLICT when the counts have not followed in time: then it is called again
 */
export async function forgetAuthor(
  deps: Deps & { projector: Pick<Projector, 'settle'> },
  { brand, channel, handle }: ForgetAuthorInput,
  actor: Actor,
): Promise<number> {
  authorizeBrand(actor, 'administer', brand);
  if ((await deps.models.Brand.exists({ _id: brand })) === null) throw notFound('brand', brand);
  await recordAudit(deps, actor, { action: 'AUTHOR_FORGOTTEN', object: `Brand:${brand}`, brand, details: [channel] });
  const author = authorKey(channel, handle);
  const removed = await removeAll(deps, brand, author, actor);
  if (!(await deps.projector.settle(brand, SETTLE_MS)))
    throw new AppError('CONFLICT', 'The mentions are gone; counts and threats still follow. Call it again to finish.');
  const name = `${channel}:forgotten-${deps.randomBytes(9).toString('hex')}`;
  await renameInLog(deps, brand, author, name);
  await renameInDetection(deps, brand, author, name);
  await deps.models.Threat.updateMany({ brand, author }, { $set: { author: null } });
  return removed;
}

async function removeAll(deps: Deps, brand: string, author: string, actor: Actor): Promise<number> {
  let removed = 0;
  let batch: MentionRow[] = [];
  const flush = async (): Promise<void> => {
    await retitle(deps, brand, author, batch);
    removed += await removeMentions(deps, { brand, ids: batch.map((row) => row._id) }, actor);
    batch = [];
  };
  const rows = deps.models.Mention.find({ brand, authorKey: author }, { text: 1, threats: 1 })
    .lean<MentionRow>()
    .cursor();
  for await (const row of rows) {
    batch.push(row as unknown as MentionRow);
    if (batch.length === MAX_REMOVED) await flush();
  }
  if (batch.length > 0) await flush();
  return removed;
}

/** Before the mentions go, since they tell which threats they are in. */
async function retitle(deps: Deps, brand: string, author: string, mentions: readonly MentionRow[]): Promise<void> {
  const ids = [...new Set(mentions.flatMap((mention) => mention.threats))].slice(0, MAX_THREATS);
  const excerpts = mentions.map(({ text }) => text.replace(/\s+/g, ' ').trim().slice(0, EXCERPT_LENGTH).toLowerCase());
  const threats = await deps.models.Threat.find({ _id: { $in: ids } }, { title: 1, author: 1 }).lean<ThreatRow[]>();
  const tellingThreats = threats.filter(({ title, author: owner }) => {
    const lower = title.replace(/\s+/g, ' ').toLowerCase();
    return owner === author || excerpts.some((excerpt) => lower.includes(excerpt));
  });
  const telling = tellingThreats.map(({ _id }) => _id);
  if (telling.length === 0) return;
  await deps.models.Threat.updateMany(
    { _id: { $in: telling } },
    { $set: { title: FORGOTTEN_TITLE }, $inc: { revision: 1 } },
  );
  const events = await deps.models.Event.find({ brand, 'payload.threat': { $in: telling } } as never, {
    sequence: 1,
  }).lean<Pick<EventRow, '_id' | 'sequence'>[]>();
  await retitleDeliveries(
    deps,
    brand,
    events.map((event) => event.sequence),
    tellingThreats.map((threat) => threat.title),
  );
  await deps.models.Event.collection.updateMany({ _id: { $in: events.map((event) => event._id) } } as never, {
    $set: { 'payload.title': FORGOTTEN_TITLE },
  });
}

/** Messages to webhooks hold events as they were told, those of a digest several. */
async function retitleDeliveries(deps: Deps, brand: string, sequences: number[], titles: string[]): Promise<void> {
  if (sequences.length === 0) return;
  const written = titles.map((title) => JSON.stringify(title));
  const rows = deps.models.WebhookDelivery.find({ brand, sequence: { $gte: Math.min(...sequences) } }, { body: 1 })
    .lean<Pick<WebhookDeliveryRow, '_id' | 'body'>>()
    .cursor();
  for await (const { _id, body } of rows) {
    const cleaned = written.reduce((text, title) => text.replaceAll(title, JSON.stringify(FORGOTTEN_TITLE)), body);
    if (cleaned !== body) await deps.models.WebhookDelivery.updateOne({ _id }, { $set: { body: cleaned } });
  }
}

/**
 * What is saved of the detection gets the new name, and its owner has to read it again: what it remembers names the author
 * still, and nothing made from that counts. Saved in between by an owner that did not know, it is found in the next turn.
 */
async function renameInDetection(deps: Deps, brand: string, author: string, name: string): Promise<void> {
  let isFound = true;
  for (let turn = 0; isFound && turn < MAX_TURNS; turn++) {
    isFound = await renameInDetections(deps.models, brand, author, name);
    if (isFound || turn === 0)
      await deps.models.Checkpoint.updateOne({ _id: brand }, { $inc: { detectionRevision: 1 } });
  }
}

/** The log keeps its changes, under a name that means nothing and without words. */
async function renameInLog(deps: Deps, brand: string, author: string, name: string): Promise<void> {
  const segments = deps.models.ChangeSegment.collection;
  for (const side of ['before', 'after']) {
    const facts = `changes.$[change].${side}`;
    const filter = { brand, [`changes.${side}.author`]: author } as never;
    await segments.updateMany(
      filter,
      { $set: { [`${facts}.author`]: name, [`${facts}.words`]: '', [`${facts}.keys`]: [] } },
      { arrayFilters: [{ [`change.${side}.author`]: author }] },
    );
  }
  const plans = deps.models.ChangeSegment.find({ brand, 'plan.threats.author': author } as never, { _id: 1 });
  for (const { _id } of await plans.lean<Pick<ChangeSegmentRow, '_id'>[]>()) {
    await segments.updateOne(
      { _id } as never,
      { $set: { 'plan.threats.$[threat].author': name } },
      { arrayFilters: [{ 'threat.author': author }] },
    );
  }
}
