import { simulateYear } from '../../scripts/bench/simulateYear';
import { judgeYear } from '../../scripts/bench/spikes';

test('a season of 200 mentions an hour: at most one false spike a month, a threefold hour of the day within 15 minutes', () => {
  const { falseSpikes, outcomes } = judgeYear(simulateYear(200, 0, 3, 90), 'MEDIUM');
  expect(falseSpikes).toBeLessThanOrEqual(3);
  const tellable = outcomes.filter(({ rate }) => rate >= 100);
  expect(tellable.length).toBeGreaterThan(4);
  expect(tellable.filter(({ delay }) => delay > 15)).toEqual([]);
});
