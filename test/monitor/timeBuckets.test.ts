import fc from 'fast-check';
import {
  alignSpan,
  cutBuckets,
  estimateBuckets,
  isTimeZone,
  MAX_BUCKETS,
  type TimeBucket,
  TREND_INTERVALS,
  type TrendInterval,
} from '../../src/monitor/timeBuckets';

const QUARTER = 15 * 60_000;
const HOUR = 60 * 60_000;
const span = (from: string, to: string): TimeBucket => ({ start: new Date(from), end: new Date(to) });
const starts = (from: string, to: string, interval: TrendInterval, zone: string): string[] =>
  cutBuckets(span(from, to), interval, zone).map((bucket) => bucket.start.toISOString().slice(0, 16));
const hours = (from: string, to: string, interval: TrendInterval, zone: string): number[] =>
  cutBuckets(span(from, to), interval, zone).map((bucket) => (bucket.end.getTime() - bucket.start.getTime()) / HOUR);

test.each<[string, string, string, string, string[]]>([
  [
    'Jakarta, an hour of its own',
    'Asia/Jakarta',
    '2026-03-01T00:00Z',
    '2026-03-02T18:00Z',
    ['2026-03-01T00:00', '2026-03-01T17:00', '2026-03-02T17:00'],
  ],
  [
    'Kathmandu, at three quarters of an hour',
    'Asia/Kathmandu',
    '2026-03-01T18:15Z',
    '2026-03-03T18:15Z',
    ['2026-03-01T18:15', '2026-03-02T18:15'],
  ],
  [
    'Apia, which had no 30 December 2011',
    'Pacific/Apia',
    '2011-12-28T10:00Z',
    '2012-01-01T10:00Z',
    ['2011-12-28T10:00', '2011-12-29T10:00', '2011-12-30T10:00', '2011-12-31T10:00'],
  ],
  [
    'São Paulo, where midnight was skipped',
    'America/Sao_Paulo',
    '2018-11-03T03:00Z',
    '2018-11-06T02:00Z',
    ['2018-11-03T03:00', '2018-11-04T03:00', '2018-11-05T02:00'],
  ],
  [
    'Havana, where midnight came twice',
    'America/Havana',
    '2023-11-04T04:00Z',
    '2023-11-07T05:00Z',
    ['2023-11-04T04:00', '2023-11-05T04:00', '2023-11-06T05:00'],
  ],
])('days of %s', (_, zone, from, to, expected) => {
  expect(starts(from, to, 'DAY', zone)).toEqual(expected);
});

test.each<[string, string, string, string, number[]]>([
  ['New York in spring', 'America/New_York', '2026-03-07T05:00Z', '2026-03-10T04:00Z', [24, 23, 24]],
  ['New York in autumn', 'America/New_York', '2026-10-31T04:00Z', '2026-11-03T05:00Z', [24, 25, 24]],
  ['Berlin in spring', 'Europe/Berlin', '2026-03-28T23:00Z', '2026-03-30T22:00Z', [23, 24]],
  ['Berlin in autumn', 'Europe/Berlin', '2026-10-24T22:00Z', '2026-10-26T23:00Z', [25, 24]],
  ['Lord Howe in autumn, half an hour', 'Australia/Lord_Howe', '2026-04-03T13:00Z', '2026-04-05T13:30Z', [24, 24.5]],
  ['Lord Howe in spring, half an hour', 'Australia/Lord_Howe', '2026-10-02T13:30Z', '2026-10-04T13:00Z', [24, 23.5]],
])('days of %s are as long as the clock says', (_, zone, from, to, expected) => {
  expect(hours(from, to, 'DAY', zone)).toEqual(expected);
});

test('an hour that the clock repeats is two buckets', () => {
  expect(hours('2026-11-01T04:00Z', '2026-11-01T08:00Z', 'HOUR', 'America/New_York')).toEqual([1, 1, 1, 1]);
  expect(starts('2026-04-04T14:00Z', '2026-04-04T17:00Z', 'HOUR', 'Australia/Lord_Howe')).toEqual([
    '2026-04-04T14:00',
    '2026-04-04T15:00',
    '2026-04-04T15:30',
    '2026-04-04T16:30',
  ]);
});

test('weeks start on Monday and months on the first, clipped at the ends', () => {
  expect(starts('2026-01-01T00:00Z', '2026-01-20T00:00Z', 'WEEK', 'UTC')).toEqual([
    '2026-01-01T00:00',
    '2026-01-05T00:00',
    '2026-01-12T00:00',
    '2026-01-19T00:00',
  ]);
  expect(starts('2026-01-15T00:00Z', '2026-04-02T00:00Z', 'MONTH', 'Asia/Jakarta')).toEqual([
    '2026-01-15T00:00',
    '2026-01-31T17:00',
    '2026-02-28T17:00',
    '2026-03-31T17:00',
  ]);
});

test('a span is aligned outward to quarters of an hour', () => {
  expect(alignSpan(new Date('2026-03-01T10:14:59.999Z'), new Date('2026-03-01T10:30:00.001Z'))).toEqual(
    span('2026-03-01T10:00Z', '2026-03-01T10:45Z'),
  );
  expect(alignSpan(new Date('2026-03-01T10:15Z'), new Date('2026-03-01T10:30Z'))).toEqual(
    span('2026-03-01T10:15Z', '2026-03-01T10:30Z'),
  );
});

test.each([
  ['Asia/Jakarta', true],
  ['UTC', true],
  ['America/Argentina/Buenos_Aires', true],
  ['Etc/GMT+7', true],
  ['', false],
  ['+07:00', false],
  ['Asia/Nowhere', false],
  ['WIB', false],
  ['Asia/Jakarta\n', false],
  ['../etc/localtime', false],
  ['a'.repeat(65), false],
])('%j as a zone: %s', (name, isOne) => {
  expect(isTimeZone(name)).toBe(isOne);
});

// Read by Intl and not by the library that cuts.
const formats = new Map<string, Intl.DateTimeFormat>();
function readClock(moment: number, zone: string): { date: string; time: string; weekday: string } {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}`,
    weekday: parts.weekday!,
  };
}

/** What all moments of a bucket have in common by the clock of the zone. */
function periodOf(moment: number, interval: TrendInterval, zone: string): string {
  const { date, time, weekday } = readClock(moment, zone);
  if (interval === 'MONTH') return date.slice(0, 7);
  if (interval === 'DAY') return date;
  if (interval === 'HOUR') return `${date} ${time.slice(0, 2)}`;
  if (interval === 'QUARTER_HOUR') return String(Math.floor(moment / QUARTER));
  const sinceMonday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(weekday);
  return String(Date.parse(`${date}T00:00:00Z`) / (24 * HOUR) - sinceMonday);
}

const ZONES = [
  'UTC',
  'Asia/Jakarta',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'America/Havana',
  'Asia/Beirut',
  'Africa/Casablanca',
];
const SPAN_MS: Readonly<Record<TrendInterval, number>> = {
  QUARTER_HOUR: 6 * HOUR,
  HOUR: 40 * HOUR,
  DAY: 6 * 24 * HOUR,
  WEEK: 30 * 24 * HOUR,
  MONTH: 100 * 24 * HOUR,
};
/** Clock changes and date-line jumps, around which spans are laid as well as anywhere. */
const EDGES = [
  '2011-12-30T10:00Z',
  '2026-03-08T07:00Z',
  '2026-11-01T06:00Z',
  '2026-03-29T01:00Z',
  '2026-10-25T01:00Z',
  '2026-04-04T15:00Z',
  '2018-11-04T03:00Z',
  '2018-02-18T02:00Z',
  '2023-11-05T05:00Z',
  '2022-03-26T22:00Z',
].map((edge) => Date.parse(edge));
const spans = fc.tuple(
  fc.constantFrom(...TREND_INTERVALS),
  fc.constantFrom(...ZONES),
  fc.oneof(fc.constantFrom(...EDGES), fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2030, 0) })),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0.01, max: 1, noNaN: true }),
);

test('buckets cover the span without gap or overlap, clipped at the ends, each one period of the zone’s clock', () => {
  fc.assert(
    fc.property(spans, ([interval, zone, edge, lead, length]) => {
      const from = edge - lead * SPAN_MS[interval];
      const whole = alignSpan(new Date(from), new Date(from + length * SPAN_MS[interval] + 1));
      const buckets = cutBuckets(whole, interval, zone);
      expect(buckets[0]!.start).toEqual(whole.start);
      expect(buckets.at(-1)!.end).toEqual(whole.end);
      buckets.forEach((bucket, index) => {
        const [start, end] = [bucket.start.getTime(), bucket.end.getTime()];
        expect(start).toBeLessThan(end);
        expect(start % QUARTER).toBe(0);
        if (index === 0) return;
        expect(bucket.start).toEqual(buckets[index - 1]!.end);
        // An hour that comes twice is one name for two periods, so its neighbours are not told apart by name.
        if (interval !== 'HOUR') expect(periodOf(start, interval, zone)).not.toBe(periodOf(start - 1, interval, zone));
        if (interval === 'HOUR') expect(['00', '30']).toContain(readClock(start, zone).time.slice(3));
      });
      for (const bucket of buckets) {
        const period = periodOf(bucket.start.getTime(), interval, zone);
        expect(periodOf(bucket.end.getTime() - 1, interval, zone)).toBe(period);
      }
    }),
    { numRuns: 150 },
  );
});

test('the estimate never lets through a span of far more buckets than are given', () => {
  fc.assert(
    fc.property(fc.constantFrom('HOUR', 'DAY', 'WEEK', 'MONTH'), fc.constantFrom(...ZONES), (interval, zone) => {
      const long = span('2020-01-01T00:00Z', '2020-06-01T00:00Z');
      const cut = cutBuckets(long, interval, zone).length;
      expect(cut).toBeLessThanOrEqual(estimateBuckets(long, interval) * 1.1 + 2);
    }),
    { numRuns: 12 },
  );
  expect(estimateBuckets(span('2026-01-01T00:00Z', '2026-02-23T02:00Z'), 'QUARTER_HOUR')).toBeGreaterThan(MAX_BUCKETS);
});
