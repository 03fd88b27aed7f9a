import { CommandError } from '../errors';
import { write } from '../storage/open';
import { toVariables } from '../update/compile';
import { deleteDocuments } from '../update/write';
import { type Doc, isDocument, toNumber } from '../values/types';
import { arrayField, type Command, collationField, collectionName, hintField } from './command';
import { checkBatchSize } from './insert';
import { toWriteError } from './writeErrors';

const STATEMENT_FIELDS = new Set(['q', 'limit', 'hint', 'collation', 'sampleId']);

/** Deletes documents by several statements; the command is one transaction. */
export const deleteCommand: Command = {
  name: 'delete',
  fields: ['deletes', 'ordered', 'let'],
  async run(context) {
    const { store, database, body } = context;
    const target = { store, database, collection: collectionName(context, 'delete') };
    const statements = arrayField(body, 'deletes');
    checkBatchSize(statements.length);
    const variables = toVariables(body.let);
    return write(store, () => {
      const writeErrors: Doc[] = [];
      let n = 0;
      for (const [index, statement] of statements.entries()) {
        try {
          if (!isDocument(statement) || !isDocument(statement.q))
            throw new CommandError('IDLFailedToParse', "BSON field 'delete.deletes.q' is missing but a required field");
          const unknown = Object.keys(statement).find((name) => !STATEMENT_FIELDS.has(name));
          if (unknown)
            throw new CommandError('IDLUnknownField', `BSON field 'delete.deletes.${unknown}' is an unknown field.`);
          const limit = toNumber(statement.limit ?? 0);
          if (limit !== 0 && limit !== 1)
            throw new CommandError('FailedToParse', `The limit field in delete objects must be 0 or 1. Got ${limit}`);
          n += deleteDocuments(target, {
            filter: statement.q,
            isMulti: limit === 0,
            hint: hintField(statement),
            compareText: collationField(statement),
            variables,
          }).removed;
        } catch (error) {
          writeErrors.push(toWriteError(error, index));
          if (body.ordered !== false) break;
        }
      }
      return { n, ...(writeErrors.length > 0 && { writeErrors }), ok: 1 };
    });
  },
};
