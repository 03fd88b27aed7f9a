import fc from 'fast-check';
import { parseDateTime } from '../../src/monitor/dateTime';
import { anyText } from '../support/anyText';

test.each([
  ['2026-03-01T09:30:00Z', '2026-03-01T09:30:00.000Z'],
  ['2026-03-01T09:30:00+07:00', '2026-03-01T02:30:00.000Z'],
  ['2026-03-01T09:30:00-03:30', '2026-03-01T13:00:00.000Z'],
  ['2026-03-01T09:30:00.5Z', '2026-03-01T09:30:00.500Z'],
  ['2026-03-01T09:30:00.123456789Z', '2026-03-01T09:30:00.123Z'],
  ['2026-03-01t09:30:00z', '2026-03-01T09:30:00.000Z'],
  ['2026-03-01T09:30+00:00', '2026-03-01T09:30:00.000Z'],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ['2026-03-01T00:00:00+23:59', '2026-02-28T00:01:00.000Z'],
])('%s is %s', (text, iso) => {
  expect(parseDateTime(text)?.toISOString()).toBe(iso);
});

test.each([
  ['no zone', '2026-03-01T09:30:00'],
  ['a date only', '2026-03-01'],
  ['a blank for the T', '2026-03-01 09:30:00Z'],
  ['30 February', '2026-02-30T00:00:00Z'],
  ['29 February of a common year', '2026-02-29T00:00:00Z'],
  ['31 April', '2026-04-31T00:00:00Z'],
  ['month 0', '2026-00-01T00:00:00Z'],
  ['month 13', '2026-13-01T00:00:00Z'],
  ['day 0', '2026-01-00T00:00:00Z'],
  ['hour 24', '2026-01-01T24:00:00Z'],
  ['minute 60', '2026-01-01T00:60:00Z'],
  ['second 61', '2026-01-01T00:00:61Z'],
  ['a zone of 24 hours', '2026-01-01T00:00:00+24:00'],
  ['a zone without a colon', '2026-01-01T00:00:00+0700'],
  ['a zone name', '2026-01-01T00:00:00 WIB'],
  ['a year of five digits', '12026-01-01T00:00:00Z'],
  ['something before it', ' 2026-01-01T00:00:00Z'],
  ['a line feed after it', '2026-01-01T00:00:00Z\n'],
  ['a number', '1767225600000'],
  ['nothing', ''],
])('%s is refused', (_, text) => {
  expect(parseDateTime(text)).toBeNull();
});

test('every moment written as ISO 8601 is read as itself, and no text makes an invalid date', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }), (date) => {
      expect(parseDateTime(date.toISOString())).toEqual(date);
    }),
  );
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(Number.isNaN(parseDateTime(text)?.getTime() ?? 0)).toBe(false);
    }),
  );
});
