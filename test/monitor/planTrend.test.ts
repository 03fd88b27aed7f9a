import fc from 'fast-check';
import { planTotal } from '../../src/monitor/planTrend';

const day = (date: string): number => Date.parse(date) / 86_400_000;

test.each([
  ['2026-01-01', '2027-01-01', ['2026-01-01', '2027-01-01'], []],
  ['2026-01-02', '2026-03-01', ['2026-02-01', '2026-03-01'], [['2026-01-02', '2026-02-01']]],
  [
    '2026-01-31',
    '2026-03-02',
    ['2026-02-01', '2026-03-01'],
    [
      ['2026-01-31', '2026-02-01'],
      ['2026-03-01', '2026-03-02'],
    ],
  ],
  ['2026-01-02', '2026-01-31', ['2026-01-02', '2026-01-02'], [['2026-01-02', '2026-01-31']]],
  ['2026-01-02', '2026-02-20', ['2026-01-02', '2026-01-02'], [['2026-01-02', '2026-02-20']]],
] as const)('the whole months from %s to %s', (from, to, months, days) => {
  const run = ([firstDay, endDay]: readonly [string, string]) => ({ firstDay: day(firstDay), endDay: day(endDay) });
  expect(planTotal(day(from), day(to))).toEqual({ months: run(months), days: days.map(run) });
});

test('months and the days around them are the whole span, once', () => {
  fc.assert(
    fc.property(fc.nat(40_000), fc.integer({ min: 1, max: 800 }), (firstDay, length) => {
      const { months, days } = planTotal(firstDay, firstDay + length);
      const runs = [months, ...days].filter((run) => run.firstDay < run.endDay).sort((a, b) => a.firstDay - b.firstDay);
      expect(runs[0]!.firstDay).toBe(firstDay);
      expect(runs.at(-1)!.endDay).toBe(firstDay + length);
      for (const [index, run] of runs.slice(1).entries()) expect(run.firstDay).toBe(runs[index]!.endDay);
      for (const edge of [months.firstDay, months.endDay])
        expect(months.firstDay === months.endDay || new Date(edge * 86_400_000).getUTCDate() === 1).toBe(true);
    }),
  );
});
