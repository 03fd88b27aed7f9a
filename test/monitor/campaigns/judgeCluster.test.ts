import { createBackground } from '../../../src/monitor/campaigns/background';
import { addMember, createCampaign } from '../../../src/monitor/campaigns/cluster';
import { explainCluster } from '../../../src/monitor/campaigns/explainCluster';
import { isHarmless, judgeCluster } from '../../../src/monitor/campaigns/judgeCluster';
import { type ClusterShape, measureCluster } from '../../../src/monitor/campaigns/measureCluster';
import { createTraffic } from '../../../src/monitor/campaigns/traffic';
import type { MentionFacts } from '../../../src/monitor/facts';
import { MENTION_MARKS } from '../../../src/monitor/mentionMarks';
import type { ThreatKind } from '../../../src/monitor/threat';
import { MENTION_KINDS, type MentionKind } from '../../../src/nlp/doc';
import { mentionFacts, FACTS_START as START } from '../../support/mentionFacts';

const MINUTE = 60_000;

function complaint(minute: number, words: string): MentionFacts {
  return mentionFacts(minute, { kind: 'COMPLAINT', words, faults: ['service'] });
}

/** Six complaints of one word within an hour, after four days with a mention each quarter of an hour. */
function measureSix(saidBefore: number): ClusterShape {
  const [background, traffic] = [createBackground(), createTraffic()];
  const QUARTERS = 4 * 96;
  const cluster = createCampaign('c', START + QUARTERS * 15 * MINUTE);
  for (let count = 0; count < QUARTERS; count++) {
    traffic.add(START + count * 15 * MINUTE);
    background.add(count < saidBefore ? ['=internet'] : [`one${count}`]);
  }
  for (let count = 0; count < 6; count++) {
    const minute = QUARTERS * 15 + count * 10;
    const features = ['=internet', `own${count}`, 'fault:service'];
    traffic.add(START + minute * MINUTE);
    background.add(features);
    addMember(cluster, `m${count}`, complaint(minute, `=internet own${count}`), features);
  }
  return measureCluster(cluster, background, traffic, START + (QUARTERS * 15 + 50) * MINUTE);
}

test('what the brand is always told of is no burst when six tell of it, and what nobody told of before is one', () => {
  expect(judgeCluster(measureSix(0))).toBe('COMPLAINT');
  expect(judgeCluster(measureSix(40))).toBeNull();
  expect(measureSix(40).onset).toBeLessThan(measureSix(0).onset);
});

test('only words are shared words: one field of faults is not one thing', () => {
  expect(measureSix(0).topWords).toBeLessThan(0.6);
});

const shape = (fields: Partial<ClusterShape>, kind: MentionKind = 'COMPLAINT'): ClusterShape => ({
  authors: 5,
  kinds: Object.fromEntries(MENTION_KINDS.map((each) => [each, each === kind ? 1 : 0])) as ClusterShape['kinds'],
  marks: Object.fromEntries(MENTION_MARKS.map((mark) => [mark, 0])) as ClusterShape['marks'],
  negative: 1,
  young: 0,
  copies: 0,
  topWording: 0,
  topKey: 0,
  topWords: 0.8,
  harm: 0,
  traffic: 0.3,
  burst: 5,
  onset: 2,
  wave: 0,
  ...fields,
});

test.each<[string, ClusterShape, string | null]>([
  ['five that share their words', shape({}), 'COMPLAINT'],
  ['five of whom half share a word', shape({ topWords: 0.5 }, 'ACTIVISM'), null],
  ['thirty of whom half share a word', shape({ topWords: 0.5, authors: 30 }, 'ACTIVISM'), 'ACTIVISM'],
  ['complaints that come far beyond usual, in words of their own', shape({ topWords: 0.1, wave: 1 }), 'COMPLAINT'],
  ['complaints that come as ever, in words of their own', shape({ topWords: 0.1 }), null],
  ['a hashtag of which half is negative toward the brand', shape({ topKey: 1, negative: 0.5 }, 'ACTIVISM'), null],
  ['a hashtag that is mostly negative toward it', shape({ topKey: 1, negative: 0.8 }, 'ACTIVISM'), 'ACTIVISM'],
  ['copies that may be a habit', shape({ copies: 0.7, topWording: 0.6, burst: 3 }), null],
])('%s', (_, each, kind) => {
  expect(judgeCluster(each)).toBe(kind);
});

test('offers that warn of fakes are offers', () => {
  const marks = (trade: number) => ({ ...shape({}).marks, RUMOUR: 1, TRADE: trade });
  expect(judgeCluster(shape({ copies: 0.9, authors: 30, marks: marks(0) }, 'BLACK_CAMPAIGN'))).toBe('BLACK_CAMPAIGN');
  expect(judgeCluster(shape({ copies: 0.9, authors: 30, marks: marks(1) }, 'BLACK_CAMPAIGN'))).toBeNull();
});

test('of what reads as customers’ stories and rumours alike, fresh accounts make a black campaign', () => {
  const kinds = { ...shape({}).kinds, COMPLAINT: 0.45, BLACK_CAMPAIGN: 0.55 };
  expect(judgeCluster(shape({ kinds, young: 0.05 }))).toBe('COMPLAINT');
  expect(judgeCluster(shape({ kinds, young: 0.9 }))).toBe('BLACK_CAMPAIGN');
});

test('a group of eight of which hardly half is negative toward the brand turns out to be harmless', () => {
  expect(isHarmless(shape({ authors: 8, negative: 0.5 }, 'ACTIVISM'))).toBe(true);
  expect(isHarmless(shape({ authors: 8, negative: 0.6 }, 'ACTIVISM'))).toBe(false);
  expect(isHarmless(shape({ authors: 7, negative: 0.5 }, 'ACTIVISM'))).toBe(false);
});

const marked = (marks: Partial<ClusterShape['marks']>) => ({ ...shape({}).marks, ...marks });
test.each<[ThreatKind, ClusterShape, string[], string]>([
  [
    'ACTIVISM',
    shape({ topKey: 0.7, copies: 0.05, marks: marked({ CALL: 0.31 }) }, 'ACTIVISM'),
    ['tag:stopsenja', 'link:petition.example.org/9'],
    'Of 13 mentions, two an author at most, 100 % read as activism, 70 % carry #stopsenja, 31 % call to act, 5 % are copies.',
  ],
  [
    'BLACK_CAMPAIGN',
    shape({ copies: 0.9, young: 0.5, marks: marked({ RUMOUR: 0.04, RIVAL: 0.2 }) }, 'BLACK_CAMPAIGN'),
    [],
    'Of 13 mentions, two an author at most, 100 % read as a black campaign, 20 % name a rival, 50 % come from accounts younger than 90 days, of those whose age is known, 90 % are copies.',
  ],
  [
    'COMPLAINT',
    shape({ topKey: 0.4, marks: marked({ DETAIL: 0.6 }) }),
    ['link:status.example.org/pay'],
    'Of 13 mentions, two an author at most, 100 % read as complaints, 60 % give details of their own, 80 % share words that are rare for the brand, 40 % carry status.example.org/pay, 0 % are copies.',
  ],
])('why it is held to be %s is said by the shares that were weighed', (kind, each, keys, words) => {
  expect(explainCluster(kind, each, 13, keys)).toBe(words);
});

test('of two kinds that are near each other, the one that was told stays', () => {
  const near = shape({ topWords: 1 });
  const mixed = { ...near, kinds: { ...near.kinds, COMPLAINT: 0.38, ACTIVISM: 0.6, BLACK_CAMPAIGN: 0 } };
  expect(judgeCluster(mixed)).toBe('ACTIVISM');
  expect(judgeCluster(mixed, 'COMPLAINT')).toBe('COMPLAINT');
  expect(judgeCluster({ ...mixed, kinds: { ...mixed.kinds, COMPLAINT: 0.2, ACTIVISM: 0.8 } }, 'COMPLAINT')).toBe(
    'ACTIVISM',
  );
});

test('a group of few is withdrawn only where next to none of it is read as a threat', () => {
  expect(isHarmless(shape({}, 'NEUTRAL'))).toBe(true);
  expect(isHarmless({ ...shape({}), kinds: { ...shape({}).kinds, COMPLAINT: 0.3 } })).toBe(false);
});
