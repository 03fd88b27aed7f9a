import { CommandError } from '../errors';
import { type CompareText, compareValues } from '../values/compare';
import { type Doc, getField, isDocument, isNumeric, toNumber } from '../values/types';
import { isTick } from './tick';

export interface SortField {
  path: string;
  parts: readonly string[];
  isDescending: boolean;
}

/** Sorting keeps at most this many bytes of documents, as MongoDB does without allowDiskUse. */
export const MAX_SORT_BYTES = 100 * 1024 * 1024;

/** Reads a sort document such as `{ a: 1, b: -1 }`; throws BadValue for other directions. */
export function toSortFields(sort: unknown): SortField[] {
  if (sort === undefined || sort === null) return [];
  if (!isDocument(sort)) throw new CommandError('TypeMismatch', 'Expected field sort to be of type object');
  return Object.entries(sort)
    .filter(([path]) => path !== '$natural')
    .map(([path, direction]) => {
      if (isDocument(direction))
        throw new CommandError('NotImplemented', 'a $meta sort is not supported by the embedded store');
      const sign = isNumeric(direction) ? toNumber(direction) : 0;
      if (sign !== 1 && sign !== -1)
        throw new CommandError('BadValue', '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
      return { path, parts: path.split('.'), isDescending: sign < 0 };
    });
}

/**
 * Compares documents by sort fields: of several values that a path reaches the least counts ascending, the greatest
 * descending; missing sorts as null, an empty array before it.
 */
export function compareDocuments(
  fields: readonly SortField[],
  compareText?: CompareText,
): (left: Doc, right: Doc) => number {
  return (left, right) => {
    for (const field of fields) {
      const order = compareValues(
        sortValue(left, field, compareText),
        sortValue(right, field, compareText),
        compareText,
      );
      if (order !== 0) return field.isDescending ? -order : order;
    }
    return 0;
  };
}

function sortValue(document: Doc, { parts, isDescending }: SortField, compareText: CompareText): unknown {
  let best: unknown;
  let isFound = false;
  const offer = (value: unknown): void => {
    const order = isFound ? compareValues(value, best, compareText) : 0;
    if (!isFound || (isDescending ? order > 0 : order < 0)) best = value;
    isFound = true;
  };
  offerValues(document, parts, 0, offer);
  return best;
}

/** The values an index would hold: null where there is nothing, also for array elements that are no documents. */
function offerValues(value: unknown, parts: readonly string[], at: number, offer: (value: unknown) => void): void {
  if (Array.isArray(value)) {
    const part = parts[at];
    if (part !== undefined && /^\d+$/.test(part) && Number(part) < value.length)
      offerValues(value[Number(part)], parts, at + 1, offer);
    else if (value.length === 0) offer(part === undefined ? undefined : null);
    else for (const item of value) offerElement(item, parts, at, offer);
  } else if (at === parts.length) offer(value === undefined ? null : value);
  else if (isDocument(value)) offerValues(getField(value, parts[at]!), parts, at + 1, offer);
  else offer(null);
}

function offerElement(item: unknown, parts: readonly string[], at: number, offer: (value: unknown) => void): void {
  if (at === parts.length) offer(item);
  else if (isDocument(item)) offerValues(item, parts, at, offer);
  else offer(null);
}

/**
 * Sorts rows by the documents they hold, stably. With a limit only that many are kept at any time; more than 100 MB
 * of them is QueryExceededMemoryLimit (292).
 */
export function* sortRows<Row extends { document: Doc; bytes: number }>(
  rows: Iterable<Row>,
  compare: (left: Doc, right: Doc) => number,
  limit = Number.POSITIVE_INFINITY,
): Generator<Row> {
  let kept: Row[] = [];
  let bytes = 0;
  const order = (left: Row, right: Row): number => compare(left.document, right.document);
  const most = Math.max(64, limit * 2);
  for (const row of rows) {
    if (isTick(row)) {
      yield row;
      continue;
    }
    kept.push(row);
    bytes += row.bytes + 64;
    if (kept.length >= most) {
      kept = kept.sort(order).slice(0, limit);
      bytes = kept.reduce((sum, each) => sum + each.bytes + 64, 0);
    }
    if (bytes > MAX_SORT_BYTES) {
      throw new CommandError(
        'QueryExceededMemoryLimit',
        'Sort exceeded memory limit of 104857600 bytes; add an index or a limit',
      );
    }
  }
  yield* kept.sort(order).slice(0, limit);
}
