import { openCursor } from '../cursors';
import { CommandError } from '../errors';
import { buildIndex, toIndex } from '../storage/buildIndex';
import { type CollectionInfo, type IndexInfo, namespaceOf } from '../storage/catalog';
import {
  addGarbage,
  ensureCollection,
  findCollection,
  findWritable,
  type Store,
  saveCollection,
  takeId,
  write,
} from '../storage/open';
import { equalValues } from '../values/compare';
import { type Doc, isDocument } from '../values/types';
import { arrayField, type Command, collectionName, documentField, integerField } from './command';

const ID_INDEX = { v: 2, key: { _id: 1 }, name: '_id_' };

/** What listIndexes says of an index. */
function describe(index: IndexInfo): Doc {
  const { name, key, unique, sparse, partialFilter, expireAfterSeconds } = index;
  return {
    v: 2,
    key,
    name,
    ...(unique && { unique }),
    ...(sparse && { sparse }),
    ...(partialFilter && { partialFilterExpression: partialFilter }),
    ...(expireAfterSeconds !== null && { expireAfterSeconds }),
  };
}

/** Makes indexes that are not there yet; the same one again is no error, a different one of that name or key is. */
export const createIndexes: Command = {
  name: 'createIndexes',
  fields: ['indexes', 'commitQuorum', 'ignoreUnknownIndexOptions'],
  async run(context) {
    const { store, database, body } = context;
    const name = collectionName(context, 'createIndexes');
    const specs = arrayField(body, 'indexes');
    if (specs.length === 0) throw new CommandError('BadValue', 'Must specify at least one index to create');
    const wanted = specs.map((spec) => {
      if (!isDocument(spec)) throw new CommandError('TypeMismatch', 'every index must be an object');
      return toIndex(spec);
    });
    const createdCollectionAutomatically = !findCollection(store, database, name);
    const { collection, added, before } = await write(store, () => {
      const target = ensureCollection(store, database, name);
      const count = target.indexes.length + 1;
      return { collection: target, before: count, added: addIndexes(context.store, target, wanted) };
    });
    for (const index of added) await buildIndex(store, namespaceOf(collection), index);
    const numIndexesAfter = before + added.length;
    const note = added.length === 0 ? { note: 'all indexes already exist' } : {};
    return { numIndexesBefore: before, numIndexesAfter, createdCollectionAutomatically, ...note, ok: 1 };
  },
};

function addIndexes(store: Store, collection: CollectionInfo, wanted: readonly IndexInfo[]): IndexInfo[] {
  const added: IndexInfo[] = [];
  for (const index of wanted) {
    if (equalValues(index.key, { _id: 1 })) continue;
    const same = collection.indexes.find(({ name }) => name === index.name);
    const alike = collection.indexes.find(
      ({ key, partialFilter }) => equalValues(key, index.key) && equalValues(partialFilter, index.partialFilter),
    );
    const known = same ?? alike;
    if (!known) {
      const made = { ...index, id: takeId(store) };
      collection.indexes.push(made);
      added.push(made);
    } else if (!equalValues(known.key, index.key)) {
      throw new CommandError(
        'IndexKeySpecsConflict',
        `An existing index has the same name as the requested index. Requested index: ${index.name}`,
      );
    } else if (known.name !== index.name) {
      throw new CommandError('IndexOptionsConflict', `Index already exists with a different name: ${known.name}`);
    } else if (!equalValues(describe(known), describe(index))) {
      const code =
        known.expireAfterSeconds !== index.expireAfterSeconds ? 'IndexOptionsConflict' : 'IndexKeySpecsConflict';
      throw new CommandError(
        code,
        `An equivalent index already exists with the same name but different options: ${index.name}`,
      );
    }
  }
  saveCollection(store, collection);
  return added;
}

export const listIndexes: Command = {
  name: 'listIndexes',
  fields: ['cursor', 'includeBuildUUIDs', 'includeIndexBuildInfo'],
  run(context) {
    const { store, cursors, database, body, deadline } = context;
    const name = collectionName(context, 'listIndexes');
    const collection = findWritable(store, database, name);
    if (!collection) throw new CommandError('NamespaceNotFound', `ns does not exist: ${database}.${name}`);
    const rows = [ID_INDEX, ...collection.indexes.map(describe)];
    const batchSize = integerField(documentField(body, 'cursor'), 'batchSize', rows.length + 1);
    return openCursor(cursors, rows, { namespace: `${database}.${name}`, batchSize, deadline });
  },
};

/** Drops indexes by name, by key, as a list of names, or all with `*`. */
export const dropIndexes: Command = {
  name: 'dropIndexes',
  aliases: ['deleteIndexes'],
  fields: ['index'],
  async run(context) {
    const { store, database, body } = context;
    const name = collectionName(context, 'dropIndexes');
    return write(store, () => {
      const collection = findWritable(store, database, name);
      if (!collection) throw new CommandError('NamespaceNotFound', `ns not found ${database}.${name}`);
      const nIndexesWas = collection.indexes.length + 1;
      const wanted = Array.isArray(body.index) ? body.index : [body.index];
      const dropped = wanted.flatMap((which) => (which === '*' ? collection.indexes : [findIndex(collection, which)]));
      collection.indexes = collection.indexes.filter((index) => !dropped.includes(index));
      for (const { id } of dropped) addGarbage(store, 'entries', id);
      saveCollection(store, collection);
      return { nIndexesWas, ok: 1 };
    });
  },
};

function findIndex(collection: CollectionInfo, which: unknown): IndexInfo {
  if (which === '_id_' || equalValues(which, { _id: 1 }))
    throw new CommandError('InvalidOptions', 'cannot drop _id index');
  const found = collection.indexes.find(
    ({ name, key }) => name === which || (isDocument(which) && equalValues(key, which)),
  );
  if (!found) throw new CommandError('IndexNotFound', `index not found with name [${String(which)}]`);
  return found;
}
