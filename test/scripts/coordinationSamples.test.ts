import path from 'node:path';
import { sampleScenario } from '../../scripts/evaluate/campaigns/coordinationSamples';
import { readScenarios } from '../../scripts/evaluate/campaigns/readScenarios';
import { readMentions } from '../../scripts/train/readMentions';
import { createAnalyzer } from '../../src/nlp';

const analyzer = createAnalyzer();
const chatter = readMentions(path.resolve('scripts/corpus'));
const scenarios = readScenarios(path.resolve('scripts/evaluate/campaigns/scenarios'));
const sample = (name: string, seeds: readonly number[]) =>
  sampleScenario(analyzer, scenarios.find((scenario) => scenario.name === name)!, seeds, chatter);

test('a rumour that is found gives a moment at the alarm, at 20 and 40 members and at the end, all of them pushed', () => {
  const { samples, mixed } = sample('battery-rumour', [1, 2]);
  expect(mixed).toBe(0);
  expect(samples.every(({ isPush, kind }) => isPush && kind === 'BLACK_CAMPAIGN')).toBe(true);
  expect(samples.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
  const alarms = samples.flatMap(({ isAlarm }, place) => (isAlarm ? [place] : []));
  expect(alarms).toHaveLength(2);
  const first = samples.slice(0, alarms[1]);
  expect(first.map(({ isAlarm, isEnd }) => [isAlarm, isEnd])).toEqual(
    first.map((_, place) => [place === 0, place === first.length - 1]),
  );
  expect(first[0]!.members).toBeLessThan(20);
  expect(first.slice(1, 3).map(({ members }) => members)).toEqual([20, 40]);
  expect(Object.values(first[0]!.excess).every((value) => value >= -1 && value <= 1)).toBe(true);
});

test('a wave of complaints is no push, and a giveaway gives no group', () => {
  const { samples } = sample('double-charge', [1]);
  expect(samples.length).toBeGreaterThan(0);
  expect(samples.some(({ isPush }) => isPush)).toBe(false);
  expect(sample('giveaway', [1]).samples).toEqual([]);
});
