import { CommandError } from '../errors';
import { type PathTree, toTree } from '../values/pathTree';
import { type Doc, isDocument } from '../values/types';
import { UPDATE_OPERATORS } from './operators';

/** What updates of the same operators on the same paths have in common, whatever their operands are. */
export interface Shape {
  /** In the order in which they are applied; `$rename` comes apart, after all others. */
  steps: readonly { operator: string; path: string; parts: readonly string[] }[];
  renamed: readonly string[];
  /** The top-level fields that may change. */
  touched: ReadonlySet<string>;
  /** The paths that have to be decoded; null for all, as a position is found by the filter. */
  read: PathTree | null;
  isPositional: boolean;
  /** The names in `$[name]`, empty for `$[]`. */
  identifiers: ReadonlySet<string>;
}

const MOST_SHAPES = 500;
const shapes = new Map<string, Shape>();

/** The shape of an operator document; checks its operators and paths, which is done once for a shape. */
export function shapeOf(update: Doc): Shape {
  let key = '';
  for (const operator of Object.keys(update)) {
    const operands = update[operator];
    if (!Object.hasOwn(UPDATE_OPERATORS, operator) && operator !== '$rename')
      throw new CommandError(
        'FailedToParse',
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    if (!isDocument(operands))
      throw new CommandError(
        'FailedToParse',
        `Modifiers operate on fields but we found type ${typeof operands} instead. For example: {$mod: {<field>: ...}} not {${operator}: ...}`,
      );
    key += operator;
    for (const path of Object.keys(operands))
      key += operator === '$rename' ? `\0${path}\0${operands[path]}` : `\0${path}`;
    key += '\n';
  }
  let shape = shapes.get(key);
  if (!shape) {
    shape = createShape(update);
    if (shapes.size >= MOST_SHAPES) shapes.clear();
    shapes.set(key, shape);
  }
  return shape;
}

function createShape(update: Doc): Shape {
  const all = Object.entries(update).flatMap(([operator, operands]) =>
    Object.keys(operands as Doc).map((path) => ({ operator, path, parts: toParts(path) })),
  );
  const renamed = all.filter(({ operator }) => operator === '$rename').map(({ path }) => path);
  const steps = all.filter(({ operator }) => operator !== '$rename');
  const targets = renamed.flatMap((path) => [path, String((update.$rename as Doc)[path])]);
  const paths = [...steps.map(({ path }) => path), ...targets];
  checkConflicts(paths);
  const parts = steps.flatMap((step) => step.parts);
  const isPositional = parts.includes('$');
  return {
    steps: steps.sort((left, right) => compareParts(left.parts, right.parts)),
    renamed,
    touched: new Set(paths.map((path) => path.split('.', 1)[0]!)),
    read: isPositional ? null : toTree(paths),
    isPositional,
    identifiers: new Set(parts.filter((part) => part.startsWith('$[')).map((part) => part.slice(2, -1))),
  };
}

/** The parts of an update path; throws for empty ones and for a dollar out of place. */
export function toParts(path: string): string[] {
  const parts = path.split('.');
  if (parts.includes('')) {
    throw new CommandError(
      'EmptyFieldName',
      path === ''
        ? 'An empty update path is not valid.'
        : `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  }
  const dollar = parts.find(
    (part, at) =>
      part.startsWith('$') &&
      (at === 0 || !(part === '$' || /^\$\[\w*\]$/.test(part))) &&
      !(at > 0 && /^\$(ref|id|db)$/.test(part)),
  );
  if (dollar)
    throw new CommandError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${dollar}' in '${path}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
    );
  return parts;
}

/** MongoDB handles fields in order of their names, numbers by value, so new fields are added in that order. */
function compareParts(left: readonly string[], right: readonly string[]): number {
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [a, b] = [left[at]!, right[at]!];
    if (a === b) continue;
    return /^\d+$/.test(a) && /^\d+$/.test(b) ? Number(a) - Number(b) : a < b ? -1 : 1;
  }
  return left.length - right.length;
}

/** Throws ConflictingUpdateOperators (40) where a path is given twice or lies below another. */
export function checkConflicts(paths: readonly string[]): void {
  const sorted = paths.map((path) => `${path}.`).sort();
  for (let at = 1; at < sorted.length; at++) {
    if (!sorted[at]!.startsWith(sorted[at - 1]!)) continue;
    throw new CommandError(
      'ConflictingUpdateOperators',
      `Updating the path '${sorted[at]!.slice(0, -1)}' would create a conflict at '${sorted[at - 1]!.slice(0, -1)}'`,
    );
  }
}
