import { createBackground } from '../../../src/monitor/campaigns/background';
import { createComplaintSurges, RUSH } from '../../../src/monitor/campaigns/complaintSurges';
import { featuresOf } from '../../../src/monitor/campaigns/features';
import { createTraffic } from '../../../src/monitor/campaigns/traffic';
import type { MentionFacts } from '../../../src/monitor/facts';
import { MENTION_KINDS } from '../../../src/nlp/doc';

const START = Date.parse('2026-03-02T00:00:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60;

function complaint(minute: number, words: string, author = `X:${minute}`): MentionFacts {
  return {
    postedAt: new Date(START + minute * MINUTE),
    kind: 'COMPLAINT',
    channel: 'X',
    language: 'ID',
    polarity: 'NEGATIVE',
    score: -0.5,
    author,
    followers: 10,
    accountCreatedAt: null,
    repostOf: null,
    textHash: minute,
    keys: [],
    words,
    faults: [],
    marks: [],
    kindScores: MENTION_KINDS.map((kind) => (kind === 'COMPLAINT' ? 90 : 0)),
  };
}

/** A brand with a mention each quarter of an hour, every fifth a complaint, and what surges in the last of those given. */
function surgesAfter(days: number, wave: readonly MentionFacts[]): ReadonlyMap<string, number> {
  const [traffic, background, watched] = [createTraffic(), createBackground(), createComplaintSurges()];
  let surges: ReadonlyMap<string, number> = new Map();
  const take = (facts: MentionFacts, isComplaint: boolean) => {
    const features = featuresOf(facts);
    traffic.add(facts.postedAt.getTime());
    if (isComplaint) {
      surges = watched.measure(facts, features, traffic, background);
      watched.add(facts, features);
    }
    background.add(features);
  };
  for (let count = 0; count < days * 96; count++)
    take(complaint(count * 15, `one${count} two${count}`), count % 5 === 0);
  for (const facts of wave) take(facts, true);
  return surges;
}

const wave = (count: number, every: number, words: (index: number) => string, author?: string): MentionFacts[] =>
  Array.from({ length: count }, (_, index) =>
    complaint(3 * DAY + index * every, words(index), author && `X:${author}`),
  );

test('complaints that come far faster than usual have that in common, whatever their words', () => {
  expect(
    surgesAfter(
      3,
      wave(10, 4, (index) => `gone${index}`),
    ).get(RUSH),
  ).toBeGreaterThan(0);
});

test('complaints that come as often as ever have nothing in common', () => {
  expect(
    surgesAfter(
      3,
      wave(10, 75, (index) => `gone${index}`),
    ).size,
  ).toBe(0);
});

test('a word that many complain with over a day stands out though they come no faster', () => {
  const surges = surgesAfter(
    3,
    wave(12, 120, (index) => `hinge own${index}`),
  );
  expect([...surges.keys()]).toEqual(['hinge']);
});

test('one author who says a word again and again makes it no surge', () => {
  expect(
    surgesAfter(
      3,
      wave(12, 120, (index) => `hinge own${index}`, 'same'),
    ).has('hinge'),
  ).toBe(false);
});

test('nothing is out of the ordinary before half a day was seen', () => {
  const early = Array.from({ length: 10 }, (_, index) => complaint(6 * 60 + index, 'hinge'));
  expect(surgesAfter(0.25, early).size).toBe(0);
});
