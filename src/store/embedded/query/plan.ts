import { CommandError } from '../errors';
import { type CollectionInfo, type IndexField, type IndexInfo, toIndexFields } from '../storage/catalog';
import { partialFilterOf, readDocument, type Stored } from '../storage/documents';
import { KEPT_FIELDS_BYTES, KEPT_ID_BYTES, withPrefix } from '../storage/keys';
import type { Store } from '../storage/open';
import { type KeyRange, scanDocuments, scanIndex } from '../storage/scan';
import { type CompareText, equalValues } from '../values/compare';
import { encodeSortKey } from '../values/sortKey';
import { type Doc, isDocument } from '../values/types';
import { type Bounds, toBounds } from './bounds';
import { type Constraint, type Constraints, readConstraints } from './constraints';
import type { SortField } from './sort';

/** How a query will be read: through which index (null: the documents in the order of _id), where, and which way. */
export interface Plan {
  index: IndexInfo | null;
  ranges: KeyRange[];
  /** True when each range is one key under which at most one document lies. */
  areKeys: boolean;
  /** True when no document has more than one entry in the ranges, whatever arrays it holds. */
  meetsOnce: boolean;
  isReverse: boolean;
  /** True when documents come in the order that was asked for. */
  isSorted: boolean;
  /** True when the ranges say all that the filter says, so that nothing needs to be checked again. */
  isExact: boolean;
}

export interface PlanRequest {
  filter: Doc;
  sort: readonly SortField[];
  hint?: unknown;
  min?: Doc;
  max?: Doc;
  compareText?: CompareText;
}

const ID_FIELDS: readonly IndexField[] = toIndexFields({ _id: 1 });

/** Chooses the index that pins the most fields, and among equals the one that gives the order asked for. */
export function planQuery(collection: CollectionInfo, request: PlanRequest): Plan {
  const constraints = readConstraints(request.filter, request.compareText);
  const hinted = request.hint === undefined ? undefined : findHinted(collection, request.hint);
  const isNatural = isDocument(request.hint) && '$natural' in request.hint;
  if (request.min || request.max) return planBetween(hinted, request);
  const candidates: (IndexInfo | null)[] =
    hinted !== undefined
      ? [hinted]
      : [null, ...collection.indexes.filter((index) => index.ready && mayUse(index, constraints, request.filter))];
  let best: { plan: Plan; score: number } | null = null;
  for (const index of candidates) {
    const rated = rate(index, constraints, request);
    if (!best || rated.score > best.score) best = rated;
  }
  const { plan } = best!;
  if (isNatural) {
    plan.isReverse = Number((request.hint as Doc).$natural) < 0;
    plan.isSorted = request.sort.length === 0;
  }
  return plan;
}

/** A plan for `min` and `max`: keys of the hinted index, from the first up to but not including the second. */
function planBetween(hinted: IndexInfo | null | undefined, request: PlanRequest): Plan {
  if (hinted === undefined)
    throw new CommandError('Location51173', 'When using min()/max() a hint of which index to use must be provided');
  const fields = hinted?.fields ?? ID_FIELDS;
  const toKey = (key: Doc | undefined): Buffer | null => {
    if (!key) return null;
    if (!equalValues(Object.keys(key).sort(), fields.map(({ path }) => path).sort()))
      throw new CommandError('Location51174', 'The index chosen is not compatible with min/max');
    return encodeSortKey(
      fields.map(({ path }) => key[path]),
      fields.map(({ descending }) => descending),
    );
  };
  const start = toKey(request.min) ?? Buffer.alloc(0);
  const end = toKey(request.max) ?? Buffer.of(255, 255);
  if (Buffer.compare(start, end) >= 0)
    throw new CommandError('Location51175', 'The value of min() must come before the value of max()');
  const isExact = Object.keys(request.filter).length === 0 && !hinted?.multikey.length;
  const { plan } = rate(hinted, { paths: new Map(), isExact }, request);
  return { ...plan, ranges: [{ start, end }], meetsOnce: !hinted?.multikey.length };
}

/** The documents of a plan, read lazily; they still have to pass the filter unless the plan is exact. */
export function runPlan(store: Store, collection: CollectionInfo, plan: Plan, firstChunk?: number): Iterable<Stored> {
  if (plan.areKeys) return readKeys(store, collection, plan);
  if (plan.index)
    return scanIndex(store, collection, plan.index, plan.ranges, plan.isReverse, plan.meetsOnce, firstChunk);
  const ranges = plan.isReverse ? [...plan.ranges].reverse() : plan.ranges;
  return (function* () {
    for (const range of ranges) yield* scanDocuments(store, collection, range, plan.isReverse, firstChunk);
  })();
}

function* readKeys(store: Store, collection: CollectionInfo, { index, ranges, isReverse }: Plan): Generator<Stored> {
  for (const { start } of isReverse ? [...ranges].reverse() : ranges) {
    const idKey = index ? store.entries.get(withPrefix(index.id, start)) : start;
    const raw = idKey && readDocument(store, collection, idKey);
    if (raw) yield { idKey, raw };
  }
}

/** What the debug log says of a plan. */
export function describePlan(plan: Plan): string {
  const source = plan.index?.name ?? '_id_';
  const notes = [plan.isReverse && 'reverse', plan.isSorted && 'sorted', plan.isExact && 'exact'].filter(Boolean);
  return `${source} ranges=${plan.ranges.length}${notes.length ? ` ${notes.join(' ')}` : ''}`;
}

function rate(
  index: IndexInfo | null,
  constraints: Constraints,
  { filter, sort, compareText }: PlanRequest,
): { plan: Plan; score: number } {
  const fields = index?.fields ?? ID_FIELDS;
  const multikey = index?.multikey ?? [];
  const bounds = toBounds(fields, constraints.paths, multikey, index ? KEPT_FIELDS_BYTES : KEPT_ID_BYTES);
  const direction = compareText ? 0 : sortDirection(fields, bounds, sort, multikey);
  // With $and a path may be spoken of twice.
  const isPlain = !Object.hasOwn(filter, '$and');
  const isWhole = [...constraints.paths.keys()].every(
    (path) => bounds.exactPaths.has(path) || (isPlain && index !== null && isHeldBy(index, path, filter)),
  );
  const pinned = new Set(fields.slice(0, bounds.singles).map(({ path }) => path));
  const isPinned = bounds.singles === fields.length && (index === null || index.unique);
  const plan: Plan = {
    index,
    ranges: bounds.ranges,
    areKeys: bounds.areKeys && (index === null || index.unique) && multikey.length === 0,
    meetsOnce: !bounds.isWide && multikey.every((path) => pinned.has(path)),
    isReverse: direction < 0,
    isSorted: sort.length === 0 || direction !== 0 || isPinned,
    isExact: constraints.isExact && isWhole && multikey.length === 0,
  };
  const selects = bounds.points > 0 || bounds.hasRange;
  // Points weigh most, then that an index holds only part of the documents, then the order (it saves reading everything
  // before the first result), then a range.
  const score =
    bounds.points * 10 +
    (bounds.hasRange ? 5 : 0) +
    (index?.partialFilter ? 9 : 0) +
    (sort.length > 0 && plan.isSorted ? 8 : 0) +
    (isPinned ? 1000 : 0) +
    (index === null || selects ? 0.5 : 0);
  return { plan, score };
}

/** 1 or -1 when reading the index forwards or backwards gives the order, 0 when neither does. */
function sortDirection(
  fields: readonly IndexField[],
  bounds: Bounds,
  sort: readonly SortField[],
  multikey: readonly string[],
): number {
  if (sort.length === 0) return 0;
  const pinned = new Set(fields.slice(0, bounds.singles).map(({ path }) => path));
  const wanted = sort.filter(({ path }) => !pinned.has(path));
  if (wanted.length === 0) return 1;
  // Entries of equal values are in the order of _id, so a last `_id` may be read off them too.
  const offered = [...fields.slice(bounds.singles), ...(fields.some(({ path }) => path === '_id') ? [] : ID_FIELDS)];
  let direction = 0;
  for (const [at, { path, isDescending }] of wanted.entries()) {
    const field = offered[at];
    if (!field || field.path !== path || multikey.includes(path)) return 0;
    const next = field.descending === isDescending ? 1 : -1;
    if (direction !== 0 && next !== direction) return 0;
    direction = next;
  }
  return direction;
}

function mayUse(index: IndexInfo, constraints: Constraints, filter: Doc): boolean {
  if (index.partialFilter) return isImplied(index, constraints, filter);
  if (!index.sparse) return true;
  return index.fields.some(({ path }) => {
    const constraint = constraints.paths.get(path);
    return constraint !== undefined && !constraint.points?.includes(null);
  });
}

/** True when a partial index holds only what passes the filter's condition on a path, as its own condition is the same. */
const isHeldBy = ({ partialFilter }: IndexInfo, path: string, filter: Doc): boolean =>
  partialFilter !== null &&
  Object.hasOwn(partialFilter, path) &&
  Object.hasOwn(filter, path) &&
  equalValues(filter[path], partialFilter[path]);

/** True when every document that the filter accepts also passes the index's partial filter. */
function isImplied(index: IndexInfo, constraints: Constraints, filter: Doc): boolean {
  const partial = index.partialFilter!;
  const test = partialFilterOf(index)!;
  return Object.entries(partial).every(([path, condition]) => {
    if (isHeldBy(index, path, filter)) return true;
    if (path.startsWith('$')) return false;
    const constraint = constraints.paths.get(path);
    // Null finds what lacks the path too.
    if (!constraint || constraint.points?.includes(null)) return false;
    const isOnlyPath = Object.keys(partial).length === 1 && !path.includes('.');
    if (constraint.points && isOnlyPath) return constraint.points.every((value) => test.test({ [path]: value }));
    const isAboutPresence = isDocument(condition) && Object.keys(condition).length === 1 && condition.$exists === true;
    return isAboutPresence && isPresent(constraint);
  });
}

/** True when what meets a constraint has the path: neither bounds nor the points meant here are about null. */
const isPresent = ({ points, lower, upper }: Constraint): boolean => (points ?? lower ?? upper) !== null;

/** The index that a hint names, by its name or its key; null for the order of _id. Throws BadValue for none. */
function findHinted(collection: CollectionInfo, hint: unknown): IndexInfo | null {
  if (hint === '_id_' || (isDocument(hint) && ('$natural' in hint || equalValues(hint, { _id: 1 })))) return null;
  const found = collection.indexes.find(
    ({ name, key, ready }) => ready && (name === hint || (isDocument(hint) && equalValues(key, hint))),
  );
  if (found) return found;
  throw new CommandError('BadValue', 'error processing query: planner returned error: bad hint');
}
