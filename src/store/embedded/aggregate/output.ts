import { CommandError } from '../errors';
import { withoutTicks } from '../query/tick';
import { dropCollection, ensureCollection, findWritable, type Store, saveCollection, takeId } from '../storage/open';
import { insertOne, type Target, updateDocuments } from '../update/write';
import { equalValues } from '../values/compare';
import { decodeDocument } from '../values/decode';
import { encodeDocument } from '../values/encode';
import { type Doc, getField, isDocument } from '../values/types';
import { evaluate } from './expression';

const toRaw = (row: Buffer | Doc): Buffer => (row instanceof Uint8Array ? (row as Buffer) : encodeDocument(row));

function toTarget(
  store: Store,
  database: string,
  spec: unknown,
  stage: string,
): Pick<Target, 'store' | 'database' | 'collection'> {
  if (typeof spec === 'string') return { store, database, collection: spec };
  if (isDocument(spec) && typeof spec.coll === 'string')
    return { store, database: typeof spec.db === 'string' ? spec.db : database, collection: spec.coll };
  throw new CommandError('Location16990', `${stage} needs the name of a collection`);
}

/** `$out`: the rows become the whole collection, whose indexes stay. To be called within a write. */
export function writeOut({ store, database, ...base }: Target, spec: unknown, rows: Iterable<Buffer | Doc>): void {
  const target = { ...base, ...toTarget(store, database, spec, '$out') };
  const old = findWritable(store, target.database, target.collection);
  // The rows may come from that very collection: they are read to their end before it goes.
  const kept = Array.from(withoutTicks(rows), toRaw);
  if (old) dropCollection(store, old);
  const made = ensureCollection(store, target.database, target.collection, old?.options);
  made.indexes = (old?.indexes ?? []).map((index) => ({ ...index, id: takeId(store), multikey: [] }));
  saveCollection(store, made);
  for (const raw of kept) insertOne(target, raw);
}

/** `$merge`: each row joins the document it matches by `on`. To be called within a write. */
export function writeMerge(
  { store, database, ...base }: Target,
  spec: unknown,
  rows: Iterable<Buffer | Doc>,
  variables: Doc,
): void {
  const {
    into,
    on = '_id',
    whenMatched = 'merge',
    whenNotMatched = 'insert',
    let: lets = {},
  } = isDocument(spec) ? spec : ({ into: spec } as Doc);
  const target = { ...base, ...toTarget(store, database, into, '$merge') };
  const fields = Array.isArray(on) ? (on as string[]) : [on as string];
  const collection = ensureCollection(store, target.database, target.collection);
  const isUnique =
    equalValues(fields, ['_id']) ||
    collection.indexes.some(
      ({ unique, partialFilter, key }) =>
        unique && !partialFilter && equalValues(Object.keys(key).sort(), [...fields].sort()),
    );
  if (!isUnique) throw new CommandError('Location51183', 'Cannot find index to verify that join fields will be unique');
  for (const row of Array.from(withoutTicks(rows), toRaw)) {
    const document = decodeDocument(row);
    const filter: Doc = {};
    for (const path of fields)
      filter[path] =
        path
          .split('.')
          .reduce<unknown>((value, part) => (isDocument(value) ? getField(value, part) : undefined), document) ?? null;
    const own = Object.entries(lets as Doc).map(([name, value]) => [
      name,
      evaluate(value, variables)(document) ?? null,
    ]);
    mergeRow(
      target,
      filter,
      document,
      row,
      { whenMatched, whenNotMatched },
      { ...variables, ...Object.fromEntries(own) },
    );
  }
}

function mergeRow(
  target: Target,
  filter: Doc,
  document: Doc,
  row: Buffer,
  modes: { whenMatched: unknown; whenNotMatched: unknown },
  variables: Doc,
): void {
  const { _id, ...rest } = document;
  const { whenMatched, whenNotMatched } = modes;
  let update: unknown;
  if (whenMatched === 'merge') update = Object.keys(rest).length > 0 ? [{ $set: literals(rest) }] : [{ $set: {} }];
  else if (whenMatched === 'replace') update = rest;
  else if (whenMatched === 'keepExisting' || whenMatched === 'fail') update = [{ $set: {} }];
  else if (Array.isArray(whenMatched)) update = whenMatched;
  else throw new CommandError('BadValue', `whenMatched '${String(whenMatched)}' is not known`);
  if (whenMatched === 'fail' && whenNotMatched === 'insert') {
    insertOne(target, row);
    return;
  }
  const outcome = updateDocuments(target, { filter, update, variables: { ...variables, new: document } });
  if (outcome.matched > 0) {
    if (whenMatched === 'fail')
      throw new CommandError('DuplicateKey', '$merge found a matching document while whenMatched is fail');
    return;
  }
  if (whenNotMatched === 'insert') insertOne(target, row);
  else if (whenNotMatched === 'fail')
    throw new CommandError('Location13113', '$merge could not find a matching document in the target collection');
  else if (whenNotMatched !== 'discard')
    throw new CommandError('BadValue', `whenNotMatched '${String(whenNotMatched)}' is not known`);
}

const literals = (document: Doc): Doc =>
  Object.fromEntries(Object.entries(document).map(([name, value]) => [name, { $literal: value }]));
