import fc from 'fast-check';
import { noteSeverity, SEVERITY_FACTORS, type SeverityInput, scoreSeverity } from '../../src/monitor/scoreSeverity';
import { SEVERITIES, THREAT_KINDS } from '../../src/monitor/threat';
import { DEFAULT_THRESHOLDS } from '../../src/monitor/thresholds';

const input = (fields: Partial<SeverityInput>): SeverityInput => ({
  kind: 'COMPLAINT',
  authorCount: 1,
  ownCount: 1,
  reach: 0,
  busiestHour: 1,
  negativity: null,
  credibility: null,
  ...fields,
});
const many = (count: number, fields: Partial<SeverityInput> = {}) => ({
  authorCount: count,
  ownCount: count,
  ...fields,
});

test.each<[string, Partial<SeverityInput>, string, number]>([
  ['one complaint with no reach', {}, 'LOW', 0],
  ['one complaint seen by 9,999', { reach: 9_999 }, 'LOW', 0],
  ['one complaint seen by 10,000', { reach: 10_000 }, 'MEDIUM', 1],
  ['a customer who wrote twice', { ownCount: 2 }, 'LOW', 0],
  ['a customer who wrote three times', { ownCount: 3 }, 'MEDIUM', 1],
  ['four who complain', many(4), 'LOW', 0],
  ['five who complain', many(5), 'MEDIUM', 1],
  ['the angriest complaint of an old account', { negativity: 1, credibility: 1 }, 'LOW', 0.65],
  ['that, seen by 10,000', { negativity: 1, credibility: 1, reach: 10_000 }, 'MEDIUM', 1.65],
  ['20 complaints within an hour', many(20, { busiestHour: 20 }), 'HIGH', 2],
  ['five activists', many(5, { kind: 'ACTIVISM' }), 'HIGH', 2],
  ['25 activists', many(25, { kind: 'ACTIVISM' }), 'HIGH', 3],
  ['25 activists within an hour', many(25, { kind: 'ACTIVISM', busiestHour: 25 }), 'CRITICAL', 4],
  ['100 activists', many(100, { kind: 'ACTIVISM' }), 'CRITICAL', 4],
  ['one activist seen by 50,000', { kind: 'ACTIVISM', reach: 50_000 }, 'HIGH', 2],
  ['five who smear from new accounts', many(5, { kind: 'BLACK_CAMPAIGN', credibility: 0 }), 'MEDIUM', 1.75],
  [
    'five who smear hard from new accounts',
    many(5, { kind: 'BLACK_CAMPAIGN', negativity: 0.8, credibility: 0 }),
    'HIGH',
    2.07,
  ],
  ['a smear seen by a million', many(5, { kind: 'BLACK_CAMPAIGN', reach: 1_000_000 }), 'CRITICAL', 5],
  ['a complaint seen by a million', { reach: 1_000_000 }, 'HIGH', 3],
  ['a doubtful complaint, which is never below nothing', { credibility: 0 }, 'LOW', 0],
  ['nobody any more', { authorCount: 0, ownCount: 0 }, 'LOW', 0],
])('%s: %o is %s with %d points', (_, fields, severity, score) => {
  expect(scoreSeverity(input(fields), DEFAULT_THRESHOLDS)).toMatchObject({ severity, score });
});

test('the brand’s own thresholds decide what is far and what is fast', () => {
  const small = { ...DEFAULT_THRESHOLDS, reach: 1_000, mentionsPerHour: 5 };
  expect(scoreSeverity(input({ reach: 1_000 }), small).severity).toBe('MEDIUM');
  expect(scoreSeverity(input({ reach: 1_000, busiestHour: 5 }), small).severity).toBe('HIGH');
  const large = { ...DEFAULT_THRESHOLDS, reach: 1_000_000 };
  expect(scoreSeverity(input({ reach: 900_000 }), large).severity).toBe('LOW');
});

test.each([
  ['COMPLAINT', 'It shows signs of a complaint.'],
  ['ACTIVISM', 'It shows signs of activism.'],
  ['BLACK_CAMPAIGN', 'It shows signs of a black campaign.'],
] as const)('what kind it is held to be is said without claiming it: %s', (kind, explanation) => {
  const { factors } = scoreSeverity(input({ kind }), DEFAULT_THRESHOLDS);
  expect(factors.find(({ name }) => name === 'KIND')).toMatchObject({ explanation });
});

test.each([
  ['LOW', 'MEDIUM', 1, 'MEDIUM'],
  ['MEDIUM', 'CRITICAL', 4, 'CRITICAL'],
  ['HIGH', 'HIGH', 3.9, 'HIGH'],
  ['HIGH', 'MEDIUM', 1.91, 'HIGH'],
  ['HIGH', 'MEDIUM', 1.9, 'MEDIUM'],
  ['CRITICAL', 'HIGH', 3.95, 'CRITICAL'],
  ['CRITICAL', 'LOW', 0.2, 'LOW'],
] as const)('known as %s, %s with %d points is noted as %s', (noted, severity, points, expected) => {
  expect(noteSeverity(noted, { severity, score: points, factors: [] })).toBe(expected);
});

const inputs = fc.record({
  kind: fc.constantFrom(...THREAT_KINDS),
  authorCount: fc.integer({ min: 1, max: 300 }),
  ownCount: fc.integer({ min: 1, max: 900 }),
  reach: fc.integer({ min: 0, max: 3_000_000 }),
  busiestHour: fc.integer({ min: 1, max: 900 }),
  negativity: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  credibility: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
});
const score = (given: SeverityInput): number => scoreSeverity(given, DEFAULT_THRESHOLDS).score;

test('more reach, speed, anger or words of as many authors never make it less severe', () => {
  fc.assert(
    fc.property(inputs, fc.nat(2_000_000), fc.nat(500), (given, reach, more) => {
      expect(score({ ...given, reach: given.reach + reach })).toBeGreaterThanOrEqual(score(given));
      expect(score({ ...given, ownCount: given.ownCount + more })).toBeGreaterThanOrEqual(score(given));
      expect(score({ ...given, busiestHour: given.busiestHour + more })).toBeGreaterThanOrEqual(score(given));
      expect(score({ ...given, negativity: 1 })).toBeGreaterThanOrEqual(score(given));
    }),
  );
});

test('the points of the factors add up to the score, which stays on its scale', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const verdict = scoreSeverity(given, DEFAULT_THRESHOLDS);
      const sum = verdict.factors.reduce((total, { points }) => total + points, 0);
      expect(verdict.factors.map(({ name }) => name)).toEqual(SEVERITY_FACTORS);
      expect(verdict.score).toBeCloseTo(Math.max(0, sum), 5);
      expect(verdict.score).toBeLessThanOrEqual(10.65);
      expect(SEVERITIES).toContain(verdict.severity);
    }),
  );
});
