import type { PipelineContext } from '../aggregate/context';
import { evaluate, promote } from '../aggregate/expression';
import { applyStages } from '../aggregate/stages';
import { CommandError } from '../errors';
import { compileFilter, type FilterOptions } from '../query/filter';
import { readPositions } from '../query/positions';
import { equalValues } from '../values/compare';
import { type PathTree, toTree } from '../values/pathTree';
import { type Doc, getField, isDocument } from '../values/types';
import { applyPath, type ElementTests, type PathUpdate, resolvePaths } from './apply';
import { REMOVE, UPDATE_OPERATORS } from './operators';
import { type Shape, shapeOf, toParts } from './shape';

/** An update ready to run on any number of documents. */
export interface CompiledUpdate {
  /** Gives the updated document; may change the given one. `isInsert` is for upserts. */
  apply(document: Doc, isInsert: boolean): Doc;
  /** The top-level fields it may change; null: any. */
  touched: ReadonlySet<string> | null;
  /** The paths it looks into; what lies beside them may be given undecoded. Null: any. */
  read: PathTree | null;
  kind: 'replacement' | 'operators' | 'pipeline';
}

export interface UpdateRequest extends FilterOptions {
  filter: Doc;
  update: unknown;
  arrayFilters?: unknown;
  /** The constants (`c`) of a pipeline update. */
  constants?: Doc;
}

/** Compiles a replacement, an operator document or a pipeline; throws FailedToParse (9) for anything else. */
export function compileUpdate(request: UpdateRequest): CompiledUpdate {
  const { update } = request;
  if (Array.isArray(update)) {
    if (request.arrayFilters)
      throw new CommandError('FailedToParse', 'arrayFilters may not be specified for pipeline-syle updates');
    return compilePipeline(update, request);
  }
  if (!isDocument(update))
    throw new CommandError('FailedToParse', 'Update argument must be either an object or an array');
  const isOperators = Object.keys(update)[0]?.startsWith('$') === true;
  return isOperators ? compileOperators(update, request) : compileReplacement(update);
}

function compileReplacement(update: Doc): CompiledUpdate {
  const dollar = Object.keys(update).find((name) => name.startsWith('$'));
  if (dollar)
    throw new CommandError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${dollar}' in '${dollar}' is not allowed in the context of an update's replacement document.`,
    );
  return {
    kind: 'replacement',
    touched: null,
    read: toTree(['_id']),
    apply(document) {
      const { _id, ...rest } = update;
      const id = document._id === undefined ? _id : document._id;
      if (_id !== undefined && document._id !== undefined && !equalValues(_id, document._id)) throw immutableId();
      return id === undefined ? rest : { _id: id, ...rest };
    },
  };
}

const immutableId = (): CommandError =>
  new CommandError('ImmutableField', "Performing an update on the path '_id' would modify the immutable field '_id'");

function compileOperators(update: Doc, request: UpdateRequest): CompiledUpdate {
  const shape = shapeOf(update);
  const { isPositional, touched, read } = shape;
  const updates = shape.steps.map(({ operator, path, parts }) => {
    const { compile, creates } = UPDATE_OPERATORS[operator]!;
    return {
      path,
      parts,
      modify: compile((update[operator] as Doc)[path], path, request),
      creates,
      isForgiving: operator === '$unset',
      isOnInsert: operator === '$setOnInsert',
    };
  });
  const renames = shape.renamed.map((path) => toRename(path, (update.$rename as Doc)[path]));
  const tests = compileArrayFilters(request, shape);
  return {
    kind: 'operators',
    touched,
    read,
    apply(document, isInsert) {
      const id = document._id;
      const wanted = isInsert ? updates : updates.filter((each) => !each.isOnInsert);
      const positions = isPositional ? readPositions(request.filter, document, request) : NO_POSITIONS;
      const isResolved = !isPositional && shape.identifiers.size === 0;
      for (const each of isResolved ? wanted : resolvePaths(document, wanted, tests, positions))
        applyPath(document, each);
      for (const rename of renames) applyRename(document, rename);
      if (touched.has('_id') && !(isInsert && id === undefined) && !equalValues(id, document._id)) throw immutableId();
      return document;
    },
  };
}

const NO_TESTS: ElementTests = new Map();
const NO_POSITIONS: ReadonlyMap<string, number> = new Map();

function compileArrayFilters(request: UpdateRequest, { identifiers: used, steps }: Shape): ElementTests {
  if (used.size === 0 && request.arrayFilters === undefined) return NO_TESTS;
  const tests = new Map<string, (element: unknown) => boolean>();
  const filters = request.arrayFilters ?? [];
  if (!Array.isArray(filters)) throw new CommandError('TypeMismatch', 'arrayFilters must be an array');
  for (const filter of filters) {
    if (!isDocument(filter)) throw new CommandError('TypeMismatch', 'array filters must be objects');
    const identifier = identifierOf(filter);
    if (tests.has(identifier))
      throw new CommandError(
        'FailedToParse',
        `Found multiple array filters with the same top-level field name ${identifier}`,
      );
    const { test } = compileFilter(filter, request);
    tests.set(identifier, (element) => test({ [identifier]: element }));
  }
  for (const identifier of used) {
    if (identifier !== '' && !tests.has(identifier)) {
      const { path } = steps.find(({ parts }) => parts.includes(`$[${identifier}]`))!;
      throw new CommandError('BadValue', `No array filter found for identifier '${identifier}' in path '${path}'`);
    }
  }
  for (const identifier of tests.keys()) {
    if (!used.has(identifier))
      throw new CommandError(
        'FailedToParse',
        `The array filter for identifier '${identifier}' was not used in the update`,
      );
  }
  return tests;
}

function identifierOf(filter: Doc): string {
  const names = new Set<string>();
  const collect = (document: Doc): void => {
    for (const [name, operand] of Object.entries(document)) {
      if (!name.startsWith('$')) names.add(name.split('.', 1)[0]!);
      else if (Array.isArray(operand)) for (const clause of operand) if (isDocument(clause)) collect(clause);
    }
  };
  collect(filter);
  const [name] = names;
  if (names.size !== 1 || !/^[a-z][a-zA-Z0-9]*$/.test(name!)) {
    throw new CommandError(
      names.size === 1 ? 'BadValue' : 'FailedToParse',
      'Error parsing array filter: Expected a single top-level field name that begins with a lowercase letter',
    );
  }
  return name!;
}

function toRename(
  path: string,
  operand: unknown,
): { from: string[]; update: PathUpdate; take: (value: unknown) => void } {
  if (typeof operand !== 'string')
    throw new CommandError('BadValue', `The 'to' field for $rename must be a string: ${path}`);
  if (operand === path)
    throw new CommandError('BadValue', `The source and target field for $rename must differ: ${path}`);
  const parts = toParts(operand);
  if ([...parts, ...path.split('.')].some((part) => part.startsWith('$')))
    throw new CommandError('BadValue', `The source and destination field for $rename may not be dynamic: ${path}`);
  let moved: unknown;
  return {
    from: path.split('.'),
    update: { path: operand, parts, creates: true, isForgiving: false, modify: () => moved },
    take: (value) => {
      moved = value;
    },
  };
}

function applyRename(document: Doc, { from, update, take }: ReturnType<typeof toRename>): void {
  let parent: unknown = document;
  for (const part of from.slice(0, -1)) {
    if (Array.isArray(parent))
      throw new CommandError(
        'BadValue',
        `The source field cannot be an array element, '${from.join('.')}' has an array`,
      );
    parent = isDocument(parent) ? getField(parent, part) : undefined;
  }
  const last = from[from.length - 1]!;
  const value = isDocument(parent) ? getField(parent, last) : undefined;
  if (value === undefined) return;
  applyPath(document, {
    path: from.join('.'),
    parts: from,
    creates: false,
    isForgiving: true,
    modify: () => REMOVE,
  });
  take(value);
  applyPath(document, update);
}

const PIPELINE_STAGES = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith']);

function compilePipeline(pipeline: readonly unknown[], request: UpdateRequest): CompiledUpdate {
  for (const stage of pipeline) {
    const name = isDocument(stage) ? Object.keys(stage)[0] : undefined;
    if (!name || !PIPELINE_STAGES.has(name))
      throw new CommandError('InvalidOptions', `${name ?? 'value'} is not allowed to be used within an update`);
  }
  const variables = { ...request.variables, ...(promote(request.constants ?? {}) as Doc) };
  let current: Doc = {};
  const source = (function* () {
    for (;;) yield current;
  })();
  const context = { variables, compareText: request.compareText } as PipelineContext;
  const stream = applyStages(source, pipeline as Doc[], context)[Symbol.iterator]();
  return {
    kind: 'pipeline',
    touched: null,
    read: null,
    apply(document, isInsert) {
      current = document;
      const { _id: id = document._id, ...rest } = stream.next().value as Doc;
      if (!isInsert && !equalValues(id, document._id)) throw immutableId();
      return id === undefined ? rest : { _id: id, ...rest };
    },
  };
}

/** Variables of `let`, evaluated once for the command: constants and expressions, no fields. */
export function toVariables(letDocument: unknown): Doc {
  if (letDocument === undefined || letDocument === null) return {};
  if (!isDocument(letDocument))
    throw new CommandError('TypeMismatch', "BSON field 'let' is the wrong type, expected type 'object'");
  const variables: Doc = {};
  for (const [name, expression] of Object.entries(letDocument)) {
    if (!/^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name))
      throw new CommandError('FailedToParse', `'${name}' starts with an invalid character for a user variable name`);
    variables[name] = evaluate(expression, variables)({}) ?? null;
  }
  return variables;
}
