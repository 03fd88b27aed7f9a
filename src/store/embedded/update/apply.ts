import { CommandError } from '../errors';
import { type Doc, getField, isDocument, setField } from '../values/types';
import { KEEP, type Modify, REMOVE } from './operators';
import { checkConflicts } from './shape';

/** Padding an array by a far index would take unbounded memory. */
const MAX_ARRAY_PADDING = 1_500_000;

export interface PathUpdate {
  path: string;
  parts: readonly string[];
  modify: Modify;
  creates: boolean;
  /** True for $unset, which minds no path that leads nowhere. */
  isForgiving: boolean;
}

/** Which elements `$[identifier]` means. */
export type ElementTests = ReadonlyMap<string, (element: unknown) => boolean>;

const isPosition = (part: string): boolean => /^(0|[1-9]\d*)$/.test(part);

/** Applies one update, whose path has neither `$` nor `$[]`, to a document in place. */
export function applyPath(document: Doc, update: PathUpdate): void {
  step(document, update.parts, 0, update);
}

/**
 * The updates with the elements that `$`, `$[]` and `$[identifier]` mean in this document, before any of them is
 * applied. `positions` says what `$` stands for, by the path of the array. Throws ConflictingUpdateOperators where two
 * identifiers come to the same place.
 */
export function resolvePaths<Update extends PathUpdate>(
  document: Doc,
  updates: readonly Update[],
  tests: ElementTests,
  positions: ReadonlyMap<string, number>,
): Update[] {
  const resolved = updates.flatMap((update) => {
    if (!update.parts.some((part) => part.startsWith('$'))) return [update];
    return [...resolveElements(document, resolvePositional(update, positions), [], tests)].map((parts) => ({
      ...update,
      parts,
    }));
  });
  checkConflicts(resolved.map(({ parts }) => parts.join('.')));
  return resolved;
}

/** The paths below `value` that the parts still to come stand for; `done` is the way to it. */
function* resolveElements(
  value: unknown,
  parts: readonly string[],
  done: readonly string[],
  tests: ElementTests,
): Generator<string[]> {
  const at = parts.findIndex((part) => part.startsWith('$['));
  if (at < 0) {
    yield [...done, ...parts];
    return;
  }
  const way = [...done, ...parts.slice(0, at)];
  let array = value;
  for (const part of parts.slice(0, at)) {
    if (Array.isArray(array) && !isPosition(part)) throw notViable(part, way);
    array = Array.isArray(array) ? array[Number(part)] : isDocument(array) ? getField(array, part) : undefined;
  }
  if (!Array.isArray(array))
    throw new CommandError(
      'BadValue',
      array === undefined
        ? `The path '${way.join('.')}' must exist in the document in order to apply array updates.`
        : `Cannot apply array updates to non-array element ${way.join('.')}`,
    );
  const test = tests.get(parts[at]!.slice(2, -1));
  for (const [position, element] of array.entries())
    if (!test || test(element)) yield* resolveElements(element, parts.slice(at + 1), [...way, String(position)], tests);
}

function resolvePositional({ parts, path }: PathUpdate, positions: ReadonlyMap<string, number>): readonly string[] {
  if (!parts.includes('$')) return parts;
  return parts.map((part, at) => {
    if (part !== '$') return part;
    const array = parts.slice(0, at).join('.');
    const position = positions.get(array) ?? (positions.size === 1 ? [...positions.values()][0] : undefined);
    if (position === undefined) {
      throw new CommandError(
        'BadValue',
        `The positional operator did not find the match needed from the query (path '${path}').`,
      );
    }
    return String(position);
  });
}

function step(container: Doc | unknown[], parts: readonly string[], at: number, update: PathUpdate): void {
  const part = parts[at]!;
  if (Array.isArray(container) && !isPosition(part)) {
    if (update.isForgiving) return;
    throw notViable(part, parts.slice(0, at));
  }
  enter(container, part, parts, at, update);
}

/** Handles one field or element: the last part is modified, others are gone into, made first where they are missing. */
function enter(
  container: Doc | unknown[],
  part: string,
  parts: readonly string[],
  at: number,
  update: PathUpdate,
): void {
  const current = Array.isArray(container) ? container[Number(part)] : getField(container, part);
  if (at === parts.length - 1) {
    assign(container, part, update.modify(current));
    return;
  }
  if (isDocument(current) || Array.isArray(current)) {
    step(current, parts, at + 1, update);
    return;
  }
  if (current !== undefined && !update.isForgiving) throw notViable(parts[at + 1]!, parts.slice(0, at + 1));
  if (!update.creates) return;
  const made: Doc = {};
  step(made, parts, at + 1, update);
  if (Object.keys(made).length > 0) assign(container, part, made);
}

function assign(container: Doc | unknown[], part: string, value: unknown): void {
  if (value === KEEP) return;
  if (!Array.isArray(container)) {
    if (value === REMOVE) delete container[part];
    else setField(container, part, value);
    return;
  }
  const position = Number(part);
  if (position - container.length > MAX_ARRAY_PADDING)
    throw new CommandError('BadValue', `can't backfill more than ${MAX_ARRAY_PADDING} elements`);
  while (container.length < position) container.push(null);
  container[position] = value === REMOVE ? null : value;
}

function notViable(part: string, parents: readonly string[]): CommandError {
  return new CommandError('PathNotViable', `Cannot create field '${part}' in element {${parents.join('.')}}`);
}
