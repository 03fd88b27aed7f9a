import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import Piscina from 'piscina';
import { checkText } from './checkText';
import { type Analysis, type AnalyzeInput, createAnalyzer } from './index';

/** Mean length from which a batch's texts go to the threads: copying an analysis back costs as much as a shorter text does. */
const SMALLEST_POOLED_TEXT = 400;
/** Below so much of text a batch is not worth a turn of another thread; about five milliseconds of analysis. */
const SMALLEST_POOLED_BATCH = 50_000;
/** UTF-16 units analysed at once, here or in a thread: one or two milliseconds, or a single text. */
const SLICE = 15_000;
const MOST_THREADS = 8;
/** So many tasks of one batch wait for a thread at most: batches share the threads, and copies of texts do not pile up. */
const TASKS_PER_THREAD = 2;

/** Analyses batches without holding up the event loop. */
export interface AnalyzerPool {
  /** One text, at once and in the calling thread. */
  analyze(input: AnalyzeInput): Analysis;
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
 * Makes a pool whose threads are started when a batch of long texts first asks for them, and each load the analyzer once.
 * Short texts are analysed in the calling thread, a slice at a time so that other work gets its turn; so is everything when
 * run from source, where there is no compiled worker beside this file.
 */
export function createAnalyzerPool({ threads }: AnalyzerPoolOptions = {}): AnalyzerPool {
  const isCompiled = __filename.endsWith('.js');
  const filename = join(__dirname, 'poolWorker.js');
  const count = Math.max(1, Math.min(MOST_THREADS, threads ?? availableParallelism() - 1));
  const pool = isCompiled
    ? new Piscina({ filename, minThreads: 0, maxThreads: count, idleTimeout: 60_000 })
    : undefined;
  const { analyze } = createAnalyzer();

  async function analyzeHere(inputs: readonly AnalyzeInput[]): Promise<Analysis[]> {
    const analyses: Analysis[] = [];
    for (const slice of slicesOf(inputs)) {
      if (analyses.length > 0) await new Promise<void>((resolve) => setImmediate(resolve));
      for (const input of slice) analyses.push(analyze(input));
    }
    return analyses;
  }

  async function analyzeInThreads(threadPool: Piscina, inputs: readonly AnalyzeInput[]): Promise<Analysis[]> {
    // Checked here, since an error loses its code on the way out of a thread.
    for (const { text } of inputs) checkText(text);
    const slices = slicesOf(inputs);
    const analyses: Analysis[][] = [];
    let next = 0;
    const takeTurns = async (): Promise<void> => {
      while (next < slices.length) {
        const at = next++;
        analyses[at] = (await threadPool.run(slices[at])) as Analysis[];
      }
    };
    await Promise.all(Array.from({ length: count * TASKS_PER_THREAD }, takeTurns));
    return analyses.flat();
  }

  return {
    analyze,
    analyzeBatch: (inputs) =>
      pool !== undefined && isWorthThreads(inputs) ? analyzeInThreads(pool, inputs) : analyzeHere(inputs),
    async close() {
      await pool?.destroy();
    },
  };
}

function isWorthThreads(inputs: readonly AnalyzeInput[]): boolean {
  const units = inputs.reduce((sum, { text }) => sum + text.length, 0);
  return units >= SMALLEST_POOLED_BATCH && units >= SMALLEST_POOLED_TEXT * inputs.length;
}

function slicesOf(inputs: readonly AnalyzeInput[]): AnalyzeInput[][] {
  const slices: AnalyzeInput[][] = [];
  let units = SLICE;
  for (const input of inputs) {
    if (units >= SLICE) {
      slices.push([]);
      units = 0;
    }
    slices.at(-1)!.push(input);
    units += input.text.length;
  }
  return slices;
}
