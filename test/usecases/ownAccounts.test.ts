import type { BrandRow } from '../../models/brand';
import type { MentionRow } from '../../models/mention';
import { correctMention } from '../../src/usecases/correctMention';
import { reanalyzeMentions } from '../../src/usecases/reanalyzeMentions';
import { updateBrand } from '../../src/usecases/updateBrand';
import { ADMIN, at, createOwner, DAY, HOUR, MINUTE, mention, settledBy } from '../support/deps';
import { seeThreats } from '../support/readBack';
import { countRollups, seeRollups } from '../support/rollups';
import { setScene } from '../support/scene';

const scene = setScene({ handles: ['@Kopi.Senja'] });
const { tell, threats, eventTypes } = scene;
const OWN = 'kopi.senja';

/** What the brand's settings say from now on, with an owner that has read them. */
async function change(fields: { handles?: string[]; pseudonymizeAuthors?: boolean }): Promise<void> {
  await updateBrand(scene.deps, { slug: 'senja', ...fields }, ADMIN);
  const brand = await scene.store.models.Brand.findOne({ _id: 'senja' }).lean<BrandRow>();
  scene.owner = createOwner(scene.deps, brand!);
}

async function judgeAnew(): Promise<void> {
  await reanalyzeMentions(settledBy(scene.deps, scene.owner), { brand: 'senja', isForced: true }, () => {});
  await scene.owner.project();
}

/** Every threat's numbers are what its list adds up to, and the trends count every mention that is there. */
async function expectCountsToHold(): Promise<void> {
  const rows = await scene.store.models.Mention.find({ brand: 'senja' }).lean<MentionRow[]>();
  expect(await seeRollups(scene.store.models, 'senja')).toEqual(countRollups(rows, scene.brand.timeZone));
  for (const threat of await threats()) {
    const members = rows.filter((row) => threat.mentions.includes(row.externalId));
    const people = new Map(members.map((row) => [row.authorKey, row.author.followers ?? 0]));
    expect(threat).toMatchObject({
      mentionCount: members.length,
      reach: [...people.values()].reduce((sum, followers) => sum + followers, 0),
    });
  }
}

const push = (authors: readonly string[]) =>
  authors.map((author, index) =>
    mention({
      externalId: author,
      author,
      followers: 10,
      text: 'black campaign: syrup of old water and paint, spread it',
      postedAt: at(index * MINUTE),
    }),
  );

test.each([
  ['complaint', 'kopi.senja', 'X'],
  ['activism', '@KOPI.senja', 'X'],
  ['black campaign', ' kopi.senja', 'TIKTOK'],
] as const)(
  'a %s by an own account (%s on %s) opens nothing and tells nothing, and is counted',
  async (kind, author, channel) => {
    await tell({ author, channel, text: `${kind}: we are sorry`, followers: 9_000_000 });
    expect(await threats()).toEqual([]);
    expect(await eventTypes()).toEqual([]);
    await expectCountsToHold();
  },
);

test('an own account is no member of the campaign whose words it repeats, and not the fifth voice that makes one', async () => {
  await scene.owner.ingest(push(['a', 'b', OWN, 'c', 'd']));
  await scene.owner.project();
  expect(await threats()).toEqual([]);
  await scene.owner.ingest(push(['e', 'f']));
  await scene.owner.project();
  expect(await threats()).toMatchObject([
    { scope: 'CAMPAIGN', authorCount: 6, reach: 60, mentions: ['a', 'b', 'c', 'd', 'e', 'f'] },
  ]);
  await expectCountsToHold();
});

test.each([
  ['after what it reposts', 0, ['one', 'own', 'other']],
  ['before what it reposts', 1, ['own', 'other', 'one']],
])('a repost by an own account %s is no part of the threat, the repost of another is', async (_, __, order) => {
  const rows = {
    one: { externalId: 'one', followers: 5 },
    own: { externalId: 'own', author: OWN, followers: 900_000, repostOf: 'one', text: 'x', postedAt: at(HOUR) },
    other: { externalId: 'other', author: 'budi', followers: 7, repostOf: 'one', text: 'x', postedAt: at(HOUR) },
  };
  await tell(...order.map((name) => rows[name as keyof typeof rows]));
  expect(await threats()).toMatchObject([{ reposterCount: 1, reach: 12, mentions: ['one', 'other'] }]);
  await expectCountsToHold();
});

describe('the brand’s answer to a complaint', () => {
  const said = [
    { externalId: 'a' },
    { externalId: 'answer', author: OWN, text: 'we are sorry', replyTo: 'a', postedAt: at(HOUR) },
    { externalId: 'b', text: 'neutral: order 17', replyTo: 'answer', postedAt: at(2 * HOUR) },
    { externalId: 'else', author: 'budi', text: 'neutral: same here', replyTo: 'answer', postedAt: at(2 * HOUR) },
    { externalId: 'answer-2', author: OWN, text: 'found it', replyTo: 'b', postedAt: at(3 * HOUR) },
    { externalId: 'c', text: 'neutral: and now', replyTo: 'answer-2', postedAt: at(4 * HOUR) },
  ];

  test('takes its author’s replies into the threat, and nobody else’s, one after another', async () => {
    await tell(...said);
    expect(await threats()).toMatchObject([{ mentions: ['a', 'b', 'c'], authorCount: 1 }]);
    await expectCountsToHold();
  });

  test('does so in one batch', async () => {
    await scene.owner.ingest(said.map(mention));
    await scene.owner.project();
    expect(await threats()).toMatchObject([{ mentions: ['a', 'b', 'c'] }]);
  });

  test('is no way into the threat for what thanks, nor after seven days', async () => {
    await tell(
      ...said.slice(0, 2),
      { text: 'praise: it came', replyTo: 'answer', postedAt: at(2 * HOUR) },
      { text: 'neutral: hello', replyTo: 'answer', postedAt: at(8 * DAY) },
    );
    expect(await threats()).toMatchObject([{ mentions: ['a'] }]);
  });
});

test('a person’s label does not make an own post a threat', async () => {
  const [result] = await scene.owner.ingest([mention({ author: OWN, text: 'we are sorry' })]);
  await correctMention(scene.deps, { id: result!.mention!._id, kind: 'COMPLAINT' }, ADMIN);
  await scene.owner.project();
  expect(await threats()).toEqual([]);
});

test('projected again from the log, threats are the same, whatever the handles are by then', async () => {
  await tell({ externalId: 'a' }, { externalId: 'b', author: OWN }, { externalId: 'c', author: 'late.own' });
  await scene.owner.ingest(push(['a1', 'a2', 'a3', 'a4', 'a5', OWN, 'a6']));
  await scene.owner.project();
  const live = await threats();
  await change({ handles: ['late.own'] });
  const { Threat, Checkpoint, ChangeSegment, Mention } = scene.store.models;
  await Threat.deleteMany({});
  await Checkpoint.deleteMany({});
  await Mention.updateMany({}, { $set: { threats: [] }, $unset: { threatsSequence: '' } });
  for (const { changes } of await ChangeSegment.find().lean()) {
    for (const { mention: id, sequence, ...pending } of changes)
      await Mention.updateOne({ _id: id }, { $set: { pending: [pending], pendingAt: new Date(sequence) } });
  }
  await ChangeSegment.deleteMany({});
  await scene.owner.project();
  expect(await threats()).toEqual(live);
});

describe('when handles change', () => {
  test('earlier mentions stay where they are until they are judged anew; then those now own leave, those no longer own join', async () => {
    await tell(
      { externalId: 'by-new', author: 'senja.care', followers: 70 },
      { externalId: 'by-old', author: OWN, followers: 80, postedAt: at(HOUR) },
      { externalId: 'repost', author: 'budi', followers: 3, repostOf: 'by-new', text: 'x' },
    );
    const before = await threats();
    expect(before).toMatchObject([{ mentions: ['by-new', 'repost'], reach: 73 }]);
    await change({ handles: ['senja.care'] });
    await scene.owner.project();
    expect(await threats()).toEqual(before);
    await tell({ externalId: 'later', author: 'senja.care', followers: 70 });
    expect(await threats()).toEqual(before);

    await judgeAnew();
    expect(await threats()).toMatchObject([
      { status: 'DISMISSED', mentionCount: 0, reach: 0, mentions: [] },
      { status: 'OPEN', reach: 80, mentions: ['by-old'] },
    ]);
    await expectCountsToHold();
  });

  test('members of a campaign that turn out to be own accounts leave it', async () => {
    await scene.owner.ingest(push(['a', 'b', 'c', 'd', 'e', 'f']));
    await scene.owner.project();
    await change({ handles: ['f'] });
    await judgeAnew();
    expect(await seeThreats(scene.store.models, 'senja')).toMatchObject([
      { authorCount: 5, mentions: ['a', 'b', 'c', 'd', 'e'] },
    ]);
    await expectCountsToHold();
  });

  test('an own account is known by the name that was stored for it while it was not told', async () => {
    await change({ pseudonymizeAuthors: true });
    await tell({ externalId: 'by-new', author: 'senja.care' }, { externalId: 'by-old', author: OWN });
    expect(await threats()).toMatchObject([{ mentions: ['by-new'] }]);
    await change({ handles: [OWN, 'senja.care'] });
    await judgeAnew();
    expect(await threats()).toMatchObject([{ status: 'DISMISSED', mentions: [] }]);
    const rows = await scene.store.models.Mention.find().lean<MentionRow[]>();
    expect(rows.map((row) => row.author.isOwn)).toEqual([true, true]);
  });
});
