import { Binary } from 'bson';
import type { CollectionInfo } from '../storage/catalog';
import { encodeId } from '../storage/keys';
import { decodeDocument, decodeField } from '../values/decode';
import { type Doc, setField } from '../values/types';
import { valuesAtPath } from './paths';
import { type PlanRequest, planQuery } from './plan';

/** For `returnKey`: each document becomes its values in the index that the query uses, nothing where it uses none. */
export function toIndexKeys(collection: CollectionInfo, request: PlanRequest): (row: Buffer | Doc) => Doc {
  const { index } = planQuery(collection, request);
  const { filter, sort, hint } = request;
  const usesId = '_id' in filter || sort[0]?.path === '_id' || hint !== undefined;
  const fields = index?.fields ?? (usesId ? [{ path: '_id', parts: ['_id'] }] : []);
  return (row) => {
    const document = row instanceof Uint8Array ? decodeDocument(row as Buffer) : row;
    const key: Doc = {};
    for (const { path, parts } of fields) setField(key, path, valuesAtPath(document, parts)[0] ?? null);
    return key;
  };
}

/** For `showRecordId`: the document with where it lies, which is its encoded _id, as in MongoDB's clustered collections. */
export const withRecordId = (row: Buffer | Doc, raw: Buffer): Doc => ({
  ...(row instanceof Uint8Array ? decodeDocument(row as Buffer) : row),
  $recordId: new Binary(encodeId(decodeField(raw, 4))),
});
