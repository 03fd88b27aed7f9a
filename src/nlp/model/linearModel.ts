/** A linear model over hashed features: one row of whole numbers a bucket, one column a class. */
export interface LinearTable {
  /** Power of two. */
  readonly buckets: number;
  readonly columns: number;
  /** `buckets * columns` weights, in units of `scale`. */
  readonly weights: Int8Array;
  /** What one unit of a weight is worth in log odds. */
  readonly scale: number;
  /** Log odds of each class before anything is read. */
  readonly biases: readonly number[];
  /** Weights of the dense features: one row a feature, one column a class. */
  readonly dense: readonly (readonly number[])[];
}

/** The numbers `npm run train` writes. */
export interface Model {
  /** A digest of all numbers: the same training data and code give the same version. */
  readonly version: string;
  readonly kinds: LinearTable;
  readonly sentiment: LinearTable;
  readonly words: LinearTable;
}

/** A table that says nothing, of a given size; training starts from it. */
export function createEmptyTable(buckets: number, columns: number): LinearTable {
  return { buckets, columns, weights: new Int8Array(buckets * columns), scale: 1, biases: new Array<number>(columns).fill(0), dense: [] };
}

/** A model that knows nothing: the rules and lexicons alone decide. */
export function createEmptyModel(): Model {
  return { version: 'none', kinds: createEmptyTable(1024, 7), sentiment: createEmptyTable(1024, 3), words: createEmptyTable(1024, 1) };
}
