import { type Doc, isDocument, isNumeric, toNumber } from '../values/types';

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
        return addExpression(spec, fields) ? fields : null;
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
        if (!addExpression(spec, fields)) return null;
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

/** Adds the fields of every `$path` in an expression; false when it may read the whole document. */
function addExpression(value: unknown, fields: Set<string>): boolean {
  if (typeof value === 'string') {
    if (value.startsWith('$$')) return !/^\$\$(ROOT|CURRENT)/.test(value);
    if (value.startsWith('$')) fields.add(value.slice(1).split('.', 1)[0]!);
    return true;
  }
  if (Array.isArray(value)) return value.every((item) => addExpression(item, fields));
  if (!isDocument(value)) return true;
  return Object.entries(value).every(
    ([name, item]) => name !== '$getField' && name !== '$setField' && addExpression(item, fields),
  );
}

function addProjection(spec: Doc, fields: Set<string>): boolean {
  let includes = false;
  for (const [path, value] of Object.entries(spec)) {
    const isFlag = typeof value === 'boolean' || isNumeric(value);
    const isKept = isFlag ? (typeof value === 'boolean' ? value : toNumber(value) !== 0) : true;
    if (!isKept && path !== '_id') return false;
    if (path !== '_id') includes = true;
    if (isKept) fields.add(path.split('.', 1)[0]!);
    if (!isFlag && !addExpression(value, fields)) return false;
  }
  fields.add('_id');
  return includes;
}

function addFilter(filter: Doc, fields: Set<string>): boolean {
  return Object.entries(filter).every(([name, operand]) => {
    if (name === '$and' || name === '$or' || name === '$nor')
      return Array.isArray(operand) && operand.every((clause) => isDocument(clause) && addFilter(clause, fields));
    if (name.startsWith('$')) return name === '$expr' && addExpression(operand, fields);
    fields.add(name.split('.', 1)[0]!);
    return true;
  });
}
