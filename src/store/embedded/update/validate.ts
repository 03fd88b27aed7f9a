import { CommandError } from '../errors';
import { compileFilter, type DocumentFilter, isOperatorDocument } from '../query/filter';
import { valuesAtPath } from '../query/paths';
import { typeName } from '../query/predicates';
import type { CollectionInfo } from '../storage/catalog';
import { decodeDocument } from '../values/decode';
import { type Doc, isDocument } from '../values/types';

const validators = new WeakMap<object, DocumentFilter>();

/**
 * Checks a document about to be stored against its collection's validator; `before` is what it replaces. Throws
 * DocumentValidationFailure (121) with MongoDB's `errInfo`.
 */
export function checkValid({ options }: CollectionInfo, raw: Buffer, before: Buffer | null): void {
  const { validator, validationLevel, validationAction } = options;
  if (!isDocument(validator) || validationLevel === 'off' || validationAction === 'warn') return;
  let filter = validators.get(validator);
  if (!filter) {
    filter = compileFilter(validator);
    validators.set(validator, filter);
  }
  const document = decodeDocument(raw);
  if (filter.test(document)) return;
  if (validationLevel === 'moderate' && before && !filter.test(decodeDocument(before))) return;
  throw new CommandError('DocumentValidationFailure', 'Document failed validation', {
    errInfo: { failingDocumentId: document._id, details: explainAll(validator, document) },
  });
}

/** Why a document does not pass a filter: the one condition it fails, or each of several by its place. */
function explainAll(filter: Doc, document: Doc): Doc {
  const conditions = Object.entries(filter).flatMap(([name, operand]): Doc[] =>
    !name.startsWith('$') && isOperatorDocument(operand)
      ? Object.entries(operand).map(([operator, argument]) => ({ [name]: { [operator]: argument } }))
      : [{ [name]: operand }],
  );
  if (conditions.length === 1) return explain(conditions[0]!, document);
  return { operatorName: '$and', clausesNotSatisfied: explainEach(conditions, document) };
}

function explainEach(clauses: readonly Doc[], document: Doc): Doc[] {
  return clauses.flatMap((clause, index) =>
    compileFilter(clause).test(document) ? [] : [{ index, details: explainAll(clause, document) }],
  );
}

const REASONS: Readonly<Record<string, string>> = {
  $type: 'type did not match',
  $in: 'no matching value found in array',
  $nin: 'matching value found in array',
  $regex: 'regular expression did not match',
  $exists: 'path does not exist',
  $size: 'array length was not equal to given size',
};

function explain(condition: Doc, document: Doc): Doc {
  const [path, operand] = Object.entries(condition)[0]!;
  if ((path === '$and' || path === '$or') && Array.isArray(operand))
    return { operatorName: path, clausesNotSatisfied: explainEach(operand as Doc[], document) };
  if (path.startsWith('$')) {
    const reason = path === '$expr' ? { reason: 'expression did not match', expressionResult: false } : {};
    return { operatorName: path, specifiedAs: condition, ...reason };
  }
  const operatorName = isOperatorDocument(operand) ? Object.keys(operand)[0]! : '$eq';
  const values = valuesAtPath(document, path.split('.'));
  const shown: Doc =
    values.length === 0
      ? { reason: operatorName === '$exists' ? REASONS.$exists : 'field was missing' }
      : {
          reason: REASONS[operatorName] ?? 'comparison failed',
          ...(values.length === 1 ? { consideredValue: values[0] } : { consideredValues: values }),
          ...(operatorName === '$type' && values.length === 1 && { consideredType: typeName(values[0]) }),
        };
  return { operatorName, specifiedAs: condition, ...shown };
}
