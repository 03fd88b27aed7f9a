/** Bands that two texts must share to be copies: with 5 bands of 4 rows, 0.84 at similarity 0.85 and 0.03 at 0.5. */
const SHARED_BANDS = 2;

/**
 * Tells copies among texts in the order they come: the same words, or nearly the same (see `fingerprintBands`).
 * @returns a function that gives the number of the first text alike; a text unlike all before gets the next number
 */
export function createCopyFinder(): (hash: number, bands: readonly string[]) => number {
  const byHash = new Map<number, number>();
  const byBand = new Map<string, number>();
  let count = 0;
  return (hash, bands) => {
    const same = byHash.get(hash);
    if (same !== undefined) return same;
    const shared = new Map<number, number>();
    for (const band of bands) {
      const other = byBand.get(band);
      if (other === undefined) continue;
      const times = (shared.get(other) ?? 0) + 1;
      if (times >= SHARED_BANDS) {
        byHash.set(hash, other);
        return other;
      }
      shared.set(other, times);
    }
    const text = count++;
    byHash.set(hash, text);
    for (const band of bands) if (!byBand.has(band)) byBand.set(band, text);
    return text;
  };
}
