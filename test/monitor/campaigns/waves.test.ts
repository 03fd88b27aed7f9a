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

/** A brand with a mention each quarter of an hour, every fourth a complaint; then a wave, as it was found last. */
function waveAfter(
  days: number,
  wave: readonly ToldMention[],
  usualWords = (count: number) => `one${count} two${count}`,
) {
  const [traffic, waves] = [createTraffic(), createWaves()];
  let found: ReturnType<typeof waves.find> = null;
  const take = (each: ToldMention, isComplaint: boolean) => {
    traffic.add(each.at);
    if (!isComplaint) return;
    waves.add('COMPLAINT', each);
    found = waves.find('COMPLAINT', each, traffic) ?? found;
  };
  for (let count = 0; count < days * 96; count++) take(told(count * 15, usualWords(count)), count % 4 === 0);
  for (const each of wave) take(each, true);
  return found as ReturnType<typeof waves.find>;
}

const series = (count: number, every: number, words: (index: number) => string, author?: string) =>
  Array.from({ length: count }, (_, index) => told(3 * DAY + index * every, words(index), author));

const own = (index: number) => `a${index} b${index} c${index}`;
const pairs = (index: number) => `a${index % 6} b${index % 6} c${index % 6}`;

test.each<[string, ReturnType<typeof series>, boolean]>([
  ['many within two hours, whatever their words', series(24, 5, own), true],
  ['as many as ever', series(12, 60, own), false],
  ['a few over a day that each repeat another', series(12, 110, pairs), true],
  ['the same by one author', series(12, 110, pairs, 'X:same'), false],
])('%s', (_, wave, isWave) => {
  expect(waveAfter(3, wave) !== null).toBe(isWave);
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
  const [traffic, waves] = [createTraffic(), createWaves()];
  for (let count = 0; count < 288; count++) traffic.add(told(count * 15, '').at);
  waves.add('COMPLAINT', told(0, own(99)));
  const wave = series(24, 5, own);
  for (const each of wave) {
    traffic.add(each.at);
    waves.add('COMPLAINT', each);
  }
  const last = wave.at(-1)!;
  expect(waves.find('COMPLAINT', last, traffic)).not.toBeNull();
  for (const { mention } of wave.slice(0, -1)) waves.remove(mention);
  expect(waves.find('COMPLAINT', last, traffic)).toBeNull();
});

test('waves made from what others saved go on as those do', () => {
  const rows = [...Array.from({ length: 200 }, (_, count) => told(count * 15, own(count))), ...series(60, 20, pairs)];
  const traffic = createTraffic();
  for (const each of rows) traffic.add(each.at);
  const feed = (waves: ReturnType<typeof createWaves>, list: readonly ToldMention[]) =>
    list.map((row) => {
      const each = structuredClone(row);
      waves.add('COMPLAINT', each);
      const found = waves.find('COMPLAINT', each, traffic);
      return found && { strength: found.strength, members: found.members.map(({ mention }) => mention) };
    });
  const whole = createWaves();
  feed(whole, rows.slice(0, 230));
  const saved = JSON.parse(JSON.stringify(whole.save())) as ReturnType<typeof whole.save>;
  expect(feed(createWaves(saved), rows.slice(230))).toEqual(feed(whole, rows.slice(230)));
});
