import { DEFAULT_THRESHOLDS } from '../../src/monitor/thresholds';
import { updateThreat } from '../../src/usecases/updateThreat';
import { ADMIN, at, DAY, HOUR, MINUTE, mention } from '../support/deps';
import { seeEvents } from '../support/readBack';
import { setScene } from '../support/scene';

const scene = setScene();
const { tell, threats, threat, eventTypes } = scene;
const QUIET = DEFAULT_THRESHOLDS.quietDays * DAY;

/** A person's work on the newest threat, or on another one. */
const work = async (fields: object, id?: string) =>
  updateThreat(scene.deps, { id: id ?? (await threat())._id, ...fields }, ADMIN);
const praise = (ms: number) => ({ author: 'else', text: 'praise: good', postedAt: at(ms) });
/** The clock goes to a moment, and the owner looks around. */
async function wait(ms: number): Promise<void> {
  scene.deps.time.now = at(ms);
  await scene.owner.project();
}
const payloads = async () =>
  (await seeEvents(scene.store.models, 'senja')).map(({ type, payload }) => ({ type, ...payload }));

describe('a quiet threat', () => {
  beforeEach(() => {
    scene.deps.time.now = at(0);
  });

  test.each([
    ['stays open to the last millisecond', QUIET - 1, 'OPEN'],
    ['closes by itself', QUIET, 'RESOLVED'],
  ])('%s', async (_, ms, status) => {
    await tell({ externalId: 'a' });
    await wait(ms);
    expect(await threats()).toMatchObject([{ status }]);
    expect(await eventTypes()).toEqual(status === 'OPEN' ? ['THREAT_OPENED'] : ['THREAT_OPENED', 'THREAT_RESOLVED']);
  });

  test('is told and recorded as closed by the engine, at the moment its time was over', async () => {
    await tell({ externalId: 'a' });
    await wait(QUIET + 3 * DAY);
    const why = 'No mention and no work on it for 30 days.';
    expect(await threat()).toMatchObject({ isClosedByEngine: true, resolvedAt: at(QUIET) });
    expect((await threat()).timeline.at(-1)).toMatchObject({
      actor: 'engine',
      action: 'STATUS',
      from: 'OPEN',
      to: 'RESOLVED',
      why,
    });
    expect((await seeEvents(scene.store.models, 'senja')).at(-1)).toMatchObject({
      occurredAt: at(QUIET),
      payload: { why },
    });
  });

  test('counts from the last mention and from the last work on it, and by the brand’s own days', async () => {
    await scene.store.models.Brand.updateOne({ _id: 'senja' }, { $set: { thresholds: { quietDays: 10 } } });
    Object.assign(scene.brand, { thresholds: { quietDays: 10 } });
    await tell({ externalId: 'a' });
    await wait(5 * DAY);
    await tell({ externalId: 'b', postedAt: at(5 * DAY) });
    await wait(14 * DAY);
    expect(await threats()).toMatchObject([{ status: 'OPEN' }]);
    await work({ note: 'called the customer' });
    await wait(23 * DAY);
    expect(await threats()).toMatchObject([{ status: 'OPEN' }]);
    await wait(24 * DAY);
    expect(await threats()).toMatchObject([{ status: 'RESOLVED' }]);
  });

  test.each(['ACKNOWLEDGED', 'IN_PROGRESS'])('closes from %s too', async (status) => {
    await tell({ externalId: 'a' });
    await work({ status });
    await wait(QUIET);
    expect(await threats()).toMatchObject([{ status: 'RESOLVED' }]);
  });

  test('that a person opens again has its quiet time before it', async () => {
    await tell({ externalId: 'a' });
    await wait(QUIET);
    await work({ status: 'IN_PROGRESS' });
    expect(await threat()).toMatchObject({ status: 'IN_PROGRESS', isClosedByEngine: false, resolvedAt: null });
    await wait(QUIET + 10 * DAY);
    expect(await threats()).toMatchObject([{ status: 'IN_PROGRESS' }]);
    expect(await eventTypes()).toEqual(['THREAT_OPENED', 'THREAT_RESOLVED', 'THREAT_REOPENED']);
    await wait(2 * QUIET);
    expect(await threats()).toMatchObject([{ status: 'RESOLVED' }]);
  });

  test('takes no complaint of a week after it closed: that is a new one', async () => {
    await tell({ externalId: 'a' });
    await wait(QUIET);
    await tell({ externalId: 'b', postedAt: at(QUIET + DAY) });
    expect(await threats()).toMatchObject([{ status: 'RESOLVED' }, { status: 'OPEN' }]);
  });

  test('opens again when a late mention shows that its quiet time is not over', async () => {
    await tell({ externalId: 'a' });
    await wait(QUIET);
    await tell({ externalId: 'late', postedAt: at(2 * DAY) });
    expect(await threats()).toMatchObject([{ status: 'OPEN', mentions: ['a', 'late'] }]);
    await wait(QUIET + 2 * DAY);
    expect(await threat()).toMatchObject({ status: 'RESOLVED', resolvedAt: at(QUIET + 2 * DAY) });
    const types = ['THREAT_OPENED', 'THREAT_RESOLVED', 'THREAT_REOPENED', 'THREAT_RESOLVED'];
    expect(await eventTypes()).toEqual(types);
  });
});

describe('imported history', () => {
  beforeEach(() => {
    scene.deps.time.now = at(400 * DAY);
  });

  test('closes what was quiet within it, whatever the clock says, and leaves open what is new in it', async () => {
    await tell({ externalId: 'a' }, praise(QUIET - 1));
    expect(await threats()).toMatchObject([{ status: 'OPEN' }]);
    await tell(praise(QUIET), { externalId: 'b', author: 'budi', postedAt: at(QUIET) });
    expect(await threats()).toMatchObject([{ status: 'RESOLVED' }, { status: 'OPEN' }]);
    expect((await threat({ author: 'X:rani' })).resolvedAt).toEqual(at(QUIET));
  });

  test('in one pass or in many gives the same statuses and the same moments', async () => {
    const rows = [0, 40, 45, 90].map((day) => mention({ externalId: `d${day}`, postedAt: at(day * DAY) }));
    await scene.owner.ingest(rows);
    await scene.owner.project();
    const states = async () =>
      (await scene.store.models.Threat.find().sort({ openedAt: 1 }).lean()).map(({ status, resolvedAt }) => [
        status,
        resolvedAt,
      ]);
    const atOnce = await states();
    await scene.store.models.Threat.deleteMany({});
    await scene.store.models.Mention.deleteMany({});
    await scene.store.models.ChangeSegment.deleteMany({});
    await scene.store.models.Checkpoint.deleteMany({});
    scene.owner.restart();
    for (const row of rows) {
      await scene.owner.ingest([row]);
      await scene.owner.project();
    }
    expect(await states()).toEqual(atOnce);
    expect(atOnce).toEqual([
      ['RESOLVED', at(30 * DAY)],
      ['RESOLVED', at(75 * DAY)],
      ['OPEN', null],
    ]);
  });

  test('that was not to be told closes without a word', async () => {
    await scene.owner.ingest([mention()], false);
    await scene.owner.project();
    await tell(praise(QUIET + DAY));
    expect(await threats()).toMatchObject([{ status: 'RESOLVED' }]);
    expect(await eventTypes()).toEqual([]);
  });
});

describe('a muted threat', () => {
  const until = at(31 * DAY);
  beforeEach(async () => {
    await tell({ externalId: 'a', followers: 10 });
    await work({ muteUntil: until });
    await scene.owner.project();
  });

  test('tells that it is muted, then nothing of what it grows to, and counts it all the same', async () => {
    await tell({ externalId: 'b', followers: 2_000_000, postedAt: at(HOUR) });
    await work({ status: 'RESOLVED', note: 'settled' });
    await scene.owner.project();
    expect(await threats()).toMatchObject([{ severity: 'HIGH', status: 'RESOLVED', mentionCount: 2 }]);
    expect(await payloads()).toMatchObject([
      { type: 'THREAT_OPENED' },
      { type: 'THREAT_UPDATED', action: 'MUTED', from: null, to: until.toISOString(), actor: 'Admin' },
    ]);
    expect((await threat()).timeline.map(({ action }) => action)).toEqual([
      'OPENED',
      'MUTED',
      'ESCALATED',
      'STATUS',
      'NOTE',
    ]);
  });

  test('is pushed again when somebody ends the mute', async () => {
    await work({ unmute: true });
    expect((await threat()).mutedUntil).toBeUndefined();
    await tell({ externalId: 'b', followers: 2_000_000, postedAt: at(HOUR) });
    expect(await eventTypes()).toEqual(['THREAT_OPENED', 'THREAT_UPDATED', 'THREAT_UPDATED', 'THREAT_ESCALATED']);
    expect(await payloads()).toMatchObject([{}, {}, { action: 'UNMUTED', from: until.toISOString(), to: null }, {}]);
  });

  test('is pushed again by itself when its time is over, which is told with its present severity', async () => {
    await tell({ externalId: 'b', followers: 2_000_000, postedAt: at(HOUR) });
    await wait(31 * DAY + MINUTE);
    expect((await threat()).mutedUntil).toBeUndefined();
    expect((await payloads()).at(-1)).toMatchObject({
      action: 'UNMUTED',
      severity: 'HIGH',
      why: 'The time it was muted for is over.',
    });
    expect((await threat()).timeline.at(-1)).toMatchObject({ actor: 'engine', action: 'UNMUTED' });
    await tell({ externalId: 'c', author: 'rani', text: 'complaint: again', postedAt: at(2 * HOUR) });
    expect((await eventTypes()).at(-1)).toBe('THREAT_ESCALATED');
  });

  test('a mute that is over silences nothing, even before anybody has taken it off', async () => {
    scene.deps.time.now = new Date(until.getTime() - MINUTE / 2);
    await scene.owner.project();
    scene.deps.time.now = until;
    await tell({ externalId: 'b', followers: 2_000_000, postedAt: at(HOUR) });
    expect(await eventTypes()).toContain('THREAT_ESCALATED');
  });

  test.each([
    ['now', () => scene.deps.time.now],
    ['for more than a year', () => new Date(scene.deps.time.now.getTime() + 367 * DAY)],
  ])('is not muted until %s', async (_, moment) => {
    expect(await work({ muteUntil: moment() })).toMatchObject({ threat: null, errors: [{ code: 'MUTE_INVALID' }] });
  });

  test('is not muted and unmuted at once', async () => {
    const moment = new Date(scene.deps.time.now.getTime() + DAY);
    expect(await work({ muteUntil: moment, unmute: true })).toMatchObject({ errors: [{ code: 'MUTE_CONTRADICTS' }] });
  });
});

test('every change a person makes is told, with what it was and is', async () => {
  await tell({ externalId: 'a' });
  await work({ status: 'ACKNOWLEDGED', assignee: 'Budi', note: 'on it' });
  await work({ status: 'RESOLVED' });
  await work({ status: 'OPEN' });
  await work({ status: 'DISMISSED' });
  await scene.owner.project();
  expect(await payloads()).toMatchObject([
    { type: 'THREAT_OPENED' },
    { type: 'THREAT_UPDATED', action: 'STATUS', from: 'OPEN', to: 'ACKNOWLEDGED', status: 'ACKNOWLEDGED' },
    { type: 'THREAT_UPDATED', action: 'ASSIGNEE', from: null, to: 'Budi' },
    { type: 'THREAT_UPDATED', action: 'NOTE', note: 'on it', actor: 'Admin' },
    { type: 'THREAT_RESOLVED', from: 'ACKNOWLEDGED', to: 'RESOLVED' },
    { type: 'THREAT_REOPENED', from: 'RESOLVED', to: 'OPEN' },
    { type: 'THREAT_UPDATED', action: 'STATUS', from: 'OPEN', to: 'DISMISSED' },
  ]);
});

test('an escalation says which factors have risen', async () => {
  await tell({ externalId: 'a', followers: 10 }, { externalId: 'b', followers: 20_000, postedAt: at(HOUR) });
  const why = expect.stringContaining('REACH: 20000 followers');
  expect((await payloads()).at(-1)).toMatchObject({ from: 'LOW', to: 'MEDIUM', why });
  expect((await threat()).timeline.at(-1)).toMatchObject({ action: 'ESCALATED', why });
});

describe('a complaint that was posted before somebody resolved its threat', () => {
  test('and only now is here joins without opening it again', async () => {
    await tell({ externalId: 'a' });
    scene.deps.time.now = at(3 * DAY);
    await work({ status: 'RESOLVED' });
    await tell({ externalId: 'b', postedAt: at(2 * DAY) });
    expect(await threats()).toMatchObject([{ status: 'RESOLVED', mentions: ['a', 'b'] }]);
    expect(await eventTypes()).toEqual(['THREAT_OPENED', 'THREAT_RESOLVED']);
    await tell({ externalId: 'c', postedAt: at(4 * DAY) });
    expect(await threats()).toMatchObject([{ status: 'OPEN', mentions: ['a', 'b', 'c'] }]);
  });
});

describe('one post of wide reach', () => {
  const wide = { author: 'luna', followers: DEFAULT_THRESHOLDS.authorReach };

  test.each([
    ['ACTIVISM', 'activism: close the gate to the river'],
    ['BLACK_CAMPAIGN', 'black campaign: they say it is poison'],
  ])('of kind %s is a threat of its author, told by name', async (kind, text) => {
    await tell({ ...wide, externalId: 'a', text });
    expect(await threats()).toMatchObject([
      { scope: 'AUTHOR', kind, status: 'OPEN', reach: wide.followers, mentions: ['a'] },
    ]);
    expect((await threat()).title).toContain('by @luna on X');
    expect(await eventTypes()).toEqual(['THREAT_OPENED']);
  });

  test.each([
    ['one follower less', { followers: wide.followers - 1, text: 'activism: x' }],
    ['an insult', { text: 'insult: clowns' }],
    ['a repost', { text: 'activism: x', repostOf: 'elsewhere' }],
  ])('is none with %s', async (_, fields) => {
    await tell({ ...wide, ...fields });
    expect(await threats()).toEqual([]);
  });

  describe('by its reposts', () => {
    const post = { externalId: 'p', author: 'luna', followers: 1_000, text: 'activism: close the gate' };
    const repost = (author: string, followers: number, minute = 1) => ({
      externalId: `r-${author}-${minute}`,
      author,
      followers,
      repostOf: 'p',
      text: post.text,
      postedAt: at(minute * MINUTE),
    });
    const reposts = [repost('a', 20_000), repost('b', 20_000, 2), repost('c', 9_000, 3)];

    test('is a threat of its author from the repost that makes it one, with all of them', async () => {
      await tell(post, ...reposts.slice(0, 2));
      expect(await threats()).toEqual([]);
      await tell(reposts[2]!);
      expect(await threats()).toMatchObject([
        { scope: 'AUTHOR', kind: 'ACTIVISM', mentionCount: 4, reposterCount: 3, authorCount: 1, reach: 50_000 },
      ]);
      expect(await threat()).toMatchObject({ author: 'X:luna', openedAt: at(0) });
      const [opened] = await seeEvents(scene.store.models, 'senja');
      const why = expect.stringContaining("It reaches 50000 followers; the brand's threshold is 50000.");
      expect(opened).toMatchObject({ type: 'THREAT_OPENED', occurredAt: at(3 * MINUTE), payload: { why } });
      await tell(repost('d', 5, 4));
      expect(await threats()).toMatchObject([{ mentionCount: 5 }]);
      expect(await eventTypes()).toEqual(['THREAT_OPENED']);
    });

    test.each([
      [
        'after a restart between any two',
        async (rows: object[]) => {
          for (const row of rows) {
            scene.owner.restart();
            await tell(row);
          }
        },
      ],
      [
        'in one batch',
        async (rows: object[]) => {
          await scene.owner.ingest(rows.map((row) => mention(row)));
          await scene.owner.project();
        },
      ],
      ['when the reposts were here first', (rows: object[]) => tell(...rows.slice(1), rows[0]!, repost('e', 1, 5))],
    ])('is the same %s', async (_, play) => {
      await play([post, ...reposts]);
      const [seen, ...others] = await threats();
      expect(others).toEqual([]);
      expect(seen).toMatchObject({
        kind: 'ACTIVISM',
        authorCount: 1,
        mentions: expect.arrayContaining(['p', 'r-c-3']),
      });
    });

    test.each<[string, object[]]>([
      ['one follower less', [post, ...reposts.slice(0, 2), repost('c', 8_999, 3)]],
      ['the same account again and again', [post, repost('a', 20_000), repost('a', 20_000, 2), repost('a', 20_000, 3)]],
      ['a question that is reposted', [{ ...post, text: 'inquiry: is the gate open' }, ...reposts]],
      ['a repost that was taken for the post', [{ ...post, repostOf: 'elsewhere' }, ...reposts]],
      [
        'a post that says something else by then',
        [post, reposts[0]!, { ...post, text: 'praise: open' }, ...reposts.slice(1)],
      ],
    ])('is none with %s', async (_, rows) => {
      await tell(...rows);
      expect(await threats()).toEqual([]);
    });

    test('is one threat with what its author posts next', async () => {
      await tell(post, ...reposts, { ...post, externalId: 'q', followers: 10, postedAt: at(HOUR) });
      await tell(repost('e', 60_000, 70), { ...repost('f', 60_000, 80), repostOf: 'q' });
      expect(await threats()).toMatchObject([{ scope: 'AUTHOR', authorCount: 1, mentionCount: 7 }]);
    });

    test('stays dismissed once somebody has dismissed it', async () => {
      await tell(post, ...reposts);
      await work({ status: 'DISMISSED' });
      await tell(repost('d', 900_000, 5));
      expect(await threats()).toMatchObject([{ status: 'DISMISSED', mentionCount: 5 }]);
    });
  });

  test('counts by the brand’s own threshold', async () => {
    Object.assign(scene.brand, { thresholds: { authorReach: 500 } });
    await tell({ author: 'luna', followers: 500, text: 'activism: x' });
    expect(await threats()).toHaveLength(1);
  });

  test('takes in what its author posts next, but not her complaint', async () => {
    await tell(
      { ...wide, externalId: 'a', text: 'activism: x' },
      { author: 'luna', followers: 10, externalId: 'b', text: 'activism: y', postedAt: at(DAY) },
      { ...wide, externalId: 'c', postedAt: at(DAY) },
    );
    const lists = (await threats()).map(({ kind, mentions }) => [kind, mentions]);
    expect(lists).toEqual([
      ['ACTIVISM', ['a', 'b']],
      ['COMPLAINT', ['c']],
    ]);
  });
});

describe('a wave', () => {
  const crowd = (authors: string[], kind = 'complaint') =>
    authors.map((author, index) => ({
      externalId: author,
      author,
      followers: author === 'e' ? 100_000 : 100,
      text: `${kind}: I am ${author} #SenjaDown`,
      postedAt: at(index * MINUTE),
    }));
  const parents = async () => {
    const wave = await threat({ scope: 'CAMPAIGN' });
    const rows = await scene.store.models.Threat.find({ scope: 'AUTHOR' }).sort({ author: 1 }).lean();
    return rows.map((row) => [row.author, row.parent === wave._id]);
  };

  test('hangs the single threats of those who name the failure below it, once each', async () => {
    await tell(...crowd(['a', 'b', 'c', 'd', 'e']));
    expect(await parents()).toEqual(['a', 'b', 'c', 'd', 'e'].map((author) => [`X:${author}`, true]));
    const entries = (await threat({ author: 'X:a' })).timeline.map(({ action, from, to }) => [action, from, to]);
    expect(entries.at(-1)).toEqual(['LINKED', null, (await threat({ scope: 'CAMPAIGN' }))._id]);
    await scene.owner.project();
    expect((await eventTypes()).filter((type) => type === 'THREAT_UPDATED')).toHaveLength(5);
  });

  test('takes in an activist’s post of wide reach, and its reach counts her once', async () => {
    await tell(...crowd(['a', 'b', 'c', 'd', 'e'], 'activism'));
    expect(await parents()).toEqual([['X:e', true]]);
    expect(await threat({ scope: 'CAMPAIGN' })).toMatchObject({ mentionCount: 5, reach: 100_400 });
  });

  test('lets go of one whose mention says something else now, and of one that has left', async () => {
    await tell(...crowd(['a', 'b', 'c', 'd', 'e', 'f']));
    await tell({ externalId: 'f', author: 'f', text: 'praise: my tea was lovely', postedAt: at(HOUR) });
    expect((await parents()).at(-1)).toEqual(['X:f', false]);
    expect(await scene.store.models.Threat.exists({ author: 'X:f', status: 'OPEN' })).toBeNull();
  });
});
