import { afterName, afterValue, encodeNames, findName } from '../values/raw';
import { type Doc, isTrue } from '../values/types';
import { decideMode, flatten, isFlag } from './project';

/** What of a document is kept or dropped below each name; null for a name that is meant as a whole. */
interface Node {
  names: ReadonlySet<string>;
  children: ReadonlyMap<string, Node | null>;
}

const DOCUMENT = 0x03;
const ARRAY = 0x04;
const LARGEST_KEPT = 4 * 1024 * 1024;

let scratch = Buffer.allocUnsafe(64 * 1024);

/**
 * Compiles a projection that only keeps or drops fields, to work on stored bytes: the result is what the compiled
 * projection of `project.ts` makes of the decoded document. Null for one that computes anything.
 */
export function compileRawProjection(projection: Doc): ((raw: Buffer) => Buffer) | null {
  const entries = flatten(projection, '');
  if (entries.length === 0 || !entries.every(([path, spec]) => isFlag(spec) && !path.endsWith('.$'))) return null;
  const isInclusion = decideMode(entries);
  const paths = entries.filter(([, spec]) => isTrue(spec) === isInclusion).map(([path]) => path.split('.'));
  if (isInclusion && !entries.some(([path]) => path === '_id')) paths.push(['_id']);
  const root = toNode(paths);
  return (raw) => {
    if (scratch.length < raw.length) scratch = Buffer.allocUnsafe(raw.length);
    const end = copyDocument(root, isInclusion, raw, 0, 0);
    const result = Buffer.allocUnsafe(end);
    scratch.copy(result, 0, 0, end);
    if (scratch.length > LARGEST_KEPT) scratch = Buffer.allocUnsafe(64 * 1024);
    return result;
  };
}

function toNode(paths: readonly string[][]): Node {
  const below = new Map<string, string[][]>();
  for (const [first, ...rest] of paths) below.set(first!, [...(below.get(first!) ?? []), rest]);
  const children = new Map<string, Node | null>();
  for (const [name, rests] of below) children.set(name, rests.some((rest) => rest.length === 0) ? null : toNode(rests));
  return { names: new Set(children.keys()), children };
}

/** Writes what is wanted of the document at `start` to `to` of the scratch buffer, which it never outgrows. */
function copyDocument(node: Node, isInclusion: boolean, raw: Buffer, start: number, to: number): number {
  const names = encodeNames(node.names);
  const end = start + raw.readInt32LE(start) - 1;
  let next = to + 4;
  // A run of fields that are wanted as they are is copied at once.
  let run = start + 4;
  for (let at = start + 4; at < end; ) {
    const type = raw[at]!;
    const value = afterName(raw, at + 1);
    const after = afterValue(raw, type, value);
    const found = findName(names, raw, at + 1, value - 1);
    const child = found === undefined ? undefined : node.children.get(found.name)!;
    const isWhole = isInclusion ? child === null : child === undefined;
    if (!isWhole) {
      next += raw.copy(scratch, next, run, at);
      run = after;
      if (child) next = copyBelow(child, isInclusion, raw, { type, at, value, after }, next);
    }
    at = after;
  }
  next += raw.copy(scratch, next, run, end);
  return close(to, next);
}

interface Place {
  type: number;
  at: number;
  value: number;
  after: number;
}

/** A field or element of which only a part may be wanted: scalars have no parts. */
function copyBelow(node: Node, isInclusion: boolean, raw: Buffer, place: Place, to: number): number {
  const { type, at, value, after } = place;
  if (type !== DOCUMENT && type !== ARRAY) return isInclusion ? to : to + raw.copy(scratch, to, at, after);
  const next = to + raw.copy(scratch, to, at, value);
  if (type === DOCUMENT) return copyDocument(node, isInclusion, raw, value, next);
  return copyArray(node, isInclusion, raw, value, next);
}

/** Elements that are left out make way: those behind them are counted anew. */
function copyArray(node: Node, isInclusion: boolean, raw: Buffer, start: number, to: number): number {
  const end = start + raw.readInt32LE(start) - 1;
  let next = to + 4;
  let index = 0;
  for (let at = start + 4; at < end; ) {
    const type = raw[at]!;
    const value = afterName(raw, at + 1);
    const after = afterValue(raw, type, value);
    const isScalar = type !== DOCUMENT && type !== ARRAY;
    if (!isScalar || !isInclusion) {
      scratch[next++] = type;
      next += scratch.write(String(index++), next, 'latin1');
      scratch[next++] = 0;
      if (isScalar) next += raw.copy(scratch, next, value, after);
      else if (type === DOCUMENT) next = copyDocument(node, isInclusion, raw, value, next);
      else next = copyArray(node, isInclusion, raw, value, next);
    }
    at = after;
  }
  return close(to, next);
}

function close(start: number, next: number): number {
  scratch[next] = 0;
  scratch.writeInt32LE(next + 1 - start, start);
  return next + 1;
}
