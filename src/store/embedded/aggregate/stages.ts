import { CommandError } from '../errors';
import { compileFilter } from '../query/filter';
import { valuesAtPath } from '../query/paths';
import { compileProjection } from '../query/project';
import { compareDocuments, MAX_SORT_BYTES, sortRows, toSortFields } from '../query/sort';
import { cutRows, isTick, mapRows, withoutTicks } from '../query/tick';
import { decodeDocument } from '../values/decode';
import { type Doc, getField, isDocument, isNumeric, setField, toNumber } from '../values/types';
import { type PipelineContext, type Stage, sizeOf } from './context';
import { evaluate, loadMingo, promote, toExpressionError } from './expression';
import { group } from './group';

const wholeNumber = (spec: unknown, stage: string, least: number): number => {
  const number = isNumeric(spec) ? toNumber(spec) : Number.NaN;
  if (!Number.isInteger(number) || number < least)
    throw new CommandError(
      stage === '$limit' ? 'Location15958' : 'Location5107200',
      `invalid argument to ${stage} stage: the value must be ${least > 0 ? 'positive' : 'non-negative'}`,
    );
  return number;
};

const match: Stage = (rows, spec, context) => {
  if (!isDocument(spec)) throw new CommandError('Location15959', 'the match filter must be an expression in an object');
  const { test } = compileFilter(spec, context);
  return mapRows(rows, (row) => (test(row) ? row : undefined));
};

const limit: Stage = (rows, spec) => cutRows(rows, 0, wholeNumber(spec, '$limit', 1));

const skip: Stage = (rows, spec) => cutRows(rows, wholeNumber(spec, '$skip', 0), Number.POSITIVE_INFINITY);

const sort: Stage = (rows, spec, { compareText }) => {
  const fields = toSortFields(spec);
  if (fields.length === 0) throw new CommandError('Location15976', '$sort stage must have at least one sort key');
  const sized = mapRows(rows, (document) => ({ document, bytes: sizeOf(document) }));
  return mapRows(sortRows(sized, compareDocuments(fields, compareText)), ({ document }) => document);
};

const count: Stage = (rows, spec) => {
  if (typeof spec !== 'string' || spec === '' || /[$.\0]/.test(spec))
    throw new CommandError('Location40156', 'the count field must be a non-empty string without $ and .');
  return (function* () {
    let total = 0;
    for (const row of rows) {
      if (isTick(row)) yield row;
      else total++;
    }
    if (total > 0) yield { [spec]: total };
  })();
};

const project: Stage = (rows, spec, context) => {
  if (!isDocument(spec) || Object.keys(spec).length === 0)
    throw new CommandError('Location51272', 'Invalid $project: projection specification must have at least one field');
  return mapRows(rows, compileProjection(spec, {}, context)!);
};

const unset: Stage = (rows, spec, context) => {
  const paths = typeof spec === 'string' ? [spec] : spec;
  if (!Array.isArray(paths) || paths.length === 0 || !paths.every((path) => typeof path === 'string')) {
    throw new CommandError('Location31002', '$unset specification must be a string or an array');
  }
  return project(rows, Object.fromEntries(paths.map((path) => [path, 0])), context);
};

const addFields: Stage = (rows, spec, { variables }) => {
  if (!isDocument(spec)) throw new CommandError('Location40272', '$addFields specification stage must be an object');
  const fields = Object.entries(spec).map(
    ([path, expression]) => [toFieldParts(path), evaluate(expression, variables)] as const,
  );
  return mapRows(rows, (row) =>
    fields.reduce((result, [parts, compute]) => withPath(result, parts, compute(row)), row),
  );
};

function toFieldParts(path: string): string[] {
  const parts = path.split('.');
  if (parts.includes('')) throw new CommandError('Location40352', 'FieldPath cannot be constructed with empty string');
  const dollar = parts.find((part) => part.startsWith('$'));
  if (dollar)
    throw new CommandError(
      'Location16410',
      `FieldPath field names may not start with '$'. Consider using $getField or $setField. Found '${dollar}'`,
    );
  return parts;
}

const replaceRoot: Stage = (rows, spec, { variables }) => {
  const compute = evaluate(spec, variables);
  return mapRows(rows, (row) => {
    const result = compute(row);
    if (!isDocument(result)) throw new CommandError('Location40228', "'newRoot' expression must evaluate to an object");
    return result;
  });
};

const sortByCount: Stage = (rows, spec, context) =>
  sort(group(rows, { _id: spec, count: { $sum: 1 } }, context)!, { count: -1 }, context);

const unwind: Stage = (rows, spec) => {
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = isDocument(spec) ? spec : ({ path: spec } as Doc);
  if (typeof path !== 'string') throw new CommandError('Location28808', 'no path specified to $unwind stage');
  if (!path.startsWith('$'))
    throw new CommandError('Location28818', `path option to $unwind stage should be prefixed with a '$': ${path}`);
  const parts = path.slice(1).split('.');
  return (function* () {
    for (const row of rows) {
      if (isTick(row)) {
        yield row;
        continue;
      }
      const value = parts.reduce<unknown>(
        (current, part) => (isDocument(current) ? getField(current, part) : undefined),
        row,
      );
      const items = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
      for (const [position, item] of items.entries()) {
        const result = withPath(row, parts, item);
        if (typeof includeArrayIndex === 'string')
          setField(result, includeArrayIndex, Array.isArray(value) ? position : null);
        yield result;
      }
      if (items.length === 0 && preserveNullAndEmptyArrays === true) {
        const result = Array.isArray(value) ? withPath(row, parts, undefined) : { ...row };
        if (typeof includeArrayIndex === 'string') setField(result, includeArrayIndex, null);
        yield result;
      }
    }
  })();
};

/** A copy of a document with one path set (undefined takes it away); an array on the way gets it in each element. */
function withPath(document: Doc, parts: readonly string[], value: unknown): Doc {
  const [first, ...rest] = parts;
  const child = getField(document, first!);
  const copy = { ...document };
  if (rest.length === 0 && value === undefined) delete copy[first!];
  else if (rest.length === 0) setField(copy, first!, value);
  else if (Array.isArray(child))
    setField(
      copy,
      first!,
      child.map((item) => withPath(isDocument(item) ? item : {}, rest, value)),
    );
  else if (value !== undefined || isDocument(child))
    setField(copy, first!, withPath(isDocument(child) ? child : {}, rest, value));
  return copy;
}

/** Each lookup is a query of its own, so an index on the foreign field makes it fast. */
const lookup: Stage = (rows, spec, context) => {
  if (!isDocument(spec) || typeof spec.as !== 'string')
    throw new CommandError('FailedToParse', '$lookup needs an object with an as field');
  const { from, localField, foreignField, pipeline, as } = spec;
  if (typeof from !== 'string')
    throw new CommandError('FailedToParse', "missing 'from' option to $lookup stage specification");
  if (
    (localField === undefined) !== (foreignField === undefined) ||
    (localField === undefined && pipeline === undefined)
  ) {
    throw new CommandError(
      'FailedToParse',
      '$lookup requires both or neither of localField and foreignField, or a pipeline',
    );
  }
  const lets = Object.entries((spec.let ?? {}) as Doc).map(
    ([name, expression]) => [name, evaluate(expression, context.variables)] as const,
  );
  return mapRows(rows, (row) => {
    const stages: Doc[] = [];
    if (typeof localField === 'string') {
      const local = valuesAtPath(row, localField.split('.'));
      stages.push({ $match: { [foreignField as string]: { $in: local.length > 0 ? local : [null] } } });
    }
    const variables = {
      ...context.variables,
      ...Object.fromEntries(lets.map(([name, compute]) => [name, compute(row) ?? null])),
    };
    const found = context.run({ ...context, variables }, from, [...stages, ...((pipeline ?? []) as Doc[])]);
    return withPath(row, as.split('.'), [...withoutTicks(decodeRows(found))]);
  });
};

const unionWith: Stage = (rows, spec, context) => {
  const { coll, pipeline = [] } = isDocument(spec) ? spec : ({ coll: spec } as Doc);
  if (typeof coll !== 'string' || !Array.isArray(pipeline))
    throw new CommandError('FailedToParse', '$unionWith needs the name of a collection');
  return (function* () {
    yield* rows;
    yield* decodeRows(context.run(context, coll, pipeline as Doc[]));
  })();
};

const facet: Stage = (rows, spec, context) => {
  if (!isDocument(spec) || Object.keys(spec).length === 0)
    throw new CommandError('Location40169', 'the $facet specification must be a non-empty object');
  return (function* () {
    const kept = [...limitMemory(rows, '$facet')];
    const result: Doc = {};
    for (const [name, pipeline] of Object.entries(spec))
      setField(result, name, [...withoutTicks(applyStages(kept, pipeline as Doc[], context))]);
    yield result;
  })();
};

const documents: Stage = (_, spec, context) => {
  const rows = evaluate(spec, context.variables)({});
  if (!Array.isArray(rows)) throw new CommandError('Location5858203', 'an array is expected');
  return rows.filter(isDocument);
};

/** Stages for which mingo collects its whole input: it is bounded before it gets there. */
const COLLECTING = ['$bucket', '$bucketAuto', '$sample', '$setWindowFields', '$densify', '$fill', '$redact'] as const;

function viaMingo(name: string): Stage {
  return (rows, spec, { variables }) => {
    try {
      return guardErrors(loadMingo().streamByMingo({ [name]: promote(spec) }, rows, variables));
    } catch (error) {
      throw toExpressionError(error);
    }
  };
}

function* guardErrors(rows: Iterable<Doc>): Generator<Doc> {
  try {
    yield* rows;
  } catch (error) {
    throw toExpressionError(error);
  }
}

const collecting =
  (name: string): Stage =>
  (rows, spec, context) =>
    viaMingo(name)(limitMemory(rows, name), spec, context);

/** Every stage that is supported, by name. `$out` and `$merge` end a pipeline and are run by the command. */
export const STAGES: Readonly<Record<string, Stage>> = {
  $match: match,
  $limit: limit,
  $skip: skip,
  $sort: sort,
  $count: count,
  $project: project,
  $addFields: addFields,
  $set: addFields,
  $replaceRoot: (rows, spec, context) => replaceRoot(rows, isDocument(spec) ? spec.newRoot : undefined, context),
  $replaceWith: replaceRoot,
  $sortByCount: sortByCount,
  $unset: unset,
  $unwind: unwind,
  $group: (rows, spec, context) => group(rows, spec, context) ?? collecting('$group')(rows, spec, context),
  $lookup: lookup,
  $unionWith: unionWith,
  $facet: facet,
  $documents: documents,
  ...Object.fromEntries(COLLECTING.map((name) => [name, collecting(name)])),
};

/** Puts stages one after the other; throws Location40324 for one that MongoDB does not know, NotImplemented for others. */
export function applyStages(rows: Iterable<Doc>, stages: readonly Doc[], context: PipelineContext): Iterable<Doc> {
  return stages.reduce((source, stage) => {
    const name = stageName(stage);
    return STAGES[name]!(source, stage[name], context);
  }, rows);
}

/** Stages that tell about the caller; the command makes their rows. */
const OWN_SOURCES: ReadonlySet<string> = new Set(['$listLocalSessions', '$currentOp']);

const UNSUPPORTED =
  /^\$(geoNear|graphLookup|search|searchMeta|vectorSearch|changeStream\w*|collStats|indexStats|planCacheStats|listSessions|rankFusion|querySettings|listSampledQueries|shardedDataDistribution)$/;

/** The name of a stage; throws unless it is one that may stand here. */
export function stageName(stage: unknown): string {
  const names = isDocument(stage) ? Object.keys(stage) : [];
  if (names.length !== 1)
    throw new CommandError('Location40323', 'A pipeline stage specification object must contain exactly one field.');
  const name = names[0]!;
  if (Object.hasOwn(STAGES, name) || name === '$out' || name === '$merge' || OWN_SOURCES.has(name)) return name;
  if (UNSUPPORTED.test(name))
    throw new CommandError('NotImplemented', `${name} is not supported by the embedded store`);
  throw new CommandError('Location40324', `Unrecognized pipeline stage name: '${name}'`);
}

/** Rows for a stage that keeps them all, without ticks. */
function* limitMemory(rows: Iterable<Doc>, stage: string): Generator<Doc> {
  let bytes = 0;
  for (const row of withoutTicks(rows)) {
    bytes += sizeOf(row);
    if (bytes > MAX_SORT_BYTES)
      throw new CommandError(
        'QueryExceededMemoryLimit',
        `Exceeded memory limit for ${stage} (100 MB); select or project less before it`,
      );
    yield row;
  }
}

export function decodeRows(rows: Iterable<Buffer | Doc>): Iterable<Doc> {
  return mapRows(rows, (row) => (row instanceof Uint8Array ? decodeDocument(row as Buffer) : row));
}
