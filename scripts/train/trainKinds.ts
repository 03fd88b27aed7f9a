import { MENTION_KINDS } from '../../src/nlp/doc';
import { KIND_DENSE } from '../../src/nlp/document';
import type { Model } from '../../src/nlp/model/linearModel';
import { createFeatureReader, type TextFeatures } from '../../src/nlp/training';
import { averageTables, type FittedTable, fitTable, type Sample } from './fitTable';
import type { LabelledMention } from './readMentions';

/** Choices the kind model is fitted with; see docs/NLP.md for how they were found. */
export const KIND_FIT = { columns: 7, denseCount: KIND_DENSE, epochs: 12, rate: 0.2, ridge: 2e-3 } as const;

/** Orders of the samples whose fits are averaged. */
const SEEDS = [1, 2, 3, 4, 5];

/** How much a made-up plain message counts beside a written mention. */
const PLAIN_WEIGHT = 0.3;

/** How much a mention with its author and channel counts: there are few, and they are most like what is met. */
const LABELLED_WEIGHT = 1.5;

/**
 * The samples of each mention: with all that is known of it, with the brand's names only, and with the text alone, so
 * that the label stands when author and names are missing.
 */
export function kindSamples(mentions: readonly LabelledMention[], model: Model): Sample[][] {
  const read = createFeatureReader(model);
  return mentions.map(({ input, kind }) => {
    const target = MENTION_KINDS.map((each) => (each === kind ? 1 : 0));
    const sample = (features: TextFeatures, weight: number): Sample => ({
      rows: features.kindRows,
      factor: features.factor,
      dense: features.kindDense,
      target,
      weight,
    });
    const named = read({ text: input.text, brand: input.brand ?? null, competitors: input.competitors ?? null });
    const bare = read({ text: input.text });
    if (!input.brand) return [sample(bare, PLAIN_WEIGHT)];
    if (!input.author) return [sample(named, 0.7), sample(bare, 0.3)];
    return [
      sample(read(input), 0.25 * LABELLED_WEIGHT),
      sample(named, 0.5 * LABELLED_WEIGHT),
      sample(bare, 0.25 * LABELLED_WEIGHT),
    ];
  });
}

/**
 * Fits the kind model over samples made by `kindSamples`. Taken from the biases is how much more of a kind's mentions the
 * corpus holds than the mean, since how many were written says nothing of how many are met (Menon et al. 2021, “Long-tail
 * learning via logit adjustment”).
 */
export function fitKinds(
  samples: readonly Sample[],
  mentions: readonly LabelledMention[],
  buckets: number,
): FittedTable {
  const fitted = averageTables(SEEDS.map((seed) => fitTable(samples, { ...KIND_FIT, seed, buckets })));
  const share = mentions.length / MENTION_KINDS.length;
  const biases = fitted.biases.map((bias, column) => {
    const count = mentions.filter(({ kind }) => kind === MENTION_KINDS[column]).length;
    return bias - Math.log(count / share);
  });
  return { ...fitted, biases };
}
