import { evaluate } from '../aggregate/expression';
import { CommandError } from '../errors';
import { type Doc, getField, isDocument, isNumeric, isTrue, setField, toNumber } from '../values/types';
import { compileElement, type FilterOptions } from './filter';
import { readPositions } from './positions';

type Node = { [name: string]: Node | Leaf };
type Leaf = { apply: (value: unknown, document: Doc) => unknown };
const isLeaf = (node: Node | Leaf): node is Leaf => typeof (node as Leaf).apply === 'function';

const KEEP: Leaf = { apply: (value) => value };
const DROP: Leaf = { apply: () => undefined };

/**
 * Compiles a find projection: inclusion or exclusion with dotted paths, `$slice`, `$elemMatch`, the positional `$`
 * (which needs the query's filter) and aggregation expressions. Null when everything is wanted.
 * Throws Location31254 and its kin where inclusion and exclusion are mixed.
 */
export function compileProjection(
  projection: unknown,
  filter: Doc = {},
  options: FilterOptions = {},
): ((document: Doc) => Doc) | null {
  if (projection === undefined || projection === null) return null;
  if (!isDocument(projection)) throw new CommandError('TypeMismatch', 'Expected field projection to be of type object');
  const entries = flatten(projection, '');
  if (entries.length === 0) return null;
  const isInclusion = decideMode(entries);
  const root: Node = {};
  let positional: string | null = null;
  const computed: { path: string[]; compute: (document: Doc) => unknown }[] = [];
  for (const [path, spec] of entries) {
    if (path.endsWith('.$')) {
      positional = path.slice(0, -2);
      addPath(root, positional, KEEP);
    } else if (isDocument(spec) && '$slice' in spec && isSlice(spec.$slice))
      addPath(root, path, { apply: (value) => slice(value, spec.$slice) });
    else if (isDocument(spec) && '$elemMatch' in spec) {
      const test = compileElement(spec.$elemMatch, options);
      addPath(root, path, { apply: (value) => firstMatch(value, test) });
    } else if (isFlag(spec)) addPath(root, path, isTrue(spec) ? KEEP : DROP);
    else computed.push({ path: path.split('.'), compute: evaluate(spec, options.variables) });
  }
  if (isInclusion && !('_id' in projection)) addPath(root, '_id', KEEP);
  return (document) => {
    const source = positional ? pickPosition(document, positional, filter, options) : document;
    const result = (isInclusion ? include(root, source, source) : exclude(root, source, source)) as Doc;
    if (computed.length > 0) {
      for (const { path, compute } of computed) setPath(result, path, compute(document));
    }
    return result;
  };
}

/** Nested specifications mean dotted paths: `{ a: { b: 1 } }` is `{ 'a.b': 1 }`. */
export function flatten(spec: Doc, prefix: string): [string, unknown][] {
  return Object.entries(spec).flatMap(([name, value]): [string, unknown][] => {
    const isNested =
      isDocument(value) && Object.keys(value).length > 0 && !Object.keys(value).some((key) => key.startsWith('$'));
    return isNested ? flatten(value, `${prefix}${name}.`) : [[prefix + name, value]];
  });
}

export const isFlag = (spec: unknown): boolean => typeof spec === 'boolean' || isNumeric(spec);
const isSlice = (spec: unknown): boolean =>
  isNumeric(spec) || (Array.isArray(spec) && spec.length === 2 && spec.every(isNumeric));

/** True for inclusion. `_id` may go either way; `$slice` alone leaves all else in, any other value means inclusion. */
export function decideMode(entries: readonly [string, unknown][]): boolean {
  let mode: boolean | null = null;
  let hasElementMatch = false;
  for (const [path, spec] of entries) {
    if (path === '' || path.startsWith('.') || path.endsWith('.'))
      throw new CommandError('Location40353', 'FieldPath must not end with a dot or be empty');
    if (isDocument(spec) && '$slice' in spec && isSlice(spec.$slice)) continue;
    if (isDocument(spec) && '$elemMatch' in spec) {
      hasElementMatch = true;
      continue;
    }
    if (path === '_id') continue;
    const wants = !isFlag(spec) || isTrue(spec);
    if (mode !== null && mode !== wants) {
      const [code, verb, kind] = wants
        ? (['31253', 'inclusion', 'exclusion'] as const)
        : (['31254', 'exclusion', 'inclusion'] as const);
      throw new CommandError(`Location${Number(code)}`, `Cannot do ${verb} on field ${path} in ${kind} projection`);
    }
    mode = wants;
  }
  if (mode !== null) return mode;
  const id = entries.find(([path]) => path === '_id')?.[1];
  if (id !== undefined) return !isFlag(id) || isTrue(id) || hasElementMatch;
  return hasElementMatch;
}

function addPath(root: Node, path: string, leaf: Leaf): void {
  const parts = path.split('.');
  let node = root;
  for (const part of parts.slice(0, -1)) {
    const next = Object.hasOwn(node, part) ? node[part]! : undefined;
    if (next && isLeaf(next)) throw new CommandError('Location31249', `Path collision at ${path}`);
    const child: Node = (next as Node) ?? {};
    setField(node as Doc, part, child);
    node = child;
  }
  const last = parts[parts.length - 1]!;
  if (Object.hasOwn(node, last)) {
    if (!isLeaf(node[last]!)) throw new CommandError('Location31250', `Path collision at ${path}`);
  }
  setField(node as Doc, last, leaf);
}

function include(node: Node, value: unknown, document: Doc): unknown {
  if (Array.isArray(value))
    return value.map((item) => include(node, item, document)).filter((item) => item !== undefined);
  if (!isDocument(value)) return undefined;
  const result: Doc = {};
  for (const name of Object.keys(value)) {
    const child = Object.hasOwn(node, name) ? node[name]! : undefined;
    if (!child) continue;
    const kept = isLeaf(child) ? child.apply(value[name], document) : include(child, value[name], document);
    if (kept !== undefined) setField(result, name, kept);
  }
  return result;
}

function exclude(node: Node, value: unknown, document: Doc): unknown {
  if (Array.isArray(value)) return value.map((item) => exclude(node, item, document));
  if (!isDocument(value)) return value;
  const result: Doc = {};
  for (const name of Object.keys(value)) {
    const child = Object.hasOwn(node, name) ? node[name]! : undefined;
    const kept = !child
      ? value[name]
      : isLeaf(child)
        ? child.apply(value[name], document)
        : exclude(child, value[name], document);
    if (kept !== undefined) setField(result, name, kept);
  }
  return result;
}

function slice(value: unknown, spec: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (!Array.isArray(spec)) {
    const count = toNumber(spec);
    return count < 0 ? value.slice(count) : value.slice(0, count);
  }
  const [skip, count] = spec.map(toNumber) as [number, number];
  if (count <= 0) throw new CommandError('Location28724', 'the limit of $slice must be positive');
  const from = skip < 0 ? Math.max(0, value.length + skip) : skip;
  return value.slice(from, from + count);
}

function firstMatch(value: unknown, test: (item: unknown) => boolean): unknown {
  if (!Array.isArray(value)) return undefined;
  const at = value.findIndex(test);
  return at < 0 ? undefined : [value[at]];
}

/** The document with the array at `path` cut to the element that the filter matched first. */
function pickPosition(document: Doc, path: string, filter: Doc, options: FilterOptions): Doc {
  const parts = path.split('.');
  const position =
    readPositions(filter, document, options).get(path) ??
    [...readPositions(filter, document, options).entries()].find(([found]) => path.startsWith(`${found}.`))?.[1];
  if (position === undefined)
    throw new CommandError(
      'Location51246',
      `Executor error during find command: positional operator '.$' couldn't find a matching element in the array`,
    );
  const copy = (value: unknown, at: number): unknown => {
    if (at === parts.length) return Array.isArray(value) ? [value[position]] : value;
    if (!isDocument(value)) return value;
    return { ...value, [parts[at]!]: copy(getField(value, parts[at]!), at + 1) };
  };
  return copy(document, 0) as Doc;
}

function setPath(target: Doc, path: readonly string[], value: unknown): void {
  const [first, ...rest] = path;
  if (rest.length === 0) {
    if (value !== undefined) setField(target, first!, value);
    return;
  }
  const child = getField(target, first!);
  const next: Doc = isDocument(child) ? child : {};
  setField(target, first!, next);
  setPath(next, rest, value);
}
