import type { Model, mongo } from 'mongoose';

/** A write of one document, whose _id it names. */
export type DocumentWrite =
  | { insertOne: { document: { _id: string } } }
  | { updateOne: { filter: { _id: string }; update: object; upsert?: boolean } }
  | { replaceOne: { filter: { _id: string }; replacement: object; upsert?: boolean } }
  | { deleteOne: { filter: { _id: string } } };

/**
 * Writes of single documents as one unordered batch, in the order of their _id; those of one document keep theirs.
 * DocumentDB writes a batch as one transaction: two that met at the same documents in opposite orders would wait for each
 * other, and were seen to wait for ever.
 * @throws MongoBulkWriteError if a write failed; the others are done
 */
export function writeBatch<Row>(model: Model<Row>, writes: readonly DocumentWrite[]): Promise<mongo.BulkWriteResult> {
  const ordered = writes.map((write) => ({ id: documentId(write), write })).sort(byId);
  return model.collection.bulkWrite(ordered.map(({ write }) => write) as never, { ordered: false });
}

function documentId(write: DocumentWrite): string {
  if ('insertOne' in write) return write.insertOne.document._id;
  if ('updateOne' in write) return write.updateOne.filter._id;
  if ('replaceOne' in write) return write.replaceOne.filter._id;
  return write.deleteOne.filter._id;
}

function byId(left: { id: string }, right: { id: string }): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
