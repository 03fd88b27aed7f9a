import { type Analysis, type AnalyzeInput, createAnalyzer } from './index';

const analyzer = createAnalyzer();

/** Analyses one slice of a batch in a pool thread. */
export default function analyzeSlice(inputs: readonly AnalyzeInput[]): Analysis[] {
  return inputs.map((input) => analyzer.analyze(input));
}
