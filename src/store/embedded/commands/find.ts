import { createContext, readRows } from '../aggregate/pipeline';
import { openCursor } from '../cursors';
import { CommandError } from '../errors';
import { compileFilter } from '../query/filter';
import { compileProjection } from '../query/project';
import { compileRawProjection } from '../query/projectRaw';
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
    for (const option of ['min', 'max', 'returnKey', 'showRecordId', 'tailable', 'awaitData']) {
      if (body[option])
        throw new CommandError('NotImplemented', `find with '${option}' is not supported by the embedded store`);
    }
    const filter = documentField(body, 'filter');
    const compareText = collationField(body);
    const variables = toVariables(body.let);
    const project = compileProjection(body.projection, filter, { compareText, variables });
    const sort = toSortFields(body.sort);
    const limit = integerField(body, 'limit', 0);
    const skip = integerField(body, 'skip', 0);
    const hint =
      hintField(body) ??
      (documentField(body, 'sort').$natural === undefined ? undefined : { $natural: (body.sort as Doc).$natural });
    if (!findCollection(store, database, name)) compileFilter(filter, { compareText, variables });
    const pipelineContext = createContext(store, database, { compareText, variables });
    const found = readRows(pipelineContext, name, { filter, sort, skip, limit, hint, compareText, variables });
    const projectRaw = project && compileRawProjection(body.projection as Doc);
    const shown = (row: Buffer | Doc): Buffer | Doc => {
      if (!(row instanceof Uint8Array)) return project!(row);
      return projectRaw ? projectRaw(row as Buffer) : project!(decodeDocument(row as Buffer));
    };
    const rows = project ? mapRows(found, shown) : found;
    const batchSize = body.batchSize === undefined ? null : integerField(body, 'batchSize', 0);
    return openCursor(cursors, rows, {
      namespace: `${database}.${name}`,
      batchSize,
      isSingle: body.singleBatch === true,
      deadline,
    });
  },
};
