import { ObjectId } from 'bson';
import type { CollectionInfo } from '../storage/catalog';
import { namespaceOf } from '../storage/catalog';
import type { Stored } from '../storage/documents';
import { readDocument } from '../storage/documents';
import { encodeId } from '../storage/keys';
import type { Store } from '../storage/open';
import { countEntries } from '../storage/scan';
import type { CompareText } from '../values/compare';
import { decodeDocument } from '../values/decode';
import type { Doc } from '../values/types';
import { compileFilter, type DocumentFilter, selects } from './filter';
import { describePlan, planQuery, runPlan } from './plan';
import { compareDocuments, type SortField, sortRows } from './sort';
import { cutRows, mapRows, withTicks } from './tick';

export interface FindRequest {
  filter: Doc;
  sort?: readonly SortField[];
  skip?: number;
  /** 0 for no limit. */
  limit?: number;
  hint?: unknown;
  /** Where in the hinted index to begin, and before which key to end. */
  min?: Doc;
  max?: Doc;
  compareText?: CompareText;
  variables?: Doc;
}

/** The stored documents that a query selects, lazily and in order, with ticks among them (see TICK). */
export function* findStored(store: Store, collection: CollectionInfo, request: FindRequest): Generator<Stored> {
  const { filter, sort = [], skip = 0, limit = 0, compareText } = request;
  if (request.hint === undefined && skip === 0 && pinsId(filter, compareText)) {
    const found = findById(store, collection, request);
    if (found) yield found;
    return;
  }
  const compiled = compileFilter(filter, request);
  const plan = planQuery(collection, { ...request, sort });
  store.log(`plan ${namespaceOf(collection)} ${describePlan(plan)}`);
  const wanted = limit > 0 ? skip + limit : Number.POSITIVE_INFINITY;
  const source = withTicks(
    runPlan(store, collection, plan, plan.isExact && plan.isSorted ? Math.min(wanted, 64) : undefined),
  );
  const matching = plan.isExact ? source : onlyMatching(source, compiled);
  const ordered = plan.isSorted ? matching : sortStored(matching, sort, compareText, wanted);
  yield* cutRows(ordered, skip, wanted - skip);
}

/** A filter that asks for one _id needs no plan; text under a collation and what may mean more than equality does. */
function pinsId({ _id: id }: Doc, compareText: CompareText): boolean {
  if (id instanceof ObjectId || typeof id === 'number') return true;
  return typeof id === 'string' && id.length < 100 && !compareText;
}

/** The document of the _id that a filter pins, if it passes the whole filter. */
function findById(store: Store, collection: CollectionInfo, request: FindRequest): Stored | null {
  const { filter } = request;
  const isWhole = Object.keys(filter).length === 1;
  const compiled = isWhole ? null : compileFilter(filter, request);
  const idKey = encodeId(filter._id);
  const raw = readDocument(store, collection, idKey);
  if (!raw) return null;
  return !compiled || selects(compiled, raw) ? { idKey, raw } : null;
}

/** The number of documents that a query selects; read off an index alone where that is the same. Yields as it goes. */
export function* countStored(store: Store, collection: CollectionInfo, request: FindRequest): Generator<number> {
  const { filter, compareText } = request;
  const plan = planQuery(collection, { filter, sort: [], hint: request.hint, compareText });
  if (plan.isExact && plan.index) yield* withTicks(countEntries(store, plan.index, plan.ranges), 1);
  else if (Object.keys(filter).length === 0 && !plan.index) yield collection.count;
  else yield* mapRows(findStored(store, collection, { ...request, sort: [], skip: 0, limit: 0 }), () => 1);
}

function onlyMatching(source: Iterable<Stored>, filter: DocumentFilter): Iterable<Stored> {
  return mapRows(source, (stored) => (selects(filter, stored.raw) ? stored : undefined));
}

function sortStored(
  source: Iterable<Stored>,
  sort: readonly SortField[],
  compareText: CompareText,
  limit: number,
): Iterable<Stored> {
  const only = new Set(sort.map(({ parts }) => parts[0]!));
  const rows = mapRows(source, (stored) => ({
    stored,
    document: decodeDocument(stored.raw, 0, { only }),
    bytes: stored.raw.length,
  }));
  return mapRows(sortRows(rows, compareDocuments(sort, compareText), limit), ({ stored }) => stored);
}
