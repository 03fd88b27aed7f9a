import type { Store } from '../storage/open';
import type { CompareText } from '../values/compare';
import { type Doc, isDocument } from '../values/types';

/** What a stage needs to know of the command it is part of. */
export interface PipelineContext {
  store: Store;
  database: string;
  variables: Doc;
  compareText: CompareText;
  /** Runs a pipeline over another collection, for $lookup and $unionWith. */
  run(context: PipelineContext, collection: string, pipeline: readonly unknown[]): Iterable<Buffer | Doc>;
}

/** Turns a lazy sequence of documents, with promoted numbers, into another. */
export type Stage = (rows: Iterable<Doc>, spec: unknown, context: PipelineContext) => Iterable<Doc>;

/** A rough size of a value in memory, in bytes. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return 16 + value.length * 2;
  if (typeof value !== 'object' || value === null) return 8;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + sizeOf(item), 24);
  if (!isDocument(value)) return 40;
  let bytes = 48;
  for (const name of Object.keys(value)) bytes += 16 + name.length + sizeOf(value[name]);
  return bytes;
}
