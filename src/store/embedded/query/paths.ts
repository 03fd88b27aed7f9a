import { getField, isDocument } from '../values/types';

const isPosition = (part: string): boolean => /^(0|[1-9]\d*)$/.test(part);

/**
 * Whether `test` holds for any value that a dotted path reaches, as MongoDB walks it: through each document of an
 * array, and into an array by position. A missing field is tested as undefined. The value itself may be an array;
 * whether its elements count too is the caller's affair, who is told when it is itself an element named by position.
 */
export function anyAtPath(
  value: unknown,
  parts: readonly string[],
  from: number,
  test: (leaf: unknown, isElement: boolean) => boolean,
  isElement = false,
): boolean {
  let current = value;
  for (let at = from; at < parts.length; at++) {
    const part = parts[at]!;
    if (Array.isArray(current)) {
      if (
        isPosition(part) &&
        Number(part) < current.length &&
        anyAtPath(current[Number(part)], parts, at + 1, test, true)
      )
        return true;
      for (const item of current) if (isDocument(item) && anyAtPath(item, parts, at, test)) return true;
      return false;
    }
    if (!isDocument(current)) return test(undefined, false);
    current = getField(current, part);
  }
  return test(current, isElement && from === parts.length);
}

/** Every value that a dotted path reaches, with the elements of a final array spread out. */
export function valuesAtPath(document: unknown, parts: readonly string[]): unknown[] {
  const values: unknown[] = [];
  anyAtPath(document, parts, 0, (leaf) => {
    if (Array.isArray(leaf)) values.push(...leaf);
    else if (leaf !== undefined) values.push(leaf);
    return false;
  });
  return values;
}
