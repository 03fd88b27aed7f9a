import { stageName } from '../aggregate/stages';
import { CommandError } from '../errors';
import { compileFilter } from '../query/filter';
import { ensureCollection, findCollection, saveCollection, write } from '../storage/open';
import type { Doc } from '../values/types';
import { arrayField, type Command, collectionName, documentField } from './command';

const VALIDATION = ['validator', 'validationLevel', 'validationAction'];
const VIEW = ['viewOn', 'pipeline'];
const REFUSED = ['capped', 'collation', 'timeseries', 'clusteredIndex', 'encryptedFields'];
const IGNORED = [
  'autoIndexId',
  'idIndex',
  'size',
  'max',
  'storageEngine',
  'indexOptionDefaults',
  'changeStreamPreAndPostImages',
  'expireAfterSeconds',
];
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  validationLevel: ['strict', 'moderate', 'off'],
  validationAction: ['error', 'warn'],
};

/** Makes an empty collection or a view; capped and time-series ones and default collations are not supported. */
export const create: Command = {
  name: 'create',
  fields: [...VALIDATION, ...VIEW, ...REFUSED, ...IGNORED],
  async run(context) {
    const { store, database, body } = context;
    const name = collectionName(context, 'create');
    const refused = REFUSED.find((option) => body[option]);
    if (refused)
      throw new CommandError('NotImplemented', `create with '${refused}' is not supported by the embedded store`);
    await write(store, () => {
      if (findCollection(store, database, name))
        throw new CommandError('NamespaceExists', `Collection ${database}.${name} already exists.`);
      ensureCollection(store, database, name, readOptions(body));
    });
    return { ok: 1 };
  },
};

/** Changes the validator of a collection, or what a view shows. */
export const collMod: Command = {
  name: 'collMod',
  fields: [...VALIDATION, ...VIEW],
  async run(context) {
    const { store, database, body } = context;
    const name = collectionName(context, 'collMod');
    const changes = readOptions(body);
    return write(store, () => {
      const collection = findCollection(store, database, name);
      if (!collection) throw new CommandError('NamespaceNotFound', `ns does not exist: ${database}.${name}`);
      const isView = collection.options.viewOn !== undefined;
      const unfit = Object.keys(changes).find((option) => VIEW.includes(option) !== isView);
      if (unfit)
        throw new CommandError('InvalidOptions', `option '${unfit}' is not for a ${isView ? 'view' : 'collection'}`);
      collection.options = { ...collection.options, ...changes };
      saveCollection(store, collection);
      return { ok: 1 };
    });
  },
};

/** The options that are kept with a collection; throws for a validator or a pipeline that makes no sense. */
function readOptions(body: Doc): Doc {
  const options: Doc = {};
  if (body.validator !== undefined) {
    options.validator = documentField(body, 'validator');
    compileFilter(options.validator as Doc);
  }
  for (const [option, choices] of Object.entries(CHOICES)) {
    if (body[option] === undefined) continue;
    if (!choices.includes(body[option] as string))
      throw new CommandError(
        'BadValue',
        `Enumeration value '${String(body[option])}' for field '${option}' is not a valid value.`,
      );
    options[option] = body[option];
  }
  if (body.viewOn === undefined) {
    if (body.pipeline !== undefined)
      throw new CommandError('InvalidOptions', "'pipeline' requires 'viewOn' to also be specified");
    return options;
  }
  options.viewOn = collectionName({ body } as never, 'viewOn');
  options.pipeline = body.pipeline === undefined ? [] : arrayField(body, 'pipeline');
  const output = (options.pipeline as unknown[]).map(stageName).find((stage) => stage === '$out' || stage === '$merge');
  if (output) throw new CommandError('Location51047', `The aggregation stage ${output} is not allowed in a view`);
  return options;
}
