import { CommandError } from '../errors';
import { write } from '../storage/open';
import { toVariables } from '../update/compile';
import { deleteDocuments } from '../update/write';
import { type Doc, toNumber } from '../values/types';
import { arrayField, type Command, checkStatement, collationField, hintField, targetOf } from './command';
import { checkBatchSize } from './insert';
import { toWriteError } from './writeErrors';

const STATEMENT_FIELDS = new Set(['q', 'limit', 'hint', 'collation', 'sampleId']);

/** Deletes documents by several statements; the command is one transaction. */
export const deleteCommand: Command = {
  name: 'delete',
  fields: ['deletes', 'ordered', 'let'],
  async run(context) {
    const { store, body } = context;
    const target = targetOf(context, 'delete');
    const given = arrayField(body, 'deletes');
    checkBatchSize(given.length);
    const statements = given.map((statement) =>
      checkStatement('delete.deletes', statement, ['q', 'limit'], STATEMENT_FIELDS),
    );
    const variables = toVariables(body.let);
    return write(store, () => {
      const writeErrors: Doc[] = [];
      let n = 0;
      for (const [index, statement] of statements.entries()) {
        try {
          const limit = toNumber(statement.limit);
          if (limit !== 0 && limit !== 1)
            throw new CommandError('FailedToParse', `The limit field in delete objects must be 0 or 1. Got ${limit}`);
          n += deleteDocuments(target, {
            filter: statement.q as Doc,
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
