import type { Models } from '../../models/models';
import type { Wake } from '../events/wake';
import type { Analysis, AnalyzeInput } from '../nlp/doc';

/** What a use case gets from the composition root. */
export interface Deps {
  models: Models;
  /** The present moment; tests hold it still. */
  clock(): Date;
  /** Random bytes, for keys and ids that must not be guessed. */
  randomBytes(size: number): Buffer;
  analyze(input: AnalyzeInput): Analysis;
  /** In the order given, without holding up the event loop for long. */
  analyzeBatch(inputs: readonly AnalyzeInput[]): Promise<Analysis[]>;
  wake: Wake;
  log: Log;
  meter: Meter;
}

/** Where work is counted for those who operate the server. */
export interface Meter {
  /** @param status what became of the rows: ACCEPTED, DUPLICATE, UPDATED, REJECTED */
  ingested(status: string, rows: number): void;
  /** @param seconds for all of the texts together */
  analyzed(texts: number, seconds: number): void;
}

/** The part of a structured logger that is used. */
export interface Log {
  debug(details: object, message: string): void;
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
