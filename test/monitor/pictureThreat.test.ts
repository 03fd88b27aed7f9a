import fc from 'fast-check';
import {
  authorNetwork,
  exampleMentions,
  firstMovers,
  growthByHour,
  type PictureMention,
  sharedItems,
} from '../../src/monitor/pictureThreat';

const SECOND = 1_000;
const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 1);
const said = (author: string, second: number, fields: Partial<PictureMention> = {}): PictureMention => ({
  id: `${author}@${second}`,
  authorKey: `X:${author}`,
  handle: author,
  channel: 'X',
  followers: 10,
  postedAt: new Date(START + second * SECOND),
  isRepost: false,
  text: `word of ${author} at ${second}`,
  ...fields,
});
const pairs = (mentions: PictureMention[], seconds = 60) =>
  authorNetwork(mentions, seconds * SECOND).map(({ source, target, weight }) => [source.handle, target.handle, weight]);

test.each<[string, PictureMention[], unknown[]]>([
  ['nobody', [], []],
  ['one alone', [said('a', 0), said('a', 1)], []],
  ['two at the end of the window', [said('a', 0), said('b', 60)], [['a', 'b', 1]]],
  ['two a second beyond it', [said('a', 0), said('b', 61)], []],
  [
    'two who meet again, in the other order',
    [said('a', 0), said('b', 1), said('b', 500), said('a', 501)],
    [['a', 'b', 2]],
  ],
  [
    'ten posts of one before another’s, which are one act',
    [...Array(10).keys()].map((second) => said('a', second)).concat(said('b', 11)),
    [['a', 'b', 1]],
  ],
  ['a repost within it', [said('a', 0), said('b', 5, { isRepost: true })], [['a', 'b', 1]]],
  [
    'three, heaviest first',
    [said('a', 0), said('b', 1), said('c', 2), said('b', 300), said('c', 301)],
    [
      ['b', 'c', 2],
      ['a', 'b', 1],
      ['a', 'c', 1],
    ],
  ],
])('who acted with whom: %s', (_, mentions, expected) => {
  expect(pairs(mentions)).toEqual(expected);
});

test('no edge joins an account with itself, and a wider window never shows fewer', () => {
  const mentions = fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(600)), { maxLength: 40 })
    .map((acts) =>
      acts.sort((a, b) => a[1] - b[1]).map(([author, second], index) => said(author, second, { id: String(index) })),
    );
  fc.assert(
    fc.property(mentions, fc.nat(120), fc.nat(120), (acts, window, wider) => {
      const narrow = pairs(acts, window);
      expect(narrow.every(([source, target]) => source !== target)).toBe(true);
      expect(pairs(acts, window + wider).length).toBeGreaterThanOrEqual(narrow.length);
    }),
  );
});

test('first movers are the first own mentions of different authors', () => {
  const mentions = [said('a', 0), said('r', 1, { isRepost: true }), said('a', 2), said('b', 3), said('c', 4)];
  expect(firstMovers(mentions, 2)).toEqual(['a@0', 'b@3']);
});

test('examples are of different texts and authors, the furthest reaching first', () => {
  const mentions = [
    said('a', 0, { text: 'the same' }),
    said('b', 1, { text: 'The same!', followers: 500 }),
    said('c', 2, { followers: 900 }),
    said('c', 3, { followers: 900 }),
    said('r', 4, { followers: 9_000, isRepost: true }),
    said('d', 5, { followers: null }),
  ];
  expect(exampleMentions(mentions, 10)).toEqual(['c@2', 'b@1', 'd@5']);
  expect(exampleMentions(mentions, 1)).toEqual(['c@2']);
});

test('hashtags and links are counted by mentions and authors, reposts left out', () => {
  const text = 'read https://www.example.org/a?from=x #Stop #Now';
  const mentions = [
    said('a', 0, { text }),
    said('a', 1, { text: '#stop' }),
    said('b', 2, { text: '#stop' }),
    said('r', 3, { text, isRepost: true }),
  ];
  expect(sharedItems(mentions, 'tag')).toEqual([
    { value: 'stop', mentions: 3, authors: 2 },
    { value: 'now', mentions: 1, authors: 1 },
  ]);
  expect(sharedItems(mentions, 'link')).toEqual([{ value: 'example.org/a', mentions: 1, authors: 1 }]);
});

test.each<[string, [number, number][], number, [number, number, number][]]>([
  ['nothing', [], 10, []],
  [
    'hours without any are there',
    [
      [0, 2],
      [2, 1],
    ],
    10,
    [
      [0, 2, 2],
      [1, 0, 2],
      [2, 1, 3],
    ],
  ],
  [
    'beyond the limit the newest, the total goes on',
    [
      [0, 2],
      [2, 1],
      [3, 4],
    ],
    2,
    [
      [2, 1, 3],
      [3, 4, 7],
    ],
  ],
])('growth: %s', (_, counts, limit, expected) => {
  const hour = (number: number): number => START + number * HOUR;
  const points = growthByHour(new Map(counts.map(([at, count]) => [hour(at), count])), limit);
  expect(points).toEqual(expected.map(([at, mentions, total]) => ({ start: new Date(hour(at)), mentions, total })));
});
