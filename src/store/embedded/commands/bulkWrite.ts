import { openCursor } from '../cursors';
import { CommandError } from '../errors';
import { toSortFields } from '../query/sort';
import type { Store } from '../storage/open';
import { toVariables } from '../update/compile';
import { deleteDocuments, insertOne, type Target, updateDocuments } from '../update/write';
import { encodeDocument } from '../values/encode';
import { type Doc, isDocument, isNumeric, toNumber } from '../values/types';
import { arrayField, type Command, collationField, documentField, hintField, integerField } from './command';
import { runStatements } from './statements';

interface Totals {
  nInserted: number;
  nMatched: number;
  nModified: number;
  nUpserted: number;
  nDeleted: number;
}

/** Inserts, updates and deletes over several collections in one command, which is one transaction. */
export const bulkWrite: Command = {
  name: 'bulkWrite',
  fields: ['ops', 'nsInfo', 'ordered', 'errorsOnly', 'bypassDocumentValidation', 'let', 'cursor'],
  isAdminOnly: true,
  async run({ store, cursors, body, deadline }) {
    const targets = arrayField(body, 'nsInfo').map((info) => toTarget(store, info, body));
    const operations = arrayField(body, 'ops').map((operation) => parseOperation(operation, targets));
    const variables = toVariables(body.let);
    const totals: Totals = { nInserted: 0, nMatched: 0, nModified: 0, nUpserted: 0, nDeleted: 0 };
    const results: Doc[] = [];
    const { writeErrors = [] } = await runStatements(store, operations, body.ordered !== false, (operation, idx) => {
      const result = runOperation(operation, variables, totals);
      if (body.errorsOnly !== true) results.push({ ok: 1, idx, ...result });
    });
    results.push(...writeErrors.map(({ index: idx, ...rest }) => ({ ok: 0, idx, n: 0, ...rest })));
    results.sort((left, right) => Number(left.idx) - Number(right.idx));
    const batchSize =
      body.cursor === undefined ? null : integerField(documentField(body, 'cursor'), 'batchSize', 0) || null;
    const reply = await openCursor(cursors, results, {
      namespace: 'admin.$cmd.bulkWrite',
      batchSize: batchSize ?? Number.POSITIVE_INFINITY,
      deadline,
    });
    return { ...reply, nErrors: writeErrors.length, ...totals };
  },
};

function toTarget(store: Store, info: unknown, body: Doc): Target {
  const namespace = isDocument(info) ? info.ns : undefined;
  if (typeof namespace !== 'string' || !namespace.includes('.'))
    throw new CommandError('InvalidNamespace', 'nsInfo needs namespaces');
  const dot = namespace.indexOf('.');
  return {
    store,
    database: namespace.slice(0, dot),
    collection: namespace.slice(dot + 1),
    bypassValidation: body.bypassDocumentValidation === true,
  };
}

const OPERATION_FIELDS: Readonly<Record<string, readonly string[]>> = {
  insert: ['document'],
  update: ['filter', 'updateMods', 'multi', 'upsert', 'arrayFilters', 'hint', 'constants', 'collation', 'sort'],
  delete: ['filter', 'multi', 'hint', 'collation'],
};

interface Operation {
  kind: string;
  operation: Doc;
  target: Target;
}

/** Reads the form of an operation; a fault in it fails the command as a whole. */
function parseOperation(given: unknown, targets: readonly Target[]): Operation {
  const operation = isDocument(given) ? given : {};
  const [kind, position] = Object.entries(operation)[0] ?? [''];
  const fields = OPERATION_FIELDS[kind];
  if (!fields) throw new CommandError('FailedToParse', `unknown operation '${kind}' in bulkWrite`);
  const unknown = Object.keys(operation).find((name) => name !== kind && !fields.includes(name));
  if (unknown)
    throw new CommandError('IDLUnknownField', `BSON field 'bulkWrite.${kind}.${unknown}' is an unknown field.`);
  const target = isNumeric(position) ? targets[toNumber(position)] : undefined;
  if (!target)
    throw new CommandError('BadValue', `BulkWrite ops entry has an invalid nsInfo index ${String(position)}`);
  return { kind, operation, target };
}

function runOperation({ kind, operation, target }: Operation, variables: Doc, totals: Totals): Doc {
  if (kind === 'insert') {
    insertOne(target, encodeDocument(documentField(operation, 'document')));
    totals.nInserted++;
    return { n: 1 };
  }
  const shared = {
    filter: documentField(operation, 'filter'),
    isMulti: operation.multi === true,
    hint: hintField(operation),
    compareText: collationField(operation),
    variables,
  };
  if (kind === 'delete') {
    const { removed } = deleteDocuments(target, shared);
    totals.nDeleted += removed;
    return { n: removed };
  }
  const { updateMods: update, arrayFilters, upsert, constants, sort } = operation;
  const outcome = updateDocuments(target, {
    ...shared,
    update,
    arrayFilters,
    constants: constants as Doc | undefined,
    isUpsert: upsert === true,
    sort: toSortFields(sort),
  });
  totals.nMatched += outcome.matched;
  totals.nModified += outcome.modified;
  if (outcome.upserted) totals.nUpserted++;
  const n = outcome.matched + (outcome.upserted ? 1 : 0);
  return { n, nModified: outcome.modified, ...(outcome.upserted && { upserted: { _id: outcome.upserted.id } }) };
}
