import type { BrandRow } from '../../../models/brand';
import type { ThreatPayload } from '../../../models/event';
import { correctMention } from '../../../src/usecases/correctMention';
import { removeMentions } from '../../../src/usecases/removeMentions';
import { updateThreat } from '../../../src/usecases/updateThreat';
import { type CrashMode, crashAt, restoreSnapshot, type Snapshot, takeSnapshot } from '../../support/crash';
import {
  ADMIN,
  at,
  createOwner,
  createTestDeps,
  DAY,
  HOUR,
  insertBrand,
  MINUTE,
  mention,
  type Owner,
  type TestDeps,
} from '../../support/deps';
import { openTestStore, type TestStore } from '../../support/testStore';

let store: TestStore;
let deps: TestDeps;
let brand: BrandRow;
let owner: Owner;
/** Before the pass that crashes, after it, and after one more pass. */
let before: Snapshot;
let after: Snapshot;
let later: Snapshot;

beforeAll(async () => {
  store = await openTestStore();
  deps = createTestDeps(store.models);
  brand = await insertBrand(store.models, 'senja');
  owner = createOwner(deps, brand);
  await bringToBefore();
  before = await takeSnapshot(store.models);
  await owner.project();
  after = await takeSnapshot(store.models);
  await oneMorePass();
  later = await takeSnapshot(store.models);
});
afterAll(() => store.close());

const push = (author: string, minute: number, followers = 10) =>
  mention({
    externalId: `push-${author}`,
    author,
    followers,
    text: 'activism: #StopSenja now',
    postedAt: at(5 * DAY + minute * MINUTE),
  });

/** A push by five; the first of those for the lake reaches many. */
const cause = (name: string, kind: string, tags: string, minute: number) =>
  ['one', 'two', 'three', 'four', 'five'].map((word, index) =>
    mention({
      externalId: `${name}-${word}`,
      author: `${name}-${word}`,
      followers: name === 'lake' && index === 0 ? 60_000 : 10,
      text: `${kind}: ${name} ${word} ${tags}`,
      postedAt: at(12 * DAY + (minute + index) * MINUTE),
    }),
  );

/** A brand with some history, and everything that can happen to it pending in one pass. */
async function bringToBefore(): Promise<void> {
  await owner.ingest([
    mention({ externalId: 'dewi-1', author: 'dewi' }),
    mention({ externalId: 'agus-1', author: 'agus', text: 'complaint: wrong size' }),
    mention({ externalId: 'agus-copy', author: 'sari', repostOf: 'agus-1', text: 'complaint: wrong size' }),
    mention({ externalId: 'early-copy', author: 'sari', repostOf: 'rani-0', text: 'complaint: copied' }),
    ...['a', 'b', 'c', 'd', 'e'].map((author, index) => push(author, index)),
    ...cause('bike', 'black campaign', '#NoCupsSenja', 0),
    ...cause('lake', 'activism', '#LakeForAll https://petition.example.org/lake', 60),
  ]);
  await owner.project();
  const lake = await store.models.Threat.findOne({ scope: 'CAMPAIGN', title: /lake/ }).lean();
  await updateThreat(deps, { id: lake!._id, assignee: 'Sinta' }, ADMIN);
  const dewi = await store.models.Threat.findOne({ author: 'X:dewi' }).lean();
  deps.time.now = at(2 * DAY);
  await updateThreat(deps, { id: dewi!._id, status: 'RESOLVED' }, ADMIN);
  await owner.project();

  deps.time.now = at(30 * DAY);
  await owner.ingest([
    mention({ externalId: 'dewi-2', author: 'dewi', postedAt: at(3 * DAY) }),
    mention({ externalId: 'agus-1', author: 'agus', text: 'praise: they changed it' }),
    mention({ externalId: 'rani-0', author: 'rani' }),
    mention({ externalId: 'rani-12', author: 'rani', postedAt: at(12 * DAY) }),
    mention({ externalId: 'push-a', author: 'a', text: 'neutral: never mind', postedAt: at(5 * DAY) }),
    push('f', 90, 500_000),
    ...cause('both', 'activism', '#NoCupsSenja #LakeForAll https://petition.example.org/lake', 90),
    mention({ externalId: 'pair', author: 'tono', text: 'praise: good' }),
  ]);
  const idOf = async (externalId: string) => (await store.models.Mention.findOne({ externalId }).lean())!._id;
  await correctMention(deps, { id: await idOf('early-copy'), kind: 'INQUIRY', polarity: 'NEUTRAL' }, ADMIN);
  await removeMentions(deps, { brand: 'senja', ids: [await idOf('agus-copy')] }, ADMIN);
  deps.time.now = at(30 * DAY + 5);
  await owner.ingest([
    mention({ externalId: 'rani-6', author: 'rani', postedAt: at(6 * DAY) }),
    mention({ externalId: 'pair', author: 'tono', text: 'complaint: not good' }),
    mention({ externalId: 'rani-copy', author: 'budi', followers: 900, repostOf: 'rani-12', text: 'complaint: x' }),
    ...Array.from({ length: 12 }, (_, index) =>
      mention({
        externalId: `crowd-${index}`,
        text: `neutral: queue ${index}`,
        postedAt: at(21 * DAY + index * MINUTE),
      }),
    ),
    ...['v', 'w', 'x', 'y', 'z'].map((author) =>
      mention({
        externalId: `smear-${author}`,
        author,
        text: `black campaign: the syrup of Senja holds old water and paint says ${author}`,
        postedAt: at(20 * DAY),
      }),
    ),
  ]);
  deps.time.now = at(30 * DAY + 10);
}

async function oneMorePass(): Promise<void> {
  deps.time.now = at(31 * DAY);
  await owner.ingest([
    push('g', 200),
    mention({ externalId: 'rani-13', author: 'rani', postedAt: at(13 * DAY) }),
    mention({ externalId: 'budi-1', author: 'budi', postedAt: at(20 * DAY + HOUR), text: 'activism: #StopSenja' }),
  ]);
  await owner.project();
  deps.time.now = at(30 * DAY + 10);
}

/** Lists without an order of their own are put in one. */
function plain(snapshot: Snapshot, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, (snapshot.get(name) ?? []).map(sortLists)]));
}

function sortLists(row: Record<string, unknown>): unknown {
  return JSON.parse(
    JSON.stringify(row, (key, value: unknown) =>
      Array.isArray(value) && ['threats', 'authors', 'texts', 'campaignKeys'].includes(key) ? [...value].sort() : value,
    ),
  );
}

const SEEN = ['mentions', 'threats', 'events', 'trendBuckets', 'spikeDays', 'spikes', 'checkpoints', 'changeSegments'];

/** Crashes at one write, starts again from the database, and runs to the end. */
async function crashAndResume(nth: number, mode: CrashMode): Promise<boolean> {
  await restoreSnapshot(store.models, before);
  owner.restart();
  const crash = crashAt(store.models, nth, mode);
  try {
    await owner.project().catch((error: Error) => {
      if (error.message !== 'crash') throw error;
    });
  } finally {
    crash.restore();
  }
  if (!crash.hasCrashed()) return false;
  await owner.project();
  return true;
}

test('the undisturbed passes hold what the law is about', () => {
  const events = after.get('events')!.map((event) => event.type);
  expect(events.filter((type) => type === 'THREAT_OPENED')).toHaveLength(11);
  expect(events).toEqual(
    expect.arrayContaining(['THREAT_RESOLVED', 'THREAT_REOPENED', 'THREAT_ESCALATED', 'THREAT_UPDATED']),
  );
  expect(events.filter((type) => type === 'SPIKE_DETECTED')).toHaveLength(4);
  expect(after.get('threats')!.map((threat) => threat.status)).toContain('DISMISSED');
  const isTakenOver = ({ scope, status, assignee }: Record<string, unknown>) =>
    scope === 'CAMPAIGN' && status === 'OPEN' && assignee === 'Sinta';
  expect(after.get('threats')!.filter(isTakenOver)).toHaveLength(1);
  expect(after.get('mentions')!.filter((row) => 'pending' in row || 'pendingAt' in row)).toEqual([]);
});

test.each<[CrashMode, number]>([
  ['BEFORE', 10],
  ['HALFWAY', 5],
])(
  'a crash at any write of a pass, %s it is done, changes nothing in the end',
  async (mode, least) => {
    let nth = 1;
    while (await crashAndResume(nth, mode)) {
      const resumed = await takeSnapshot(store.models);
      for (const name of SEEN) {
        expect({ nth, ...plain(resumed, [name]) }).toEqual({ nth, ...plain(after, [name]) });
      }
      nth++;
    }
    expect(nth).toBeGreaterThan(least);
  },
  60_000,
);

test('after a crash the brand goes on as if there had been none', async () => {
  let nth = 1;
  for (; await crashAndResume(nth, 'BEFORE'); nth += 5) {
    await oneMorePass();
    const resumed = await takeSnapshot(store.models);
    expect({ nth, ...plain(resumed, SEEN) }).toEqual({ nth, ...plain(later, SEEN) });
  }
  expect(nth).toBeGreaterThan(10);
});

test('each threat is told as opened exactly once, in an order without gaps', async () => {
  await crashAndResume(4, 'HALFWAY');
  const events = await store.models.Event.find().sort({ _id: 1 }).lean();
  expect(events.map((event) => event.sequence)).toEqual(events.map((_, index) => index + 1));
  const opened = events
    .filter((event) => event.type === 'THREAT_OPENED')
    .map((event) => (event.payload as ThreatPayload).threat);
  const threats = await store.models.Threat.find().lean();
  expect([...opened].sort()).toEqual(threats.map((threat) => threat._id).sort());
});
