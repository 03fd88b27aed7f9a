import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import Piscina from 'piscina';
import { checkText } from './checkText';
import { type Analysis, type AnalyzeInput, createAnalyzer } from './index';

/** Below so many texts a batch is analysed in the calling thread: handing it over would cost more than it saves. */
export const SMALLEST_POOLED_BATCH = 200;
const TEXTS_PER_TASK = 100;
const MOST_THREADS = 8;
/** So many tasks of one batch wait for a thread at most: batches share the threads, and copies of texts do not pile up. */
const TASKS_PER_THREAD = 2;

/** Analyses batches without holding up the event loop. */
export interface AnalyzerPool {
  /** Analyses in the order given. Rejects with the AnalysisError of the first bad text; nothing is kept between calls. */
  analyzeBatch(inputs: readonly AnalyzeInput[]): Promise<Analysis[]>;
  /** Stops the threads; running batches are ended. */
  close(): Promise<void>;
}

/** How many threads a pool has; one less than the machine's cores by default, at least one and at most eight. */
export interface AnalyzerPoolOptions {
  readonly threads?: number;
}

/**
 * Makes a pool whose threads each load the analyzer once. Run from source, where there is no compiled worker beside this
 * file, it analyses in the calling thread instead, a slice at a time so that other work gets its turn.
 */
export function createAnalyzerPool({ threads }: AnalyzerPoolOptions = {}): AnalyzerPool {
  const isCompiled = __filename.endsWith('.js');
  const filename = join(__dirname, 'poolWorker.js');
  const count = Math.max(1, Math.min(MOST_THREADS, threads ?? availableParallelism() - 1));
  const pool = isCompiled
    ? new Piscina({ filename, minThreads: 1, maxThreads: count, idleTimeout: 60_000 })
    : undefined;
  const analyzer = createAnalyzer();

  async function analyzeHere(inputs: readonly AnalyzeInput[]): Promise<Analysis[]> {
    const analyses: Analysis[] = [];
    for (let start = 0; start < inputs.length; start += TEXTS_PER_TASK) {
      if (start > 0) await new Promise<void>((resolve) => setImmediate(resolve));
      for (const input of inputs.slice(start, start + TEXTS_PER_TASK)) analyses.push(analyzer.analyze(input));
    }
    return analyses;
  }

  return {
    async analyzeBatch(inputs) {
      if (pool === undefined || inputs.length < SMALLEST_POOLED_BATCH) return analyzeHere(inputs);
      // Checked here, since an error loses its code on the way out of a thread.
      for (const { text } of inputs) checkText(text);
      const analyses: Analysis[][] = [];
      let next = 0;
      const takeTurns = async (): Promise<void> => {
        while (next < inputs.length) {
          const start = next;
          next += TEXTS_PER_TASK;
          const slice = inputs.slice(start, start + TEXTS_PER_TASK);
          analyses[start / TEXTS_PER_TASK] = (await pool.run(slice)) as Analysis[];
        }
      };
      await Promise.all(Array.from({ length: count * TASKS_PER_THREAD }, takeTurns));
      return analyses.flat();
    },
    async close() {
      await pool?.destroy();
    },
  };
}
