import { brandTime, measureLag } from '../../src/monitor/brandTime';
import type { Change, MentionFacts } from '../../src/monitor/facts';

const DAY = 24 * 3_600_000;
const at = (day: number): Date => new Date(Date.UTC(2026, 0, 1) + day * DAY);
const change = (postedDay: number | null, acceptedDay: number): Change => ({
  sequence: 1,
  mention: 'm',
  revision: 1,
  type: 'ADDED',
  notify: true,
  at: at(acceptedDay),
  before: null,
  after: postedDay === null ? null : ({ postedAt: at(postedDay) } as MentionFacts),
});

test.each<[string, number | null, Change[], number | null]>([
  ['nothing yet', null, [], null],
  ['a live mention', null, [change(10, 10)], 0],
  ['imported history', null, [change(1, 100), change(5, 100)], 95 * DAY],
  ['a live one after history', 95 * DAY, [change(101, 101)], 0],
  ['a late one after a live one', 0, [change(1, 101)], 0],
  ['a clock that runs ahead', null, [change(11, 10)], 0],
  ['what was removed', 3 * DAY, [change(null, 10)], 3 * DAY],
])('%s', (_, known, changes, lag) => {
  expect(measureLag(known, changes)).toBe(lag);
});

test('the brand’s time is the newest mention’s, and runs on with the clock', () => {
  expect(brandTime(at(100), 95 * DAY)).toEqual(at(5));
  expect(brandTime(at(103), 95 * DAY)).toEqual(at(8));
  expect(brandTime(at(103), null)).toEqual(at(103));
});
