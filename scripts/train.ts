import { join, resolve } from 'node:path';
import { createEmptyTable, type Model } from '../src/nlp/model/linearModel';
import { quantizeTable } from './train/fitTable';
import { foldRows, WIDE_BUCKETS } from './train/foldRows';
import { makePlainMessages } from './train/plainMessages';
import { readMentions } from './train/readMentions';
import { publicFolder, readPublicSet, readReviews, TRAINING_SETS } from './train/readTexts';
import { fitKinds, kindSamples } from './train/trainKinds';
import { fitSentiment, sentimentSamples } from './train/trainSentiment';
import { trainWords } from './train/trainWords';
import { writeModel } from './train/writeModel';

// Fits the analyzer's model from the corpus in this repository and the public sets below $WASPADA_DATASETS.

const KIND_BUCKETS = 2 ** 19;
const SENTIMENT_BUCKETS = 2 ** 18;

function train(): void {
  const root = resolve(process.cwd());
  const corpus = join(root, 'scripts', 'corpus');
  const folder = publicFolder();
  const missing: string[] = [];
  const mentions = [...readMentions(corpus), ...makePlainMessages()];
  const texts = readReviews(corpus);
  for (const name of TRAINING_SETS) {
    const rows = folder === undefined ? undefined : readPublicSet(folder, name);
    if (rows === undefined) missing.push(`${name}.tsv`);
    else texts.push(...rows);
  }
  if (missing.length > 0) {
    process.stdout.write(
      `Missing public sets: ${missing.join(', ')}.\nSet WASPADA_DATASETS to a folder with public/ in it; see docs/NLP.md.\n`,
    );
    process.exitCode = 1;
    return;
  }
  const words = trainWords([...texts, ...mentions.map(({ input, language }) => ({ text: input.text, language }))]);
  const base: Model = {
    version: 'training',
    words,
    kinds: createEmptyTable(WIDE_BUCKETS, 7),
    sentiment: createEmptyTable(WIDE_BUCKETS, 3),
  };
  const feelings = sentimentSamples(texts, base).map((sample) => [sample]);
  const sentiment = quantizeTable(fitSentiment(foldRows(feelings, SENTIMENT_BUCKETS), SENTIMENT_BUCKETS));
  // The kind model reads what the sentiment model says, so it is trained on top of it.
  const samples = kindSamples(mentions, { ...base, sentiment });
  const kinds = quantizeTable(fitKinds(foldRows(samples, KIND_BUCKETS), mentions, KIND_BUCKETS));
  const version = writeModel(join(root, 'src', 'nlp', 'model', 'weights.json'), { kinds, sentiment, words });
  process.stdout.write(`Model ${version}: ${mentions.length} mentions, ${texts.length} texts with a feeling.\n`);
}

train();
