import type { ThreatPayload } from '../../models/event';
import { JOIN_WINDOW_MS } from '../../src/monitor/joinComplaint';
import { correctMention } from '../../src/usecases/correctMention';
import { updateThreat } from '../../src/usecases/updateThreat';
import { ADMIN, analyzeByPrefix, at, DAY, HOUR, mention } from '../support/deps';
import { seeEvents } from '../support/readBack';
import { setScene } from '../support/scene';

const scene = setScene();
const { tell, threats, eventTypes } = scene;

const lists = async () => (await threats()).map((threat) => threat.mentions);

async function setStatus(status: 'RESOLVED' | 'DISMISSED', when = scene.deps.time.now): Promise<void> {
  scene.deps.time.now = when;
  await updateThreat(scene.deps, { id: (await scene.threat())._id, status }, ADMIN);
}

test('a complaint opens a threat of its author and tells it once', async () => {
  await tell({ externalId: 'a', followers: 50 });
  expect(await threats()).toEqual([
    {
      scope: 'AUTHOR',
      kind: 'COMPLAINT',
      severity: 'LOW',
      status: 'OPEN',
      mentionCount: 1,
      authorCount: 1,
      reposterCount: 0,
      reach: 50,
      mentions: ['a'],
    },
  ]);
  expect(await eventTypes()).toEqual(['THREAT_OPENED']);
});

test.each(['activism', 'black campaign', 'inquiry', 'insult', 'praise', 'neutral'])(
  'one mention of kind %s opens none',
  async (kind) => {
    await tell({ text: `${kind}: something` });
    expect(await threats()).toEqual([]);
  },
);

test.each([
  ['an hour later', HOUR, true],
  ['seven days later to the millisecond', JOIN_WINDOW_MS, true],
  ['a millisecond after seven days', JOIN_WINDOW_MS + 1, false],
  ['ten days later', 10 * DAY, false],
])('a second complaint %s joins: %s ms → %s', async (_, later, joins) => {
  await tell({ externalId: 'a' }, { externalId: 'b', postedAt: at(later) });
  expect(await lists()).toEqual(joins ? [['a', 'b']] : [['a'], ['b']]);
  expect(await eventTypes()).toEqual(joins ? ['THREAT_OPENED'] : ['THREAT_OPENED', 'THREAT_OPENED']);
});

test('seven days count from the last complaint, so that a steady complainer stays one threat', async () => {
  await tell(
    { externalId: 'a' },
    { externalId: 'b', postedAt: at(6 * DAY) },
    { externalId: 'c', postedAt: at(12 * DAY) },
  );
  expect(await lists()).toEqual([['a', 'b', 'c']]);
});

test('all in one batch gives the same threats as one after another', async () => {
  const days = [0, 10, 5, 25, 26].map((day) => mention({ externalId: `d${day}`, postedAt: at(day * DAY) }));
  await scene.owner.ingest(days);
  await scene.owner.project();
  expect(await lists()).toEqual([
    ['d0', 'd10', 'd5'],
    ['d25', 'd26'],
  ]);
});

test('author is channel and handle, whatever the case and the @', async () => {
  await tell(
    { externalId: 'a', author: 'Rani' },
    { externalId: 'b', author: ' @RANI ' },
    { externalId: 'c', author: 'rani', channel: 'TIKTOK' },
    { externalId: 'd', author: 'rani2' },
  );
  expect((await lists()).sort()).toEqual([['a', 'b'], ['c'], ['d']]);
});

describe('after RESOLVED', () => {
  test.each([
    ['within seven days of it reopens', 7 * DAY, 'REOPENED'],
    ['later opens a new threat', 7 * DAY + 1, 'NEW'],
  ])('a complaint %s', async (_, afterResolved, outcome) => {
    await tell({ externalId: 'a' });
    await setStatus('RESOLVED', at(2 * DAY));
    await scene.owner.project();
    scene.deps.time.now = at(20 * DAY);
    await tell({ externalId: 'b', postedAt: at(2 * DAY + afterResolved) });
    const seen = await threats();
    if (outcome === 'REOPENED') {
      expect(seen).toMatchObject([{ status: 'OPEN', mentions: ['a', 'b'] }]);
      expect(await eventTypes()).toEqual(['THREAT_OPENED', 'THREAT_RESOLVED', 'THREAT_REOPENED']);
      const row = await scene.threat();
      expect(row.resolvedAt).toBeNull();
      expect(row.timeline.map((entry) => entry.action)).toEqual(['OPENED', 'STATUS', 'REOPENED']);
    } else {
      expect(seen).toMatchObject([
        { status: 'RESOLVED', mentions: ['a'] },
        { status: 'OPEN', mentions: ['b'] },
      ]);
      expect(await eventTypes()).toEqual(['THREAT_OPENED', 'THREAT_RESOLVED', 'THREAT_OPENED']);
    }
  });

  test('a complaint that was posted before its last one and arrives late joins without reopening', async () => {
    await tell({ externalId: 'b', postedAt: at(DAY) });
    await setStatus('RESOLVED', at(2 * DAY));
    await tell({ externalId: 'a', postedAt: at(0) });
    expect(await threats()).toMatchObject([{ status: 'RESOLVED', mentions: ['a', 'b'] }]);
    expect(await eventTypes()).toEqual(['THREAT_OPENED', 'THREAT_RESOLVED']);
  });

  test('two complaints in one batch reopen it once', async () => {
    await tell({ externalId: 'a' });
    await setStatus('RESOLVED', at(DAY));
    await scene.owner.ingest([mention({ postedAt: at(2 * DAY) }), mention({ postedAt: at(3 * DAY) })]);
    await scene.owner.project();
    expect(await eventTypes()).toEqual(['THREAT_OPENED', 'THREAT_RESOLVED', 'THREAT_REOPENED']);
  });
});

test('a complaint after DISMISSED opens a new threat', async () => {
  await tell({ externalId: 'a' });
  await setStatus('DISMISSED');
  await tell({ externalId: 'b', postedAt: at(HOUR) });
  expect(await threats()).toMatchObject([
    { status: 'DISMISSED', mentions: ['a'] },
    { status: 'OPEN', mentions: ['b'] },
  ]);
});

describe('reposts', () => {
  const original = { externalId: 'o', followers: 100, text: 'complaint: cold coffee' };
  const repost = (externalId: string, author: string, of = 'o', followers = 1000) => ({
    externalId,
    author,
    followers,
    repostOf: of,
    text: original.text,
    postedAt: at(HOUR),
  });
  const counted = {
    mentionCount: 3,
    authorCount: 1,
    reposterCount: 2,
    reach: 2100,
    mentions: ['o', 'r1', 'r2'],
  };

  test('count in mentionCount, reposterCount and reach, never in authorCount', async () => {
    await tell(original, repost('r1', 'budi'), repost('r2', 'sari'));
    expect(await threats()).toMatchObject([counted]);
    expect(await eventTypes()).toEqual(['THREAT_OPENED']);
  });

  test('each person’s reach counts once, by the largest number known', async () => {
    await tell(
      original,
      repost('r1', 'budi', 'o', 500),
      repost('r2', 'budi', 'o', 2000),
      repost('r3', 'rani', 'o', 300),
    );
    expect(await threats()).toMatchObject([{ mentionCount: 4, authorCount: 1, reposterCount: 2, reach: 2300 }]);
  });

  test('that arrive before what they repost belong to it once it is here', async () => {
    await tell(repost('r1', 'budi'), repost('r2', 'sari'));
    expect(await threats()).toEqual([]);
    await tell(original);
    expect(await threats()).toMatchObject([counted]);
  });

  test('that were accepted before what they repost, in the same pass, belong to it', async () => {
    await scene.owner.ingest([mention(repost('r1', 'budi'))]);
    scene.deps.time.now = new Date(scene.deps.time.now.getTime() + 1);
    await scene.owner.ingest([mention(original)]);
    scene.deps.time.now = new Date(scene.deps.time.now.getTime() + 1);
    await scene.owner.ingest([mention(repost('r2', 'sari'))]);
    await scene.owner.project();
    expect(await threats()).toMatchObject([counted]);
  });

  test('of reposts belong to what was said first, in any order', async () => {
    await tell(repost('r2', 'sari', 'r1'), original, repost('r1', 'budi'));
    expect(await threats()).toMatchObject([counted]);
  });

  test('alone open no threat, nor do they with many authors', async () => {
    await tell(...['a', 'b', 'c', 'd', 'e', 'f'].map((author) => repost(`r${author}`, author)));
    expect(await threats()).toEqual([]);
  });

  test('of a dismissed threat are counted and stand in its timeline, and nothing of it is told', async () => {
    await tell(original);
    await setStatus('DISMISSED', at(DAY));
    await scene.owner.project();
    await tell({ ...repost('r1', 'budi', 'o', 2_000_000), postedAt: at(DAY) });
    expect(await threats()).toMatchObject([{ status: 'DISMISSED', severity: 'HIGH', mentionCount: 2 }]);
    expect(await eventTypes()).toEqual(['THREAT_OPENED', 'THREAT_UPDATED']);
    expect((await scene.threat()).timeline.at(-1)).toMatchObject({ action: 'ESCALATED', from: 'LOW', to: 'HIGH' });
  });

  test.each<[string, number, number, string, string[]]>([
    ['raise it after it was resolved open it again', 2 * DAY, 2_000_000, 'OPEN', ['REOPENED', 'ESCALATED']],
    ['come after it was resolved and raise nothing leave it', 2 * DAY, 10, 'RESOLVED', []],
    ['were posted before it was resolved leave it', DAY - 1, 2_000_000, 'RESOLVED', ['ESCALATED']],
  ])('that %s', async (_, postedMs, followers, status, told) => {
    await tell(original);
    await setStatus('RESOLVED', at(DAY));
    scene.deps.time.now = at(30 * DAY);
    await tell({ ...repost('r1', 'budi', 'o', followers), postedAt: at(postedMs) });
    const row = await scene.threat();
    expect(row).toMatchObject({ status, mentionCount: 2, resolvedAt: status === 'OPEN' ? null : at(DAY) });
    expect(row.timeline.map(({ action }) => action)).toEqual(['OPENED', 'STATUS', ...told]);
    const types = ['THREAT_OPENED', 'THREAT_RESOLVED', ...told.map((action) => `THREAT_${action}`)];
    expect(await eventTypes()).toEqual(types);
    const why = row.timeline.find(({ action }) => action === 'REOPENED')?.why;
    if (status === 'OPEN') expect(why).toContain('flares up again, from LOW to HIGH');
  });

  test('written out as text open nothing, however they read, and belong where their author replies to herself', async () => {
    scene.deps.analyze = (input) => analyzeByPrefix({ ...input, text: input.text.replace(/^RT @\w+ /, '') });
    await tell({ author: 'budi', text: 'RT @rani complaint: cold coffee' });
    expect(await threats()).toEqual([]);
    await tell(original, {
      externalId: 'again',
      text: 'RT @rani complaint: cold coffee',
      replyTo: 'o',
      postedAt: at(1),
    });
    expect(await lists()).toEqual([['again', 'o']]);
  });

  test('leave with what they repost when its text changes into something else', async () => {
    await tell(original, repost('r1', 'budi'), { ...original, text: 'praise: warm coffee' });
    expect(await threats()).toMatchObject([{ status: 'DISMISSED', mentionCount: 0, reposterCount: 0, mentions: [] }]);
  });
});

describe('a reply', () => {
  const complaint = { externalId: 'a' };
  const reply = { externalId: 'b', text: 'neutral: three days now', replyTo: 'a', postedAt: at(DAY) };

  test.each<[string, object, string[]]>([
    ['of its author below the complaint belongs to it', reply, ['a', 'b']],
    ['of somebody else does not', { ...reply, author: 'budi' }, ['a']],
    ['that thanks does not', { ...reply, text: 'praise: it came' }, ['a']],
    ['on another channel does not', { ...reply, channel: 'FORUM' as const }, ['a']],
    ['after more than seven days does not', { ...reply, postedAt: at(8 * DAY) }, ['a']],
  ])('%s', async (_, said, expected) => {
    await tell(complaint, said);
    expect(await lists()).toEqual([expected]);
  });

  test('belongs to it in one batch too, and opens nothing again', async () => {
    await scene.owner.ingest([mention(complaint), mention(reply)]);
    await scene.owner.project();
    expect(await lists()).toEqual([['a', 'b']]);
    await setStatus('RESOLVED', at(2 * DAY));
    await tell({ ...reply, externalId: 'c', postedAt: at(3 * DAY) });
    expect(await threats()).toMatchObject([{ status: 'RESOLVED', mentions: ['a', 'b'] }]);
  });

  test('alone is no threat, once the complaint says something else', async () => {
    await tell(complaint, reply, { ...complaint, text: 'praise: it came' });
    expect(await threats()).toMatchObject([{ status: 'DISMISSED', mentions: ['b'] }]);
    expect((await scene.threat()).timeline.at(-1)).toMatchObject({
      to: 'DISMISSED',
      why: expect.stringContaining('what is left are replies'),
    });
  });
});

describe('a changed text', () => {
  test('that is no complaint any more leaves its threat, which without mentions is dismissed', async () => {
    await tell({ externalId: 'a' }, { externalId: 'a', text: 'praise: it came' });
    expect(await threats()).toMatchObject([{ status: 'DISMISSED', mentionCount: 0, mentions: [] }]);
  });

  test('before the first pass opens no threat for what it no longer says', async () => {
    await scene.owner.ingest([mention({ externalId: 'a' })]);
    await scene.owner.ingest([mention({ externalId: 'a', text: 'praise: it came' })]);
    await scene.owner.project();
    expect(await threats()).toEqual([]);
    expect(await eventTypes()).toEqual([]);
  });

  test('that still complains stays where it was', async () => {
    await tell(
      { externalId: 'a' },
      { externalId: 'b', postedAt: at(HOUR) },
      { externalId: 'a', text: 'complaint: still late' },
    );
    expect(await threats()).toMatchObject([{ status: 'OPEN', mentionCount: 2, mentions: ['a', 'b'] }]);
    expect(await eventTypes()).toEqual(['THREAT_OPENED']);
  });

  test('that becomes a complaint opens a threat', async () => {
    await tell({ externalId: 'a', text: 'praise: nice' }, { externalId: 'a', text: 'complaint: not nice' });
    expect(await threats()).toMatchObject([{ status: 'OPEN', mentions: ['a'] }]);
    expect(await eventTypes()).toEqual(['THREAT_OPENED']);
  });
});

describe('notify: false', () => {
  test('opens the threat, counts it, and tells nobody, not even of its growth', async () => {
    const storm = [0, 1, 2, 3].map((day) => mention({ postedAt: at(day * DAY), followers: 2_000_000 }));
    await scene.owner.ingest(storm.slice(0, 1), false);
    await scene.owner.project();
    await scene.owner.ingest(storm.slice(1), false);
    await scene.owner.project();
    expect(await threats()).toMatchObject([{ status: 'OPEN', mentionCount: 4 }]);
    expect(await eventTypes()).toEqual([]);
    expect(await scene.store.models.Threat.countDocuments({ pendingAt: { $exists: true } })).toBe(0);
  });

  test('does not silence what comes after it', async () => {
    await scene.owner.ingest([mention({ author: 'rani' })], false);
    await scene.owner.ingest([mention({ author: 'budi' })], true);
    await scene.owner.project();
    expect(await threats()).toHaveLength(2);
    expect(await eventTypes()).toEqual(['THREAT_OPENED']);
  });
});

test('a threat that grows in reach is told as escalated, with what it was and is', async () => {
  await tell({ externalId: 'a', followers: 10 }, { externalId: 'b', followers: 20_000, postedAt: at(HOUR) });
  const events = await seeEvents(scene.store.models, 'senja');
  expect(events.map((event) => event.type)).toEqual(['THREAT_OPENED', 'THREAT_ESCALATED']);
  expect(events[1]).toMatchObject({ occurredAt: at(HOUR), payload: { from: 'LOW', to: 'MEDIUM', severity: 'MEDIUM' } });
});

test('a threat that shrinks in reach is told as eased, with what it was and is', async () => {
  const post = { externalId: 'a', followers: 20_000, text: 'complaint: cold' };
  await tell({ author: 'rani', externalId: 'b', followers: 10, text: 'complaint: cold' }, { ...post, author: 'rani' });
  await tell({ ...post, author: 'rani', text: 'praise: warm' });
  const events = await seeEvents(scene.store.models, 'senja');
  expect(events.map(({ type, payload }) => [type, payload])).toMatchObject([
    ['THREAT_OPENED', {}],
    ['THREAT_ESCALATED', { from: 'LOW', to: 'MEDIUM' }],
    ['THREAT_UPDATED', { action: 'EASED', from: 'MEDIUM', to: 'LOW', severity: 'LOW' }],
  ]);
  const why = "REACH: 10 followers; the brand's threshold is 10000.";
  expect((await scene.threat()).timeline.at(-1)).toMatchObject({ action: 'EASED', from: 'MEDIUM', to: 'LOW', why });
});

test('a severity that hovers about a band is told once', async () => {
  const said = (externalId: string, accountCreatedAt: Date | null) => ({
    ...mention({ externalId, postedAt: at(HOUR) }),
    author: { handle: 'rani', followers: 10_000, accountCreatedAt },
  });
  const severities: string[] = [];
  for (const each of [said('a', null), said('b', at(0)), said('c', at(0))]) {
    await scene.owner.ingest([each]);
    await scene.owner.project();
    severities.push((await scene.threat()).severity);
  }
  expect(severities).toEqual(['MEDIUM', 'LOW', 'MEDIUM']);
  expect(await eventTypes()).toEqual(['THREAT_OPENED']);
  expect((await scene.threat()).timeline.map(({ action }) => action)).toEqual(['OPENED']);
});

test('what opens a threat is said with it: how the post reads, or who labelled it', async () => {
  await tell({ externalId: 'a' }, { externalId: 'b', author: 'luna', followers: 60_000, text: 'activism: join us' });
  await tell({ externalId: 'c', author: 'budi', text: 'neutral: well' });
  const row = await scene.store.models.Mention.findOne({ externalId: 'c' }).lean();
  await correctMention(scene.deps, { id: row!._id, kind: 'COMPLAINT' }, ADMIN);
  await scene.owner.project();
  const events = await seeEvents(scene.store.models, 'senja');
  const whys = events.map(({ payload }) => (payload as ThreatPayload).why);
  expect(whys).toEqual([
    'It reads as a complaint with 1.00 of 1.',
    "It reads as activism with 1.00 of 1. It reaches 60000 followers; the brand's threshold is 50000.",
    'Somebody labelled it COMPLAINT: Admin.',
  ]);
  expect((await scene.threat({ author: 'X:budi' })).timeline).toMatchObject([{ action: 'OPENED', why: whys[2] }]);
});
