import fc from 'fast-check';
import { type GroupMember, measureCoordination } from '../../src/monitor/measureCoordination';

const START = Date.UTC(2026, 0, 1);
const DAY = 24 * 3_600_000;
const member = (fields: Partial<GroupMember> & { ms?: number } = {}): GroupMember => ({
  author: 'X:a',
  postedAt: new Date(START + (fields.ms ?? 0)),
  textHash: 1,
  accountCreatedAt: null,
  ...fields,
});
const group = (size: number, make: (index: number) => Parameters<typeof member>[0]): GroupMember[] =>
  Array.from({ length: size }, (_, index) => member({ author: `X:${index}`, ...make(index) }));

test('fewer than five say nothing', () => {
  expect(measureCoordination(group(4, () => ({})))).toBeNull();
});

test('copies within a minute of new accounts are as coordinated as can be', () => {
  const created = new Date(START - 10 * DAY);
  expect(measureCoordination(group(6, () => ({ accountCreatedAt: created })))).toMatchObject({
    score: expect.closeTo(1),
    signals: [
      { name: 'IDENTICAL_TEXT', value: 1, weight: 0.4, explanation: expect.stringContaining('6 of 6') },
      { name: 'SYNCHRONY', value: 1, weight: 0.35 },
      { name: 'YOUNG_ACCOUNTS', value: 1, weight: 0.25 },
    ],
  });
});

test('people with their own words, hours apart, on old accounts are not', () => {
  const old = new Date(START - 900 * DAY);
  const people = group(8, (index) => ({ textHash: index, ms: index * 3_600_000, accountCreatedAt: old }));
  expect(measureCoordination(people)?.score).toBe(0);
});

test.each([
  ['60 seconds apart', 60_000, 1],
  ['a millisecond more', 60_001, 0],
])('posts %s are in step: %s ms', (_, gap, value) => {
  const posts = group(5, (index) => ({ textHash: index, ms: index * gap }));
  expect(measureCoordination(posts)?.signals[1]).toMatchObject({ name: 'SYNCHRONY', value });
});

test.each([
  ['just under 90 days', 90 * DAY - 1, 1],
  ['90 days', 90 * DAY, 0],
])('an account of %s is young: %s ms', (_, age, value) => {
  const posts = group(5, () => ({ accountCreatedAt: new Date(START - age) }));
  expect(measureCoordination(posts)?.signals[2]).toMatchObject({ name: 'YOUNG_ACCOUNTS', value });
});

test('with fewer than five accounts of known age the age is left out and the other weights fill its place', () => {
  const known = group(6, (index) => ({ accountCreatedAt: index < 4 ? new Date(START) : null }));
  expect(measureCoordination(known)?.signals.map(({ name }) => name)).toEqual(['IDENTICAL_TEXT', 'SYNCHRONY']);
});

const members = fc.array(
  fc.record({
    author: fc.constantFrom('X:a', 'X:b', 'X:c'),
    postedAt: fc.integer({ min: 0, max: 500_000 }).map((ms) => new Date(START + ms)),
    textHash: fc.integer({ min: 1, max: 4 }),
    accountCreatedAt: fc.option(fc.integer({ min: 1, max: 200 }).map((days) => new Date(START - days * DAY))),
  }),
  { minLength: 5, maxLength: 30 },
);

test('score and values lie in [0, 1], weights add up to 1, the score is their sum, and order does not count', () => {
  fc.assert(
    fc.property(members, (given) => {
      const { score, signals } = measureCoordination(given)!;
      expect(signals.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
      expect(signals.reduce((sum, { weight, value }) => sum + weight * value, 0)).toBeCloseTo(score);
      for (const value of [score, ...signals.map((signal) => signal.value)]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
      }
      expect(measureCoordination([...given].reverse())?.score).toBeCloseTo(score);
    }),
  );
});
