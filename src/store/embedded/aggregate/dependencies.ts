import { type Doc, isDocument, isNumeric, toNumber } from '../values/types';
import { addPaths } from './expression';

/**
 * The top-level fields that stages read, so that only those are decoded; null when that cannot be told because no
 * stage narrows the documents down.
 */
export function readDependencies(stages: readonly Doc[]): ReadonlySet<string> | null {
  const fields = new Set<string>();
  for (const stage of stages) {
    const [name, spec] = Object.entries(stage)[0]!;
    switch (name) {
      case '$group':
        return addPaths(spec, fields) ? fields : null;
      case '$count':
        return fields;
      case '$project':
        return isDocument(spec) && addProjection(spec, fields) ? fields : null;
      case '$match':
        if (!isDocument(spec) || !addFilter(spec, fields)) return null;
        break;
      case '$addFields':
      case '$set':
      case '$unwind':
        if (!addPaths(spec, fields)) return null;
        break;
      case '$sort':
        for (const path of Object.keys(spec as Doc)) fields.add(path.split('.', 1)[0]!);
        break;
      case '$skip':
      case '$limit':
        break;
      default:
        return null;
    }
  }
  return null;
}

function addProjection(spec: Doc, fields: Set<string>): boolean {
  let includes = false;
  for (const [path, value] of Object.entries(spec)) {
    const isFlag = typeof value === 'boolean' || isNumeric(value);
    const isKept = isFlag ? (typeof value === 'boolean' ? value : toNumber(value) !== 0) : true;
    if (!isKept && path !== '_id') return false;
    if (path !== '_id') includes = true;
    if (isKept) fields.add(path.split('.', 1)[0]!);
    if (!isFlag && !addPaths(value, fields)) return false;
  }
  fields.add('_id');
  return includes;
}

function addFilter(filter: Doc, fields: Set<string>): boolean {
  return Object.entries(filter).every(([name, operand]) => {
    if (name === '$and' || name === '$or' || name === '$nor')
      return Array.isArray(operand) && operand.every((clause) => isDocument(clause) && addFilter(clause, fields));
    if (name.startsWith('$')) return name === '$expr' && addPaths(operand, fields);
    fields.add(name.split('.', 1)[0]!);
    return true;
  });
}
