import { createThreatMeasures, type MeasuredMention, toMeasured } from '../../src/monitor/measureThreat';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 1);
interface Fields {
  ms?: number;
  author?: string;
  ageDays?: number;
  isRepost?: boolean;
  followers?: number;
  sentiment?: number;
}
const mention = ({ ms = 0, author = 'a', ageDays, isRepost, followers = 0, sentiment = 0 }: Fields = {}) => {
  const postedAt = new Date(START + ms);
  const accountCreatedAt = ageDays === undefined ? null : new Date(postedAt.getTime() - ageDays * 24 * HOUR);
  const repostOf = isRepost ? 'first' : null;
  return toMeasured({ author, kind: 'COMPLAINT', followers, postedAt, repostOf, score: sentiment, accountCreatedAt });
};
function measure(...mentions: MeasuredMention[]) {
  const measures = createThreatMeasures();
  for (const each of mentions) measures.add(each);
  return measures.finish();
}

test('nothing measures nothing', () => {
  const nothing = { mentionCount: 0, ownCount: 0, threatCount: 0, firstMentionAt: null, lastMentionAt: null };
  const nobody = { authorCount: 0, reposterCount: 0, reach: 0 };
  expect(measure()).toEqual({ ...nothing, ...nobody, busiestHour: 0, negativity: null, credibility: null });
});

test('each person counts once, with the most followers they were seen with', () => {
  const mentions = [
    mention({ followers: 10 }),
    mention({ followers: 30 }),
    mention({ followers: 20, isRepost: true }),
    mention({ author: 'b', followers: 5, isRepost: true }),
  ];
  expect(measure(...mentions)).toMatchObject({ authorCount: 1, reposterCount: 2, reach: 35 });
});

test('the busiest clock hour counts everything, reposts included', () => {
  const mentions = [
    mention(),
    mention({ ms: HOUR }),
    mention({ ms: HOUR + 1, isRepost: true }),
    mention({ ms: 2 * HOUR }),
  ];
  expect(measure(...mentions).busiestHour).toBe(2);
});

test('negativity is the mean strength of what authors wrote themselves; praise counts as none', () => {
  const mentions = [
    mention({ sentiment: -0.8 }),
    mention({ sentiment: 0.9 }),
    mention({ sentiment: -1, isRepost: true }),
  ];
  expect(measure(...mentions).negativity).toBeCloseTo(0.4);
});

test.each([
  ['no age is known', [mention()], null],
  ['an account of 89 days', [mention({ ageDays: 89 })], 0],
  ['an account of 90 days', [mention({ ageDays: 90 })], 1],
  [
    'authors count once each',
    [mention({ ageDays: 1 }), mention({ author: 'b', ageDays: 400 }), mention({ author: 'b', ageDays: 401 })],
    0.5,
  ],
  ['those of unknown age do not count', [mention({ ageDays: 400 }), mention({ author: 'b' })], 1],
  [
    'those who only repost do not count',
    [mention({ ageDays: 400 }), mention({ author: 'b', ageDays: 1, isRepost: true })],
    1,
  ],
])('credibility: %s', (_, mentions, expected) => {
  expect(measure(...mentions).credibility).toBe(expected);
});
