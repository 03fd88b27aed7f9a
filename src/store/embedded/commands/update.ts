import { toSortFields } from '../query/sort';
import { toVariables } from '../update/compile';
import { type Target, type UpdateOutcome, updateDocuments } from '../update/write';
import type { Doc } from '../values/types';
import { arrayField, type Command, checkStatement, collationField, hintField, targetOf } from './command';
import { runStatements } from './statements';

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
    const { store, body } = context;
    const target = targetOf(context, 'update');
    const statements = arrayField(body, 'updates').map((statement) =>
      checkStatement('update.updates', statement, ['q', 'u'], STATEMENT_FIELDS),
    );
    const variables = toVariables(body.let);
    const upserted: Doc[] = [];
    let [n, nModified] = [0, 0];
    const errors = await runStatements(store, statements, body.ordered !== false, (statement, index) => {
      const outcome = runStatement(target, statement, variables);
      n += outcome.matched + (outcome.upserted ? 1 : 0);
      nModified += outcome.modified;
      if (outcome.upserted) upserted.push({ index, _id: outcome.upserted.id });
    });
    return { n, nModified, ...(upserted.length > 0 && { upserted }), ...errors, ok: 1 };
  },
};

function runStatement(target: Target, statement: Doc, variables: Doc): UpdateOutcome {
  const { q, u, c, multi, upsert, arrayFilters } = statement;
  return updateDocuments(target, {
    filter: q as Doc,
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
