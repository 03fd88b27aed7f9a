import type { LinearTable } from '../../src/nlp/model/linearModel';
import { foldWord } from '../../src/nlp/text/fold';
import { createTokenSpans, TokenType, tokenize } from '../../src/nlp/text/tokenize';
import { spellingFeatures } from '../../src/nlp/words/wordLanguage';
import { fitTable, quantizeTable, type Sample } from './fitTable';

const BUCKETS = 16_384;
const LEAST_COUNT = 2;

/**
 * Fits the table that tells Indonesian from English by a word's spelling. A word's target is the share of Indonesian
 * texts among those it stands in, and it counts by the root of how often it does.
 */
export function trainWords(texts: readonly { text: string; language: string }[]): LinearTable {
  const counts = new Map<string, [number, number]>();
  const spans = createTokenSpans();
  for (const { text, language } of texts) {
    if (language !== 'id' && language !== 'en') continue;
    tokenize(text.slice(0, 20_000), spans);
    for (let token = 0; token < spans.count; token++) {
      if (spans.types[token] !== TokenType.WORD) continue;
      const word = foldWord(text.slice(spans.starts[token], spans.ends[token]));
      if (!/^[a-z'-]{2,24}$/u.test(word)) continue;
      const count = counts.get(word) ?? [0, 0];
      count[language === 'id' ? 0 : 1] += 1;
      counts.set(word, count);
    }
  }
  let indonesian = 0;
  let english = 0;
  for (const [inIndonesian, inEnglish] of counts.values()) {
    indonesian += inIndonesian;
    english += inEnglish;
  }
  const ratio = indonesian / Math.max(1, english);
  const samples: Sample[] = [];
  for (const [word, [inIndonesian, inEnglish]] of [...counts].sort((left, right) => (left[0] < right[0] ? -1 : 1))) {
    if (inIndonesian + inEnglish < LEAST_COUNT) continue;
    const share = (inIndonesian + 0.1) / (inIndonesian + inEnglish * ratio + 0.2);
    const features = spellingFeatures(word);
    samples.push({
      rows: Int32Array.from(features, (feature) => feature & (BUCKETS - 1)),
      factor: 1 / Math.sqrt(features.length),
      dense: new Float64Array(0),
      target: [share, 1 - share],
      weight: Math.min(4, Math.sqrt(inIndonesian + inEnglish)) / 2,
    });
  }
  const fitted = fitTable(samples, {
    buckets: BUCKETS,
    columns: 2,
    denseCount: 0,
    epochs: 12,
    rate: 0.1,
    ridge: 1e-3,
    seed: 1,
  });
  const single = {
    ...fitted,
    options: { ...fitted.options, columns: 1 },
    weights: Float32Array.from(
      { length: BUCKETS },
      (_, row) => fitted.weights[row * 2]! - fitted.weights[row * 2 + 1]!,
    ),
    biases: Float64Array.of(fitted.biases[0]! - fitted.biases[1]!),
  };
  return quantizeTable(single);
}
