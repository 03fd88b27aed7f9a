import type { MentionRow } from '../../models/mention';
import type { Models } from '../../models/models';
import { type CellSketches, gatherEntries, unpackCounts, visitSketches } from '../../src/monitor/packedCells';
import { mergeEntries, sketchEntry, sketchEntryOfNumber } from '../../src/monitor/sketch';
import { textHash } from '../../src/monitor/textFingerprint';
import { type CellCounts, CODES, cellCode } from '../../src/monitor/trendCells';

interface SeenCell extends CellCounts {
  authors: number[];
  texts: number[];
}
/** Cells by document and key, sorted, empty ones left out. */
export type SeenRollups = [string, SeenCell][];

/** A brand's rollups as they are stored: the cells that everything else follows from, see `verifyBrand` for the rest. */
export async function seeRollups(models: Models, brand: string): Promise<SeenRollups> {
  const cells = new Map<string, SeenCell>();
  const counts = await models.TrendBucket.collection.find({ brand }, { promoteBuffers: true }).toArray();
  const ofDays = { brand, _id: { $not: /:M:/ } } as never;
  const sketches = await models.TrendSketch.collection.find(ofDays, { promoteBuffers: true }).toArray();
  for (const row of counts) {
    for (const [key, each] of unpackCounts(row.cells))
      cells.set(`${row._id} ${key}`, { ...each, authors: [], texts: [] });
  }
  for (const row of sketches) {
    for (const [key, { authors, texts }] of unpackSketches(row.cells)) {
      // A day's sketches come in parts, its counts in one piece.
      const place = `${String(row._id).replace(/:\d$/, '')} ${key}`;
      cells.set(place, { ...cells.get(place)!, authors: [...authors], texts: [...texts] });
    }
  }
  return sorted(cells);
}

/** What the rollups should be, counted mention by mention; the zone's days are read by Intl. */
export function countRollups(mentions: readonly MentionRow[], timeZone: string): SeenRollups {
  const cells = new Map<string, SeenCell>();
  const localDate = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  for (const row of mentions) {
    const { kind, language, sentiment } = row.analysis;
    const code = cellCode({ kind, channel: row.channel, language, polarity: sentiment.polarity });
    const slot = row.postedAt.getUTCHours() * 4 + Math.floor(row.postedAt.getUTCMinutes() / 15);
    for (const place of [
      `${row.brand}:Q:${row.postedAt.toISOString().slice(0, 10)} ${slot * CODES + code}`,
      `${row.brand}:D:${timeZone}:${localDate.format(row.postedAt)} ${code}`,
    ]) {
      const cell = cells.get(place) ?? {
        mentions: 0,
        reposts: 0,
        score: 0,
        reach: 0,
        engagement: 0,
        authors: [],
        texts: [],
      };
      cell.mentions++;
      if (row.repostOfId !== null) cell.reposts++;
      cell.score += Math.round(sentiment.score * 1_000);
      cell.reach += row.author.followers ?? 0;
      cell.engagement += row.engagement ? row.engagement.likes + row.engagement.replies + row.engagement.shares : 0;
      cell.authors.push(sketchEntry(row.authorKey));
      cell.texts.push(sketchEntryOfNumber(textHash(row.text)));
      cells.set(place, cell);
    }
  }
  return sorted(cells);
}

function sorted(cells: ReadonlyMap<string, SeenCell>): SeenRollups {
  return [...cells]
    .map(([place, cell]): [string, SeenCell] => [
      place,
      { ...cell, authors: mergeEntries(cell.authors), texts: mergeEntries(cell.texts) },
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

export function unpackSketches(packed: Uint8Array): Map<number, CellSketches> {
  const cells = new Map<number, CellSketches>();
  visitSketches(packed, (key) => {
    const cell = { authors: [] as number[], texts: [] as number[] };
    cells.set(key, cell);
    return gatherEntries(cell);
  });
  return cells;
}
