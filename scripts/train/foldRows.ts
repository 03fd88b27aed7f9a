import type { Sample } from './fitTable';

/**
 * Size of the table that samples are read with before they are folded: so large that hardly two features share a row,
 * which is what lets rare features be told from common ones.
 */
export const WIDE_BUCKETS = 2 ** 22;

/**
 * Keeps the rows that at least two texts have, and folds them into a table of so many buckets. What a single text has
 * teaches nothing of other texts, but would fill the table and lend its weight to whatever new feature falls beside it.
 * Each group holds the samples of one text.
 */
export function foldRows(groups: readonly (readonly Sample[])[], buckets: number): Sample[] {
  const seen = new Uint8Array(WIDE_BUCKETS);
  for (const group of groups) {
    const rows = new Set(group.flatMap((sample) => [...sample.rows]));
    for (const row of rows) if (seen[row]! < 2) seen[row]! += 1;
  }
  return groups.flatMap((group) =>
    group.map((sample) => ({
      ...sample,
      rows: sample.rows.filter((row) => seen[row] === 2).map((row) => row & (buckets - 1)),
    })),
  );
}
