import { CommandError } from '../errors';
import { dropCollection, findCollection, write } from '../storage/open';
import { type Command, collectionName } from './command';

/** Drops a collection; one that does not exist is no error, as since MongoDB 7. */
export const drop: Command = {
  name: 'drop',
  fields: [],
  async run(context) {
    const { store, database } = context;
    const name = collectionName(context, 'drop');
    return write(store, () => {
      const collection = findCollection(store, database, name);
      if (!collection) return { ok: 1 };
      dropCollection(store, collection);
      return { nIndexesWas: collection.indexes.length + 1, ns: `${database}.${name}`, ok: 1 };
    });
  },
};

/** Drops every collection of a database. */
export const dropDatabase: Command = {
  name: 'dropDatabase',
  fields: [],
  async run({ store, database }) {
    if (['admin', 'config', 'local'].includes(database))
      throw new CommandError('IllegalOperation', `Dropping the '${database}' database is prohibited.`);
    return write(store, () => {
      const mine = [...store.collections.values()].filter((collection) => collection.database === database);
      for (const collection of mine) dropCollection(store, collection);
      return mine.length > 0 ? { dropped: database, ok: 1 } : { ok: 1 };
    });
  },
};
