import type { ThreatPayload } from '../../models/event';
import { updateThreat } from '../../src/usecases/updateThreat';
import { ADMIN, at, DAY, HOUR, MINUTE, mention } from '../support/deps';
import { seeEvents, seeThreats } from '../support/readBack';
import { setScene } from '../support/scene';

const scene = setScene({ aliases: ['Kopsen'], handles: ['@kopi.senja'] });

const campaigns = async () =>
  (await seeThreats(scene.store.models, 'senja')).filter(({ scope }) => scope === 'CAMPAIGN');
const opened = async () =>
  (await seeEvents(scene.store.models, 'senja')).filter(({ type }) => type === 'THREAT_OPENED').length;
const AUTHORS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Mentions of so many authors, a minute apart. */
function push(authors: number, text: (author: string) => string, from = 0, fields: object = {}) {
  return AUTHORS.slice(0, authors).map((author, index) =>
    mention({
      externalId: `${author}@${from}`,
      author,
      text: text(author),
      postedAt: at(from + index * MINUTE),
      ...fields,
    }),
  );
}
const byTag = (author: string) => `activism: I am ${author} #StopSenja`;

async function tell(mentions: ReturnType<typeof push>): Promise<void> {
  await scene.owner.ingest(mentions);
  await scene.owner.project();
}

describe.each([
  ['hashtag', byTag, '#stopsenja'],
  [
    'link',
    (author: string) => `activism: ${author} https://www.example.org/Petition/9/?from=${author}`,
    'example.org/petition/9',
  ],
  [
    'near-identical text',
    (author: string) => `activism: @${author} tell Senja to stop filling the river with cups and lids today!!! 😡`,
    'tell Senja to stop',
  ],
])('five authors who share a %s', (_, text, named) => {
  test('within six hours open one campaign, told once', async () => {
    await tell(push(5, text));
    expect(await campaigns()).toMatchObject([{ kind: 'ACTIVISM', status: 'OPEN', mentionCount: 5, authorCount: 5 }]);
    expect((await scene.store.models.Threat.findOne().lean())?.title).toContain(named);
    expect(await opened()).toBe(1);
  });

  test('are a campaign when each comes in a pass of its own, after a restart each time', async () => {
    for (const each of push(5, text)) {
      scene.owner.restart();
      await tell([each]);
    }
    expect(await campaigns()).toMatchObject([{ mentionCount: 5 }]);
  });

  test('are none when they are four', async () => {
    await tell(push(4, text));
    expect(await campaigns()).toEqual([]);
  });
});

test.each([
  ['ACTIVISM', 'activism'],
  ['BLACK_CAMPAIGN', 'black campaign'],
  ['COMPLAINT', 'complaint'],
])('a campaign is of the kind of its mentions: %s', async (kind, prefix) => {
  await tell(push(5, () => `${prefix}: hear us #StopSenja`));
  expect(await campaigns()).toMatchObject([{ kind }]);
});

test('a mixed campaign is of the kind of most of its mentions', async () => {
  await tell(push(5, (author) => `${author === 'a' ? 'activism' : 'black campaign'}: #StopSenja`));
  expect(await campaigns()).toMatchObject([{ kind: 'BLACK_CAMPAIGN', mentionCount: 5 }]);
});

test('when a campaign turns out to be of another kind, its title says so and its history tells from what to what', async () => {
  await tell(push(5, () => 'complaint: hear us #StopSenja'));
  expect((await scene.store.models.Threat.findOne({ scope: 'CAMPAIGN' }).lean())?.title).toBe(
    'Shows signs of a wave of complaints: #stopsenja',
  );
  await tell(
    push(8, (author) => `activism: I am ${author} #StopSenja`, HOUR).map((each) => ({
      ...each,
      author: { ...each.author!, handle: `late-${each.externalId}` },
    })),
  );
  const row = await scene.store.models.Threat.findOne({ scope: 'CAMPAIGN' }).lean();
  expect(row).toMatchObject({ kind: 'ACTIVISM', title: 'Shows signs of an activist campaign: #stopsenja' });
  const why = expect.stringMatching(
    /^Of \d+ mentions, two an author at most, \d+ % read as activism, 100 % carry #stopsenja/,
  );
  const both = [
    { from: 'COMPLAINT', to: 'ACTIVISM', why },
    { from: 'MEDIUM', to: 'HIGH', why: expect.stringContaining('KIND: It shows signs of activism.') },
  ];
  expect(row!.timeline.slice(-2)).toMatchObject(both.map((change) => ({ action: 'ESCALATED', ...change })));
  const told = (await seeEvents(scene.store.models, 'senja')).filter(({ type }) => type === 'THREAT_ESCALATED');
  expect(told.map(({ payload }) => payload)).toMatchObject([
    { ...both[0], kind: 'ACTIVISM', severity: 'MEDIUM' },
    { ...both[1], kind: 'ACTIVISM', severity: 'HIGH' },
  ]);
});

test('what a campaign shows signs of is told with why, when it opens', async () => {
  await tell(push(5, byTag));
  const why = expect.stringMatching(
    /^Of 5 mentions, two an author at most, 100 % read as activism, 100 % carry #stopsenja, \d+ % are copies\.$/,
  );
  expect(await seeEvents(scene.store.models, 'senja')).toMatchObject([{ type: 'THREAT_OPENED', payload: { why } }]);
  expect((await scene.threat()).timeline).toMatchObject([{ action: 'OPENED', to: 'ACTIVISM', why }]);
});

test('one author with five mentions is no campaign, nor four authors with ten', async () => {
  await tell(AUTHORS.map((_, index) => mention({ author: 'a', text: byTag('a'), postedAt: at(index * MINUTE) })));
  await tell(push(4, byTag, HOUR));
  expect(await campaigns()).toEqual([]);
});

test('praise and questions under one hashtag are no campaign', async () => {
  await tell(push(8, (author) => `${'abcd'.includes(author) ? 'praise' : 'inquiry'}: #StopSenja`));
  expect(await campaigns()).toEqual([]);
});

test.each(['#KopiSenja', '#senja', '#kopsen', '#kopi_senja', '#kopisenja'])(
  'the brand’s own hashtag %s makes no campaign',
  async (tag) => {
    const words = ['rivers', 'wages', 'forest', 'cages', 'sugar', 'smoke', 'water', 'school'];
    await tell(push(8, (author) => `activism: ${words['abcdefgh'.indexOf(author)]} ${tag}`));
    expect(await campaigns()).toEqual([]);
  },
);

test.each([
  ['#KopiSenja', 0],
  ['#senja', 0],
  ['#kopsen', 0],
  ['#kopi_senja', 0],
  ['#kopisenja', 0],
  ['#StopSenja', 1],
])('calls under %s alone, in the midst of other talk, make so many campaigns', async (tag, count) => {
  const words = ['rivers', 'wages', 'forest', 'cages', 'sugar', 'smoke', 'water', 'school'];
  const others = Array.from({ length: 24 }, (_, index) =>
    mention({ author: `other${index}`, text: `praise: cup ${index}`, postedAt: at(index * 20_000) }),
  );
  await tell([...others, ...push(8, (author) => `activism: ${words['abcdefgh'.indexOf(author)]} ${tag}`)]);
  expect(await campaigns()).toHaveLength(count);
});

test.each([
  ['half a day', 12 * HOUR, 1],
  ['eight days', 8 * DAY, 0],
])('the fifth author coming after %s', async (_, gap, count) => {
  await tell([...push(4, byTag), mention({ author: 'e', text: byTag('e'), postedAt: at(gap) })]);
  expect(await campaigns()).toHaveLength(count);
});

test('mentions that arrive out of order are a campaign all the same', async () => {
  for (const each of push(5, byTag).reverse()) await tell([each]);
  expect(await campaigns()).toMatchObject([{ mentionCount: 5 }]);
});

test('reposts make no campaign, but belong to it with what they repost', async () => {
  const posts = push(4, byTag);
  const repost = (author: string) =>
    mention({ author, text: byTag('a'), repostOf: posts[0]!.externalId, followers: 100, postedAt: at(HOUR) });
  await tell([...posts, ...['r', 's', 't'].map(repost)]);
  expect(await campaigns()).toEqual([]);
  await tell([mention({ author: 'e', text: byTag('e'), postedAt: at(2 * HOUR) })]);
  expect(await campaigns()).toMatchObject([{ mentionCount: 8, authorCount: 5, reposterCount: 3, reach: 300 }]);
});

test('a complaint in a wave is in its author’s threat too', async () => {
  await tell(push(5, () => 'complaint: no refund #SenjaScam'));
  const threats = await seeThreats(scene.store.models, 'senja');
  expect(threats.map(({ scope }) => scope).sort()).toEqual([
    'AUTHOR',
    'AUTHOR',
    'AUTHOR',
    'AUTHOR',
    'AUTHOR',
    'CAMPAIGN',
  ]);
  expect(await opened()).toBe(6);
});

test('further mentions join, and another shared key of the same people is the same campaign', async () => {
  await tell(push(5, byTag));
  await tell(push(8, (author) => `${byTag(author)} #EmptyTheCup`, HOUR));
  await tell([mention({ author: 'z', text: 'activism: #EmptyTheCup', postedAt: at(2 * HOUR) })]);
  expect(await campaigns()).toMatchObject([{ mentionCount: 14, authorCount: 9 }]);
  expect(await opened()).toBe(1);
});

test('a mention that arrives late, from the middle of a long campaign, joins it', async () => {
  for (const hour of [0, 5, 10, 15]) await tell(push(5, byTag, hour * HOUR));
  await tell([mention({ author: 'late', text: byTag('late'), postedAt: at(4 * HOUR) })]);
  expect(await campaigns()).toMatchObject([{ mentionCount: 21 }]);
});

test.each(['OPEN', 'RESOLVED'] as const)(
  'the same hashtag a month after an %s campaign is a new one, and is told',
  async (status) => {
    await tell(push(5, byTag));
    const row = await scene.store.models.Threat.findOne().lean();
    if (status === 'RESOLVED') await updateThreat(scene.deps, { id: row!._id, status }, ADMIN);
    scene.deps.time.now = at(58 * DAY);
    await tell(push(5, byTag, 29 * DAY));
    expect(await campaigns()).toMatchObject([
      { status, mentionCount: 5 },
      { status: 'OPEN', mentionCount: 5 },
    ]);
    expect(await opened()).toBe(2);
  },
);

test('a resolved campaign that goes on within six hours is open again, told as such', async () => {
  await tell(push(5, byTag));
  const row = await scene.store.models.Threat.findOne().lean();
  scene.deps.time.now = at(2 * HOUR);
  await updateThreat(scene.deps, { id: row!._id, status: 'RESOLVED' }, ADMIN);
  await tell([mention({ author: 'z', text: byTag('z'), postedAt: at(3 * HOUR) })]);
  expect(await campaigns()).toMatchObject([{ status: 'OPEN', mentionCount: 6 }]);
  expect((await seeEvents(scene.store.models, 'senja')).map(({ type }) => type)).toEqual([
    'THREAT_OPENED',
    'THREAT_RESOLVED',
    'THREAT_REOPENED',
  ]);
});

test('notify: false opens the campaign and tells nobody', async () => {
  await scene.owner.ingest(push(5, byTag), false);
  await scene.owner.project();
  expect(await campaigns()).toHaveLength(1);
  expect(await seeEvents(scene.store.models, 'senja')).toEqual([]);
});

describe('a campaign of copies within a minute', () => {
  const copies = (fields: object) =>
    push(6, () => 'black campaign: the syrup of that place holds old water and paint', 9 * HOUR, fields);

  test('shows why it looks coordinated', async () => {
    const others = Array.from({ length: 24 }, (_, index) =>
      mention({ author: `other${index}`, text: `praise: cup ${index}`, postedAt: at(index * 20 * MINUTE) }),
    );
    await tell([...others, ...copies({})]);
    const row = await scene.store.models.Threat.findOne({ scope: 'CAMPAIGN' }).lean();
    const signals = new Map(row?.coordination?.signals.map((signal) => [signal.name, signal]));
    expect(signals.get('IDENTICAL_TEXT')).toMatchObject({ value: 5 / 6, baseline: 0 });
    expect(signals.get('SYNCHRONY')).toMatchObject({ value: 1 });
    for (const name of ['YOUNG_ACCOUNTS', 'FEW_FOLLOWERS'])
      expect(signals.get(name)).toMatchObject({ value: null, explanation: expect.stringContaining('Not enough') });
    expect(row?.coordination?.score).toBeGreaterThan(0.5);
  });

  test('by accounts that are known to have no followers says so', async () => {
    await tell(copies({ followers: 0 }));
    const row = await scene.store.models.Threat.findOne({ scope: 'CAMPAIGN' }).lean();
    const few = row?.coordination?.signals.find(({ name }) => name === 'FEW_FOLLOWERS');
    expect(few).toMatchObject({ value: 1, baseline: null });
  });
});

test('a campaign that a person dismissed is not opened again under another name', async () => {
  await tell(push(5, byTag));
  const row = await scene.store.models.Threat.findOne({ scope: 'CAMPAIGN' }).lean();
  await updateThreat(scene.deps, { id: row!._id, status: 'DISMISSED' }, ADMIN);
  await tell(push(8, byTag, HOUR));
  scene.owner.restart();
  await tell(push(8, byTag, 2 * DAY));
  expect(await campaigns()).toMatchObject([{ status: 'DISMISSED', mentionCount: 5 }]);
});

test('many threats of one pass are told in the order of the log, not in the order of their ids', async () => {
  const crowd = Array.from({ length: 510 }, (_, index) =>
    mention({ externalId: `n${index}`, author: `u${index}`, text: `complaint: item${index}`, postedAt: at(index) }),
  );
  await tell(crowd);
  const events = await seeEvents(scene.store.models, 'senja');
  const openedAt = events.filter(({ type }) => type === 'THREAT_OPENED').map(({ occurredAt }) => occurredAt.getTime());
  expect(openedAt).toEqual([...openedAt].sort((a, b) => a - b));
  expect([...new Set(openedAt)]).toEqual(crowd.map(({ postedAt }) => postedAt.getTime()));
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
});

describe('two campaigns that turn out to be one', () => {
  const ONE = ['rivers', 'wages', 'forest', 'cages', 'sugar', 'smoke', 'water', 'school'];
  const TWO = ['paper', 'straws', 'lids', 'trees', 'bins', 'glass', 'beach', 'plastic'];
  const BOTH = ['hear', 'us', 'now', 'today', 'please', 'again', 'friends', 'everyone'];
  const said = (authors: number, kind: string, words: readonly string[], tags: string, from: number) =>
    push(authors, (author) => `${kind}: ${words['abcdefgh'.indexOf(author)]} ${tags}`, from).map((each, index) => ({
      ...each,
      author: { handle: `${words[0]}-${each.author.handle}`, followers: index === 0 ? 60_000 : null },
    }));
  const named = (words: readonly string[]) =>
    scene.threat({ scope: 'CAMPAIGN', title: { $regex: words === TWO ? 'stopsenja' : 'emptythecup|petition' } });
  /** The larger one, then the smaller one; each with an author whose post is a threat by itself. */
  const tellTwo = async () => {
    await tell(said(8, 'activism', ONE, '#EmptyTheCup https://petition.example.org/cups', 0));
    await tell(said(5, 'black campaign', TWO, '#StopSenja', 5 * HOUR));
    return { one: await named(ONE), two: await named(TWO) };
  };
  const tellBoth = (from = 6 * HOUR) =>
    tell(said(8, 'activism', BOTH, '#StopSenja #EmptyTheCup https://petition.example.org/cups', from));
  const work = (id: string, fields: object) => updateThreat(scene.deps, { id, ...fields }, ADMIN);
  const updates = async (threat: string) =>
    (await seeEvents(scene.store.models, 'senja'))
      .map(({ type, payload }) => ({ type, ...(payload as ThreatPayload) }))
      .filter((event) => event.type === 'THREAT_UPDATED' && event.threat === threat);

  test('are told to be, and the timeline of each names the other', async () => {
    const { one, two } = await tellTwo();
    await tellBoth();
    const [open, dismissed] = [await named(ONE), await named(TWO)];
    expect([open.status, open.mentionCount]).toEqual(['OPEN', 21]);
    expect([dismissed.status, dismissed.mentionCount]).toEqual(['DISMISSED', 0]);
    expect(dismissed.timeline.slice(-2)).toMatchObject([
      { action: 'LINKED', from: null, to: one._id },
      { action: 'STATUS', from: 'OPEN', to: 'DISMISSED', why: expect.stringContaining('part of another campaign') },
    ]);
    expect(open.timeline.filter(({ action }) => action === 'LINKED')).toMatchObject([
      { actor: 'engine', from: two._id, to: one._id, why: expect.stringContaining('turned out to be part of it') },
    ]);
    expect(await updates(two._id)).toMatchObject([{ action: 'LINKED', to: one._id, status: 'DISMISSED' }]);
    expect(await updates(one._id)).toMatchObject([{ action: 'LINKED', from: two._id, to: one._id }]);
  });

  test('have the single threats of both below the one that is left', async () => {
    const { one } = await tellTwo();
    await tellBoth();
    const singles = await scene.store.models.Threat.find({ scope: 'AUTHOR' }).sort({ openedAt: 1 }).lean();
    expect(singles.map(({ parent }) => parent)).toEqual([one._id, one._id, one._id]);
  });

  test('keep who worked on the smaller one, whose mute does not silence the larger one', async () => {
    const { one, two } = await tellTwo();
    const muteUntil = new Date(scene.deps.time.now.getTime() + DAY);
    await work(two._id, { assignee: 'Sinta', muteUntil, note: 'called them' });
    await tellBoth();
    const left = await named(ONE);
    expect([left.assignee, left.mutedUntil]).toEqual(['Sinta', undefined]);
    expect(left.timeline.slice(-2)).toMatchObject([
      { action: 'LINKED', from: two._id, why: expect.stringContaining('That one was muted') },
      { action: 'ASSIGNEE', from: null, to: 'Sinta', actor: 'engine' },
    ]);
    expect((await updates(one._id)).map(({ action }) => action)).toEqual(['LINKED', 'ASSIGNEE']);
  });

  test('keep the mute of the larger one', async () => {
    const { one, two } = await tellTwo();
    const muteUntil = new Date(scene.deps.time.now.getTime() + DAY);
    await work(one._id, { muteUntil });
    await work(two._id, { muteUntil });
    await tellBoth();
    const left = await named(ONE);
    expect(left.mutedUntil).toEqual(muteUntil);
    expect(left.timeline.find(({ action }) => action === 'LINKED')!.why).not.toContain('muted');
  });

  test('keep who works on the larger one', async () => {
    const { one, two } = await tellTwo();
    await work(one._id, { assignee: 'Budi' });
    await work(two._id, { assignee: 'Sinta' });
    await tellBoth();
    expect(await named(ONE)).toMatchObject({ assignee: 'Budi' });
  });

  describe('of which somebody dismissed the larger one', () => {
    test('go on as the smaller one, also after a restart', async () => {
      const { one, two } = await tellTwo();
      await work(one._id, { status: 'DISMISSED' });
      await tellBoth();
      const sinceOne = (await named(TWO)).mentionCount;
      expect(sinceOne).toBeGreaterThan(5);
      scene.owner.restart();
      await tellBoth(8 * HOUR);
      expect(await named(ONE)).toMatchObject({ status: 'DISMISSED', mentionCount: 8, heir: two._id });
      expect((await named(ONE)).timeline.at(-1)).toMatchObject({ action: 'LINKED', from: null, to: two._id });
      expect(await named(TWO)).toMatchObject({ status: 'OPEN', mentionCount: sinceOne + 8, authorCount: 13 });
    });

    test('are one again when somebody opens it', async () => {
      const { one } = await tellTwo();
      await work(one._id, { status: 'DISMISSED' });
      await tellBoth();
      const { mentionCount } = await named(TWO);
      await work(one._id, { status: 'OPEN' });
      await tellBoth(8 * HOUR);
      expect(await named(ONE)).toMatchObject({ status: 'OPEN', mentionCount: 8 + mentionCount + 8 });
      expect(await named(TWO)).toMatchObject({ status: 'DISMISSED', mentionCount: 0 });
    });

    test('take no more once both are dismissed', async () => {
      const { one, two } = await tellTwo();
      await work(one._id, { status: 'DISMISSED' });
      await work(two._id, { status: 'DISMISSED' });
      await tellBoth();
      expect(await campaigns()).toMatchObject([
        { status: 'DISMISSED', mentionCount: 8 },
        { status: 'DISMISSED', mentionCount: 5 },
      ]);
    });
  });
});

test('the single threats below a campaign that is withdrawn are below nothing', async () => {
  await tell(push(5, (author) => `complaint: I am ${author} #SenjaDown`));
  expect(await scene.store.models.Threat.countDocuments({ parent: { $exists: true } })).toBe(5);
  await tell(
    push(8, () => 'praise: it works #SenjaDown', HOUR).map((each) => ({
      ...each,
      author: { handle: `fan-${each.author.handle}`, followers: null },
    })),
  );
  expect(await campaigns()).toMatchObject([{ status: 'DISMISSED', mentionCount: 0 }]);
  expect(await scene.store.models.Threat.countDocuments({ parent: { $exists: true } })).toBe(0);
});
