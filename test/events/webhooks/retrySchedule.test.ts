import { MAX_ATTEMPTS, parseRetryAfter, retryWait } from '../../../src/events/webhooks/retrySchedule';

const SECOND = 1_000;
const DAY = 24 * 3600 * SECOND;

test('waits grow from seconds to a day, over more than three days, and then end', () => {
  const waits = Array.from({ length: MAX_ATTEMPTS }, (_, index) => retryWait(index + 1, null, 0));
  expect(waits.at(-1)).toBeNull();
  const finite = waits.slice(0, -1) as number[];
  expect(finite).toEqual([...finite].sort((a, b) => a - b));
  expect(finite[0]).toBe(5 * SECOND);
  const total = finite.reduce((sum, wait) => sum + wait, 0);
  expect(total).toBeGreaterThan(3 * DAY);
  expect(total).toBeLessThan(4 * DAY);
});

test('jitter makes a wait longer by up to a fifth, never shorter', () => {
  expect(retryWait(1, null, 0)).toBe(5_000);
  expect(retryWait(1, null, 0.5)).toBe(5_500);
  expect(retryWait(1, null, 0.999)).toBeLessThan(6_000);
});

test('Retry-After is kept when it is longer, up to a day', () => {
  expect(retryWait(1, 60 * SECOND, 0)).toBe(60 * SECOND);
  expect(retryWait(2, 60 * SECOND, 0)).toBe(300 * SECOND);
  expect(retryWait(1, 30 * DAY, 0)).toBe(DAY);
});

test.each([
  ['120', 120_000],
  ['Fri, 27 Nov 2026 10:00:30 GMT', 30_000],
  ['Fri, 27 Nov 2026 09:00:00 GMT', 0],
  ['soon', null],
  [undefined, null],
])('Retry-After: %s', (value, ms) => {
  expect(parseRetryAfter(value, new Date('2026-11-27T10:00:00Z'))).toBe(ms);
});
