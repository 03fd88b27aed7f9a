import fc from 'fast-check';
import { type SeverityInput, scoreSeverity } from '../../src/monitor/scoreSeverity';
import { SEVERITIES, THREAT_KINDS } from '../../src/monitor/threat';

const input = (fields: Partial<SeverityInput>): SeverityInput => ({
  kind: 'COMPLAINT',
  authorCount: 1,
  ownCount: 1,
  reach: 0,
  ...fields,
});

test.each<[string, Partial<SeverityInput>, string]>([
  ['one complaint with no reach', {}, 'LOW'],
  ['one complaint seen by 9,999', { reach: 9_999 }, 'LOW'],
  ['one complaint seen by 10,000', { reach: 10_000 }, 'MEDIUM'],
  ['a customer who wrote twice', { ownCount: 2 }, 'LOW'],
  ['a customer who wrote three times', { ownCount: 3 }, 'MEDIUM'],
  ['four who complain', { authorCount: 4, ownCount: 4 }, 'LOW'],
  ['five who complain', { authorCount: 5, ownCount: 5 }, 'MEDIUM'],
  ['five activists', { kind: 'ACTIVISM', authorCount: 5, ownCount: 5 }, 'HIGH'],
  ['25 activists', { kind: 'ACTIVISM', authorCount: 25, ownCount: 25 }, 'HIGH'],
  ['100 activists', { kind: 'ACTIVISM', authorCount: 100, ownCount: 100 }, 'CRITICAL'],
  ['a smear seen by a million', { kind: 'BLACK_CAMPAIGN', authorCount: 5, ownCount: 5, reach: 1_000_000 }, 'CRITICAL'],
  ['a complaint seen by a million', { reach: 1_000_000 }, 'HIGH'],
  ['nobody any more', { authorCount: 0, ownCount: 0 }, 'LOW'],
])('%s', (_, fields, severity) => {
  expect(scoreSeverity(input(fields))).toBe(severity);
});

const inputs = fc.record({
  kind: fc.constantFrom(...THREAT_KINDS),
  authorCount: fc.integer({ min: 1, max: 300 }),
  ownCount: fc.integer({ min: 1, max: 900 }),
  reach: fc.integer({ min: 0, max: 3_000_000 }),
});
const rank = (given: SeverityInput): number => SEVERITIES.indexOf(scoreSeverity(given));

test('more reach or more words of as many authors never make it less severe', () => {
  fc.assert(
    fc.property(inputs, fc.nat(2_000_000), fc.nat(500), (given, reach, words) => {
      expect(rank({ ...given, reach: given.reach + reach })).toBeGreaterThanOrEqual(rank(given));
      expect(rank({ ...given, ownCount: given.ownCount + words })).toBeGreaterThanOrEqual(rank(given));
    }),
  );
});
