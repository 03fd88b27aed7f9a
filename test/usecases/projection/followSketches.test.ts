import type { ChangeSegmentRow } from '../../../models/changeSegment';
import type { CheckpointRow } from '../../../models/checkpoint';
import type { MentionRow } from '../../../models/mention';
import { createWake } from '../../../src/events/wake';
import { correctMention } from '../../../src/usecases/correctMention';
import { createSketchFollower } from '../../../src/usecases/projection/followSketches';
import { OwnershipLostError } from '../../../src/usecases/projection/ownershipLost';
import { type BrandState, loadBrandState, projectBrand } from '../../../src/usecases/projection/projectBrand';
import { removeMentions } from '../../../src/usecases/removeMentions';
import { ADMIN, at, MINUTE, mention } from '../../support/deps';
import { countRollups, seeRollups } from '../../support/rollups';
import { setScene } from '../../support/scene';

const scene = setScene();
let state: BrandState;
afterEach(() => state.sketches.stop());

const idOf = async (externalId: string) => (await scene.store.models.Mention.findOne({ externalId }).lean())!._id;
const correct = async (externalId: string, kind: 'PRAISE' | 'INQUIRY') => {
  scene.deps.time.now = new Date(scene.deps.time.now.getTime() + 1);
  await correctMention(scene.deps, { id: await idOf(externalId), kind, polarity: 'NEUTRAL' }, ADMIN);
};
const pass = async () => {
  await projectBrand(scene.deps, scene.brand, state);
  await state.sketches.catchUp();
};
const readCheckpoint = () => scene.store.models.Checkpoint.findById('senja').lean<CheckpointRow>();

/** Mentions of one quarter hour, some with the author or the text of others. */
const quarterHour = Array.from({ length: 30 }, (_, index) =>
  mention({
    externalId: `of-${index}`,
    author: `author ${index % 11}`,
    text: `complaint: parcel ${index % 7} is late`,
    postedAt: at(index * 10_000),
  }),
);

type Write = (...args: [operations: never]) => Promise<unknown>;

/** Does something before the next batch is written to the sketches; throwing it keeps the batch from being written. */
function beforeNextWrite(work: (write: Write, operations: never) => Promise<unknown>): void {
  const { collection } = scene.store.models.TrendSketch;
  const bulkWrite = collection.bulkWrite.bind(collection);
  collection.bulkWrite = (async (...args: Parameters<typeof bulkWrite>) => {
    delete (collection as { bulkWrite?: unknown }).bulkWrite;
    await work(bulkWrite as Write, args[0] as never);
    return bulkWrite(...args);
  }) as typeof bulkWrite;
}

/** Holds up the next reading of a quarter hour: half of its rows are read before `meanwhile` and half after it. */
function holdReading(meanwhile: () => Promise<void>): void {
  const { collection } = scene.store.models.Mention;
  const find = collection.find.bind(collection);
  const isReading = (filter: object) => 'postedAt' in filter && !('_id' in filter) && !('pendingAt' in filter);
  collection.find = ((filter: object, options: object) => {
    if (!isReading(filter)) return find(filter as never, options);
    delete (collection as { find?: unknown }).find;
    return (async function* () {
      const before = await find(filter as never, options).toArray();
      const early = before.slice(0, before.length / 2);
      yield* early;
      await meanwhile();
      const met = new Set(early.map((row) => row._id));
      for (const row of await find(filter as never, options).toArray()) if (!met.has(row._id)) yield row;
    })();
  }) as never;
}

async function expectRight(): Promise<void> {
  await state.sketches.catchUp();
  const rows = await scene.store.models.Mention.find().lean<MentionRow[]>();
  const seen = (await seeRollups(scene.store.models, 'senja')).filter(([, { mentions }]) => mentions > 0);
  expect(seen).toEqual(countRollups(rows, 'Asia/Jakarta'));
}

async function expectNextOwnerRight(): Promise<void> {
  state = await loadBrandState(scene.store.models, 'senja');
  await projectBrand(scene.deps, scene.brand, state);
  await expectRight();
}

test('while a quarter hour is read for its sketches, counts and threats go on, and what they take in is right in the end', async () => {
  await scene.owner.ingest(quarterHour);
  state = await loadBrandState(scene.store.models, 'senja');
  await pass();

  let wentOn = false;
  holdReading(async () => {
    // Of rows that are read already, and of rows that are not: put right, put right twice, removed, come anew, changed in part.
    for (const each of ['of-1', 'of-29']) await correct(each, 'PRAISE');
    await projectBrand(scene.deps, scene.brand, state);
    for (const each of ['of-1', 'of-2', 'of-27', 'of-29']) await correct(each, 'INQUIRY');
    await removeMentions(scene.deps, { brand: 'senja', ids: [await idOf('of-3'), await idOf('of-26')] }, ADMIN);
    await scene.owner.ingest([
      mention({ author: 'author 1', text: 'complaint: parcel 1 is late', postedAt: at(MINUTE) }),
      { ...quarterHour[4]!, text: 'praise: it has come' },
      { ...quarterHour[25]!, text: 'praise: it has come' },
    ]);
    await projectBrand(scene.deps, scene.brand, state);
    expect(await readCheckpoint()).toMatchObject({ sequence: 42, sketchSequence: 30 });
    // Accepted and not projected when the reading ends.
    await correct('of-5', 'PRAISE');
    await correct('of-24', 'PRAISE');
    wentOn = true;
  });
  await correct('of-0', 'PRAISE');
  await projectBrand(scene.deps, scene.brand, state);
  await state.sketches.catchUp();
  expect(wentOn).toBe(true);
  await projectBrand(scene.deps, scene.brand, state);
  await expectRight();
  expect(await readCheckpoint()).toMatchObject({ sequence: 44, sketchSequence: 44 });

  // The quarter hour is remembered from here on: it must hold each mention once.
  for (let index = 0; index < 30; index++) {
    if (index === 3 || index === 26) continue;
    await correct(`of-${index}`, index % 2 === 0 ? 'INQUIRY' : 'PRAISE');
    await projectBrand(scene.deps, scene.brand, state);
    await expectRight();
  }
});

test('what stops the sketches is thrown by the next pass, and the next owner lets them follow', async () => {
  await scene.owner.ingest(quarterHour);
  state = await loadBrandState(scene.store.models, 'senja');
  beforeNextWrite(() => Promise.reject(new Error('the disk hiccupped')));
  await expect(pass()).rejects.toThrow('the disk hiccupped');
  await expect(projectBrand(scene.deps, scene.brand, state)).rejects.toThrow('the disk hiccupped');
  expect(await readCheckpoint()).toMatchObject({ sequence: 30, sketchSequence: 0 });
  await expectNextOwnerRight();
});

test('one that is stopped reads no further, and leaves the sketches to the next', async () => {
  await scene.owner.ingest(quarterHour);
  state = await loadBrandState(scene.store.models, 'senja');
  await pass();
  const stopped = new Promise<void>((resolve) => {
    holdReading(async () => {
      void state.sketches.stop();
      resolve();
    });
  });
  await correct('of-0', 'PRAISE');
  await projectBrand(scene.deps, scene.brand, state);
  await stopped;
  await expect(state.sketches.catchUp()).rejects.toThrow('aborted');
  expect(await readCheckpoint()).toMatchObject({ sequence: 31, sketchSequence: 30 });
  await expectNextOwnerRight();
});

test('one whose sketches another has moved on leaves them to be made again', async () => {
  await scene.owner.ingest(quarterHour);
  await scene.owner.project();
  state = await loadBrandState(scene.store.models, 'senja');
  beforeNextWrite(() =>
    scene.store.models.TrendSketch.collection.updateMany({ applied: 30 }, { $set: { applied: 30.5 } }),
  );
  await scene.owner.ingest([mention({ author: 'another', text: 'complaint: parcel 40 is late' })]);
  await expect(pass()).rejects.toThrow(OwnershipLostError);
  await expectNextOwnerRight();
});

test('one whose sketches another writes at the same time leaves them to be made again', async () => {
  await scene.owner.ingest(quarterHour);
  state = await loadBrandState(scene.store.models, 'senja');
  // The other, which knows less of the log, comes between reading and writing.
  beforeNextWrite((write, operations) =>
    write(
      (operations as { insertOne: { document: object } }[]).map(({ insertOne }) => ({
        insertOne: { document: { ...insertOne.document, cells: Buffer.alloc(0), applied: 1 } },
      })) as never,
    ),
  );
  await expect(pass()).rejects.toThrow(OwnershipLostError);
  await expectNextOwnerRight();
});

test('far behind, the sketches are waited for', async () => {
  let fail: (error: Error) => void = () => {};
  const stalled = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  const find = () => ({ toArray: () => stalled });
  const follower = createSketchFollower(
    { ...scene.store.models, TrendSketch: { collection: { find } } as never },
    'senja',
    0,
  );
  await scene.owner.ingest([quarterHour[0]!]);
  state = await loadBrandState(scene.store.models, 'senja');
  await projectBrand(scene.deps, scene.brand, state);
  const change = (await scene.store.models.ChangeSegment.findOne().lean<ChangeSegmentRow>())!.changes[0]!;
  const follow = (segments: number) => {
    const changes = Array.from({ length: 1_000 }, () => change);
    for (let first = 1; first < segments * 1_000; first += 1_000)
      follower.take({ brand: 'senja', last: first + 999, changes }, false);
    return follower.follow(
      { wake: createWake(), clock: scene.deps.clock },
      { sequence: 20_000, dayZone: null, isDry: false },
    );
  };
  await follow(19);
  const waits = follow(1).then(
    () => 'not waited for',
    (error: Error) => error.message,
  );
  fail(new Error('in the end'));
  expect(await waits).toBe('in the end');
});
