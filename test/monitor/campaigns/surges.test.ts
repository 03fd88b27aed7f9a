import { createBackground } from '../../../src/monitor/campaigns/background';
import { featuresOf } from '../../../src/monitor/campaigns/features';
import { createSurges } from '../../../src/monitor/campaigns/surges';
import { createTraffic } from '../../../src/monitor/campaigns/traffic';
import type { MentionFacts } from '../../../src/monitor/facts';
import type { ThreatKind } from '../../../src/monitor/threat';
import { MENTION_KINDS } from '../../../src/nlp/doc';
import { mentionFacts } from '../../support/mentionFacts';

const DAY = 24 * 60;

function complaint(
  minute: number,
  words: string,
  author = `X:${minute}`,
  kind: ThreatKind = 'COMPLAINT',
): MentionFacts {
  const kindScores = MENTION_KINDS.map((each) => (each === kind ? 90 : 0));
  return mentionFacts(minute, { kind, words, author, language: 'ID', followers: 10, kindScores });
}

/** A brand with a mention each quarter of an hour, every fifth a threat, and what surges in the last of those given. */
function surgesAfter(
  days: number,
  wave: readonly MentionFacts[],
  kind: ThreatKind = 'COMPLAINT',
): ReadonlyMap<string, number> {
  const [traffic, background, watched] = [createTraffic(), createBackground(), createSurges()];
  let surges: ReadonlyMap<string, number> = new Map();
  const take = (facts: MentionFacts, isThreat: boolean) => {
    const features = featuresOf(facts);
    traffic.add(facts.postedAt.getTime());
    if (isThreat) {
      surges = watched.measure(kind, facts, features, traffic, background);
      watched.add(kind, facts, features);
    }
    background.add(features);
  };
  for (let count = 0; count < days * 96; count++)
    take(complaint(count * 15, `one${count} two${count}`), count % 5 === 0);
  for (const facts of wave) take(facts, true);
  return surges;
}

/** In percent, for the three kinds of threat. */
function scores(black: number, activism: number, complaint: number): number[] {
  const known: Readonly<Record<string, number>> = { BLACK_CAMPAIGN: black, ACTIVISM: activism, COMPLAINT: complaint };
  return MENTION_KINDS.map((kind) => known[kind] ?? 0);
}

const wave = (count: number, every: number, words: (index: number) => string, author?: string): MentionFacts[] =>
  Array.from({ length: count }, (_, index) =>
    complaint(3 * DAY + index * every, words(index), author && `X:${author}`),
  );

test.each<[string, ThreatKind | null, Partial<MentionFacts>, string[]]>([
  ['a mention that is most likely a rumour', 'BLACK_CAMPAIGN', { kindScores: scores(45, 5, 40) }, []],
  ['one that may be a complaint', 'COMPLAINT', { kindScores: scores(5, 5, 35) }, []],
  ['one that is hardly any threat', null, { kindScores: scores(10, 20, 10) }, []],
  ['one that names a failure and is not pleased', 'COMPLAINT', { kindScores: scores(0, 0, 10) }, ['=outage']],
  [
    'one that names a failure and is pleased',
    null,
    { kindScores: scores(0, 0, 10), polarity: 'POSITIVE' },
    ['=outage'],
  ],
])('%s counts as %s', (_, kind, fields, features) => {
  expect(createSurges().kindOf({ ...complaint(0, ''), ...fields }, features)).toBe(kind);
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
