import { CommandError } from '../errors';
import { toSortFields } from '../query/sort';
import { write } from '../storage/open';
import { toVariables } from '../update/compile';
import { type Target, type UpdateOutcome, updateDocuments } from '../update/write';
import { type Doc, isDocument } from '../values/types';
import { arrayField, type Command, collationField, collectionName, hintField } from './command';
import { checkBatchSize } from './insert';
import { toWriteError } from './writeErrors';

const STATEMENT_FIELDS = new Set([
  'q',
  'u',
  'c',
  'multi',
  'upsert',
  'arrayFilters',
  'hint',
  'collation',
  'sort',
  'upsertSupplied',
  'sampleId',
]);

/** Updates or replaces documents by several statements; the command is one transaction. */
export const update: Command = {
  name: 'update',
  fields: ['updates', 'ordered', 'bypassDocumentValidation', 'let'],
  async run(context) {
    const { store, database, body } = context;
    const target = { store, database, collection: collectionName(context, 'update') };
    const statements = arrayField(body, 'updates');
    checkBatchSize(statements.length);
    const variables = toVariables(body.let);
    return write(store, () => {
      const upserted: Doc[] = [];
      const writeErrors: Doc[] = [];
      let [n, nModified] = [0, 0];
      for (const [index, statement] of statements.entries()) {
        try {
          const outcome = runStatement(target, statement, variables);
          n += outcome.matched + (outcome.upserted ? 1 : 0);
          nModified += outcome.modified;
          if (outcome.upserted) upserted.push({ index, _id: outcome.upserted.id });
        } catch (error) {
          writeErrors.push(toWriteError(error, index));
          if (body.ordered !== false) break;
        }
      }
      return {
        n,
        nModified,
        ...(upserted.length > 0 && { upserted }),
        ...(writeErrors.length > 0 && { writeErrors }),
        ok: 1,
      };
    });
  },
};

function runStatement(target: Target, statement: unknown, variables: Doc): UpdateOutcome {
  if (!isDocument(statement) || !isDocument(statement.q))
    throw new CommandError('IDLFailedToParse', "BSON field 'update.updates.q' is missing but a required field");
  const unknown = Object.keys(statement).find((name) => !STATEMENT_FIELDS.has(name));
  if (unknown) throw new CommandError('IDLUnknownField', `BSON field 'update.updates.${unknown}' is an unknown field.`);
  const { q, u, c, multi, upsert, arrayFilters } = statement;
  return updateDocuments(target, {
    filter: q,
    update: u,
    constants: c as Doc | undefined,
    isMulti: multi === true,
    isUpsert: upsert === true,
    arrayFilters,
    sort: toSortFields(statement.sort),
    hint: hintField(statement),
    compareText: collationField(statement),
    variables,
  });
}
