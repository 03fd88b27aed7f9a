import type { Model } from 'mongoose';
import type { Models } from '../../../models/models';
import type { RollupRow } from '../../../models/trendBucket';
import { packDistinct } from '../../monitor/distinctDays';
import type { Change } from '../../monitor/facts';
import { changeSketches } from '../../monitor/packedCells';
import { addEntries } from '../../monitor/sketch';
import { type CellDelta, type CellPlace, cellDeltas, EVERYTHING, hasSameEntries } from '../../monitor/trendCells';
import { endTogether } from './endTogether';
import { OwnershipLostError } from './ownershipLost';
import type { QuarterHours } from './quarterHours';
import {
  type CellKeys,
  type RebuiltSketches,
  sketchesOfMentions,
  sketchesOfQuarterHours,
  sketchesOfWholeDays,
} from './rebuildSketches';
import { createMonthPlaces, createWholeDayPlaces, sketchPlace } from './rollupPlaces';
import { type Chunk, chunksOf, dueOf, type LoggedRun, readStored, rowOf, writeRows } from './rollupRows';

type Deltas = ReadonlyMap<number, CellDelta>;
type Documents = ReadonlyMap<string, Deltas>;
type Rebuild = (cells: ReadonlyMap<string, CellKeys>) => Promise<RebuiltSketches>;

/**
 * Brings the brand's sketches, and the distinct counts that follow from them, to the end of a run of its log. What a cell holds
 * is a set, and what something was taken out of is made again as it is at the end of the run or later: a repeat, also of a part,
 * changes nothing, and what came after the run comes again with its own.
 * @param dayZone the zone whose whole days and months have sketches beside the quarter hours; null while these have none
 * @param memory what the brand's owner remembers of quarter hours, the run included
 * @throws OwnershipLostError when another owner was seen to write the same
 */
export async function projectSketches(
  models: Models,
  run: LoggedRun,
  dayZone: string | null,
  memory: QuarterHours,
): Promise<void> {
  const { brand, changes } = run;
  const quarterHours = cellDeltas(changes, (moment) => sketchPlace(brand, moment));
  await moveSketches(models, run, quarterHours, (cells) => sketchesOfMentions(brand, memory, cells));
  if (dayZone === null) return;
  // What is taken out of whole days is made again from their quarter hours, and of months from their days: these come first.
  const wholeDays = cellDeltas(changes, createWholeDayPlaces(brand, dayZone));
  const days = await moveSketches(models, run, wholeDays, (cells) =>
    sketchesOfQuarterHours(models, brand, dayZone, cells),
  );
  const monthOf = createMonthPlaces(brand, dayZone);
  const moved = changes.filter((change) => movesDistinct(change, monthOf));
  const months = cellDeltas(moved, monthOf, () => EVERYTHING);
  await endTogether([
    moveDistinct(models, run, days),
    moveSketches(models, run, months, (cells) => sketchesOfWholeDays(models, brand, dayZone, cells.keys())),
  ]);
}

/** Whether a month may have another author or text after it, or one less. */
function movesDistinct({ before, after }: Change, monthOf: (moment: Date) => CellPlace): boolean {
  if (before === null || after === null || !hasSameEntries(before, after)) return true;
  return monthOf(before.postedAt).document !== monthOf(after.postedAt).document;
}

const NOTHING = new Uint8Array();

/** @returns the packed sketches of each document as they are now */
async function moveSketches(
  models: Models,
  run: LoggedRun,
  documents: Documents,
  rebuild: Rebuild,
): Promise<Map<string, Uint8Array>> {
  const packed = new Map<string, Uint8Array>();
  for (const chunk of chunksOf(documents)) {
    const stored = await readStored(models.TrendSketch, chunk);
    const due = dueOf(chunk, stored, run);
    const rebuilt = await rebuild(cellsToRebuild(due));
    const rows = due.map(([id, deltas]) => {
      const cells = changeSketches(stored.get(id)?.cells ?? NOTHING, deltas.keys(), (key, { authors, texts }) => {
        const delta = deltas.get(key)!;
        if (delta.rebuild) return rebuilt.get(id)?.get(key) ?? { authors: [], texts: [] };
        return { authors: addEntries(authors, delta.authors), texts: addEntries(texts, delta.texts) };
      });
      return rowOf(run, id, cells);
    });
    await writeOwned(models.TrendSketch, run, rows, stored);
    for (const row of [...stored.values(), ...rows]) packed.set(row._id, row.cells);
  }
  return packed;
}

/** Distinct counts follow from the sketches that have been moved. */
async function moveDistinct(models: Models, run: LoggedRun, sketches: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const chunk of chunksOf(sketches)) {
    const stored = await readStored(models.TrendDistinct, chunk);
    const rows = dueOf(chunk, stored, run).map(([id, cells]) => rowOf(run, id, packDistinct(cells)));
    await writeOwned(models.TrendDistinct, run, rows, stored);
  }
}

/** What another wrote meanwhile may know less of the log than the run, so that it does not stand for it. */
async function writeOwned(
  model: Model<RollupRow>,
  { brand }: LoggedRun,
  rows: readonly RollupRow[],
  stored: ReadonlyMap<string, RollupRow>,
): Promise<void> {
  if (!(await writeRows(model, rows, stored))) throw new OwnershipLostError(brand);
}

function cellsToRebuild(documents: Chunk<Deltas>): Map<string, CellKeys> {
  return new Map(
    documents.flatMap(([id, deltas]) => {
      const keys = [...deltas].filter(([, delta]) => delta.rebuild).map(([key]) => key);
      return keys.length === 0 ? [] : [[id, new Set(keys)] as const];
    }),
  );
}
