import { checkText } from './checkText';
import { type Analysis, type AnalyzeInput, type KindScore, MENTION_KINDS } from './doc';
import { createDoc } from './document';
import type { Model } from './model/linearModel';
import { loadModel } from './model/loadModel';
import { compilePhrases } from './phrases/phraseTable';
import { checkStages } from './pipeline';
import { createStages } from './stages';
import { RULES_VERSION } from './version';
import { createUnitTable } from './words/unitTable';

export * from './doc';
export { AnalysisError, type AnalysisErrorCode } from './errors';
export { MAXIMUM_TEXT_LENGTH } from './text/tokenize';

/** Reads texts; see `createAnalyzer`. */
export interface Analyzer {
  /** Analyses one text. Throws an AnalysisError with code TEXT_EMPTY or TEXT_TOO_LONG. */
  analyze(input: AnalyzeInput): Analysis;
}

/** Choices an analyzer can be made with. */
export interface AnalyzerOptions {
  /** Distinct words remembered; 40,000 by default (about 8 MB). */
  readonly cacheSize?: number;
  /** Another model than the one in the repository; training uses it. */
  readonly model?: Model;
}

const DEFAULT_CACHE_SIZE = 40_000;

/** Version of the rules and of the model together; it changes whenever an analysis could. */
export const ENGINE_VERSION = engineVersion(loadModel());

function engineVersion(model: Model): string {
  return `waspada-nlp/${RULES_VERSION}+${model.version}`;
}

/** One entry a kind, best first; of equal scores the kind that asks for more care comes first. */
function rankScores(values: Float64Array): KindScore[] {
  const scores: KindScore[] = [];
  for (let column = 0; column < MENTION_KINDS.length; column++) {
    const entry = { kind: MENTION_KINDS[column]!, score: values[column]! };
    let place = scores.length;
    scores.push(entry);
    for (; place > 0 && scores[place - 1]!.score < entry.score; place--) scores[place] = scores[place - 1]!;
    scores[place] = entry;
  }
  return scores;
}

/**
 * Makes an analyzer: compiles the phrases and loads the model once, so that each text costs microseconds.
 * It keeps no state that changes an answer: the same input gives the same analysis, whatever was read before.
 */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const model = options.model ?? loadModel();
  const table = createUnitTable();
  const stages = createStages(compilePhrases(), model, table, options.cacheSize ?? DEFAULT_CACHE_SIZE);
  checkStages(stages, ['input', 'text']);
  const runs = stages.map((stage) => stage.run);
  const doc = createDoc(table);
  const engine = engineVersion(model);
  return {
    analyze(input) {
      const { text } = input;
      checkText(text);
      doc.input = input;
      doc.text = text;
      for (const run of runs) run(doc);
      return {
        language: doc.language,
        sentiment: doc.sentiment,
        kind: doc.kind,
        confidence: Math.round(doc.confidence * 10_000) / 10_000,
        scores: rankScores(doc.kindScores),
        evidence: doc.evidence,
        aspects: doc.aspects,
        engine,
      };
    },
  };
}
