import { findCollection } from '../storage/open';
import { type Command, collectionName } from './command';

/** Counts and sizes of a collection, from its counters. */
export const collStats: Command = {
  name: 'collStats',
  aliases: ['collstats'],
  fields: ['scale'],
  run(context) {
    const { store, database } = context;
    const name = collectionName(context, 'collStats' in context.body ? 'collStats' : 'collstats');
    const { count = 0, bytes = 0, indexes = [] } = findCollection(store, database, name) ?? {};
    return {
      ns: `${database}.${name}`,
      count,
      size: bytes,
      avgObjSize: count > 0 ? Math.round(bytes / count) : 0,
      storageSize: bytes,
      nindexes: indexes.length + 1,
      ok: 1,
    };
  },
};

/** Counts and sizes of a database. */
export const dbStats: Command = {
  name: 'dbStats',
  aliases: ['dbstats'],
  fields: ['scale', 'freeStorage'],
  run({ store, database }) {
    const mine = [...store.collections.values()].filter((collection) => collection.database === database);
    const sum = (read: (collection: (typeof mine)[number]) => number): number =>
      mine.reduce((total, each) => total + read(each), 0);
    return {
      db: database,
      collections: mine.length,
      views: 0,
      objects: sum(({ count }) => count),
      dataSize: sum(({ bytes }) => bytes),
      indexes: sum(({ indexes }) => indexes.length + 1),
      ok: 1,
    };
  },
};
