import fc from 'fast-check';
import { type ComplaintThreatState, JOIN_WINDOW_MS, joinComplaint } from '../../src/monitor/joinComplaint';
import { THREAT_STATUSES } from '../../src/monitor/threat';

const day = (number: number): Date => new Date(Date.UTC(2026, 0, 1) + number * 24 * 3_600_000);
const plus = (date: Date, ms: number): Date => new Date(date.getTime() + ms);
const threat = (fields: Partial<ComplaintThreatState> = {}): ComplaintThreatState => ({
  status: 'OPEN',
  openedAt: day(10),
  lastMentionAt: day(12),
  resolvedAt: null,
  isClosedByEngine: false,
  ...fields,
});

test.each([
  ['at once', day(12), 'JOIN'],
  ['at the end of the seventh day', plus(day(12), JOIN_WINDOW_MS), 'JOIN'],
  ['a millisecond later', plus(day(12), JOIN_WINDOW_MS + 1), 'OPEN'],
  ['between first and last', day(11), 'JOIN'],
  ['seven days before the first', plus(day(10), -JOIN_WINDOW_MS), 'JOIN'],
  ['a millisecond before that', plus(day(10), -JOIN_WINDOW_MS - 1), 'OPEN'],
])('a complaint posted %s', (_, postedAt, verdict) => {
  for (const status of ['OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS'] as const) {
    expect(joinComplaint(threat({ status }), postedAt)).toBe(verdict);
  }
});

test.each([
  ['before its last mention', day(11), 'JOIN'],
  ['at the moment of its last mention', day(12), 'JOIN'],
  ['before it was resolved, and only now here', day(13), 'JOIN'],
  ['at the moment it was resolved', day(14), 'JOIN'],
  ['a millisecond later', plus(day(14), 1), 'REOPEN'],
  ['seven days after it was resolved', plus(day(14), JOIN_WINDOW_MS), 'REOPEN'],
  ['a millisecond after these', plus(day(14), JOIN_WINDOW_MS + 1), 'OPEN'],
])('after RESOLVED, one posted %s', (_, postedAt, verdict) => {
  expect(joinComplaint(threat({ status: 'RESOLVED', resolvedAt: day(14) }), postedAt)).toBe(verdict);
});

test('a threat that was resolved long after its last mention reopens within seven days of that', () => {
  expect(joinComplaint(threat({ status: 'RESOLVED', resolvedAt: day(40) }), day(46))).toBe('REOPEN');
});

test.each([
  ['of the days it was open in', day(12), 'JOIN'],
  ['within seven days of its last mention', plus(day(12), JOIN_WINDOW_MS), 'JOIN'],
  ['within seven days of its closing', day(45), 'OPEN'],
])('one that closed by itself takes a complaint %s as if it were open', (_, postedAt, verdict) => {
  const closed = threat({ status: 'RESOLVED', resolvedAt: day(42), isClosedByEngine: true });
  expect(joinComplaint(closed, postedAt)).toBe(verdict);
});

test('what was posted more than seven days after its last mention, before it was resolved, is another grievance', () => {
  expect(joinComplaint(threat({ status: 'RESOLVED', resolvedAt: day(40) }), day(30))).toBe('OPEN');
});

const moment = fc.integer({ min: 0, max: 60 * 24 }).map((hours) => day(hours / 24));
const states = fc
  .record({
    status: fc.constantFrom(...THREAT_STATUSES),
    openedAt: moment,
    days: fc.integer({ min: 0, max: 30 }),
    resolvedAt: fc.option(moment),
    isClosedByEngine: fc.boolean(),
  })
  .map(({ status, openedAt, days, resolvedAt, isClosedByEngine }) => ({
    status,
    openedAt,
    lastMentionAt: plus(openedAt, days * 24 * 3_600_000),
    resolvedAt: status === 'RESOLVED' ? resolvedAt : null,
    isClosedByEngine,
  }));

test('only a resolved threat reopens, a dismissed one takes nothing, and nothing joins from beyond the window', () => {
  fc.assert(
    fc.property(states, moment, (state, postedAt) => {
      const verdict = joinComplaint(state, postedAt);
      if (verdict === 'REOPEN') expect(state.status).toBe('RESOLVED');
      if (state.status === 'DISMISSED') expect(verdict).toBe('OPEN');
      if (verdict === 'JOIN') {
        expect(postedAt.getTime()).toBeGreaterThanOrEqual(state.openedAt.getTime() - JOIN_WINDOW_MS);
        expect(postedAt.getTime()).toBeLessThanOrEqual(state.lastMentionAt.getTime() + JOIN_WINDOW_MS);
      }
    }),
  );
});
