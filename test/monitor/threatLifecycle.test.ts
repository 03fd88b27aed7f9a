import { closesAt, isMuted, quietBefore, quietSince } from '../../src/monitor/threatLifecycle';

const at = (day: number): Date => new Date(Date.UTC(2026, 0, 1 + day));

test.each([
  ['nobody worked on it', at(3), null, at(3)],
  ['somebody did before', at(3), at(2), at(3)],
  ['somebody did since', at(3), at(5), at(5)],
])('a threat is quiet since its last mention or the work after it: %s', (_, lastMentionAt, workedAt, since) => {
  expect(quietSince({ lastMentionAt, workedAt })).toEqual(since);
});

test('a threat closes at exactly the moment from which it is looked for', () => {
  const closing = closesAt(at(3), 30);
  expect(closing).toEqual(at(33));
  expect(quietBefore(closing, 30)).toEqual(at(3));
});

test.each([
  [undefined, false],
  [null, false],
  [at(1), false],
  [at(2), false],
  [new Date(at(2).getTime() + 1), true],
])('muted until %s: %s', (until, muted) => {
  expect(isMuted(until, at(2))).toBe(muted);
});
