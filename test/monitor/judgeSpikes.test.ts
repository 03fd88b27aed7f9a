import fc from 'fast-check';
import {
  endBySilence,
  judgeSpikes,
  SPIKE_SENSITIVITIES,
  type Spike,
  spikeSeverity,
} from '../../src/monitor/judgeSpikes';
import { createBaseline, LOOKBACK_DAYS, readinessAt } from '../../src/monitor/spikeBaseline';
import { createSpikeCounts, SLOTS_A_DAY, SLOTS_AN_HOUR, slotDeltas, slotOf } from '../../src/monitor/spikeCounts';
import type { MentionKind } from '../../src/nlp/doc';
import { at, MINUTE } from '../support/deps';

const DAY = SLOTS_A_DAY;
const HOUR = SLOTS_AN_HOUR;

/** So many mentions each slot, as a function of the slot. */
function countsOf(slots: number, countAt: (slot: number) => number, kind: MentionKind = 'NEUTRAL') {
  const counts = createSpikeCounts();
  for (let slot = 0; slot < slots; slot++) {
    const count = countAt(slot);
    if (count > 0) counts.add({ slot, kind, count });
  }
  return counts;
}
const judge = (counts: ReturnType<typeof countsOf>, from = 0, to = counts.last()) =>
  judgeSpikes(counts, createBaseline(counts), 'ALL', from, to, 'MEDIUM');
const isWithin = (slot: number, from: number, length: number) => slot >= from && slot < from + length;

test('an even brand has no spikes; a threefold hour is one, from its first slot to its last', () => {
  const start = 30 * DAY + 7;
  const counts = countsOf(31 * DAY, (slot) => (isWithin(slot, start, HOUR) ? 30 : 10));
  expect(judge(countsOf(31 * DAY, () => 10))).toEqual([]);
  expect(judge(counts)).toEqual([
    expect.objectContaining({
      begin: start,
      end: start + HOUR - 1,
      peak: start + HOUR - 1,
      peakCount: 360,
      mentions: 360,
    }),
  ]);
  expect(judge(counts, 29 * DAY)[0]!.found - start).toBeLessThan(3);
});

test.each<[string, (slot: number) => number, number]>([
  ['the rhythm of the day is no spike', (slot) => (slot % DAY < 12 * HOUR ? 2 : 20), 0],
  ['the rhythm of the week is none once three weeks are known', (slot) => (slot % (7 * DAY) < DAY ? 25 : 10), 0],
  ['a few mentions after none are none', (slot) => (slot === 0 || isWithin(slot, 30 * DAY, 4) ? 1 : 0), 0],
  ['many after none are one', (slot) => (slot === 0 || isWithin(slot, 30 * DAY, 4) ? 5 : 0), 1],
  [
    'two within two hours are one',
    (slot) => (isWithin(slot, 30 * DAY, 6) || isWithin(slot, 30 * DAY + 24, 6) ? 40 : 5),
    1,
  ],
  [
    'two half a day apart are two',
    (slot) => (isWithin(slot, 30 * DAY, 6) || isWithin(slot, 30 * DAY + 144, 6) ? 40 : 5),
    2,
  ],
  ['a lasting rise ends when it has become usual', (slot) => (slot >= 30 * DAY ? 20 : 5), 1],
])('%s', (_, countAt, expected) => {
  const spikes = judge(countsOf(34 * DAY, countAt), 22 * DAY);
  expect(spikes).toHaveLength(expected);
  for (const spike of spikes) if (spike.end !== null) expect(spike.end - spike.begin).toBeLessThan(DAY);
});

test('what is told while a slot is under way is told of it when it is over: only what follows adds', () => {
  const start = 25 * DAY;
  const whole = countsOf(26 * DAY, (slot) => (isWithin(slot, start, HOUR) ? 25 : 8));
  const found = judge(whole, 24 * DAY)[0]!.found;
  for (let known = start; known <= start + HOUR; known++) {
    const spikes = judge(
      countsOf(known + 1, (slot) => (isWithin(slot, start, HOUR) ? 25 : 8)),
      24 * DAY,
    );
    expect(spikes.map((spike) => [spike.begin, spike.found])).toEqual(known < found ? [] : [[start, found]]);
  }
});

test('judged from any calm slot, or again from the begin of a spike, the rest comes out the same', () => {
  const countArbitrary = fc.array(
    fc.record({
      slot: fc.integer({ min: 4 * DAY, max: 12 * DAY }),
      length: fc.integer({ min: 1, max: 20 }),
      count: fc.integer({ min: 1, max: 30 }),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(countArbitrary, fc.integer({ min: 4 * DAY, max: 12 * DAY }), (rises, from) => {
      const counts = countsOf(
        13 * DAY,
        (slot) =>
          (slot % 3 === 0 ? 1 : 0) +
          rises.reduce((sum, rise) => sum + (isWithin(slot, rise.slot, rise.length) ? rise.count : 0), 0),
      );
      const all = judge(counts);
      const touches = (spike: Spike) => spike.end === null || spike.end + 30 >= from;
      const start = Math.min(from, ...all.filter(touches).map((spike) => spike.begin));
      expect(judge(counts, start)).toEqual(all.filter(touches));
      for (const spike of all) {
        expect(spike.begin).toBeLessThanOrEqual(spike.found);
        expect(spike.mentions).toBeGreaterThanOrEqual(8);
        expect(spikeSeverity(spike)).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 25 },
  );
});

test('an expectation looks back no further than it says, and never ahead', () => {
  const days = LOOKBACK_DAYS + 3;
  const at60 = (days - 1) * DAY;
  const base = (slot: number) => (slot % 5 === 0 ? 3 : 0);
  const expectationOf = (countAt: (slot: number) => number) => {
    const counts = countsOf(days * DAY, countAt);
    return createBaseline(counts).hour('ALL', at60 / HOUR + 5);
  };
  const usual = expectationOf(base);
  const hour = at60 + 5 * HOUR;
  expect(expectationOf((slot) => (slot >= hour ? 99 : base(slot)))).toEqual(usual);
  expect(expectationOf((slot) => (slot > 0 && slot < at60 - LOOKBACK_DAYS * DAY ? 99 : base(slot)))).toEqual(usual);
  expect(expectationOf((slot) => (slot < hour ? 2 * base(slot) : 0))).not.toEqual(usual);
});

test('what is forgotten after a late count is counted again', () => {
  const counts = countsOf(30 * DAY, (slot) => (slot % 4 === 0 ? 2 : 0));
  const baseline = createBaseline(counts);
  const ask = (of: ReturnType<typeof createBaseline>) =>
    Array.from({ length: 48 }, (_, hour) => of.hour('ALL', 28 * 24 + hour));
  ask(baseline);
  for (const slot of [29 * DAY + 100, 10 * DAY, 21 * DAY + 3]) {
    for (let more = 0; more < 30; more++) counts.add({ slot: slot + more, kind: 'PRAISE', count: 9 });
    baseline.invalidate(slot);
    expect(ask(baseline)).toEqual(ask(createBaseline(counts)));
  }
});

test.each<[number, number, number]>([
  [10, 10, 1],
  [30, 10, 4],
  [300, 100, 6],
  [8, 0.1, 6],
  [10_000, 500, 10],
  [1_000_000, 1, 10],
])('%d in the peak hour where %d were expected is severity %d', (peakCount, peakExpected, severity) => {
  expect(spikeSeverity({ peakCount, peakExpected })).toBe(severity);
});

test('days of history tell how well spikes can be told', () => {
  expect(readinessAt(0, 2 * DAY)).toBe('NOT_ENOUGH_DATA');
  expect(readinessAt(Number.POSITIVE_INFINITY, 0)).toBe('NOT_ENOUGH_DATA');
  expect(readinessAt(0, 3 * DAY)).toBe('DAILY');
  expect(readinessAt(0, 21 * DAY)).toBe('WEEKLY');
});

test('a spike after which nothing is said has ended after half an hour', () => {
  expect(endBySilence(at(0), at(30 * MINUTE))).toBeNull();
  expect(endBySilence(at(0), at(31 * MINUTE))).toEqual(at(0));
});

test('a change of text moves a count from kind to kind, and what cancels out is nothing', () => {
  const facts = { postedAt: at(0), kind: 'COMPLAINT' } as never;
  const praise = { postedAt: at(0), kind: 'PRAISE' } as never;
  const change = (before: never | null, after: never | null) => ({ before, after }) as never;
  expect(slotDeltas([change(null, facts), change(facts, praise)])).toEqual([
    { slot: slotOf(at(0)), kind: 'PRAISE', count: 1 },
  ]);
  expect(slotDeltas([change(facts, facts)])).toEqual([]);
  expect(SPIKE_SENSITIVITIES).toContain('MEDIUM');
});
