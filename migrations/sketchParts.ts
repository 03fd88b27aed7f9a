import { sketchPart, sketchPartId } from '../models/trendBucket';
import { splitSketches } from '../src/monitor/packedCells';
import type { Migration } from './migration';

const ROWS_AT_ONCE = 50;

/** The sketches of a day's quarter hours move into documents of three hours each. */
export const sketchParts: Migration = {
  name: '2026-11-27 sketches by parts of a day',
  run: async ({ TrendSketch }) => {
    const whole = { _id: { $regex: /^[^:]*:Q:[^:]*$/ } };
    for (;;) {
      const rows = await TrendSketch.collection
        .find(whole as never, { promoteBuffers: true, limit: ROWS_AT_ONCE })
        .toArray();
      if (rows.length === 0) return;
      for (const { _id, brand, cells, applied } of rows) {
        const parts = splitSketches(cells, sketchPart);
        const replacements = [...parts].map(([part, packed]) => ({
          replaceOne: {
            filter: { _id: sketchPartId(String(_id), part) },
            replacement: { brand, cells: packed, applied },
            upsert: true,
          },
        }));
        if (replacements.length > 0) await TrendSketch.collection.bulkWrite(replacements as never);
        await TrendSketch.collection.deleteOne({ _id });
      }
    }
  },
};
