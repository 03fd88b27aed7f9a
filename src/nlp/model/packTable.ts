import type { LinearTable } from './linearModel';

/** A table as it is stored: only the rows that hold something, as text. */
export interface PackedTable extends Omit<LinearTable, 'weights'> {
  /** Distances between the numbers of the rows, base64 of numbers of seven bits a byte, lowest first. */
  readonly rows: string;
  /** The weights of those rows, base64 of signed bytes. */
  readonly weights: string;
}

/** Packs a table; `unpackTable` gives the same one back. */
export function packTable(table: LinearTable): PackedTable {
  const { buckets, columns, scale, biases, dense, weights } = table;
  const steps: number[] = [];
  const kept: number[] = [];
  let last = 0;
  for (let row = 0; row < buckets; row++) {
    const values = weights.subarray(row * columns, (row + 1) * columns);
    if (values.every((value) => value === 0)) continue;
    let step = row - last;
    last = row;
    for (; step > 127; step >>>= 7) steps.push((step & 127) | 128);
    steps.push(step);
    for (const value of values) kept.push(value & 255);
  }
  return {
    buckets,
    columns,
    scale,
    biases,
    dense,
    rows: Buffer.from(steps).toString('base64'),
    weights: Buffer.from(kept).toString('base64'),
  };
}

/** Opens a packed table. */
export function unpackTable(packed: PackedTable): LinearTable {
  const { buckets, columns } = packed;
  const steps = Buffer.from(packed.rows, 'base64');
  const kept = Buffer.from(packed.weights, 'base64');
  const weights = new Int8Array(buckets * columns);
  let row = 0;
  let at = 0;
  let step = 0;
  let shift = 0;
  for (const byte of steps) {
    step |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    row += step;
    step = 0;
    shift = 0;
    for (let column = 0; column < columns; column++) weights[row * columns + column] = kept.readInt8(at++);
  }
  return {
    buckets,
    columns,
    scale: packed.scale,
    biases: packed.biases,
    dense: packed.dense,
    weights,
  };
}
