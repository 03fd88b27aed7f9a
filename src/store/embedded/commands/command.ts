import type { CursorRegistry, Deadline } from '../cursors';
import { CommandError } from '../errors';
import { toCompareText } from '../query/collation';
import type { Store } from '../storage/open';
import type { Target } from '../update/write';
import type { CompareText } from '../values/compare';
import { type Doc, isDocument, isNumeric, toNumber } from '../values/types';

/** What a command gets: the open store, its database, its own document and the time it may take. */
export interface CommandContext {
  store: Store;
  cursors: CursorRegistry;
  database: string;
  body: Doc;
  /** The moment after which maxTimeMS is used up. */
  deadline: Deadline;
  connectionId: number;
}

export interface Command {
  name: string;
  aliases?: readonly string[];
  /** Fields it knows beside those that every command has; an unknown one is refused as MongoDB does (40415). */
  fields: readonly string[];
  /** True for commands of the admin database only. */
  isAdminOnly?: boolean;
  run(context: CommandContext): Doc | Promise<Doc>;
}

/** Every command may carry these; sessions and concerns are accepted, there being one copy of the data. */
export const COMMON_FIELDS: ReadonlySet<string> = new Set([
  '$db',
  'lsid',
  '$clusterTime',
  '$readPreference',
  'readConcern',
  'writeConcern',
  'comment',
  'maxTimeMS',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
  'txnNumber',
  'startTransaction',
  'autocommit',
  'maxTimeMSOpOnly',
  'rawData',
  'databaseVersion',
  '$audit',
  '$client',
  '$configServerState',
  'mayBypassWriteBlocking',
]);

const READ_LEVELS = ['local', 'available', 'majority', 'linearizable', 'snapshot'];

/** Refuses the concerns that MongoDB refuses where there is one server and no replica of it. */
export function checkConcerns({ readConcern, writeConcern }: Doc): void {
  const level = isDocument(readConcern) ? readConcern.level : undefined;
  if (level !== undefined && !READ_LEVELS.includes(level as string))
    throw new CommandError(
      'BadValue',
      `Enumeration value '${String(level)}' for field 'readConcern.level' is not a valid value.`,
    );
  if (level === 'linearizable' || level === 'snapshot')
    throw new CommandError('NotAReplicaSet', 'node needs to be a replica set member to use read concern');
  const w = isDocument(writeConcern) ? writeConcern.w : undefined;
  if (isNumeric(w) && toNumber(w) > 1)
    throw new CommandError('BadValue', "cannot use 'w' > 1 when a host is not replicated");
  if (typeof w === 'string' && w !== 'majority')
    throw new CommandError(
      'BadValue',
      `cannot use non-majority 'w' mode ${w} when a host is not a member of a replica set`,
    );
}

/** The collection that a command names in its first field. */
export function collectionName({ body }: CommandContext, field: string): string {
  const name = body[field];
  if (typeof name !== 'string') throw new CommandError('BadValue', `collection name has invalid type ${typeof name}`);
  if (name === '' || name.includes('\0'))
    throw new CommandError('InvalidNamespace', `Invalid namespace specified '${name}'`);
  return name;
}

/** Where a write command writes: the collection named in its first field, with or without its validator. */
export const targetOf = (context: CommandContext, field: string): Target => ({
  store: context.store,
  database: context.database,
  collection: collectionName(context, field),
  bypassValidation: context.body.bypassDocumentValidation === true,
});

const wrongType = (field: string, expected: string): CommandError =>
  new CommandError('TypeMismatch', `BSON field '${field}' is the wrong type, expected type '${expected}'`);

/** A field that must be a document if it is there. */
export function documentField(body: Doc, field: string): Doc {
  const value = body[field] ?? {};
  if (!isDocument(value)) throw wrongType(field, 'object');
  return value;
}

/** A field that must be a whole number of at least `least` if it is there. */
export function integerField(body: Doc, field: string, fallback: number, least = 0): number {
  const value = body[field];
  if (value === undefined || value === null) return fallback;
  if (!isNumeric(value)) throw wrongType(field, 'long');
  const number = Math.trunc(toNumber(value));
  if (number < least)
    throw new CommandError(
      'Location51024',
      `BSON field '${field}' value must be >= ${least}, actual value '${number}'`,
    );
  return number;
}

/** A field that must be an array if it is there. */
export function arrayField(body: Doc, field: string): unknown[] {
  const value = body[field];
  if (value === undefined)
    throw new CommandError('IDLFailedToParse', `BSON field '${field}' is missing but a required field`);
  if (!Array.isArray(value)) throw wrongType(field, 'array');
  return value;
}

/** One statement of a write command, whose filter is `q`; a fault in its form fails the command as a whole. */
export function checkStatement(
  field: string,
  statement: unknown,
  required: readonly string[],
  known: ReadonlySet<string>,
): Doc {
  if (!isDocument(statement)) throw wrongType(field, 'object');
  const unknown = Object.keys(statement).find((name) => !known.has(name));
  if (unknown) throw new CommandError('IDLUnknownField', `BSON field '${field}.${unknown}' is an unknown field.`);
  const missing = required.find((name) => statement[name] === undefined);
  if (missing)
    throw new CommandError('IDLFailedToParse', `BSON field '${field}.${missing}' is missing but a required field`);
  if (!isDocument(statement.q)) throw wrongType(`${field}.q`, 'object');
  return statement;
}

/** The `collation` of a command or statement. */
export const collationField = (body: Doc): CompareText => toCompareText(body.collation);

/** A `hint`, where a name or a non-empty key counts. */
export function hintField(body: Doc): unknown {
  const { hint } = body;
  if (hint === undefined || hint === null || (isDocument(hint) && Object.keys(hint).length === 0)) return undefined;
  if (typeof hint !== 'string' && !isDocument(hint))
    throw new CommandError('FailedToParse', 'Hint must be a string or an object');
  return hint;
}
