import { openCursor } from '../cursors';
import { compileFilter } from '../query/filter';
import type { Doc } from '../values/types';
import { type Command, documentField, integerField } from './command';

/** The collections of a database that pass a filter, in order of their names. */
export const listCollections: Command = {
  name: 'listCollections',
  fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run(context) {
    const { store, cursors, database, body, deadline } = context;
    const { test } = compileFilter(documentField(body, 'filter'));
    const rows: Doc[] = [...store.collections.values()]
      .filter((collection) => collection.database === database)
      .map(({ name, options }) => {
        const isView = options.viewOn !== undefined;
        const type = isView ? 'view' : 'collection';
        if (body.nameOnly) return { name, type };
        const idIndex = isView ? {} : { idIndex: { v: 2, key: { _id: 1 }, name: '_id_' } };
        return { name, type, options, info: { readOnly: isView }, ...idIndex };
      })
      .filter(test)
      .sort((left, right) => (left.name! < right.name! ? -1 : 1));
    const batchSize = integerField(documentField(body, 'cursor'), 'batchSize', rows.length + 1);
    return openCursor(cursors, rows, { namespace: `${database}.$cmd.listCollections`, batchSize, deadline });
  },
};

/** The databases, each with the bytes of its documents. */
export const listDatabases: Command = {
  name: 'listDatabases',
  fields: ['filter', 'nameOnly', 'authorizedDatabases'],
  isAdminOnly: true,
  run({ store, body }) {
    const sizes = new Map<string, number>();
    for (const { database, bytes } of store.collections.values())
      sizes.set(database, (sizes.get(database) ?? 0) + bytes);
    const { test } = compileFilter(documentField(body, 'filter'));
    const all = [...sizes].sort().map(([name, sizeOnDisk]) => ({ name, sizeOnDisk, empty: sizeOnDisk === 0 }));
    const databases = all.filter(test).map((row) => (body.nameOnly ? { name: row.name } : row));
    return {
      databases,
      ...(body.nameOnly ? {} : { totalSize: all.reduce((sum, row) => sum + row.sizeOnDisk, 0) }),
      ok: 1,
    };
  },
};
