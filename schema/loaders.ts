import DataLoader from 'dataloader';
import type { BrandRow } from '../models/brand';
import type { MentionRow } from '../models/mention';
import type { Models } from '../models/models';
import type { SpikeRow } from '../models/spike';
import type { ThreatRow } from '../models/threat';
import type { PictureMention } from '../src/monitor/pictureThreat';
import { readPictureMentions } from '../src/usecases/readThreatPicture';

/**
 * A fresh set of loaders: each relation costs one query an operation, however many rows ask for it.
 * @param cache false for operations that live long: a subscription must see rows as they are at each event
 */
export function createLoaders(models: Models, cache: boolean) {
  const options = { cache, maxBatchSize: 1_000 };
  return {
    brand: new DataLoader<string, BrandRow | null>(async (ids) => {
      const rows = await models.Brand.find({ _id: { $in: ids } }).lean<BrandRow[]>();
      return inOrder(ids, rows);
    }, options),
    mention: new DataLoader<string, MentionRow | null>(async (ids) => {
      const rows = await models.Mention.find({ _id: { $in: ids } }).lean<MentionRow[]>();
      return inOrder(ids, rows);
    }, options),
    spike: new DataLoader<string, SpikeRow | null>(async (ids) => {
      const rows = await models.Spike.find({ _id: { $in: ids } }).lean<SpikeRow[]>();
      return inOrder(ids, rows);
    }, options),
    threat: new DataLoader<string, ThreatRow | null>(async (ids) => {
      const rows = await models.Threat.find({ _id: { $in: ids } }).lean<ThreatRow[]>();
      return inOrder(ids, rows);
    }, options),
    picture: new DataLoader<string, PictureMention[]>(
      (ids) => Promise.all(ids.map((id) => readPictureMentions(models, id))),
      { ...options, maxBatchSize: 4 },
    ),
  };
}
export type Loaders = ReturnType<typeof createLoaders>;

function inOrder<Row extends { _id: string }>(ids: readonly string[], rows: readonly Row[]): (Row | null)[] {
  const byId = new Map(rows.map((row) => [row._id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
