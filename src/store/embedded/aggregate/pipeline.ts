import { CommandError } from '../errors';
import { countStored, type FindRequest, findStored } from '../query/find';
import { toSortFields } from '../query/sort';
import { isTick, mapRows, TICK } from '../query/tick';
import type { CollectionInfo } from '../storage/catalog';
import { findCollection, type Store } from '../storage/open';
import { decodeDocument } from '../values/decode';
import { type Doc, isDocument, isNumeric, toNumber } from '../values/types';
import type { PipelineContext } from './context';
import { readDependencies } from './dependencies';
import { applyStages, stageName } from './stages';

const MOST_NESTED_VIEWS = 20;

/** What the stages of one command share. */
export const createContext = (
  store: Store,
  database: string,
  options: Pick<PipelineContext, 'variables' | 'compareText'>,
): PipelineContext => ({ ...options, store, database, run: runPipeline });

/** The documents of a collection or view that a query selects; those of a collection as they are stored. */
export function readRows(context: PipelineContext, name: string, request: FindRequest): Iterable<Buffer | Doc> {
  const collection = findCollection(context.store, context.database, name);
  if (!collection) return [];
  if (!isView(collection)) return mapRows(findStored(context.store, collection, request), ({ raw }) => raw);
  const { filter, sort = [], skip = 0, limit = 0 } = request;
  const order = Object.fromEntries(sort.map(({ path, isDescending }) => [path, isDescending ? -1 : 1]));
  return runPipeline(context, name, [
    { $match: filter },
    ...(sort.length > 0 ? [{ $sort: order }] : []),
    ...(skip > 0 ? [{ $skip: skip }] : []),
    ...(limit > 0 ? [{ $limit: limit }] : []),
  ]);
}

export const isView = ({ options }: CollectionInfo): boolean => options.viewOn !== undefined;

/** What a view shows is its own pipeline before the given one, over the collection or view below it. */
function resolveView(
  { store, database }: PipelineContext,
  name: string | null,
  stages: readonly unknown[],
): { collection: CollectionInfo | undefined; pipeline: readonly unknown[] } {
  let collection = name === null ? undefined : findCollection(store, database, name);
  let pipeline = stages;
  for (let depth = 0; collection && isView(collection); depth++) {
    if (depth >= MOST_NESTED_VIEWS)
      throw new CommandError('ViewDepthLimitExceeded', `views nest at most ${MOST_NESTED_VIEWS} deep`);
    pipeline = [...(collection.options.pipeline as unknown[]), ...pipeline];
    collection = findCollection(store, database, collection.options.viewOn as string);
  }
  return { collection, pipeline };
}

/**
 * Runs a pipeline over a collection or view. The leading $match, $sort, $skip and $limit become a query of the planner; what
 * is left is streamed through the stages. Without any left, documents come out as they are stored.
 */
export function runPipeline(
  context: PipelineContext,
  name: string | null,
  given: readonly unknown[],
  hint?: unknown,
): Iterable<Buffer | Doc> {
  const { collection: found, pipeline } = resolveView(context, name, given);
  const stages = pipeline.map((stage) => {
    stageName(stage);
    return stage as Doc;
  });
  const { request, rest } = pushDown(stages);
  const query = { ...request, hint, compareText: context.compareText, variables: context.variables };
  if (!found) return applyStages([], stages, context);
  const toRow = countOnly(rest);
  if (toRow) return countRows(countStored(context.store, found, query), request, toRow);
  const stored = findStored(context.store, found, query);
  if (rest.length === 0) return mapRows(stored, ({ raw }) => raw);
  const only = readDependencies(rest);
  return applyStages(
    mapRows(stored, ({ raw }) => decodeDocument(raw, 0, { only })),
    rest,
    context,
  );
}

/** Takes the stages off the front that a query can express, in the order in which a query applies them. */
function pushDown(stages: readonly Doc[]): { request: FindRequest; rest: Doc[] } {
  const filters: Doc[] = [];
  const request: FindRequest = { filter: {} };
  let at = 0;
  for (; at < stages.length; at++) {
    const stage = stages[at]!;
    const isCut = request.skip !== undefined || request.limit !== undefined;
    if (isDocument(stage.$match) && !isCut) filters.push(stage.$match);
    else if (stage.$sort !== undefined && !isCut && !request.sort) {
      request.sort = toSortFields(stage.$sort);
      if (request.sort.length === 0)
        throw new CommandError('Location15976', '$sort stage must have at least one sort key');
    } else if (isNumeric(stage.$skip) && toNumber(stage.$skip) >= 0 && !isCut) request.skip = toNumber(stage.$skip);
    else if (isNumeric(stage.$limit) && toNumber(stage.$limit) > 0 && request.limit === undefined)
      request.limit = toNumber(stage.$limit);
    else break;
  }
  request.filter = filters.length === 1 ? filters[0]! : filters.length === 0 ? {} : { $and: filters };
  return { request, rest: stages.slice(at) };
}

/** `$count` and the `$group` that countDocuments sends need no documents, only their number. */
function countOnly(rest: readonly Doc[]): ((total: number) => Doc) | null {
  if (rest.length !== 1) return null;
  const { $count, $group } = rest[0]!;
  if (typeof $count === 'string' && !/[$.]|^$/.test($count)) return (total) => ({ [$count]: total });
  if (!isDocument($group) || Object.keys($group).length !== 2) return null;
  if (typeof $group._id === 'string' || isDocument($group._id)) return null;
  const [name, sum] = Object.entries($group).find(([field]) => field !== '_id') ?? ['', null];
  if (!isDocument(sum) || Object.keys(sum).length !== 1 || sum.$sum !== 1) return null;
  return (total) => ({ _id: $group._id, [name]: total });
}

/** One row with the number that a query skips to and ends at; none for zero. */
function* countRows(
  counts: Iterable<number>,
  { skip = 0, limit = Number.POSITIVE_INFINITY }: FindRequest,
  toRow: (total: number) => Doc,
): Generator<Doc> {
  let read = 0;
  for (const some of counts) {
    if (isTick(some)) yield TICK;
    else read += some;
    if (read >= skip + limit) break;
  }
  const total = Math.min(read - skip, limit);
  if (total > 0) yield toRow(total);
}
