import fc from 'fast-check';
import { comparePeriod, TREND_COMPARISONS } from '../../src/monitor/comparePeriods';
import { alignSpan } from '../../src/monitor/timeBuckets';

test.each([
  [
    'a month, by months',
    'PREVIOUS_PERIOD',
    'America/New_York',
    '2026-03-01T05:00Z',
    '2026-04-01T04:00Z',
    '2026-02-01T05:00Z',
    '2026-03-01T05:00Z',
  ],
  [
    'a week over a clock change, by days',
    'PREVIOUS_PERIOD',
    'America/New_York',
    '2026-03-08T05:00Z',
    '2026-03-15T04:00Z',
    '2026-03-01T05:00Z',
    '2026-03-08T05:00Z',
  ],
  [
    'some hours, by their length',
    'PREVIOUS_PERIOD',
    'UTC',
    '2026-02-01T00:15Z',
    '2026-02-01T06:30Z',
    '2026-01-31T18:00Z',
    '2026-02-01T00:15Z',
  ],
  [
    'a week ago over a clock change',
    'SAME_PERIOD_LAST_WEEK',
    'Europe/Berlin',
    '2026-03-29T22:00Z',
    '2026-03-30T22:00Z',
    '2026-03-22T23:00Z',
    '2026-03-23T23:00Z',
  ],
  [
    'a day that last month has not',
    'SAME_PERIOD_LAST_MONTH',
    'UTC',
    '2026-03-30T00:00Z',
    '2026-03-31T00:00Z',
    '2026-02-28T00:00Z',
    '2026-03-01T00:00Z',
  ],
  [
    '29 February, a year ago',
    'SAME_PERIOD_LAST_YEAR',
    'UTC',
    '2024-02-29T00:00Z',
    '2024-03-01T00:00Z',
    '2023-02-28T00:00Z',
    '2023-03-01T00:00Z',
  ],
  [
    'a year, a year ago',
    'SAME_PERIOD_LAST_YEAR',
    'Asia/Jakarta',
    '2024-12-31T17:00Z',
    '2025-12-31T17:00Z',
    '2023-12-31T17:00Z',
    '2024-12-31T17:00Z',
  ],
] as const)('%s', (_, comparison, zone, from, to, start, end) => {
  const compared = comparePeriod({ start: new Date(from), end: new Date(to) }, comparison, zone);
  expect(compared).toEqual({ start: new Date(start), end: new Date(end) });
});

test('the earlier period is never empty and begins before', () => {
  const moments = fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2030, 0) });
  const zones = fc.constantFrom('UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Havana');
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: 1, max: 4e10 }),
      zones,
      fc.constantFrom(...TREND_COMPARISONS),
      (at, length, zone, comparison) => {
        const span = alignSpan(new Date(at), new Date(at + length));
        const compared = comparePeriod(span, comparison, zone);
        expect(compared.start.getTime()).toBeLessThan(compared.end.getTime());
        expect(compared.start.getTime()).toBeLessThan(span.start.getTime());
      },
    ),
  );
});
