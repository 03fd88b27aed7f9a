import { ObjectId } from 'bson';
import { CommandError } from '../errors';
import { isOperatorDocument } from '../query/filter';
import { findStored } from '../query/find';
import type { SortField } from '../query/sort';
import { withoutTicks } from '../query/tick';
import type { CollectionInfo } from '../storage/catalog';
import { insertDocument, removeDocument, replaceDocument, type Stored } from '../storage/documents';
import { ensureCollection, findWritable, type Store } from '../storage/open';
import type { CompareText } from '../values/compare';
import { decodeDocument, decodeField } from '../values/decode';
import { encodeDocument, replaceFields } from '../values/encode';
import { isAt } from '../values/raw';
import { type Doc, isDocument, MAX_DOCUMENT_BYTES, setField } from '../values/types';
import { validateDocument } from '../values/validate';
import { type CompiledUpdate, compileUpdate } from './compile';
import { checkValid } from './validate';

/** Where a statement writes. */
export interface Target {
  store: Store;
  database: string;
  collection: string;
  /** True to store what the collection's validator would refuse. */
  bypassValidation?: boolean;
}

export interface UpdateStatement {
  filter: Doc;
  update: unknown;
  isMulti?: boolean;
  isUpsert?: boolean;
  arrayFilters?: unknown;
  constants?: Doc;
  sort?: readonly SortField[];
  hint?: unknown;
  compareText?: CompareText;
  variables?: Doc;
}

export interface UpdateOutcome {
  matched: number;
  modified: number;
  /** The _id of the document that an upsert made, wrapped because it may be null. */
  upserted: { id: unknown } | null;
  /** The last document touched, before and after, as BSON. */
  before: Buffer | null;
  after: Buffer | null;
}

/** Inserts one document given as BSON, putting `_id` first and making one if there is none. To be called in a write. */
export function insertOne(target: Target, given: Buffer): void {
  const { store, database } = target;
  validateDocument(given);
  const raw = withIdFirst(given);
  if (raw.length > MAX_DOCUMENT_BYTES) throw tooLarge(raw.length);
  if (!PLAIN_ID_TYPES.has(raw[4]!)) checkId(decodeField(raw, 4));
  const collection = ensureCollection(store, database, target.collection);
  if (!target.bypassValidation) checkValid(collection, raw, null);
  insertDocument(store, collection, raw);
}

/** Strings, ObjectIds and 32-bit integers are fit to be an _id whatever they hold. */
const PLAIN_ID_TYPES: ReadonlySet<number> = new Set([0x02, 0x07, 0x10]);
const tooLarge = (bytes: number): CommandError =>
  new CommandError(
    'BSONObjectTooLarge',
    `object to insert too large. size in bytes: ${bytes}, max size: ${MAX_DOCUMENT_BYTES}`,
  );

const ID_NAME = Buffer.from('_id\0');

function withIdFirst(raw: Buffer): Buffer {
  // The first element's name follows the size and its type byte.
  if (raw.length > 8 && isAt(raw, 5, ID_NAME)) return raw;
  const { _id: id = new ObjectId(), ...rest } = decodeDocument(raw);
  return encodeDocument({ _id: id, ...rest });
}

function checkId(id: unknown): void {
  if (Array.isArray(id) || id === undefined)
    throw new CommandError(
      'Location53',
      `The '_id' value cannot be of type ${id === undefined ? 'undefined' : 'array'}`,
    );
  if (id instanceof RegExp || (id as { _bsontype?: string } | null)?._bsontype === 'BSONRegExp')
    throw new CommandError('Location53', `The '_id' value cannot be of type regex`);
  const dollar = isDocument(id) ? Object.keys(id).find((name) => name.startsWith('$')) : undefined;
  if (dollar)
    throw new CommandError(
      'DollarPrefixedFieldName',
      `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`,
    );
}

/** Runs one update statement. To be called in a write; what it throws leaves nothing half done but earlier documents. */
export function updateDocuments(target: Target, statement: UpdateStatement): UpdateOutcome {
  const { store, database, collection: name } = target;
  const compiled = compileUpdate(statement);
  if (statement.isMulti && compiled.kind === 'replacement')
    throw new CommandError('FailedToParse', 'multi update is not supported for replacement-style update');
  if (statement.isMulti && statement.sort?.length)
    throw new CommandError('FailedToParse', 'Cannot specify sort with multi=true');
  const outcome: UpdateOutcome = { matched: 0, modified: 0, upserted: null, before: null, after: null };
  const collection = findWritable(store, database, name);
  const found = collection ? findStored(store, collection, { ...statement, limit: statement.isMulti ? 0 : 1 }) : [];
  // All are found before any is changed, or a changed one could be met again further on in the index.
  for (const stored of [...withoutTicks(found)]) {
    outcome.matched++;
    if (updateStored(target, collection!, stored, compiled, outcome)) outcome.modified++;
  }
  if (outcome.matched === 0 && statement.isUpsert) upsert(target, statement, compiled, outcome);
  return outcome;
}

function updateStored(
  { store, bypassValidation }: Target,
  collection: CollectionInfo,
  stored: Stored,
  compiled: CompiledUpdate,
  outcome: UpdateOutcome,
): boolean {
  const raw = updateRaw(stored.raw, compiled);
  outcome.before = stored.raw;
  outcome.after = raw;
  if (raw.equals(stored.raw)) return false;
  if (raw.length > MAX_DOCUMENT_BYTES)
    throw new CommandError(
      'BSONObjectTooLarge',
      `Resulting document after update is larger than ${MAX_DOCUMENT_BYTES}`,
    );
  if (!bypassValidation) checkValid(collection, raw, stored.raw);
  replaceDocument(store, collection, stored, raw, compiled.touched);
  return true;
}

/** The updated document. Operators get only the fields they touch, a replacement only the _id. */
function updateRaw(raw: Buffer, { kind, touched, read, apply }: CompiledUpdate): Buffer {
  if (kind === 'operators' && read)
    return replaceFields(raw, touched!, apply(decodeDocument(raw, 0, { only: touched, open: read }), false));
  return encodeDocument(apply(decodeDocument(raw, 0, { open: read }), false));
}

function upsert(target: Target, statement: UpdateStatement, compiled: CompiledUpdate, outcome: UpdateOutcome): void {
  const seed = seedFrom(statement.filter);
  const made = compiled.apply(compiled.kind === 'replacement' ? ('_id' in seed ? { _id: seed._id } : {}) : seed, true);
  const { _id: id = new ObjectId(), ...rest } = made;
  outcome.after = encodeDocument({ _id: id, ...rest });
  insertOne(target, outcome.after);
  outcome.upserted = { id };
}

/** The fields that an upsert takes from its filter: those that it says equal one value. */
function seedFrom(filter: Doc): Doc {
  const seed: Doc = {};
  for (const [path, value] of equalities(filter)) setDeep(seed, path.split('.'), value);
  return seed;
}

function* equalities(filter: Doc): Generator<[string, unknown]> {
  for (const [path, operand] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(operand)) {
      for (const clause of operand) if (isDocument(clause)) yield* equalities(clause);
    } else if (path === '$or' && Array.isArray(operand) && operand.length === 1 && isDocument(operand[0]))
      yield* equalities(operand[0]);
    else if (path.startsWith('$')) continue;
    else if (!isOperatorDocument(operand)) {
      if (!(operand instanceof RegExp) && (operand as { _bsontype?: string } | null)?._bsontype !== 'BSONRegExp')
        yield [path, operand];
    } else if ('$eq' in operand) yield [path, operand.$eq];
    else if (Array.isArray(operand.$in) && operand.$in.length === 1) yield [path, operand.$in[0]];
    else if (Array.isArray(operand.$all) && operand.$all.length === 1) yield [path, operand.$all[0]];
  }
}

function setDeep(target: Doc, parts: readonly string[], value: unknown): void {
  const [first, ...rest] = parts;
  if (rest.length === 0) {
    setField(target, first!, value);
    return;
  }
  if (!isDocument(target[first!])) setField(target, first!, {});
  setDeep(target[first!] as Doc, rest, value);
}

export interface DeleteStatement {
  filter: Doc;
  isMulti: boolean;
  hint?: unknown;
  sort?: readonly SortField[];
  compareText?: CompareText;
  variables?: Doc;
}

/** Runs one delete statement and returns the documents removed, as BSON if it was one. To be called in a write. */
export function deleteDocuments(
  { store, database, collection: name }: Target,
  statement: DeleteStatement,
): { removed: number; before: Buffer | null } {
  const collection = findWritable(store, database, name);
  let before: Buffer | null = null;
  let removed = 0;
  if (!collection) return { removed, before };
  const found = [...withoutTicks(findStored(store, collection, { ...statement, limit: statement.isMulti ? 0 : 1 }))];
  for (const stored of found) {
    removeDocument(store, collection, stored);
    before = stored.raw;
    removed++;
  }
  return { removed, before };
}
