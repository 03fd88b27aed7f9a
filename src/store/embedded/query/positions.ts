import { type Doc, getField, isDocument } from '../values/types';
import { compileFilter, type FilterOptions } from './filter';

/**
 * For each array path that a filter reaches into, the position of the first element it matched: what the positional
 * `$` of updates and projections stands for.
 */
export function readPositions(filter: Doc, document: Doc, options: FilterOptions): Map<string, number> {
  const positions = new Map<string, number>();
  collect(filter, document, options, positions);
  return positions;
}

function collect(filter: Doc, document: Doc, options: FilterOptions, positions: Map<string, number>): void {
  for (const [path, operand] of Object.entries(filter)) {
    if ((path === '$and' || path === '$or') && Array.isArray(operand)) {
      for (const clause of operand)
        if (isDocument(clause) && compileFilter(clause, options).test(document))
          collect(clause, document, options, positions);
    } else if (!path.startsWith('$')) locate(path, operand, document, options, positions);
  }
}

function locate(
  path: string,
  operand: unknown,
  document: Doc,
  options: FilterOptions,
  positions: Map<string, number>,
): void {
  const parts = path.split('.');
  let value: unknown = document;
  for (let at = 0; at <= parts.length; at++) {
    if (Array.isArray(value)) {
      const rest = parts.slice(at).join('.');
      const found = value.findIndex((element) => matchesElement(element, rest, operand, options));
      if (found >= 0) positions.set(parts.slice(0, at).join('.'), found);
      return;
    }
    if (at === parts.length || !isDocument(value)) return;
    value = getField(value, parts[at]!);
  }
}

function matchesElement(element: unknown, rest: string, operand: unknown, options: FilterOptions): boolean {
  if (rest !== '') return isDocument(element) && compileFilter({ [rest]: operand }, options).test(element);
  return compileFilter({ element: operand }, options).test({
    element: isDocument(operand) && '$elemMatch' in operand ? [element] : element,
  });
}
