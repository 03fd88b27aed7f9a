import fc from 'fast-check';
import { createBackground } from '../../../src/monitor/campaigns/background';
import { addMember, createCampaign } from '../../../src/monitor/campaigns/cluster';
import { type CampaignStep, createCampaignDetector } from '../../../src/monitor/campaigns/detector';
import { measureCluster } from '../../../src/monitor/campaigns/measureCluster';
import { measureCoordination } from '../../../src/monitor/campaigns/measureCoordination';
import type { DetectorState } from '../../../src/monitor/campaigns/state';
import { createTraffic } from '../../../src/monitor/campaigns/traffic';
import { createUsual } from '../../../src/monitor/campaigns/usual';
import type { MentionFacts } from '../../../src/monitor/facts';
import type { MentionMark } from '../../../src/monitor/mentionMarks';
import type { CoordinationSignal } from '../../../src/monitor/threat';
import type { MentionKind } from '../../../src/nlp/doc';
import { mentionFacts } from '../../support/mentionFacts';

type Detector = ReturnType<typeof createCampaignDetector>;

const DAY = 24 * 60;
const COPIED = { kind: 'BLACK_CAMPAIGN', words: 'syrup water paint =worm =hidden' } as const;

/** A detector that has heard so many unlike mentions, one each twenty minutes. */
function afterChatter(count = 144): Detector {
  const detector = createCampaignDetector();
  for (let index = 0; index < count; index++)
    detector.add(`chatter-${index}`, mentionFacts(index * 20, { words: `one${index} two${index} three${index}` }));
  return detector;
}

/** Adds mentions a minute apart, each by an author of its own. */
function push(
  detector: Detector,
  name: string,
  from: number,
  count: number,
  fields: (index: number) => Partial<MentionFacts>,
): (CampaignStep | null)[] {
  return Array.from({ length: count }, (_, index) =>
    detector.add(`${name}${index}`, mentionFacts(from + index, { author: `X:${name}${index}`, ...fields(index) })),
  );
}

function signal(step: CampaignStep | null | undefined, name: string): CoordinationSignal {
  return step!.coordination.signals.find((each) => each.name === name)!;
}

test('a campaign is not its own baseline: as five hundred copies come in, what is usual stays and the score does not fall', () => {
  const steps = push(afterChatter(), 'm', 2 * DAY, 500, (index) => ({
    ...COPIED,
    postedAt: new Date(mentionFacts(2 * DAY + index * 0.05, {}).postedAt),
  }));
  const alarm = steps.find((step) => step !== null);
  const end = steps.at(-1);
  expect(signal(end, 'IDENTICAL_TEXT')).toMatchObject({ baseline: 0 });
  expect(signal(end, 'SYNCHRONY').value).toBe(1);
  expect(signal(end, 'SYNCHRONY').baseline).toBeCloseTo(signal(alarm, 'SYNCHRONY').baseline!, 2);
  expect(signal(end, 'SYNCHRONY').baseline).toBeCloseTo(1 - Math.exp(-2 / 20), 2);
  expect(end!.coordination.score).toBeGreaterThanOrEqual(alarm!.coordination.score);
});

test('what turned out to be harmless is usual from then on', () => {
  const detector = afterChatter(40);
  push(detector, 'm', 2 * DAY, 60, (index) => ({ ...COPIED, kind: index < 6 ? 'BLACK_CAMPAIGN' : 'PRAISE' }));
  const step = push(detector, 'n', 3 * DAY, 8, TAGGED('cleanrivers')).at(-1);
  expect(signal(step, 'IDENTICAL_TEXT').baseline).toBeGreaterThan(0.1);
});

test.each([
  ['IDENTICAL_TEXT', 0.875],
  ['SYNCHRONY', 1],
  ['RIVAL_NAMED', 0],
  ['OWN_DETAILS', 0],
  ['FEW_FOLLOWERS', 0],
])('%s: of a brand of which little else was said it is not known what is usual', (name, value) => {
  const fields = () => COPIED;
  const little = push(afterChatter(19), 'm', DAY, 8, fields).at(-1);
  expect(signal(little, name)).toMatchObject({ value, baseline: null });
  expect(signal(little, name).explanation).toContain('not known yet');
  const enough = push(afterChatter(20), 'm', DAY, 8, fields).at(-1);
  expect(signal(enough, name)).toMatchObject({ value, baseline: expect.any(Number) });
});

test('what is usual of accounts is known where the ages of twenty others are', () => {
  const young = (minute: number) => ({ accountCreatedAt: mentionFacts(minute - 2 * DAY, {}).postedAt });
  const measure = (others: number) => {
    const detector = afterChatter(30);
    for (let index = 0; index < others; index++)
      detector.add(`old${index}`, mentionFacts(index * 20 + 7, { words: `four${index} five${index}`, ...young(0) }));
    return signal(push(detector, 'm', DAY, 8, () => ({ ...COPIED, ...young(DAY) })).at(-1), 'YOUNG_ACCOUNTS');
  };
  expect(measure(19)).toMatchObject({ value: 1, baseline: null });
  expect(measure(20)).toMatchObject({ value: 1, baseline: 1 });
});

test.each<[string, Partial<MentionFacts>, number | null]>([
  ['unknown', { followers: 0 }, null],
  ['known to be none', { followers: 0, hasNoFollowers: true }, 1],
  ['few', { followers: 49 }, 1],
  ['some', { followers: 50 }, 0],
])('followers that are %s', (_, fields, value) => {
  const step = push(afterChatter(), 'm', 2 * DAY, 8, () => ({ ...COPIED, ...fields })).at(-1);
  expect(signal(step, 'FEW_FOLLOWERS')).toMatchObject({ value, baseline: value === null ? null : 0 });
});

test('followers known of four accounts are not enough', () => {
  const step = push(afterChatter(), 'm', 2 * DAY, 8, (index) => ({ ...COPIED, followers: index < 4 ? 9 : 0 })).at(-1);
  expect(signal(step, 'FEW_FOLLOWERS')).toMatchObject({
    value: null,
    explanation: expect.stringContaining('Not enough data'),
  });
});

test('what was saved before it was told whose followers are known says nothing of followers, and goes on', () => {
  const detector = afterChatter();
  push(detector, 'm', 2 * DAY, 8, () => ({ ...COPIED, followers: 9 }));
  const saved = JSON.parse(JSON.stringify(detector.save())) as DetectorState;
  delete saved.usual.followersKnown;
  for (const { sums } of saved.book.campaigns) delete (sums as Partial<typeof sums>).followersKnown;
  const restored = createCampaignDetector(saved);
  const later = push(restored, 'later', 2 * DAY + 10, 8, () => ({ ...COPIED, followers: 9 }));
  expect(signal(later[0], 'FEW_FOLLOWERS').value).toBeNull();
  expect(signal(later[7], 'FEW_FOLLOWERS')).toMatchObject({ value: 1, baseline: null });
});

test('concentration is told of the authors that are remembered', () => {
  const campaign = createCampaign('c', mentionFacts(0, {}).postedAt.getTime());
  for (let index = 0; index < 4_100; index++)
    addMember(campaign, `m${index}`, mentionFacts(0, { ...COPIED, author: `X:${index % 2_050}` }), []);
  const traffic = createTraffic();
  const shape = measureCluster(campaign, createBackground(), traffic, 0);
  const { signals } = measureCoordination(campaign, shape, { usual: createUsual(), traffic, together: null });
  expect(signals.find(({ name }) => name === 'AUTHOR_CONCENTRATION')).toMatchObject({
    value: 0.5,
    explanation: '4000 mentions come from 2000 authors, 100 from authors beyond those that are remembered.',
  });
});

type Fields = (index: number) => Partial<MentionFacts>;
const TAGGED =
  (tag: string): Fields =>
  (index) => ({ kind: 'ACTIVISM', words: `${tag}${index}`, keys: [`tag:${tag}`] });
const SECOND: Fields = (index) => ({ kind: 'ACTIVISM', words: `y${index}`, keys: ['tag:two', 'link:example.org/two'] });
const BOTH: Fields = (index) => ({
  kind: 'ACTIVISM',
  words: `z${index}`,
  keys: ['tag:wages', 'tag:two', 'link:example.org/two'],
});

describe('acting together before', () => {
  test('is not known while this is the only campaign, and none did where others took part in an earlier one', () => {
    const detector = afterChatter(30);
    expect(signal(push(detector, 'a', 2 * DAY, 6, TAGGED('wages')).at(-1), 'TOGETHER_BEFORE').value).toBeNull();
    const other = push(detector, 'b', 3 * DAY, 6, () => COPIED).at(-1);
    expect(signal(other, 'TOGETHER_BEFORE')).toMatchObject({ value: 0, baseline: 0 });
  });

  test('is told of those who took part in an earlier one', () => {
    const detector = afterChatter(30);
    push(detector, 'a', 2 * DAY, 6, TAGGED('wages'));
    const again: Fields = (index) => ({ ...COPIED, ...(index < 3 ? { author: `X:a${index}` } : {}) });
    expect(signal(push(detector, 'b', 3 * DAY, 6, again).at(-1), 'TOGETHER_BEFORE').value).toBe(0.5);
  });

  test('is not told of a campaign that became part of this one', () => {
    const detector = afterChatter(30);
    push(detector, 'a', 2 * DAY, 6, TAGGED('wages'));
    push(detector, 'b', 3 * DAY, 6, SECOND);
    const steps = push(detector, 'c', 4 * DAY, 6, BOTH);
    expect(steps.flatMap((step) => step!.absorbed)).toHaveLength(1);
    expect(signal(steps.at(-1), 'TOGETHER_BEFORE').value).toBeNull();
  });

  test('is not told of one that turned out to be harmless', () => {
    const detector = afterChatter(30);
    const turning = push(detector, 'm', 2 * DAY, 36, (index) => ({
      ...COPIED,
      kind: index < 6 ? 'BLACK_CAMPAIGN' : 'PRAISE',
    }));
    expect(turning.some((step) => step?.isWithdrawn)).toBe(true);
    const again: Fields = (index) => ({ ...TAGGED('wages')(index), author: `X:m${index}` });
    expect(signal(push(detector, 'b', 3 * DAY, 6, again).at(-1), 'TOGETHER_BEFORE').value).toBeNull();
  });

  test('is told of those who came in with a group that was none yet', () => {
    const detector = afterChatter(30);
    push(detector, 'a', 2 * DAY, 6, TAGGED('wages'));
    push(detector, 'b', 3 * DAY, 2, SECOND);
    const steps = push(detector, 'c', 4 * DAY, 6, BOTH);
    const told = steps.flatMap((step) => (step?.isRaised === false ? step.joins.map(({ mention }) => mention) : []));
    expect(told).toEqual(expect.arrayContaining(['b0', 'b1']));
    const again: Fields = (index) => ({ ...COPIED, ...(index < 2 ? { author: `X:b${index}` } : {}) });
    expect(signal(push(detector, 'd', 5 * DAY, 5, again).at(-1), 'TOGETHER_BEFORE').value).toBe(0.4);
  });
});

const mention = fc.record({
  author: fc.integer({ min: 0, max: 12 }),
  kind: fc.constantFrom<MentionKind>('BLACK_CAMPAIGN', 'ACTIVISM', 'COMPLAINT'),
  words: fc.array(fc.constantFrom('=outage', '=login', 'syrup', 'paint', 'river', 'cage'), { maxLength: 5 }),
  followers: fc.integer({ min: 0, max: 99 }),
  marks: fc.subarray<MentionMark>(['CALL', 'RUMOUR', 'RIVAL', 'DETAIL']),
});

test('the score is what its bias and signals add up to, where both sides of a signal are known', () => {
  fc.assert(
    fc.property(
      fc.array(mention, { minLength: 10, maxLength: 40 }),
      fc.integer({ max: 40, min: 0 }),
      (rows, others) => {
        const detector = afterChatter(others);
        rows.forEach((row, index) => {
          const words = [...new Set(row.words)].join(' ');
          const step = detector.add(
            `m${index}`,
            mentionFacts(DAY + index, { ...row, words, author: `X:${row.author}`, keys: ['tag:one'] }),
          );
          if (step === null) return;
          const { score, bias, signals } = step.coordination;
          const odds = signals.reduce(
            (sum, { value, baseline, weight }) =>
              value === null || baseline === null ? sum : sum + weight * (value - baseline),
            bias!,
          );
          expect(score).toBeCloseTo(Math.min(0.98, Math.max(0.02, 1 / (1 + Math.exp(-odds)))), 9);
          for (const { value, baseline } of signals)
            for (const share of [value ?? 0, baseline ?? 0]) expect(share >= 0 && share <= 1).toBe(true);
        });
      },
    ),
    { numRuns: 25 },
  );
});
