import { CommandError } from '../errors';
import { type Doc, getField, isDocument } from '../values/types';
import type { IndexInfo } from './catalog';
import { encodeFields } from './keys';

interface Walk {
  value: unknown;
  rest: readonly string[];
  /** An element of an array that the path ends in: it is indexed as it is, even if it is an array. */
  isElement: boolean;
}

/** The entries of one document in one index, and which of the index's paths held an array. */
export interface IndexKeys {
  keys: Buffer[];
  multikey: string[];
}

/**
 * The keys under which an index holds a document: one for each element where a path meets an array. A missing field
 * is indexed as null, an empty array as undefined. Throws CannotIndexParallelArrays for two arrays side by side.
 * `document` needs to hold the index's fields only.
 */
export function extractKeys(index: IndexInfo, document: Doc): IndexKeys {
  const { fields } = index;
  if (index.sparse && !index.partialFilter && fields.every(({ parts }) => isMissing(document, parts))) {
    return { keys: [], multikey: [] };
  }
  const descending = fields.map((field) => field.descending);
  const multikey = new Set<string>();
  const tuples: unknown[][] = [];
  expand(
    fields.map(({ parts }) => ({ value: document, rest: parts, isElement: false })),
    index,
    tuples,
    multikey,
  );
  if (tuples.length === 1) return { keys: [encodeFields(tuples[0]!, descending)], multikey: [...multikey] };
  const unique = new Map(
    tuples.map((tuple) => [encodeFields(tuple, descending)] as const).map(([key]) => [key.toString('latin1'), key]),
  );
  return { keys: [...unique.values()], multikey: [...multikey] };
}

/** Walks all paths side by side; where they meet an array, each of its elements gives one set of values. */
function expand(walks: Walk[], index: IndexInfo, tuples: unknown[][], multikey: Set<string>): void {
  const steps = walks.map(descend);
  const at = steps.findIndex(isAtArray);
  if (at < 0) {
    tuples.push(steps.map(({ value, isElement }) => (value === undefined && !isElement ? null : value)));
    return;
  }
  const array = steps[at]!.value as unknown[];
  if (steps.some((step) => isAtArray(step) && step.value !== array)) {
    throw new CommandError('Location171', 'cannot index parallel arrays');
  }
  for (const [position, step] of steps.entries()) if (step.value === array) multikey.add(index.fields[position]!.path);
  const elements = array.length > 0 ? array : [undefined];
  for (const element of elements) {
    expand(
      steps.map((step) =>
        step.value === array && isAtArray(step)
          ? { value: element, rest: step.rest, isElement: step.rest.length === 0 }
          : step,
      ),
      index,
      tuples,
      multikey,
    );
  }
}

const isAtArray = (walk: Walk): boolean => Array.isArray(walk.value) && !walk.isElement;

function descend(walk: Walk): Walk {
  let { value, rest } = walk;
  while (rest.length > 0 && !walk.isElement) {
    if (Array.isArray(value)) {
      const position = /^\d+$/.test(rest[0]!) ? Number(rest[0]) : -1;
      if (position < 0 || position >= value.length) return { value, rest, isElement: false };
      value = value[position];
    } else if (isDocument(value)) value = getField(value, rest[0]!);
    else return { value: undefined, rest: [], isElement: false };
    rest = rest.slice(1);
  }
  return { value, rest, isElement: walk.isElement };
}

function isMissing(document: Doc, parts: readonly string[]): boolean {
  const { value } = descend({ value: document, rest: parts, isElement: false });
  return value === undefined;
}
