import path from 'node:path';
import type { BrandRow } from '../../models/brand';
import { makeStream } from '../../scripts/evaluate/campaigns/makeStream';
import { readScenarios } from '../../scripts/evaluate/campaigns/readScenarios';
import { readMentions } from '../../scripts/train/readMentions';
import { createAnalyzer } from '../../src/nlp';
import type { AnalyzeInput } from '../../src/nlp/doc';
import type { MentionInput } from '../../src/usecases/checkMention';
import { at, createOwner, createTestDeps, DAY, insertBrand, MINUTE, mention, type TestDeps } from '../support/deps';
import { seeThreats } from '../support/readBack';
import { openTestStore, type TestStore } from '../support/testStore';

let store: TestStore;
let deps: TestDeps;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.clear();
  deps = createTestDeps(store.models);
  deps.time.now = new Date();
});

const analyzer = createAnalyzer();
const scenarios = readScenarios(path.resolve('scripts/evaluate/campaigns/scenarios'));
const chatter = readMentions(path.resolve('scripts/corpus'));

function streamOf(name: string): { rows: MentionInput[]; brand: Partial<BrandRow> } {
  const scenario = scenarios.find((each) => each.name === name)!;
  const rows = makeStream(scenario, 1, chatter).map(({ input }) => input);
  return { rows, brand: { name: scenario.brand, competitors: [scenario.rival] } };
}

async function campaigns() {
  return (await seeThreats(store.models, 'senja')).filter(({ scope }) => scope === 'CAMPAIGN');
}

/** Campaigns with their names, whoever ran them in. */
async function campaignsById() {
  const rows = await store.models.Threat.find(
    { scope: 'CAMPAIGN' },
    { kind: 1, mentionCount: 1, authorCount: 1, reach: 1 },
  )
    .sort({ _id: 1 })
    .lean();
  const members = await store.models.Mention.find({ threats: { $in: rows.map((row) => row._id) } }, { threats: 1 })
    .sort({ _id: 1 })
    .lean();
  return { rows, members: members.map((row) => [row._id, [...row.threats].sort()]) };
}

async function run(name: string, batch: number, restartAt = Number.POSITIVE_INFINITY) {
  await store.clear();
  const { rows, brand } = streamOf(name);
  const { analyze } = analyzer;
  const real = { ...deps, analyze, analyzeBatch: async (inputs: readonly AnalyzeInput[]) => inputs.map(analyze) };
  const owner = createOwner(real, await insertBrand(store.models, 'senja', brand));
  for (let start = 0; start < rows.length; start += batch) {
    if (start >= restartAt) owner.restart();
    await owner.ingest(rows.slice(start, start + batch));
    await owner.project();
  }
  return owner;
}

test.each([
  ['battery-rumour', 'BLACK_CAMPAIGN'],
  ['palm-petition', 'ACTIVISM'],
  ['double-charge', 'COMPLAINT'],
])('%s, from texts to threats, is one campaign of kind %s', async (name, kind) => {
  await run(name, 1_000);
  expect(await campaigns()).toMatchObject([{ kind }]);
});

test('a giveaway, from texts to threats, is none', async () => {
  await run('giveaway', 1_000);
  expect(await campaigns()).toEqual([]);
});

test('live, restarted after each batch, imported at once, and projected again from the log: the same campaigns', async () => {
  await run('battery-rumour', 40);
  const live = await campaignsById();
  expect(live.rows).toHaveLength(1);
  await run('battery-rumour', 90, 0);
  expect(await campaignsById()).toEqual(live);
  await run('battery-rumour', 1_000);
  expect(await campaignsById()).toEqual(live);

  await store.models.Threat.deleteMany({});
  await store.models.Checkpoint.deleteMany({});
  await store.models.Mention.updateMany({}, { $set: { threats: [] }, $unset: { threatsSequence: '' } });
  for (const { changes } of await store.models.ChangeSegment.find().lean()) {
    for (const { mention, sequence, ...change } of changes) {
      const marks = { pending: [change], pendingAt: new Date(sequence) };
      await store.models.Mention.updateOne({ _id: mention }, { $set: marks });
    }
  }
  await store.models.ChangeSegment.deleteMany({});
  const brand = await store.models.Brand.findOne({ _id: 'senja' }).lean<BrandRow>();
  await createOwner(deps, brand!).project();
  expect(await campaignsById()).toEqual(live);
});

test('a large campaign’s counts equal its list while mentions join, repost, change and leave', async () => {
  const owner = createOwner(deps, await insertBrand(store.models, 'senja'));
  const push = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) =>
      mention({
        externalId: `p${from + index}`,
        author: `a${(from + index) % 190}`,
        followers: from + index,
        text: 'black campaign: syrup of old water and paint, spread it',
        postedAt: at((from + index) * 100),
      }),
    );
  const check = async () => {
    const row = await store.models.Threat.findOne({ scope: 'CAMPAIGN' }).lean();
    const list = await store.models.Mention.find({ threats: row!._id }).lean();
    const own = list.filter((each) => each.repostOfId === null);
    const reach = new Map<string, number>();
    for (const { authorKey, author } of list)
      reach.set(authorKey, Math.max(author.followers ?? 0, reach.get(authorKey) ?? 0));
    expect(row).toMatchObject({
      mentionCount: list.length,
      authorCount: new Set(own.map((each) => each.authorKey)).size,
      reposterCount: new Set(list.filter((each) => each.repostOfId !== null).map((each) => each.authorKey)).size,
      reach: [...reach.values()].reduce((sum, value) => sum + value, 0),
    });
    return list.length;
  };
  const passes = [
    push(0, 250),
    push(250, 400),
    [mention({ author: 'r', repostOf: 'p3', followers: 9_000, text: 'x', postedAt: at(DAY) })],
    [...push(400, 450), mention({ externalId: 'p7', author: 'a7', text: 'praise: never mind', postedAt: at(700) })],
    push(450, 500),
  ];
  const sizes: number[] = [];
  for (const rows of passes) {
    await owner.ingest(rows);
    await owner.project();
    sizes.push(await check());
  }
  owner.restart();
  await owner.ingest(push(500, 510).map((row) => ({ ...row, postedAt: new Date(row.postedAt.getTime() + MINUTE) })));
  await owner.project();
  expect(await check()).toBeGreaterThan(sizes.at(-1)!);
});

test('a campaign that turns out to be harmless is dismissed with a reason, told, and left by its mentions', async () => {
  const owner = createOwner(deps, await insertBrand(store.models, 'senja'));
  const copies = (kind: string, from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) =>
      mention({
        externalId: `p${from + index}`,
        author: `a${from + index}`,
        text: `${kind}: syrup of old water and paint, spread it`,
        postedAt: at((from + index) * 100),
      }),
    );
  for (const rows of [copies('black campaign', 0, 6), copies('praise', 6, 40)]) {
    await owner.ingest(rows);
    await owner.project();
  }
  const row = await store.models.Threat.findOne({ scope: 'CAMPAIGN' }).lean();
  expect(row).toMatchObject({ status: 'DISMISSED', mentionCount: 0, authorCount: 0 });
  expect(row!.timeline.at(-1)).toMatchObject({ action: 'STATUS', from: 'OPEN', to: 'DISMISSED' });
  expect(row!.timeline.at(-1)!.why).toContain('no longer show signs');
  expect(await store.models.Mention.countDocuments({ threats: row!._id })).toBe(0);
  const events = await store.models.Event.find({ type: 'THREAT_UPDATED' }).lean();
  expect(JSON.stringify(events)).toContain('no longer show signs');
});
