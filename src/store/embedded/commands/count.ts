import { createContext, isView, readRows } from '../aggregate/pipeline';
import { giveTurn } from '../cursors';
import { CommandError } from '../errors';
import { countStored } from '../query/find';
import { valuesAtPath } from '../query/paths';
import { isTick, mapRows } from '../query/tick';
import { findCollection } from '../storage/open';
import { decodeDocument } from '../values/decode';
import { encodeSortKey } from '../values/sortKey';
import { type Command, collationField, collectionName, documentField, hintField, integerField } from './command';

/** Counts documents; without a filter it is the collection's counter. */
export const count: Command = {
  name: 'count',
  fields: ['query', 'limit', 'skip', 'hint', 'collation', 'fields'],
  async run(context) {
    const { store, database, body, deadline } = context;
    const name = collectionName(context, 'count');
    const collection = findCollection(store, database, name);
    const skip = integerField(body, 'skip', 0);
    const limit = Math.abs(integerField(body, 'limit', 0, Number.NEGATIVE_INFINITY)) || Number.POSITIVE_INFINITY;
    const request = { filter: documentField(body, 'query'), hint: hintField(body), compareText: collationField(body) };
    const counts =
      collection && !isView(collection)
        ? countStored(store, collection, request)
        : mapRows(readRows(createContext(store, database, { ...request, variables: {} }), name, request), () => 1);
    let n = 0;
    for (const some of counts) {
      if (isTick(some)) await giveTurn(deadline);
      else n += some;
      if (n >= skip + limit) break;
    }
    return { n: Math.min(limit, Math.max(0, n - skip)), ok: 1 };
  },
};

const MAX_DISTINCT_BYTES = 16 * 1024 * 1024;

/** The different values of a path, array elements one by one, in the order they are met. */
export const distinct: Command = {
  name: 'distinct',
  fields: ['key', 'query', 'collation', 'hint'],
  async run(context) {
    const { store, database, body, deadline } = context;
    const name = collectionName(context, 'distinct');
    const { key } = body;
    if (typeof key !== 'string')
      throw new CommandError('TypeMismatch', "BSON field 'distinct.key' is the wrong type, expected type 'string'");
    if (key === '' || key.includes('\0')) throw new CommandError('BadValue', 'distinct needs a field name');
    const compareText = collationField(body);
    const request = { filter: documentField(body, 'query'), hint: hintField(body), compareText };
    const values = new Map<string, unknown>();
    let bytes = 0;
    const parts = key.split('.');
    const only = new Set([parts[0]!]);
    for (const row of readRows(createContext(store, database, { compareText, variables: {} }), name, request)) {
      if (isTick(row)) {
        await giveTurn(deadline);
        continue;
      }
      const document = row instanceof Uint8Array ? decodeDocument(row as Buffer, 0, { only }) : row;
      for (const value of valuesAtPath(document, parts)) {
        const encoded = encodeSortKey([value]).toString('latin1');
        if (values.has(encoded)) continue;
        if (
          compareText &&
          typeof value === 'string' &&
          [...values.values()].some((known) => typeof known === 'string' && compareText(known, value) === 0)
        )
          continue;
        values.set(encoded, value);
        bytes += encoded.length;
        if (bytes > MAX_DISTINCT_BYTES) throw new CommandError('Location17217', 'distinct too big, 16mb cap');
      }
    }
    return { values: [...values.values()], ok: 1 };
  },
};
