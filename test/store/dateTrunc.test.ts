import { truncateDate } from '../../src/store/embedded/aggregate/dateTrunc';

test.each<[string, Record<string, unknown>, string]>([
  ['2026-05-10T20:15:00Z', { unit: 'day' }, '2026-05-10T00:00:00Z'],
  ['2026-05-10T20:15:00Z', { unit: 'day', timezone: 'Asia/Jakarta' }, '2026-05-10T17:00:00Z'],
  ['2026-05-10T16:59:59Z', { unit: 'day', timezone: 'Asia/Jakarta' }, '2026-05-09T17:00:00Z'],
  ['2026-05-10T16:59:59Z', { unit: 'hour', timezone: '+05:30' }, '2026-05-10T16:30:00Z'],
  ['2026-05-10T16:59:59Z', { unit: 'minute', binSize: 15 }, '2026-05-10T16:45:00Z'],
  ['2026-05-13T12:00:00Z', { unit: 'week' }, '2026-05-10T00:00:00Z'],
  ['2026-05-13T12:00:00Z', { unit: 'week', startOfWeek: 'monday' }, '2026-05-11T00:00:00Z'],
  ['2026-05-10T20:00:00Z', { unit: 'week', startOfWeek: 'monday', timezone: 'Asia/Jakarta' }, '2026-05-10T17:00:00Z'],
  ['2026-05-31T18:00:00Z', { unit: 'month', timezone: 'Asia/Jakarta' }, '2026-05-31T17:00:00Z'],
  ['2026-05-10T00:00:00Z', { unit: 'quarter' }, '2026-04-01T00:00:00Z'],
  ['2026-05-10T00:00:00Z', { unit: 'year', binSize: 10 }, '2020-01-01T00:00:00Z'],
  ['1999-12-31T23:00:00Z', { unit: 'day', binSize: 2 }, '1999-12-30T00:00:00Z'],
  ['2026-03-29T10:00:00Z', { unit: 'day', timezone: 'Europe/Berlin' }, '2026-03-28T23:00:00Z'],
  ['2026-03-30T10:00:00Z', { unit: 'day', timezone: 'Europe/Berlin' }, '2026-03-29T22:00:00Z'],
  ['2026-10-25T00:30:00Z', { unit: 'hour', timezone: 'Europe/Berlin' }, '2026-10-25T00:00:00Z'],
  ['2026-10-25T12:00:00Z', { unit: 'day', timezone: 'Europe/Berlin' }, '2026-10-24T22:00:00Z'],
  // Clocks went from 23:59 to 1:00: that day began at one o'clock.
  ['2018-11-04T12:00:00Z', { unit: 'day', timezone: 'America/Sao_Paulo' }, '2018-11-04T03:00:00Z'],
])('%s by %j starts at %s', (date, options, expected) => {
  expect(truncateDate({ date: new Date(date), ...options })).toEqual(new Date(expected));
});

test.each<[Record<string, unknown>, RegExp]>([
  [{ date: new Date(), unit: 'fortnight' }, /unknown time unit/],
  [{ date: new Date(), unit: 'day', timezone: 'Mars/Olympus' }, /unrecognized time zone/],
  [{ date: 'yesterday', unit: 'day' }, /requires a date/],
  [{ date: new Date(), unit: 'day', binSize: 0 }, /positive integer/],
])('%j is refused', (spec, message) => {
  expect(() => truncateDate(spec)).toThrow(message);
});

test('nothing gives nothing', () => {
  expect(truncateDate({ date: null, unit: 'day' })).toBeNull();
});
