import fc from 'fast-check';
import type { SpikeDayRow } from '../../../models/spikeDay';
import { SLOTS_A_DAY, slotOf } from '../../../src/monitor/spikeCounts';
import type { MentionInput } from '../../../src/usecases/checkMention';
import { at, createOwner, DAY, HOUR, insertBrand, MINUTE, mention } from '../../support/deps';
import { setScene } from '../../support/scene';

const scene = setScene();

const rows = () => scene.store.models.Spike.find({ withdrawnAt: null }).sort({ beganAt: 1, kind: 1 }).lean();
const seen = async () =>
  (await rows()).map(({ kind, beganAt, foundAt, peakAt, peakCount, peakExpected, endedAt, mentions, severity }) => ({
    kind,
    beganAt,
    foundAt,
    peakAt,
    peakCount,
    peakExpected,
    endedAt,
    mentions,
    severity,
  }));
const events = () => scene.store.models.Event.find({ type: 'SPIKE_DETECTED' }).sort({ _id: 1 }).lean();

/** A mention every six hours: the usual of the brand. */
const quiet = (days: number): MentionInput[] =>
  Array.from({ length: days * 4 }, (_, index) =>
    mention({ text: `neutral: usual ${index}`, author: `q${index}`, postedAt: at(index * 6 * HOUR) }),
  );
/** So many complaints, two a minute. */
const burst = (start: number, count: number, kind = 'complaint'): MentionInput[] =>
  Array.from({ length: count }, (_, index) =>
    mention({
      text: `${kind}: late ${start} ${index}`,
      author: `b${index}`,
      postedAt: at(start + index * 0.5 * MINUTE),
    }),
  );

test('a burst is one spike of its kind and one of all, told once each; its peak and end come later', async () => {
  await scene.owner.ingest(quiet(10));
  await scene.owner.project();
  expect(await seen()).toEqual([]);
  for (const part of [burst(10 * DAY, 20), burst(10 * DAY + 10 * MINUTE, 20)]) {
    await scene.owner.ingest(part);
    await scene.owner.project();
  }
  const under = await seen();
  expect(under.map(({ kind, beganAt, mentions, endedAt }) => ({ kind, beganAt, mentions, endedAt }))).toEqual([
    { kind: null, beganAt: at(10 * DAY), mentions: 40, endedAt: null },
    { kind: 'COMPLAINT', beganAt: at(10 * DAY), mentions: 40, endedAt: null },
  ]);
  await scene.owner.ingest([mention({ text: 'neutral: later', postedAt: at(10 * DAY + 3 * HOUR) })]);
  await scene.owner.project();
  for (const spike of await rows()) {
    const peak = { peakAt: at(10 * DAY), peakCount: 40 };
    expect(spike).toMatchObject({ ...peak, endedAt: at(10 * DAY + 20 * MINUTE), mentions: 40, isTold: true });
    expect(spike.severity).toBeGreaterThanOrEqual(5);
  }
  const told = await events();
  expect(told.map(({ occurredAt, payload }) => ({ occurredAt, payload }))).toEqual([
    {
      occurredAt: at(10 * DAY),
      payload: expect.objectContaining({ spike: expect.stringContaining('ALL'), kind: null }),
    },
    { occurredAt: at(10 * DAY), payload: expect.objectContaining({ kind: 'COMPLAINT' }) },
  ]);
});

test('without three days of history there is not enough data to call anything a spike', async () => {
  await scene.owner.ingest([...quiet(2), ...burst(2 * DAY, 100)]);
  await scene.owner.project();
  expect(await seen()).toEqual([]);
});

test('history that should not be pushed has the same spikes, and nobody is told', async () => {
  const story = [...quiet(10), ...burst(10 * DAY, 30), ...burst(10 * DAY + 3 * HOUR, 1, 'neutral')];
  await scene.owner.ingest(story);
  await scene.owner.project();
  const live = await seen();
  expect(live).toHaveLength(2);
  await scene.store.clear();
  await insertBrand(scene.store.models, 'senja');
  scene.owner.restart();
  await scene.owner.ingest(story, false);
  await scene.owner.project();
  expect(await seen()).toEqual(live);
  expect(await events()).toEqual([]);
});

test('a spike that history left going on is told with the first mention that may be pushed', async () => {
  await scene.owner.ingest([...quiet(10), ...burst(10 * DAY, 30)], false);
  await scene.owner.project();
  await scene.owner.ingest(burst(10 * DAY + 16 * MINUTE, 2));
  await scene.owner.project();
  expect(await events()).toHaveLength(2);
});

test('a rise within two hours of the end is the same spike; one after that is another', async () => {
  await scene.owner.ingest([...quiet(10), ...burst(10 * DAY, 30)]);
  await scene.owner.project();
  for (const start of [90 * MINUTE, 8 * HOUR]) {
    await scene.owner.ingest(burst(10 * DAY + start, 30));
    await scene.owner.project();
  }
  const ofAll = (await seen()).filter(({ kind }) => kind === null);
  expect(ofAll.map(({ beganAt, mentions }) => [beganAt, mentions])).toEqual([
    [at(10 * DAY), 60],
    [at(10 * DAY + 8 * HOUR), 30],
  ]);
  expect((await events()).map(({ payload }) => payload)).toHaveLength(4);
});

test('a spike whose mentions turn out to be of another kind is withdrawn, and told as withdrawn to those who ask', async () => {
  await scene.owner.ingest([...quiet(10), ...burst(10 * DAY, 30)]);
  await scene.owner.project();
  const changed = burst(10 * DAY, 30);
  const stored = await scene.store.models.Mention.find({ 'analysis.kind': 'COMPLAINT' }).lean();
  await scene.owner.ingest(
    changed.map((row, index) => ({ ...row, externalId: stored[index]!.externalId, text: `praise: quick ${index}` })),
  );
  await scene.owner.project();
  expect((await seen()).map(({ kind }) => kind)).toEqual([null, 'PRAISE']);
  const withdrawn = await scene.store.models.Spike.find({ withdrawnAt: { $ne: null } }).lean();
  expect(withdrawn.map(({ kind, isTold }) => [kind, isTold])).toEqual([['COMPLAINT', true]]);
});

test('LOW sensitivity leaves out what HIGH tells', async () => {
  const story = [...quiet(10), ...burst(10 * DAY, 7)];
  const found: Record<string, number> = {};
  for (const spikeSensitivity of ['LOW', 'MEDIUM', 'HIGH'] as const) {
    await scene.store.clear();
    scene.owner = createOwner(scene.deps, await insertBrand(scene.store.models, 'senja', { spikeSensitivity }));
    await scene.owner.ingest(story);
    await scene.owner.project();
    found[spikeSensitivity] = (await seen()).length;
  }
  expect(found).toEqual({ LOW: 0, MEDIUM: 0, HIGH: 2 });
});

const partArbitrary = fc.record({
  /** In hours. */
  start: fc.integer({ min: 0, max: 12 * 24 }),
  count: fc.integer({ min: 1, max: 25 }),
  kind: fc.constantFrom('complaint', 'praise'),
});

test('whatever the order, the batches and the restarts, spikes and counts are those of one pass in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(partArbitrary, { minLength: 2, maxLength: 6 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer(),
      fc.boolean(),
      async (parts, batches, seed, notify) => {
        const story = [...quiet(12), ...parts.flatMap(({ start, count, kind }) => burst(start * HOUR, count, kind))];
        const run = async (given: readonly MentionInput[], runs: number) => {
          await scene.store.clear();
          await insertBrand(scene.store.models, 'senja');
          scene.owner.restart();
          const size = Math.ceil(given.length / runs);
          for (let first = 0; first < given.length; first += size) {
            await scene.owner.ingest(given.slice(first, first + size), notify);
            await scene.owner.project();
            if (first % 2 === 0) scene.owner.restart();
            scene.deps.time.now = new Date(scene.deps.time.now.getTime() + 1);
          }
          return seen();
        };
        const inOrder = await run(
          [...story].sort((a, b) => a.postedAt.getTime() - b.postedAt.getTime()),
          1,
        );
        const shuffled = story.map((row, index) => ({ row, rank: Math.imul(index + seed, 0x9e3779b1) >>> 0 }));
        expect(
          await run(
            shuffled.sort((a, b) => a.rank - b.rank).map(({ row }) => row),
            batches,
          ),
        ).toEqual(inOrder);

        const days = await scene.store.models.SpikeDay.find().lean<SpikeDayRow[]>();
        const stored = days.flatMap(({ day, slots }) =>
          Object.entries(slots).flatMap(([slot, kinds]) =>
            Object.entries(kinds).map(([kind, count]) => `${day * SLOTS_A_DAY + Number(slot)} ${kind} ${count}`),
          ),
        );
        const counted = new Map<string, number>();
        for (const { text, postedAt } of story) {
          const key = `${slotOf(postedAt)} ${/^\w+/.exec(text)![0].toUpperCase()}`;
          counted.set(key, (counted.get(key) ?? 0) + 1);
        }
        expect(stored.sort()).toEqual([...counted].map(([key, count]) => `${key} ${count}`).sort());
      },
    ),
    { numRuns: 6 },
  );
}, 60_000);

test('history in whole segments is judged once the log is dry, and a crash before that forgets nothing', async () => {
  const usual = Array.from({ length: 970 }, (_, index) =>
    mention({ text: `neutral: ${index}`, author: `h${index}`, postedAt: at(Math.floor((index / 970) * 10 * DAY)) }),
  );
  await scene.owner.ingest([...usual, ...burst(10 * DAY, 30)], false);
  const write = jest.spyOn(scene.store.models.Spike.collection, 'bulkWrite').mockRejectedValueOnce(new Error('crash'));
  await expect(scene.owner.project()).rejects.toThrow('crash');
  write.mockRestore();
  const checkpoint = await scene.store.models.Checkpoint.findOne({ _id: 'senja' }).lean();
  expect(checkpoint).toMatchObject({ sequence: 1_000, unjudged: { from: at(0) } });
  expect(await seen()).toEqual([]);
  scene.owner.restart();
  await scene.owner.project();
  expect((await seen()).map(({ kind, mentions }) => [kind, mentions])).toEqual([
    [null, 30],
    ['COMPLAINT', 30],
  ]);
  expect(await scene.store.models.Checkpoint.findOne({ _id: 'senja' }).lean()).not.toHaveProperty('unjudged');
});
