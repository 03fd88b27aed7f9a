import fc from 'fast-check';
import type { BrandRow } from '../../../models/brand';
import type { ThreatPayload } from '../../../models/event';
import type { MentionRow } from '../../../models/mention';
import { CHANNELS, MENTION_KINDS } from '../../../src/nlp/doc';
import type { MentionInput } from '../../../src/usecases/checkMention';
import { at, createOwner, createTestDeps, DAY, HOUR, insertBrand, type Owner, type TestDeps } from '../../support/deps';
import { countRollups, seeRollups } from '../../support/rollups';
import { openTestStore, type TestStore } from '../../support/testStore';

let store: TestStore;
let deps: TestDeps;
let brand: BrandRow;
let owner: Owner;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const texts = MENTION_KINDS.flatMap((kind) => {
  const prefix = kind.toLowerCase().replace('_', ' ');
  return [`${prefix}: one`, `${prefix}: two #PushAway`, `${prefix}: see https://example.org/x`];
});
const mentionArbitrary: fc.Arbitrary<MentionInput> = fc.record({
  externalId: fc.integer({ min: 1, max: 25 }).map((number) => `m${number}`),
  channel: fc.constantFrom(...CHANNELS.slice(0, 2)),
  text: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...texts) },
    { weight: 1, arbitrary: fc.constantFrom('complaint: late', 'activism: #PushAway') },
  ),
  // Near each other and far, so that quarters are shared, windows cross, and much arrives late.
  postedAt: fc.oneof(
    fc.integer({ min: 0, max: 60 }).map((minutes) => at(minutes * 60_000)),
    fc.integer({ min: 0, max: 20 }).map((days) => at(days * DAY + HOUR)),
  ),
  author: fc.record({
    handle: fc.constantFrom('rani', 'budi', 'sari', 'dewi', 'agus', 'tono', 'wati'),
    followers: fc.option(fc.integer({ min: 0, max: 20_000 })),
  }),
  repostOf: fc.option(
    fc.integer({ min: 1, max: 25 }).map((number) => `m${number}`),
    { freq: 3 },
  ),
});
type Step = { mentions: MentionInput[] } | 'PROJECT' | 'RESTART';
const stepsArbitrary: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.array(mentionArbitrary, { minLength: 1, maxLength: 12 }).map((mentions) => ({ mentions })),
    },
    { weight: 3, arbitrary: fc.constant('PROJECT' as const) },
    { weight: 1, arbitrary: fc.constant('RESTART' as const) },
  ),
  { minLength: 3, maxLength: 8 },
);

async function run(steps: readonly Step[]): Promise<void> {
  await store.clear();
  deps = createTestDeps(store.models);
  brand = await insertBrand(store.models, 'senja');
  owner = createOwner(deps, brand);
  for (const step of steps) {
    if (step === 'RESTART') owner.restart();
    else if (step === 'PROJECT') await owner.project();
    else await owner.ingest(step.mentions);
    deps.time.now = new Date(deps.time.now.getTime() + 1);
  }
  await owner.project();
}

test('whatever comes in, in whatever order, every count equals what the stored mentions add up to', async () => {
  await fc.assert(
    fc.asyncProperty(stepsArbitrary, async (steps) => {
      await run(steps);
      const mentions = await store.models.Mention.find({ brand: 'senja' }).lean<MentionRow[]>();
      expect(await seeRollups(store.models, 'senja')).toEqual(countRollups(mentions, brand.timeZone));

      const threats = await store.models.Threat.find({ brand: 'senja' }).lean();
      const known = new Set(threats.map((threat) => threat._id));
      for (const row of mentions) expect(row.threats.filter((id) => !known.has(id))).toEqual([]);
      for (const threat of threats) {
        const list = mentions.filter((row) => row.threats.includes(threat._id));
        const own = list.filter((row) => row.repostOfId === null);
        const reach = new Map<string, number>();
        for (const { authorKey, author } of list)
          reach.set(authorKey, Math.max(reach.get(authorKey) ?? 0, author.followers ?? 0));
        expect(threat).toMatchObject({
          mentionCount: list.length,
          authorCount: new Set(own.map((row) => row.authorKey)).size,
          reposterCount: new Set(list.filter((row) => row.repostOfId !== null).map((row) => row.authorKey)).size,
          reach: [...reach.values()].reduce((sum, followers) => sum + followers, 0),
        });
        if (list.length > 0) {
          const times = list.map((row) => row.postedAt.getTime());
          expect(threat.openedAt.getTime()).toBe(Math.min(...times));
          expect(threat.lastMentionAt.getTime()).toBe(Math.max(...times));
        } else expect(threat.status).toBe('DISMISSED');
      }

      for (const row of mentions.filter((each) => each.repostOfId === null)) {
        const own = row.threats.filter((id) => threats.find((threat) => threat._id === id)?.scope === 'AUTHOR');
        expect(own).toHaveLength(row.analysis.kind === 'COMPLAINT' ? 1 : 0);
      }

      const events = await store.models.Event.find({ brand: 'senja' }).sort({ _id: 1 }).lean();
      expect(events.map((event) => event.sequence)).toEqual(events.map((_, index) => index + 1));
      const told = events
        .filter((event) => event.type === 'THREAT_OPENED')
        .map((event) => (event.payload as ThreatPayload).threat);
      expect([...told].sort()).toEqual([...known].sort());
    }),
    { numRuns: 12 },
  );
});

test('what is asked of the log after a run is contiguous, and each change is in it once', async () => {
  await run([
    { mentions: [1, 2, 3].map((number) => ({ ...sample(number), text: 'complaint: late' })) },
    { mentions: [sample(1), sample(2)] },
    'PROJECT',
    { mentions: [sample(2, 'praise: fine'), sample(3, 'praise: fine'), sample(3, 'complaint: no'), sample(4)] },
  ]);
  const segments = await store.models.ChangeSegment.find({ brand: 'senja' }).sort({ _id: 1 }).lean();
  const changes = segments.flatMap((segment) => segment.changes);
  expect(changes.map((change) => change.sequence)).toEqual(changes.map((_, index) => index + 1));
  const keys = changes.map((change) => `${change.mention} ${change.revision}`);
  expect(new Set(keys).size).toBe(keys.length);
  const revisions = await store.models.Mention.find().lean();
  expect(keys).toHaveLength(revisions.reduce((sum, row) => sum + row.revision, 0));
  expect(await store.models.Mention.countDocuments({ pendingAt: { $exists: true } })).toBe(0);
});

function sample(number: number, text = 'neutral: sample'): MentionInput {
  return { externalId: `s${number}`, channel: 'X', text, postedAt: at(number), author: { handle: 'rani' } };
}
