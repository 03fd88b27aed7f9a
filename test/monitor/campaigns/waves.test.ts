import { createBackground } from '../../../src/monitor/campaigns/background';
import type { ToldMention } from '../../../src/monitor/campaigns/toldMentions';
import { createTraffic } from '../../../src/monitor/campaigns/traffic';
import { createWaves } from '../../../src/monitor/campaigns/waves';

const HOUR = 60;
const DAY = 24 * HOUR;
const START = Date.parse('2026-03-02T00:00:00Z');

function told(minute: number, words: string, author = `X:${minute}`): ToldMention {
  return {
    mention: `${words}-${minute}-${author}`,
    author,
    at: START + minute * 60_000,
    campaign: `${minute}`,
    features: words.split(' '),
    copies: [],
  };
}

/** A brand with a mention each quarter of an hour, every fourth a complaint; then a wave, and what its last one is in. */
function waveAfter(
  days: number,
  wave: readonly ToldMention[],
  usualWords = (count: number) => `one${count} two${count}`,
) {
  const [traffic, background, waves] = [createTraffic(), createBackground(), createWaves()];
  let found = null;
  const take = (each: ToldMention, isComplaint: boolean) => {
    traffic.add(each.at);
    background.add(each.features);
    if (!isComplaint) return;
    waves.add('COMPLAINT', each);
    found = waves.find('COMPLAINT', each, traffic, background);
  };
  for (let count = 0; count < days * 96; count++) take(told(count * 15, usualWords(count)), count % 4 === 0);
  for (const each of wave) take(each, true);
  return found as ReturnType<typeof waves.find>;
}

const series = (count: number, every: number, words: (index: number) => string, author?: string) =>
  Array.from({ length: count }, (_, index) => told(3 * DAY + index * every, words(index), author));

const own = (index: number) => `a${index} b${index} c${index}`;
const topic = (index: number) => `${index % 2 === 0 ? 'hinge lid' : 'hinge screw'} own${index} more${index}`;
const pairs = (index: number) => `a${index % 6} b${index % 6} c${index % 6}`;

test.each<[string, ReturnType<typeof series>, boolean]>([
  ['many within two hours, whatever their words', series(24, 5, own), true],
  ['as many as ever', series(12, 60, own), false],
  ['some of one thing over a day, though no more come than ever', series(20, 66, topic), true],
  ['a few over a day that each repeat another', series(12, 110, pairs), true],
  ['the same by one author', series(12, 110, pairs, 'X:same'), false],
  ['one thing told by one author', series(20, 66, topic, 'X:same'), false],
])('%s', (_, wave, isWave) => {
  expect(waveAfter(3, wave) !== null).toBe(isWave);
});

test('a wave has those that tell of its thing, and not the complaints between them', () => {
  const wave = series(20, 66, topic);
  const members = waveAfter(
    3,
    wave.flatMap((each, index) => [told(3 * DAY + index * 66 - 20, own(index)), each]),
  )!.members;
  expect(members.every(({ features }) => features.includes('hinge'))).toBe(true);
  expect(members.length).toBeGreaterThanOrEqual(15);
});

test('where texts are repeated every day, repeats are no wave', () => {
  expect(waveAfter(3, series(12, 110, pairs), (count) => pairs(count >> 2))).toBeNull();
});

test.each([
  ['all that is said of a brand nothing is known of', 0, 24, true],
  ['the same, when it is little of what is said in the brand’s first half day', 0.3, 6, false],
])('complaints that are %s', (_, days, count, isWave) => {
  const wave = series(count, 5, own).map((each) => ({ ...each, at: each.at - 2.7 * DAY * 60_000 }));
  expect(waveAfter(days, wave) !== null).toBe(isWave);
});

test('what was taken out is in no wave', () => {
  const [traffic, background, waves] = [createTraffic(), createBackground(), createWaves()];
  for (let count = 0; count < 288; count++) traffic.add(told(count * 15, '').at);
  waves.add('COMPLAINT', told(0, own(99)));
  const wave = series(24, 5, own);
  for (const each of wave) {
    traffic.add(each.at);
    waves.add('COMPLAINT', each);
  }
  const last = wave.at(-1)!;
  expect(waves.find('COMPLAINT', last, traffic, background)).not.toBeNull();
  for (const { mention } of wave.slice(0, -1)) waves.remove(mention);
  expect(waves.find('COMPLAINT', last, traffic, background)).toBeNull();
});
