import { graphql } from 'graphql';
import type { EventRow } from '../../models/event';
import { createSchema } from '../../schema';
import { toEvent } from '../../schema/event.types';
import { createLoaders } from '../../schema/loaders';
import { updateThreat } from '../../src/usecases/updateThreat';
import { ADMIN, at, DAY, HOUR, MINUTE } from '../support/deps';
import { setScene } from '../support/scene';

const schema = createSchema();
const scene = setScene();
const { tell } = scene;

const settle = () => scene.owner.project().then(() => true);

async function ask(source: string, variableValues: Record<string, unknown> = {}) {
  const deps = { ...scene.deps, projector: { settle, noticeBrands: () => {} } };
  const loaders = createLoaders(scene.store.models, true);
  return graphql({ schema, source, variableValues, contextValue: { deps, actor: ADMIN, loaders } });
}

/** An answer that is to come without errors. */
async function answer<Node>(source: string, variables: Record<string, unknown> = {}): Promise<ThreatPage<Node>> {
  const { data, errors } = await ask(source, variables);
  expect(errors).toBeUndefined();
  return (data as unknown as { threats: ThreatPage<Node> }).threats;
}

interface ThreatPage<Node> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  edges: { node: Node }[];
}

interface Said {
  author: { handle: string; followers: number };
}

interface Picture {
  id: string;
  mentionCount: number;
  authorCount: number;
  reach: number;
  severityScore: number;
  severityFactors: { points: number }[];
  mentions: ThreatPage<Said>;
  members: ThreatPage<{ parent: { id: string } }>;
  examples: Said[];
  firstMovers: Said[];
  network: { edgeCount: number; edges: unknown[] };
  growth: unknown[];
  hashtags: unknown[];
  links: unknown[];
}

const LIST = `query List($orderBy: ThreatOrder, $filter: ThreatFilter, $first: Int!, $after: String) {
  threats(brand: "senja", orderBy: $orderBy, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { title } }
  }
}`;

/** The author in a threat's title, or 'wave'. */
const nameOf = ({ node }: { node: { title: string } }): string => /@(\w+)/.exec(node.title)?.[1] ?? 'wave';

async function listAll(variables: Record<string, unknown>, first = 2): Promise<string[]> {
  const names: string[] = [];
  let after: string | null = null;
  for (;;) {
    const threats: ThreatPage<{ title: string }> = await answer(LIST, { ...variables, first, after });
    names.push(...threats.edges.map(nameOf));
    expect(threats.totalCount).toBeGreaterThanOrEqual(names.length);
    if (!threats.pageInfo.hasNextPage) {
      expect(threats.totalCount).toBe(names.length);
      return names;
    }
    after = threats.pageInfo.endCursor;
  }
}

describe('the list of threats', () => {
  beforeEach(async () => {
    await tell(
      { author: 'ani', followers: 10 },
      { author: 'budi', followers: 2_000_000, postedAt: at(HOUR), text: 'complaint: broken cup' },
      { author: 'cici', followers: 20_000, postedAt: at(2 * HOUR) },
      { author: 'dodi', followers: 60_000, postedAt: at(3 * HOUR), text: 'activism: join us' },
      { author: 'ani', followers: 10, postedAt: at(DAY) },
      { author: 'ani', followers: 10, postedAt: at(DAY + HOUR) },
      { author: 'cici', followers: 20_000, postedAt: at(2 * DAY) },
    );
    const budi = await scene.threat({ author: 'X:budi' });
    await updateThreat(scene.deps, { id: budi._id, assignee: 'Sinta', status: 'ACKNOWLEDGED' }, ADMIN);
    const dodi = await scene.threat({ author: 'X:dodi' });
    await updateThreat(scene.deps, { id: dodi._id, muteUntil: new Date(scene.deps.time.now.getTime() + DAY) }, ADMIN);
  });

  test.each([
    ['OPENED_AT', ['dodi', 'cici', 'budi', 'ani']],
    ['LAST_MENTION_AT', ['cici', 'ani', 'dodi', 'budi']],
    ['SEVERITY', ['budi', 'dodi']],
    ['MENTION_COUNT', ['ani', 'cici']],
  ])('by %s begins as it should, and comes whole and once whatever the page', async (orderBy, expected) => {
    const all = await listAll({ orderBy }, 100);
    expect(all.slice(0, expected.length)).toEqual(expected);
    for (const first of [1, 2, 3]) expect(await listAll({ orderBy }, first)).toEqual(all);
  });

  test.each<[string, object, string[]]>([
    ['nothing', {}, ['dodi', 'cici', 'budi', 'ani']],
    ['kind', { kinds: ['ACTIVISM'] }, ['dodi']],
    ['scope', { scopes: ['CAMPAIGN'] }, []],
    ['status', { statuses: ['ACKNOWLEDGED'] }, ['budi']],
    ['severity', { severities: ['HIGH'] }, ['dodi', 'budi']],
    ['assignee', { assignee: 'Sinta' }, ['budi']],
    ['nobody', { assignee: '' }, ['dodi', 'cici', 'ani']],
    ['muted', { muted: true }, ['dodi']],
    ['not muted', { muted: false }, ['cici', 'budi', 'ani']],
    ['opened from', { openedFrom: at(2 * HOUR).toISOString() }, ['dodi', 'cici']],
    ['opened before', { openedTo: at(HOUR).toISOString() }, ['ani']],
    ['words of the title', { text: 'BROKEN cup' }, ['budi']],
    ['signs that mean something elsewhere', { text: '.*' }, []],
    ['in no wave', { inWave: false }, ['dodi', 'cici', 'budi', 'ani']],
    ['in a wave', { inWave: true }, []],
  ])('is narrowed by %s', async (_, filter, expected) => {
    expect(await listAll({ filter })).toEqual(expected);
  });

  test.each<[string, Record<string, unknown>]>([
    ['a cursor of another order', { orderBy: 'SEVERITY' }],
    ['no cursor at all', { after: 'nonsense' }],
    [
      'a span that ends before it begins',
      { filter: { openedFrom: at(1).toISOString(), openedTo: at(0).toISOString() } },
    ],
    ['a blank text', { filter: { text: ' ' } }],
  ])('refuses %s', async (_, variables) => {
    const threats = await answer(LIST, { first: 1 });
    const { errors } = await ask(LIST, { first: 1, after: threats.pageInfo.endCursor, ...variables });
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

const PICTURE = `query Picture($window: Int = 60) {
  threats(brand: "senja", filter: { scopes: [CAMPAIGN] }, first: 1) { edges { node {
    mentionCount authorCount reach severityScore
    severityFactors { name points explanation }
    mentions(first: 100) { totalCount edges { node { author { handle followers } } } }
    members(first: 2) { totalCount pageInfo { hasNextPage } edges { node { title parent { id } } } } id
    examples(first: 3) { author { handle } }
    firstMovers(first: 2) { author { handle } }
    network(first: 100, window: $window) { window edgeCount mentionsRead edges { source { handle } target { handle channel } weight window } }
    growth { start mentions total }
    hashtags(first: 5) { value mentions authors }
    links(first: 5) { value mentions authors }
    timeline { actor action from to why note }
  } } }
}`;

describe('the picture of a wave', () => {
  beforeEach(async () => {
    const crowd = ['a', 'b', 'c', 'd', 'e'].map((author, index) => ({
      externalId: author,
      author,
      followers: 100 + index,
      text: `complaint: ${author} cannot pay #SenjaDown https://status.example.org/${index < 3 ? 'pay' : 'login'}`,
      postedAt: at(index * MINUTE),
    }));
    const repost = { author: 'f', repostOf: 'a', followers: 7, text: crowd[0]!.text, postedAt: at(2 * HOUR + MINUTE) };
    await tell(...crowd, repost);
  });
  const picture = async (variables = {}) => (await answer<Picture>(PICTURE, variables)).edges[0]!.node;

  test('counts what its mention list holds, each account’s reach once, and its growth adds up to it', async () => {
    const { mentionCount, authorCount, reach, mentions, growth } = await picture();
    const authors = mentions.edges.map(({ node }) => node.author);
    expect([mentionCount, mentions.totalCount, mentions.edges.length]).toEqual([6, 6, 6]);
    expect([authorCount, reach]).toEqual([5, authors.reduce((sum, each) => sum + each.followers, 0)]);
    expect(growth).toEqual([
      { start: at(0).toISOString(), mentions: 5, total: 5 },
      { start: at(HOUR).toISOString(), mentions: 0, total: 5 },
      { start: at(2 * HOUR).toISOString(), mentions: 1, total: 6 },
    ]);
  });

  test('names its first movers, examples, hashtags and links', async () => {
    const { firstMovers, examples, hashtags, links } = await picture();
    expect(firstMovers.map((each) => each.author.handle)).toEqual(['a', 'b']);
    expect(examples.map((each) => each.author.handle)).toEqual(['e', 'd', 'c']);
    expect(hashtags).toEqual([{ value: 'senjadown', mentions: 5, authors: 5 }]);
    expect(links).toEqual([
      { value: 'status.example.org/pay', mentions: 3, authors: 3 },
      { value: 'status.example.org/login', mentions: 2, authors: 2 },
    ]);
  });

  test('shows who acted with whom within the window that is asked for', async () => {
    const { network } = await picture();
    expect(network).toMatchObject({ window: 60, edgeCount: 4, mentionsRead: 6 });
    expect(network.edges[0]).toEqual({
      source: { handle: 'a' },
      target: { handle: 'b', channel: 'X' },
      weight: 1,
      window: 60,
    });
    expect((await picture({ window: 240 })).network.edgeCount).toBe(10);
    expect((await ask(PICTURE, { window: 0 })).errors?.[0]?.originalError).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('has the single threats of its authors below it, and they point back', async () => {
    const { id, members } = await picture();
    expect(members).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    expect(members.edges.map(({ node }) => node.parent)).toEqual([{ id }, { id }]);
  });

  test('explains its severity by factors that add up', async () => {
    const { severityScore, severityFactors } = await picture();
    const sum = severityFactors.reduce((total, { points }) => total + points, 0);
    expect(severityScore).toBeCloseTo(sum, 5);
  });

  test('is in its members’ timelines by a global id', async () => {
    const { id } = await picture();
    const threats = await answer<{ timeline: unknown[] }>(
      '{ threats(brand: "senja", filter: { inWave: true }, first: 1) { edges { node { timeline { action to } } } } }',
    );
    expect(threats.edges[0]!.node.timeline.at(-1)).toEqual({ action: 'LINKED', to: id });
  });
});

test('what a brand’s own account posts is seen and counted in trends, and in no threat, its reach or its campaign', async () => {
  const { errors } = await ask(
    'mutation { updateBrand(input: { slug: "senja", handles: ["@KopiSenja"] }) { brand { handles } errors { code } } }',
  );
  expect(errors).toBeUndefined();
  const text = 'black campaign: syrup of old water and paint, spread it';
  await tell(
    { author: 'kopisenja', followers: 900_000, text: 'complaint: we are sorry' },
    ...['a', 'b', 'kopisenja', 'c', 'd', 'e'].map((author, index) => ({ author, text, postedAt: at(index * MINUTE) })),
  );
  const { data } = await ask(`{
    threats(brand: "senja", first: 9) { totalCount edges { node {
      kind authorCount reach mentions(first: 9) { edges { node { author { isOwnAccount } } } }
    } } }
    mentions(brand: "senja", filter: { author: "kopisenja" }, first: 9) {
      edges { node { author { isOwnAccount } threat { id } } }
    }
    trend(input: { brand: "senja", from: "${at(0).toISOString()}", to: "${at(HOUR).toISOString()}", interval: HOUR }) {
      total { mentions threats }
    }
  }`);
  const others = Array.from({ length: 5 }, () => ({ node: { author: { isOwnAccount: false } } }));
  expect(data).toEqual({
    threats: {
      totalCount: 1,
      edges: [{ node: { kind: 'BLACK_CAMPAIGN', authorCount: 5, reach: 0, mentions: { edges: others } } }],
    },
    mentions: { edges: [1, 2].map(() => ({ node: { author: { isOwnAccount: true }, threat: null } })) },
    trend: { total: { mentions: 7, threats: 7 } },
  });
});

test('whoever asks for the threat of what has just been taken in gets it, and so do those that it took with it', async () => {
  const text = 'black campaign: syrup of old water and paint, spread it';
  const push = (author: string, index: number) => ({
    externalId: author,
    channel: 'X',
    text,
    postedAt: at(index * MINUTE).toISOString(),
    author: { handle: author },
  });
  const ingest = (mentions: object[], fields: string) =>
    ask(
      `mutation ($mentions: [MentionInput!]!) {
        ingestMentions(input: { brand: "senja", mentions: $mentions }) { results { mention { ${fields} } } }
      }`,
      { mentions },
    );
  const complaint = { ...push('rani', 0), text: 'complaint: parcel is late' };
  const { data: taken } = await ingest([complaint], 'threat { kind }');
  expect(taken).toEqual({ ingestMentions: { results: [{ mention: { threat: { kind: 'COMPLAINT' } } }] } });

  await ingest(['a', 'b', 'c', 'd'].map(push), 'threat { kind }');
  await ingest([push('e', 4)], 'id');
  const { data: listed } = await ask('{ mentions(brand: "senja", first: 5) { edges { node { threat { kind } } } } }');
  const inCampaign = { node: { threat: { kind: 'BLACK_CAMPAIGN' } } };
  expect(listed).toEqual({ mentions: { edges: Array.from({ length: 5 }, () => inCampaign) } });

  const { mentions } = (await ask('{ mentions(brand: "senja", first: 6) { edges { node { id externalId } } } }'))
    .data as unknown as { mentions: ThreatPage<{ id: string; externalId: string }> };
  const { id } = mentions.edges.find(({ node }) => node.externalId === 'rani')!.node;
  const { data: corrected } = await ask(
    'mutation ($id: ID!) { correctMention(input: { id: $id, kind: PRAISE }) { mention { threat { id } } } }',
    { id },
  );
  expect(corrected).toEqual({ correctMention: { mention: { threat: null } } });
});

test('the event of an opening says why to whoever asks for it', async () => {
  await tell({ author: 'rani' });
  const [row] = await scene.store.models.Event.find({ type: 'THREAT_OPENED' }).lean<EventRow[]>();
  expect(toEvent(row!)).toMatchObject({ type: 'THREAT_OPENED', why: 'It reads as a complaint with 1.00 of 1.' });
});
