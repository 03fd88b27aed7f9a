import type { BrandRow } from '../../../models/brand';
import type { ChangeSegmentRow } from '../../../models/changeSegment';
import type { CheckpointRow } from '../../../models/checkpoint';
import type { MentionRow } from '../../../models/mention';
import { createSketchBacklog } from '../../../src/usecases/projection/sketchBacklog';
import { at, createOwner, createTestDeps, insertBrand, MINUTE, mention, type TestDeps } from '../../support/deps';
import { countRollups, seeRollups } from '../../support/rollups';
import { openTestStore, type TestStore } from '../../support/testStore';

const segment = (first: number, length: number) =>
  ({
    brand: 'senja',
    first,
    last: first + length - 1,
    changes: Array.from({ length }, () => ({})),
  }) as ChangeSegmentRow;

test('nothing held is no run; what is held is one run to its end', () => {
  const backlog = createSketchBacklog();
  expect(backlog.run(100)).toBeNull();
  backlog.hold(segment(1, 2));
  backlog.hold(segment(3, 5));
  expect(backlog.size()).toBe(7);
  const run = backlog.run(100)!;
  expect(run).toMatchObject({ brand: 'senja', last: 7 });
  expect(run.changes).toHaveLength(7);
  backlog.end(run, at(0));
  expect(backlog.run(100)).toBeNull();
  expect(backlog.size()).toBe(0);
});

test.each([
  ['what is not projected yet is left', [2, 5, 3], 9, 7],
  ['nothing is projected yet', [2], 1, null],
  ['5,000 changes at most', [3_000, 2_000, 1], 100_000, 5_000],
  ['one segment at least', [6_000, 1], 100_000, 6_000],
])('a run ends where %s', (_name, lengths, sequence, last) => {
  const backlog = createSketchBacklog();
  let first = 1;
  for (const length of lengths) {
    backlog.hold(segment(first, length));
    first += length;
  }
  const run = backlog.run(sequence);
  expect(run?.last ?? null).toBe(last);
  expect(run?.changes.length ?? null).toBe(last);
  if (run !== null) backlog.end(run, at(0));
  expect(backlog.size()).toBe(first - 1 - (last ?? 0));
});

test.each([
  ['not at once again', 0, 1, false, false],
  ['not within a second', 999, 4_999, false, false],
  ['after a second', 1_000, 1, false, true],
  ['after a clock that was put back', -5_000, 1, false, true],
  ['at 5,000 changes', 0, 5_000, false, true],
  ['where somebody waits', 0, 1, true, true],
])('due: %s', (_name, later, changes, isWanted, isDue) => {
  const backlog = createSketchBacklog();
  expect(backlog.isDue(at(0))).toBe(true);
  backlog.end(segment(1, 1), at(0));
  backlog.hold(segment(2, changes));
  if (isWanted) backlog.want();
  expect(backlog.isDue(at(later))).toBe(isDue);
  backlog.end(backlog.run(changes + 1)!, at(later));
  expect(backlog.isDue(at(later))).toBe(false);
});

test('who begins to wait while a run is taken in is waited for by the next', () => {
  const backlog = createSketchBacklog();
  backlog.hold(segment(1, 1));
  const run = backlog.run(1)!;
  backlog.want();
  backlog.end(run, at(0));
  expect(backlog.isDue(at(0))).toBe(true);
});

describe('sketches behind the counts', () => {
  let store: TestStore;
  let deps: TestDeps;
  let brand: BrandRow;
  beforeAll(async () => {
    store = await openTestStore();
    deps = createTestDeps(store.models);
    brand = await insertBrand(store.models, 'senja');
  });
  afterAll(() => store.close());

  test('a crash before they follow leaves right counts, and the next owner lets them follow', async () => {
    const owner = createOwner(deps, brand);
    const first = ['a', 'b', 'c'].map((author, minute) =>
      mention({ author, text: `complaint: parcel ${author} is late`, postedAt: at(minute * MINUTE) }),
    );
    await owner.ingest(first);
    await owner.project();

    const { collection } = store.models.TrendSketch;
    collection.bulkWrite = async () => {
      delete (collection as { bulkWrite?: unknown }).bulkWrite;
      throw new Error('crash');
    };
    await owner.ingest([
      { ...first[0]!, text: 'praise: it has come' },
      mention({ author: 'd', text: 'complaint: parcel d is late', postedAt: at(3 * MINUTE) }),
    ]);
    await expect(owner.project()).rejects.toThrow('crash');
    const counted = async () => (await seeRollups(store.models, 'senja')).map(([, { mentions }]) => mentions);
    const rows = await store.models.Mention.find().lean<MentionRow[]>();
    const expected = countRollups(rows, 'Asia/Jakarta');
    const right = expected.map(([, { mentions }]) => mentions);
    expect((await counted()).filter((mentions) => mentions > 0)).toEqual(right);
    expect(await seeRollups(store.models, 'senja')).not.toEqual(expected);
    expect(await readCheckpoint()).toMatchObject({ sequence: 5, sketchSequence: 3 });

    await owner.project();
    expect((await seeRollups(store.models, 'senja')).filter(([, { mentions }]) => mentions > 0)).toEqual(expected);
    expect(await readCheckpoint()).toMatchObject({ sequence: 5, sketchSequence: 5 });
  });

  const readCheckpoint = () => store.models.Checkpoint.findById('senja').lean<CheckpointRow>();
});
