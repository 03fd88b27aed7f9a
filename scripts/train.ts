import { join, resolve } from 'node:path';
import { createEmptyTable, type Model } from '../src/nlp/model/linearModel';
import { quantizeTable } from './train/fitTable';
import { makePlainMessages } from './train/plainMessages';
import { readMentions } from './train/readMentions';
import { publicFolder, readPublicSet, readReviews, TRAINING_SETS } from './train/readTexts';
import { fitKinds, kindSamples } from './train/trainKinds';
import { fitSentiment, sentimentSamples } from './train/trainSentiment';
import { trainWords } from './train/trainWords';
import { writeModel } from './train/writeModel';

// Fits the analyzer's model from the corpus in this repository and the public sets below $WASPADA_DATASETS.

const KIND_BUCKETS = 2 ** 17;
const SENTIMENT_BUCKETS = 2 ** 17;

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
    kinds: createEmptyTable(KIND_BUCKETS, 7),
    sentiment: createEmptyTable(SENTIMENT_BUCKETS, 3),
  };
  const sentiment = quantizeTable(fitSentiment(sentimentSamples(texts, base), SENTIMENT_BUCKETS));
  // The kind model reads what the sentiment model says, so it is trained on top of it.
  const kinds = quantizeTable(fitKinds(kindSamples(mentions, { ...base, sentiment }).flat(), KIND_BUCKETS));
  const version = writeModel(join(root, 'src', 'nlp', 'model', 'weights.json'), { kinds, sentiment, words });
  process.stdout.write(`Model ${version}: ${mentions.length} mentions, ${texts.length} texts with a feeling.\n`);
}

train();
