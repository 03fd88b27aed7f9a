import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import Sentiment from 'sentiment';
import { createAnalyzer } from '../src/nlp';
import { makePlainMessages } from './train/plainMessages';
import { readMentions } from './train/readMentions';

/** What the bench of the whole product prints for one part. */
export interface BenchPart {
  readonly name: string;
  run(): Promise<string>;
}

const ROUNDS = 9;
/** Rounds in which the engine still compiles what it runs; they are not counted. */
const WARM_UP_ROUNDS = 2;
const NEW_TEXTS_A_ROUND = 500;
const KNOWN_TEXTS = 2000;
const WORDS = 25;
const LONG_WORDS = 60;

/** All texts of the corpus end to end, cut after so many words, in an order that is mixed but always the same. */
function makeTexts(wordsEach: number): string[] {
  const words = [...readMentions(join(resolve(process.cwd()), 'scripts', 'corpus')), ...makePlainMessages()].flatMap(
    ({ input }) => input.text.split(/\s+/u),
  );
  const texts: string[] = [];
  for (let start = 0; start + wordsEach <= words.length; start += wordsEach) {
    texts.push(words.slice(start, start + wordsEach).join(' '));
  }
  let state = 1;
  for (let index = texts.length - 1; index > 0; index--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (index + 1);
    [texts[index], texts[other]] = [texts[other]!, texts[index]!];
  }
  return texts;
}

type Runner = (text: string) => unknown;

const OURS = 'waspada (everything)';
const PEER = 'wink-nlp (sentence, negation, sentiment)';
const MENTION = {
  brand: 'Kilat Fiber',
  aliases: ['kilatfiber'],
  competitors: ['Nusa Net'],
  channel: 'X',
  author: { handle: 'warga.kota', followers: 120 },
} as const;

async function loadRunners(): Promise<Map<string, Runner>> {
  const analyzer = createAnalyzer();
  const plain = new Sentiment();
  const runners = new Map<string, Runner>([
    [OURS, (text) => analyzer.analyze({ text })],
    ['waspada (brand, rival and author given)', (text) => analyzer.analyze({ text, ...MENTION })],
    ['sentiment', (text) => plain.analyze(text)],
  ]);
  try {
    const { default: winkNLP } = (await import('wink-nlp')) as unknown as {
      default: (model: unknown, pipes: string[]) => { readDoc: (text: string) => { out: () => string } };
    };
    const { default: model } = await import('wink-eng-lite-web-model');
    const wink = winkNLP(model, ['sbd', 'negation', 'sentiment']);
    runners.set(PEER, (text) => wink.readDoc(text));
  } catch {
    // A development dependency: absent in an installation for production.
  }
  try {
    const { AggressiveTokenizer } = (await import('natural/lib/natural/tokenizers/index.js')) as unknown as {
      AggressiveTokenizer: new () => { tokenize: (text: string) => string[] };
    };
    const { PorterStemmer } = (await import('natural/lib/natural/stemmers/index.js')) as unknown as {
      PorterStemmer: { stem: (word: string) => string };
    };
    const { SentimentAnalyzer } = (await import('natural/lib/natural/sentiment/index.js')) as unknown as {
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

/** Processor time so far, in microseconds: what else runs on the machine does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Texts a second of each runner, round by round: everyone reads the same texts in turn, so that a slow moment hits all alike. */
function race(
  runners: ReadonlyMap<string, Runner>,
  textsOf: (round: number) => readonly string[],
): Map<string, number> {
  const rates = new Map([...runners.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++) {
    const texts = textsOf(round);
    for (const [name, read] of runners) {
      const start = processorTime();
      for (const text of texts) read(text);
      if (round >= WARM_UP_ROUNDS) rates.get(name)!.push((texts.length * 1e6) / (processorTime() - start));
    }
  }
  return new Map([...rates].map(([name, list]) => [name, percentile(list, 0.5)]));
}

/**
 * Measures the analyzer beside its peers in two races: over texts that no round before had, which shows what new words
 * cost, then over texts read before, whose words are known as most words of a stream are.
 */
async function run(): Promise<string> {
  const texts = makeTexts(WORDS);
  const runners = await loadRunners();
  const first = race(runners, (round) => texts.slice(round * NEW_TEXTS_A_ROUND, (round + 1) * NEW_TEXTS_A_ROUND));
  const again = race(runners, () => texts.slice(0, KNOWN_TEXTS));
  const peer = again.get(PEER) ?? Number.NaN;
  const show = (rate: number | undefined): string =>
    Math.round(rate ?? 0)
      .toLocaleString('en')
      .padStart(9);
  const lines = [`${`texts/s of one core, ${WORDS} words each`.padEnd(42)} new texts     known   × wink-nlp`];
  for (const [name, rate] of again) {
    lines.push(`${name.padEnd(42)} ${show(first.get(name))} ${show(rate)} ${(rate / peer).toFixed(2).padStart(12)}`);
  }
  const ours = runners.get(OURS)!;
  const times = makeTexts(LONG_WORDS).map((text) => {
    const start = processorTime();
    ours(text);
    return processorTime() - start;
  });
  lines.push(
    `one text of ${LONG_WORDS} words: p50 ${percentile(times, 0.5).toFixed(0)} µs, p99 ${percentile(times, 0.99).toFixed(0)} µs`,
  );
  const { bare, loaded } = measureMemory();
  lines.push(`memory: ${loaded.toFixed(0)} MB in a process with the analyzer, ${bare.toFixed(0)} MB in one without`);
  return `${lines.join('\n')}\n`;
}

/** Resident megabytes of a process of its own, before it loads the analyzer and after it has read 1,000 texts. */
function measureMemory(): { bare: number; loaded: number } {
  const script = `
    const bare = process.memoryUsage().rss;
    const { createAnalyzer } = require(${JSON.stringify(join(__dirname, '..', 'src', 'nlp'))});
    const analyzer = createAnalyzer();
    for (const text of JSON.parse(require('fs').readFileSync(0, 'utf8'))) analyzer.analyze({ text });
    gc();
    process.stdout.write(JSON.stringify({ bare: bare / 2 ** 20, loaded: process.memoryUsage().rss / 2 ** 20 }));
  `;
  const output = execFileSync(process.execPath, [...process.execArgv, '--expose-gc', '--eval', script], {
    encoding: 'utf8',
    input: JSON.stringify(makeTexts(WORDS).slice(0, 1000)),
  });
  return JSON.parse(output) as { bare: number; loaded: number };
}

export const benchAnalyzer: BenchPart = { name: 'analyzer', run };

if (require.main === module) void run().then((report) => process.stdout.write(report));
