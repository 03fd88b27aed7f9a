import { createContext, readRows } from '../aggregate/pipeline';
import { openCursor } from '../cursors';
import { CommandError } from '../errors';
import { compileFilter, type FilterOptions } from '../query/filter';
import { compileProjection } from '../query/project';
import { compileRawProjection } from '../query/projectRaw';
import { toIndexKeys, withRecordId } from '../query/shownKeys';
import { toSortFields } from '../query/sort';
import { mapRows } from '../query/tick';
import { findCollection } from '../storage/open';
import { toVariables } from '../update/compile';
import { decodeDocument } from '../values/decode';
import type { Doc } from '../values/types';
import { type Command, collationField, collectionName, documentField, hintField, integerField } from './command';

/** Reads documents; as far as nothing is computed of them they go out undecoded. */
export const find: Command = {
  name: 'find',
  fields: [
    'filter',
    'projection',
    'sort',
    'hint',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
    'min',
    'max',
    'returnKey',
    'showRecordId',
    'tailable',
    'awaitData',
    'oplogReplay',
    'noCursorTimeout',
    'allowPartialResults',
    'allowDiskUse',
    'collation',
    'let',
  ],
  async run(context) {
    const { store, cursors, database, body, deadline } = context;
    const name = collectionName(context, 'find');
    for (const option of ['tailable', 'awaitData']) {
      if (body[option])
        throw new CommandError('NotImplemented', `find with '${option}' is not supported by the embedded store`);
    }
    const compareText = collationField(body);
    const variables = toVariables(body.let);
    const filter = documentField(body, 'filter');
    const request = {
      filter,
      sort: toSortFields(body.sort),
      skip: integerField(body, 'skip', 0),
      limit: integerField(body, 'limit', 0),
      hint: hintField(body) ?? naturalHint(documentField(body, 'sort')),
      min: endField(body, 'min'),
      max: endField(body, 'max'),
      compareText,
      variables,
    };
    const collection = findCollection(store, database, name);
    if (!collection) compileFilter(filter, request);
    const found = readRows(createContext(store, database, { compareText, variables }), name, request);
    const show = collection && body.returnKey ? toIndexKeys(collection, request) : compileShown(body, filter, request);
    const rows = show ? mapRows(found, show) : found;
    const batchSize = body.batchSize === undefined ? null : integerField(body, 'batchSize', 0);
    return openCursor(cursors, rows, {
      namespace: `${database}.${name}`,
      batchSize,
      isSingle: body.singleBatch === true,
      deadline,
    });
  },
};

const naturalHint = ({ $natural }: Doc): Doc | undefined => ($natural === undefined ? undefined : { $natural });

/** `min` or `max`, where a key that is not empty counts. */
function endField(body: Doc, field: string): Doc | undefined {
  const key = documentField(body, field);
  return Object.keys(key).length > 0 ? key : undefined;
}

/** What goes out of a document; null where it goes as it is stored. */
function compileShown(body: Doc, filter: Doc, options: FilterOptions): ((row: Buffer | Doc) => Buffer | Doc) | null {
  const project = compileProjection(body.projection, filter, options);
  const projectRaw = project && compileRawProjection(body.projection as Doc);
  const shown = (row: Buffer | Doc): Buffer | Doc => {
    if (!project) return row;
    if (!(row instanceof Uint8Array)) return project(row);
    return projectRaw ? projectRaw(row as Buffer) : project(decodeDocument(row as Buffer));
  };
  if (body.showRecordId !== true) return project && shown;
  return (row) => (row instanceof Uint8Array ? withRecordId(shown(row as Buffer), row as Buffer) : shown(row));
}
