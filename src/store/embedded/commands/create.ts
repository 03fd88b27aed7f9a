import { CommandError } from '../errors';
import { ensureCollection, findCollection, write } from '../storage/open';
import { type Command, collectionName } from './command';

/** Makes an empty collection; capped, time-series, views, validators and default collations are not supported. */
export const create: Command = {
  name: 'create',
  fields: [
    'capped',
    'autoIndexId',
    'idIndex',
    'size',
    'max',
    'storageEngine',
    'validator',
    'validationLevel',
    'validationAction',
    'indexOptionDefaults',
    'viewOn',
    'pipeline',
    'collation',
    'changeStreamPreAndPostImages',
    'timeseries',
    'clusteredIndex',
    'expireAfterSeconds',
    'encryptedFields',
  ],
  async run(context) {
    const { store, database, body } = context;
    const name = collectionName(context, 'create');
    for (const option of [
      'capped',
      'viewOn',
      'validator',
      'collation',
      'timeseries',
      'clusteredIndex',
      'encryptedFields',
    ]) {
      if (body[option])
        throw new CommandError('NotImplemented', `create with '${option}' is not supported by the embedded store`);
    }
    await write(store, () => {
      if (findCollection(store, database, name))
        throw new CommandError('NamespaceExists', `Collection ${database}.${name} already exists.`);
      ensureCollection(store, database, name);
    });
    return { ok: 1 };
  },
};
