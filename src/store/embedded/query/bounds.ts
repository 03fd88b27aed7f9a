import type { IndexField } from '../storage/catalog';
import { afterPrefix } from '../storage/keys';
import type { KeyRange } from '../storage/scan';
import { encodeSortKey } from '../values/sortKey';
import { TAG, tagOf } from '../values/tags';
import type { Constraint } from './constraints';

/** More ranges than this and the last $in is left to the filter. */
const MOST_RANGES = 20_000;
/** Beyond this many combinations a second or third $in is not multiplied out. */
const MOST_COMBINATIONS = 1_000;

export interface Bounds {
  /** Disjoint and in the order of the index. */
  ranges: KeyRange[];
  /** How many leading fields are pinned to points. */
  points: number;
  /** How many leading fields are pinned to one single point each. */
  singles: number;
  hasRange: boolean;
  /** Every range holds one whole key, its start. */
  areKeys: boolean;
  /** True when the ranges hold more than was asked for, since stored keys are shortened. */
  isWide: boolean;
  /** Paths whose constraint the ranges express wholly. */
  exactPaths: Set<string>;
}

/**
 * The ranges of an index that hold every document the constraints allow: points for the leading fields, then one
 * range. `multikey` names the fields over arrays, where only one end of a range may be used; `kept` is the number of
 * bytes beyond which stored keys are shortened.
 */
export function toBounds(
  fields: readonly IndexField[],
  constraints: Map<string, Constraint>,
  multikey: readonly string[],
  kept: number,
): Bounds {
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  const bounds: Bounds = {
    ranges: [],
    points: 0,
    singles: 0,
    hasRange: false,
    areKeys: false,
    isWide: false,
    exactPaths: new Set(),
  };
  for (const { path, descending } of fields) {
    const constraint = constraints.get(path);
    const points = constraint?.points ? distinctPoints(constraint.points) : null;
    const isFew =
      points &&
      (bounds.points === 0 ? points.length <= MOST_RANGES : points.length * prefixes.length <= MOST_COMBINATIONS);
    if (constraint && points && isFew) {
      const encoded = points.map((value) => encodeSortKey([value], [descending])).sort(Buffer.compare);
      prefixes = prefixes.flatMap((prefix) =>
        encoded.map((key) => (prefix.length ? Buffer.concat([prefix, key]) : key)),
      );
      if (points.length === 1 && bounds.singles === bounds.points) bounds.singles++;
      bounds.points++;
      if (constraint.isExact) bounds.exactPaths.add(path);
      continue;
    }
    if (constraint && (constraint.lower || constraint.upper)) {
      const isMultikey = multikey.includes(path);
      const [start, end] = toInterval(
        isMultikey && constraint.lower ? { ...constraint, upper: null } : constraint,
        descending,
      );
      bounds.ranges = prefixes.map((prefix) => ({
        start: Buffer.concat([prefix, start]),
        end: Buffer.concat([prefix, end]),
      }));
      bounds.hasRange = true;
      if (constraint.isExact && !isMultikey) bounds.exactPaths.add(path);
    }
    break;
  }
  if (!bounds.hasRange)
    bounds.ranges = prefixes.map((prefix) => ({
      start: prefix,
      end: prefix.length ? afterPrefix(prefix) : Buffer.of(255, 255),
    }));
  bounds.areKeys = bounds.points === fields.length;
  if (bounds.ranges.some(({ start, end }) => start.length > kept || end.length > kept)) widen(bounds, kept);
  bounds.ranges = bounds.ranges.filter(({ start, end }) => Buffer.compare(start, end) < 0);
  return bounds;
}

/** null stands for missing too, and undefined (the entry of an empty array) is told apart by the filter. */
function distinctPoints(points: readonly unknown[]): unknown[] {
  const all = points.includes(null) ? [...points, undefined] : points;
  if (all.length < 2) return all as unknown[];
  return [...new Map(all.map((value) => [encodeSortKey([value]).toString('latin1'), value])).values()];
}

/** The two ends of a range within its type, in the order of the index. */
function toInterval({ lower, upper }: Constraint, descending: boolean): [Buffer, Buffer] {
  const tag = tagOf((lower ?? upper)!.value);
  // Text of another type's bounds: a range between two types holds nothing that both ends allow.
  const floor = tag === TAG.number ? encodeSortKey([Number.NEGATIVE_INFINITY]) : Buffer.of(tag);
  const low = lower ? encodeSortKey([lower.value]) : floor;
  const high = upper ? encodeSortKey([upper.value]) : Buffer.of(tag);
  const start = lower && !lower.isInclusive ? afterPrefix(low) : low;
  const end = upper && !upper.isInclusive ? high : afterPrefix(high);
  return descending ? [invertEnd(end), invertEnd(start)] : [start, end];
}

/** With every byte inverted an end becomes a start and the other way round; keys that begin with it change sides. */
const invertEnd = (key: Buffer): Buffer => afterPrefix(key.map((byte) => 255 - byte));

/** Stored keys beyond the limit end in a hash: their bounds are cut and everything that starts alike is read. */
function widen(bounds: Bounds, kept: number): void {
  const ranges = bounds.ranges.map(({ start, end }) => ({
    start: start.length > kept ? start.subarray(0, kept) : start,
    end: end.length > kept ? afterPrefix(end.subarray(0, kept)) : end,
  }));
  bounds.ranges = ranges.filter((range, at) => at === 0 || !range.start.equals(ranges[at - 1]!.start));
  bounds.exactPaths.clear();
  bounds.areKeys = false;
  bounds.isWide = true;
}
