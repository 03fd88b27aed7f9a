import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createCampaignDetector } from '../../src/monitor/campaigns/detector';
import type { MentionFacts } from '../../src/monitor/facts';
import { MENTION_KINDS } from '../../src/nlp/doc';
import { createRandom } from '../train/random';

const MENTIONS = 1_000_000;
const REPORT_EVERY = 250_000;
const PER_SECOND = 2_000;
const COPIES = 50_000;
const VOCABULARY = 30_000;
const MINUTE = 60_000;
const START = Date.parse('2026-03-02T00:00:00Z');

/** One brand's mentions through the detection on one core: rate, memory, and 50,000 copies of one text in a minute. */
export async function benchDetection(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const random = createRandom(7);
  const detector = createCampaignDetector();
  collect();
  const before = process.memoryUsage().heapUsed;
  let started = performance.now();
  for (let count = 1; count <= MENTIONS; count++) {
    detector.add(`mention-${count}`, randomFacts(random, START + (count / PER_SECOND) * 1_000));
    if (count % REPORT_EVERY !== 0) continue;
    const rate = REPORT_EVERY / ((performance.now() - started) / 1_000);
    collect();
    const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
    process.stdout.write(
      `detection: ${count} mentions, ${Math.round(rate)}/s in the last ${REPORT_EVERY}, holding ${Math.round(megabytes)} MB\n`,
    );
    started = performance.now();
  }
  started = performance.now();
  for (let count = 0; count < COPIES; count++) {
    const facts = randomFacts(random, START + MENTIONS + (count * MINUTE) / COPIES);
    detector.add(`copy-${count}`, {
      ...facts,
      kind: 'BLACK_CAMPAIGN',
      kindScores: [100, 0, 0, 0, 0, 0, 0],
      words: COPY,
    });
  }
  const seconds = (performance.now() - started) / 1_000;
  collect();
  const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
  process.stdout.write(
    `detection: ${COPIES} copies of one text within a minute taken in ${seconds.toFixed(1)} s, holding ${Math.round(megabytes)} MB\n`,
  );
}

const COPY = 'water =worm =pork syrup paint =hidden =spread';

/** Words as unevenly common as those of a language are (Zipf). */
function randomFacts(random: () => number, at: number): MentionFacts {
  const words = new Set(Array.from({ length: 9 }, () => `w${Math.floor(VOCABULARY ** random())}`));
  const kind = Math.floor(random() * MENTION_KINDS.length);
  const author = Math.floor(random() * 200_000);
  return {
    postedAt: new Date(at),
    kind: MENTION_KINDS[kind]!,
    channel: 'X',
    language: 'ID',
    polarity: random() < 0.4 ? 'NEGATIVE' : 'NEUTRAL',
    score: 0,
    author: `X:author${author}`,
    followers: Math.floor(random() * 1_000),
    accountCreatedAt: new Date(at - random() * 1e11),
    repostOf: null,
    textHash: Math.floor(random() * 2 ** 32),
    keys: random() < 0.1 ? [`tag:t${Math.floor(VOCABULARY ** random())}`] : [],
    words: [...words].join(' '),
    faults: random() < 0.3 ? ['product'] : [],
    marks: [],
    kindScores: MENTION_KINDS.map((_, index) => (index === kind ? 100 : 0)),
  };
}
