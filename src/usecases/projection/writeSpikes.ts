import type { BrandRow } from '../../../models/brand';
import type { Models } from '../../../models/models';
import type { SpikeRow } from '../../../models/spike';
import type { Change } from '../../monitor/facts';
import { DEFAULT_SENSITIVITY, judgeSpikes, SETTLED_SLOTS, type Spike, spikeSeverity } from '../../monitor/judgeSpikes';
import { LOOKBACK_DAYS } from '../../monitor/spikeBaseline';
import {
  SLOT_MS,
  SLOTS_A_DAY,
  SLOTS_AN_HOUR,
  SPIKE_SERIES,
  type SpikeSeries,
  slotOf,
  slotStart,
} from '../../monitor/spikeCounts';
import type { MentionKind } from '../../nlp/doc';
import type { SlotSpan, SpikeWatch } from './spikeWatch';

export interface SpikeContext {
  models: Models;
  brand: BrandRow;
  watch: SpikeWatch;
  /** Slots and kinds of mentions that may be pushed, see `toldSlots`. */
  told: ReadonlySet<string>;
  now: Date;
}

/** The slot and kind of each change that may be pushed. */
export function toldSlots(changes: readonly Change[]): Set<string> {
  return new Set(
    changes.flatMap(({ notify, after }) =>
      notify && after !== null ? [`${slotOf(after.postedAt)} ${after.kind}`] : [],
    ),
  );
}

/** Judges a span anew, and as far after it as it can matter, and stores what has come out differently. */
export async function writeSpikes(context: SpikeContext, span: SlotSpan): Promise<void> {
  const { models, brand, watch } = context;
  const to = Math.min(watch.counts.last(), (await watch.reachOf(span)) + LOOKBACK_DAYS * SLOTS_A_DAY);
  const stored = await findWithin(models, brand._id, span.from, to);
  const from = Math.min(span.from, ...stored.map((row) => slotOf(row.beganAt)));
  const { counts, baseline } = await watch.evidenceOf(from, to);
  const operations: object[] = [];
  for (const series of SPIKE_SERIES) {
    const known = stored.filter((row) => row.kind === kindOf(series));
    const start = Math.min(span.from, ...known.map((row) => slotOf(row.beganAt)));
    const sensitivity = brand.spikeSensitivity ?? DEFAULT_SENSITIVITY;
    const spikes = judgeSpikes(counts, baseline, series, start, to, sensitivity);
    const taken = new Set<string>();
    for (const spike of spikes) {
      const row = known.find((each) => !taken.has(each._id) && overlaps(each, spike));
      if (row !== undefined) taken.add(row._id);
      const operation = storeSpike(context, spike, row, counts.last());
      if (operation !== null) operations.push(operation);
    }
    operations.push(...known.filter((row) => !taken.has(row._id)).map((row) => withdraw(row, context.now)));
  }
  if (operations.length > 0) await models.Spike.collection.bulkWrite(operations as never, { ordered: true });
}

/** Spikes that a judgement of these slots could give otherwise. */
function findWithin(models: Models, brand: string, from: number, to: number): Promise<SpikeRow[]> {
  const since = slotStart(from - SETTLED_SLOTS);
  return models.Spike.find({
    brand,
    withdrawnAt: null,
    beganAt: { $lte: slotStart(to) },
    $or: [{ endedAt: null }, { endedAt: { $gte: since } }],
  })
    .sort({ beganAt: 1, _id: 1 })
    .lean<SpikeRow[]>()
    .exec();
}

const kindOf = (series: SpikeSeries): MentionKind | null => (series === 'ALL' ? null : series);

function overlaps(row: SpikeRow, spike: Spike): boolean {
  const end = row.endedAt === null ? Number.POSITIVE_INFINITY : slotOf(row.endedAt) - 1;
  return slotOf(row.beganAt) <= (spike.end ?? Number.POSITIVE_INFINITY) && spike.begin <= end;
}

/** The write that brings a row to what was judged; null when it is there already. */
function storeSpike(context: SpikeContext, spike: Spike, row: SpikeRow | undefined, head: number): object | null {
  const id = row?._id ?? `${context.brand._id}-${spike.series}-${spike.begin}`;
  const fields = {
    beganAt: slotStart(spike.begin),
    foundAt: slotStart(spike.found),
    // The hour that is the busiest may begin before the rise, whose peak is its own.
    peakAt: slotStart(Math.max(spike.begin, spike.peak - SLOTS_AN_HOUR + 1)),
    peakCount: spike.peakCount,
    peakExpected: round(spike.peakExpected),
    lastRaisedAt: endOf(spike.lastRaised),
    endedAt: spike.end === null ? null : endOf(spike.end),
    mentions: spike.mentions,
    expected: round(spike.expected),
    severity: spikeSeverity(spike),
    withdrawnAt: null,
  };
  const isTold = row?.isTold === true || isPushed(context, spike, head);
  const isNews = isTold && row?.isTold !== true;
  const isSame =
    row !== undefined &&
    !isNews &&
    Object.entries(fields).every(([name, value]) => String(value) === String(row[name as keyof SpikeRow]));
  if (isSame) return null;
  const event = { key: `spike:${id}`, occurredAt: fields.foundAt, severity: fields.severity };
  return {
    updateOne: {
      filter: { _id: id },
      update: {
        $set: { ...fields, isTold, ...(isNews ? { pendingEvents: [event], pendingAt: context.now } : {}) },
        $setOnInsert: {
          brand: context.brand._id,
          kind: kindOf(spike.series),
          ...(isNews ? {} : { pendingEvents: [] }),
        },
      },
      upsert: true,
    },
  };
}

const endOf = (slot: number): Date => new Date(slotStart(slot).getTime() + SLOT_MS);
const round = (value: number): number => Math.round(value * 100) / 100;

/** Whether a mention that may be pushed is among those of the spike. */
function isPushed({ told }: SpikeContext, { series, begin, end }: Spike, head: number): boolean {
  for (const place of told) {
    const [slot, kind] = place.split(' ');
    if ((series === 'ALL' || kind === series) && Number(slot) >= begin && Number(slot) <= (end ?? head)) return true;
  }
  return false;
}

/** One that nobody was told of is as if it had never been; of one that was told it is said that it was none. */
function withdraw(row: SpikeRow, now: Date): object {
  if (!row.isTold) return { deleteOne: { filter: { _id: row._id } } };
  return {
    updateOne: {
      filter: { _id: row._id },
      update: { $set: { withdrawnAt: now, pendingEvents: [] }, $unset: { pendingAt: '' } },
    },
  };
}
