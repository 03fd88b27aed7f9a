import { CommandError } from '../errors';
import { type Doc, getField, isDocument, setField } from '../values/types';
import { KEEP, type Modify, REMOVE } from './operators';

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

/** Applies one update to a document in place. `positions` says what `$` stands for, by the path of the array. */
export function applyPath(
  document: Doc,
  update: PathUpdate,
  tests: ElementTests,
  positions: () => ReadonlyMap<string, number>,
): void {
  const parts = update.parts.includes('$') ? resolvePositional(update, positions()) : update.parts;
  step(document, parts, 0, update, tests);
}

function resolvePositional({ parts, path }: PathUpdate, positions: ReadonlyMap<string, number>): string[] {
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

function step(
  container: Doc | unknown[],
  parts: readonly string[],
  at: number,
  update: PathUpdate,
  tests: ElementTests,
): void {
  const part = parts[at]!;
  if (part.startsWith('$[')) {
    if (!Array.isArray(container))
      throw new CommandError(
        'BadValue',
        `Cannot apply array updates to non-array element at '${parts.slice(0, at).join('.')}'`,
      );
    const test = tests.get(part.slice(2, -1));
    for (let position = 0; position < container.length; position++) {
      if (!test || test(container[position])) enter(container, String(position), parts, at, update, tests);
    }
    return;
  }
  if (Array.isArray(container) && !isPosition(part)) {
    if (update.isForgiving) return;
    throw notViable(part, parts.slice(0, at));
  }
  enter(container, part, parts, at, update, tests);
}

/** Handles one field or element: the last part is modified, others are gone into, made first where they are missing. */
function enter(
  container: Doc | unknown[],
  part: string,
  parts: readonly string[],
  at: number,
  update: PathUpdate,
  tests: ElementTests,
): void {
  const current = Array.isArray(container) ? container[Number(part)] : getField(container, part);
  if (at === parts.length - 1) {
    assign(container, part, update.modify(current));
    return;
  }
  if (isDocument(current) || Array.isArray(current)) {
    step(current, parts, at + 1, update, tests);
    return;
  }
  if (parts[at + 1]!.startsWith('$[')) {
    const path = parts.slice(0, at + 1).join('.');
    throw new CommandError(
      'BadValue',
      current === undefined
        ? `The path '${path}' must exist in the document in order to apply array updates.`
        : `Cannot apply array updates to non-array element ${path}`,
    );
  }
  if (current !== undefined && !update.isForgiving) throw notViable(parts[at + 1]!, parts.slice(0, at + 1));
  if (!update.creates) return;
  const made: Doc = {};
  step(made, parts, at + 1, update, tests);
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
