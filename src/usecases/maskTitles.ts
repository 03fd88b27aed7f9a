import type { EventRow } from '../../models/event';
import type { MentionRow } from '../../models/mention';
import type { Models } from '../../models/models';
import type { ThreatRow } from '../../models/threat';
import type { WebhookDeliveryRow } from '../../models/webhookDelivery';
import { findFirstKept } from '../events/log';
import { excerpt, quotesIn, retitle } from '../monitor/describeThreat';
import { THREAT_KINDS } from '../monitor/threat';

/** Stands where a title quoted what has been taken out. */
export const MASKED_TITLE = 'Its words were taken out';
const THREATS_AT_ONCE = 500;

type TitledThreat = Pick<ThreatRow, '_id' | 'title' | 'kind'>;
type QuotedMention = Pick<MentionRow, 'text' | 'history' | 'threats' | 'authorKey'>;

/**
 * Masks every title that quotes what a brand's mentions say or said before, of the threats they are in and of their authors'
 * own: in the threats, in events and in messages to webhooks.
 */
export async function maskTitlesOf(models: Models, brand: string, mentions: readonly QuotedMention[]): Promise<void> {
  const texts = mentions.flatMap(({ text, history }) => [text, ...history.map((earlier) => earlier.text)]);
  const quotes = new Set(texts.map(excerpt));
  const isQuoting = (title: string): boolean => quotesIn(title).some((quote) => quotes.has(quote));
  const threats = [...new Set(mentions.flatMap((mention) => mention.threats))];
  const authors = [...new Set(mentions.map((mention) => mention.authorKey))];
  for (const where of [{ _id: { $in: threats } }, { author: { $in: authors } }])
    await maskTitles(models, brand, where, isQuoting);
}

/**
 * Masks titles of a brand's threats, in their events and in messages to webhooks too. Called again it finishes what was cut off.
 * @param where which threats
 * @param isQuoting which titles; those that quote anything unless given
 */
export async function maskTitles(
  models: Models,
  brand: string,
  where: object,
  isQuoting: (title: string) => boolean = (title) => quotesIn(title).length > 0,
): Promise<void> {
  const rows = models.Threat.find({ brand, ...where }, { title: 1, kind: 1 })
    .lean<TitledThreat>()
    .cursor();
  let batch: TitledThreat[] = [];
  for await (const row of rows) {
    const threat = row as unknown as TitledThreat;
    if (threat.title !== MASKED_TITLE && !isQuoting(threat.title)) continue;
    batch.push(threat);
    if (batch.length < THREATS_AT_ONCE) continue;
    await maskBatch(models, brand, batch);
    batch = [];
  }
  if (batch.length > 0) await maskBatch(models, brand, batch);
}

/** The threat comes first, so that nothing more is told of it as it was; its events come last, since they say what is left to do. */
async function maskBatch(models: Models, brand: string, threats: readonly TitledThreat[]): Promise<void> {
  const ids = threats.map((threat) => threat._id);
  await models.Threat.updateMany(
    { _id: { $in: ids }, title: { $ne: MASKED_TITLE } },
    { $set: { title: MASKED_TITLE }, $inc: { revision: 1 } },
  );
  const told = { brand, 'payload.threat': { $in: ids }, 'payload.title': { $ne: MASKED_TITLE } } as never;
  const events = await models.Event.find(told, { sequence: 1, 'payload.title': 1 })
    .sort({ _id: 1 })
    .lean<(Pick<EventRow, 'sequence'> & { payload: { title: string } })[]>();
  const titles = new Set([...threats.flatMap(wordingsOf), ...events.map((event) => event.payload.title)]);
  titles.delete(MASKED_TITLE);
  await maskDeliveries(
    models,
    brand,
    events.map((event) => event.sequence),
    [...titles],
  );
  await models.Event.collection.updateMany(told, { $set: { 'payload.title': MASKED_TITLE } });
}

/** What the title was called while the threat was of another kind. */
function wordingsOf({ title, kind }: TitledThreat): string[] {
  return THREAT_KINDS.map((each) => retitle(title, kind, each));
}

/**
 * Messages to webhooks hold events as they were told, those of a digest several, up to its own place in the log; some are kept
 * for longer than the events.
 */
async function maskDeliveries(
  models: Models,
  brand: string,
  sequences: readonly number[],
  titles: readonly string[],
): Promise<void> {
  if (titles.length === 0) return;
  const written = titles.map((title) => JSON.stringify(title));
  const places = [
    { sequence: { $in: [...sequences] } },
    { sequence: { $gte: sequences[0] ?? Number.MAX_SAFE_INTEGER }, type: 'events.digest' },
    { sequence: { $lt: await findFirstKept(models, brand) } },
  ];
  for (const place of places) {
    const rows = models.WebhookDelivery.find({ brand, ...place }, { body: 1 })
      .lean<Pick<WebhookDeliveryRow, '_id' | 'body'>>()
      .cursor();
    for await (const { _id, body } of rows) {
      const masked = written.reduce((text, title) => text.replaceAll(title, JSON.stringify(MASKED_TITLE)), body);
      if (masked !== body) await models.WebhookDelivery.updateOne({ _id }, { $set: { body: masked } });
    }
  }
}
