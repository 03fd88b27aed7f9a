import { CommandError } from '../errors';
import { toVariables } from '../update/compile';
import { deleteDocuments } from '../update/write';
import { type Doc, toNumber } from '../values/types';
import { arrayField, type Command, checkStatement, collationField, hintField, targetOf } from './command';
import { runStatements } from './statements';

const STATEMENT_FIELDS = new Set(['q', 'limit', 'hint', 'collation', 'sampleId']);

/** Deletes documents by several statements; the command is one transaction. */
export const deleteCommand: Command = {
  name: 'delete',
  fields: ['deletes', 'ordered', 'let'],
  async run(context) {
    const { store, body } = context;
    const target = targetOf(context, 'delete');
    const statements = arrayField(body, 'deletes').map((statement) =>
      checkStatement('delete.deletes', statement, ['q', 'limit'], STATEMENT_FIELDS),
    );
    const variables = toVariables(body.let);
    let n = 0;
    const errors = await runStatements(store, statements, body.ordered !== false, (statement) => {
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
    });
    return { n, ...errors, ok: 1 };
  },
};
