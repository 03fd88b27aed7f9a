import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import Sentiment from 'sentiment';
import { createAnalyzer } from '../src/nlp';
import { makePlainMessages } from './train/plainMessages';
import { readMentions } from './train/readMentions';

/** What the bench of the whole product prints for one part. */
export interface BenchPart {
  readonly name: string;
  run(): Promise<string>;
}

const ROUNDS = 7;
const WORDS = 25;
const TEXTS = 2000;

/** Texts of about 25 words each, cut from the corpus end to end, so that every runner reads the same. */
function makeTexts(): string[] {
  const words = [...readMentions(join(resolve(process.cwd()), 'scripts', 'corpus')), ...makePlainMessages()].flatMap(
    ({ input }) => input.text.split(/\s+/u),
  );
  const texts: string[] = [];
  for (let start = 0; start + WORDS <= words.length && texts.length < TEXTS; start += WORDS) {
    texts.push(words.slice(start, start + WORDS).join(' '));
  }
  return texts;
}

type Runner = (text: string) => unknown;

async function loadRunners(): Promise<Map<string, Runner>> {
  const analyzer = createAnalyzer();
  const plain = new Sentiment();
  const runners = new Map<string, Runner>([
    ['waspada (everything)', (text) => analyzer.analyze({ text })],
    ['sentiment', (text) => plain.analyze(text)],
  ]);
  try {
    const { default: winkNLP } = (await import('wink-nlp')) as unknown as {
      default: (model: unknown, pipes: string[]) => { readDoc: (text: string) => { out: () => string } };
    };
    const { default: model } = await import('wink-eng-lite-web-model');
    const wink = winkNLP(model, ['sbd', 'negation', 'sentiment']);
    runners.set('wink-nlp (sentence, negation, sentiment)', (text) => wink.readDoc(text));
  } catch {
    // A development dependency: absent in an installation for production.
  }
  try {
    const { AggressiveTokenizer } = (await import('natural/lib/natural/tokenizers')) as unknown as {
      AggressiveTokenizer: new () => { tokenize: (text: string) => string[] };
    };
    const { PorterStemmer } = (await import('natural/lib/natural/stemmers')) as unknown as {
      PorterStemmer: { stem: (word: string) => string };
    };
    const { SentimentAnalyzer } = (await import('natural/lib/natural/sentiment')) as unknown as {
      SentimentAnalyzer: new (
        language: string,
        stemmer: unknown,
        type: string,
      ) => { getSentiment: (words: string[]) => number };
    };
    const tokenizer = new AggressiveTokenizer();
    const scorer = new SentimentAnalyzer('English', PorterStemmer, 'afinn');
    runners.set('natural (tokens, stems, sentiment)', (text) => {
      const words = tokenizer.tokenize(text);
      words.map((word) => PorterStemmer.stem(word));
      return scorer.getSentiment(words);
    });
  } catch {
    // As above.
  }
  return runners;
}

function percentile(values: number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** Measures the analyzer beside its peers in alternating rounds, so that a slow moment of the machine hits all alike. */
async function run(): Promise<string> {
  const before = process.memoryUsage().rss;
  const texts = makeTexts();
  const runners = await loadRunners();
  const rates = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, read] of runners) {
      const start = performance.now();
      for (const text of texts) read(text);
      const seconds = (performance.now() - start) / 1000;
      if (round > 0) rates.set(name, [...(rates.get(name) ?? []), texts.length / seconds]);
    }
  }
  const lines = [...rates].map(
    ([name, list]) =>
      `${name.padEnd(42)} ${Math.round(percentile(list, 0.5)).toLocaleString('en').padStart(9)} texts/s`,
  );
  const long = Array.from({ length: 500 }, (_, index) =>
    `${texts[index % texts.length]} ${texts[(index + 7) % texts.length]} ${texts[(index + 3) % texts.length]}`
      .split(' ')
      .slice(0, 60)
      .join(' '),
  );
  const ours = runners.get('waspada (everything)')!;
  const times = long.map((text) => {
    const start = performance.now();
    ours(text);
    return performance.now() - start;
  });
  lines.push(
    `60-word text: p50 ${(percentile(times, 0.5) * 1000).toFixed(0)} µs, p99 ${(percentile(times, 0.99) * 1000).toFixed(0)} µs`,
  );
  lines.push(
    `memory of the process with all of it loaded: ${((process.memoryUsage().rss - before) / 2 ** 20).toFixed(0)} MB more than before`,
  );
  return lines.join('\n');
}

export const benchAnalyzer: BenchPart = { name: 'analyzer', run };

if (require.main === module) void run().then((report) => process.stdout.write(`${report}\n`));
