import { SENTIMENT_DENSE } from '../../src/nlp/document';
import type { Model } from '../../src/nlp/model/linearModel';
import { createFeatureReader } from '../../src/nlp/training';
import { type FittedTable, fitTable, type Sample } from './fitTable';
import type { LabelledText } from './readTexts';

/** Choices the sentiment model is fitted with; see docs/NLP.md for how they were found. */
export const SENTIMENT_FIT = {
  columns: 3,
  denseCount: SENTIMENT_DENSE,
  epochs: 10,
  rate: 0.1,
  ridge: 1e-4,
  seed: 1,
} as const;

/** How much a text of each source counts. */
export const SOURCE_WEIGHTS: Readonly<Record<string, number>> = {
  smsa_train: 1,
  smsa_valid: 1,
  'prdect-id': 0.3,
  'vader-tweets': 0.5,
  tweeteval_sentiment_val: 1,
  reviews: 2,
};

const LABELS = ['negative', 'neutral', 'positive'];

/** One sample a text. */
export function sentimentSamples(texts: readonly LabelledText[], model: Model): Sample[] {
  const read = createFeatureReader(model);
  return texts.map(({ text, label, source }) => {
    const features = read({ text });
    return {
      rows: features.sentimentRows,
      factor: features.factor,
      dense: features.sentimentDense,
      target: LABELS.map((each) => (each === label ? 1 : 0)),
      weight: SOURCE_WEIGHTS[source] ?? 1,
    };
  });
}

/** Fits the sentiment model over samples made by `sentimentSamples`. */
export function fitSentiment(samples: readonly Sample[], buckets: number): FittedTable {
  return fitTable(samples, { ...SENTIMENT_FIT, buckets });
}
