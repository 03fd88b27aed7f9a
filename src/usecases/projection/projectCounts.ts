import type { Model } from 'mongoose';
import type { Models } from '../../../models/models';
import type { RollupRow } from '../../../models/trendBucket';
import { packCounts, unpackCounts } from '../../monitor/packedCells';
import { addCounts, type CellDelta, cellDeltas, emptyCounts, narrowKey } from '../../monitor/trendCells';
import { endTogether } from './endTogether';
import { createWholeDayPlaces, hourPlace, quarterHourPlace } from './rollupPlaces';
import { chunksOf, dueOf, type LoggedRun, readStored, rowOf, writeRows } from './rollupRows';

/**
 * Moves the brand's counts by one segment of its log. Each document remembers the segment and refuses it the second time,
 * so a repeat changes nothing.
 * @param dayZone the zone whose whole days are counted beside the quarter hours, as hours are; null while none of these are counted
 */
export async function projectCounts(models: Models, segment: LoggedRun, dayZone: string | null): Promise<void> {
  const { brand, changes } = segment;
  const quarterHours = cellDeltas(changes, (moment) => quarterHourPlace(brand, moment));
  const wholeDays = dayZone === null ? [] : cellDeltas(changes, createWholeDayPlaces(brand, dayZone));
  const hours = dayZone === null ? [] : cellDeltas(changes, (moment) => hourPlace(brand, moment));
  const counted = new Map([...quarterHours, ...wholeDays]);
  await endTogether([
    moveCounts(models.TrendBucket, segment, counted, (key) => key),
    moveCounts(models.TrendKind, segment, new Map([...counted, ...hours]), narrowKey),
  ]);
}

/** @param keyOf the cell that stands for one in the collection */
async function moveCounts(
  model: Model<RollupRow>,
  run: LoggedRun,
  documents: ReadonlyMap<string, ReadonlyMap<number, CellDelta>>,
  keyOf: (key: number) => number,
): Promise<void> {
  for (const chunk of chunksOf(documents)) {
    const stored = await readStored(model, chunk);
    const rows = dueOf(chunk, stored, run).map(([id, deltas]) => {
      const known = stored.get(id);
      const cells = known === undefined ? new Map() : unpackCounts(known.cells);
      for (const [key, delta] of deltas) {
        let counts = cells.get(keyOf(key));
        if (counts === undefined) cells.set(keyOf(key), (counts = emptyCounts()));
        addCounts(counts, delta);
      }
      return rowOf(run, id, packCounts(cells));
    });
    await writeRows(model, rows, stored);
  }
}
