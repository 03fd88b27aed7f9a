import { SENTIMENT_DENSE } from '../../src/nlp/document';
import type { Model } from '../../src/nlp/model/linearModel';
import { createFeatureReader } from '../../src/nlp/training';
import { averageTables, type FittedTable, fitTable, type Sample } from './fitTable';
import type { LabelledText } from './readTexts';

/** Choices the sentiment model is fitted with; see docs/NLP.md for how they were found. */
export const SENTIMENT_FIT = {
  columns: 3,
  denseCount: SENTIMENT_DENSE,
  epochs: 12,
  rate: 0.007,
  ridge: 1e-4,
} as const;

/** Orders of the samples whose fits are averaged. */
const SEEDS = [1, 2, 3];

/** How much a text of each source counts. Sets that are left out here made the figures on other texts worse. */
const SOURCE_WEIGHTS: Readonly<Record<string, number>> = { smsa_train: 0.8, tweeteval_sentiment_val: 1, reviews: 0.4 };

/** How much a text of each label counts: the public sets hold far fewer neutral and negative texts than are met. */
const LABEL_WEIGHTS: Readonly<Record<string, number>> = { negative: 1.9, neutral: 5.5, positive: 1 };

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
      weight: (SOURCE_WEIGHTS[source] ?? 0) * (LABEL_WEIGHTS[label] ?? 0),
    };
  });
}

/** Fits the sentiment model over samples made by `sentimentSamples`. */
export function fitSentiment(samples: readonly Sample[], buckets: number): FittedTable {
  return averageTables(SEEDS.map((seed) => fitTable(samples, { ...SENTIMENT_FIT, seed, buckets })));
}
