import { CREATE_BRAND, INGEST, mentionOf, THREATS } from '../support/mentions';
import { ADMIN_KEY, cleanUp, makeDataDir, type ServerProcess, startServer } from '../support/serverProcess';
import { waitFor } from '../support/waitFor';

/** The same promises on every engine: the embedded store, and whatever MONGODB_URI names. */
const ENGINES: [string, () => Record<string, string>][] = [['the embedded store', () => ({ DATA_DIR: makeDataDir() })]];
if (process.env.MONGODB_URI !== undefined) {
  const base = process.env.MONGODB_URI.replace(/\/$/, '');
  ENGINES.push([
    'MONGODB_URI',
    () => ({ DATA_DIR: makeDataDir(), MONGODB_URI: `${base}/contract_${Date.now().toString(36)}_${process.pid}` }),
  ]);
}

interface Told {
  type: string;
  cursor: string;
  threat: { id: string };
}

const EVENTS = `subscription Events($brand: String!, $after: String) {
  events(brand: $brand, after: $after) { type cursor at occurredAt brand { slug } ... on ThreatEvent { threat { id } } }
}`;

/** Collects a subscription's events until it is disposed. */
function collect(server: ServerProcess, brand: string, after?: string) {
  const events: Told[] = [];
  const errors: unknown[] = [];
  const client = server.sockets();
  const end = client.subscribe<{ events: Told }>(
    { query: EVENTS, variables: { brand, after } },
    {
      next: ({ data, errors: faults }) => {
        if (data) events.push(data.events);
        if (faults) errors.push(...faults);
      },
      error: (error) => errors.push(error),
      complete: () => {},
    },
  );
  return {
    events,
    errors,
    stop: () => {
      end();
      void client.dispose();
    },
  };
}

describe.each(ENGINES)('the product on %s', (_name, makeEnvironment) => {
  afterEach(cleanUp);

  test('a mention becomes a count, a threat and an event, and a restart finds everything', async () => {
    const environment = makeEnvironment();
    let server = await startServer(environment);
    await server.graphql(CREATE_BRAND, { input: { slug: 'senja', name: 'Kopi Senja' } });
    const live = collect(server, 'senja');
    const first = await server.graphql(INGEST, { input: { brand: 'senja', mentions: [mentionOf()] } });
    expect(first.data).toMatchObject({ ingestMentions: { accepted: 1, rejected: 0 } });

    const threats = await server.graphql(THREATS, { brand: 'senja' });
    expect(threats.errors).toBeUndefined();
    expect(threats.data).toMatchObject({
      threats: {
        totalCount: 1,
        asOf: { sequence: 1, complete: true },
        edges: [{ node: { kind: 'COMPLAINT', mentionCount: 1, authorCount: 1, reach: 120 } }],
      },
    });
    const opened = await waitFor('the event is told', () => live.events[0]);
    expect(opened.type).toBe('THREAT_OPENED');
    live.stop();

    expect(await server.stop()).toBe(0);
    server = await startServer(environment);
    const again = await server.graphql(THREATS, { brand: 'senja' });
    expect(again.data).toEqual(threats.data);
    const missed = await server.graphql(INGEST, {
      input: { brand: 'senja', mentions: [mentionOf({ externalId: '2', author: { handle: 'tono' } })] },
    });
    expect(missed.data).toMatchObject({ ingestMentions: { accepted: 1 } });
    const resumed = collect(server, 'senja', opened.cursor);
    const next = await waitFor('what was missed is told', () => resumed.events[0]);
    expect(next.threat.id).not.toBe(opened.threat.id);
    const replay = collect(server, 'senja', 'start');
    await waitFor('the log is told from its start', () => replay.events.length === 2);
    expect(replay.events[0]).toEqual(opened);
    expect(replay.events[1]).toEqual(next);
    expect([...resumed.errors, ...replay.errors]).toEqual([]);
    resumed.stop();
    replay.stop();
  });

  test('kill -9 in the middle of an ingest loses nothing that was acknowledged, and counts it once', async () => {
    const environment = makeEnvironment();
    let server = await startServer(environment);
    await server.graphql(CREATE_BRAND, { input: { slug: 'senja', name: 'Kopi Senja' } });
    const acknowledged = new Set<string>();
    for (let round = 0; round < 3; round++) {
      const doomed = server;
      const sending = Array.from({ length: 12 }, async (_, batch) => {
        const mentions = Array.from({ length: 20 }, (_each, index) => {
          const externalId = `${round}-${batch}-${index}`;
          return mentionOf({ externalId, author: { handle: `orang${index}` }, postedAt: '2026-03-01T10:00:00Z' });
        });
        const answer = await doomed.graphql(INGEST, { input: { brand: 'senja', mentions } }).catch(() => null);
        if (answer?.data) for (const mention of mentions) acknowledged.add(String(mention.externalId));
      });
      await waitFor('something is acknowledged', () => acknowledged.size > round * 40);
      await doomed.stop('SIGKILL');
      await Promise.all(sending);
      server = await startServer(environment);
    }
    const answer = await waitFor('the projections are through', async () => {
      const trend = await server.graphql(`{
        trend(input: { brand: "senja", from: "2026-03-01T00:00:00Z", to: "2026-03-02T00:00:00Z", interval: DAY, timeZone: "UTC" }) {
          asOf { complete } total { mentions }
        }
        mentions(brand: "senja", first: 1) { totalCount }
        threats(brand: "senja", first: 100) { edges { node { mentionCount mentions(first: 1) { totalCount } } } }
      }`);
      return (trend.data as unknown as { trend: { asOf: { complete: boolean } } }).trend.asOf.complete && trend.data;
    });
    const { trend, mentions, threats } = answer as unknown as {
      trend: { total: { mentions: number } };
      mentions: { totalCount: number };
      threats: { edges: { node: { mentionCount: number } }[] };
    };
    expect(acknowledged.size).toBeGreaterThan(0);
    expect(mentions.totalCount).toBeGreaterThanOrEqual(acknowledged.size);
    expect(trend.total.mentions).toBe(mentions.totalCount);
    const authorThreats = threats.edges.map(({ node }) => node.mentionCount);
    expect(Math.max(...authorThreats)).toBeLessThanOrEqual(mentions.totalCount);
    const sent = [...acknowledged].map((externalId) => mentionOf({ externalId, postedAt: '2026-03-01T10:00:00Z' }));
    const repeated = await server.ingest('senja', JSON.stringify(sent), 'application/json');
    expect(await repeated.json()).toMatchObject({ accepted: 0, duplicates: acknowledged.size });

    const replay = collect(server, 'senja', 'start');
    const total = threats.edges.length;
    await waitFor('every threat is told', () => new Set(replay.events.map((event) => event.threat.id)).size === total);
    const openings = replay.events.filter((event) => event.type === 'THREAT_OPENED').map((event) => event.threat.id);
    expect(new Set(openings).size).toBe(openings.length);
    expect(openings.length).toBe(total);
    replay.stop();
  }, 60_000);

  test('a key made for one brand reads that brand only, and stops when it is revoked', async () => {
    const server = await startServer(makeEnvironment());
    for (const slug of ['senja', 'fajar']) await server.graphql(CREATE_BRAND, { input: { slug, name: slug } });
    const made = await server.graphql(
      `mutation { createApiKey(input: { name: "reader", role: READER, brands: ["senja"] }) { secret apiKey { id prefix } errors { code } } }`,
    );
    const { secret, apiKey } = (made.data as unknown as { createApiKey: { secret: string; apiKey: { id: string } } })
      .createApiKey;
    const read = (slug: string) =>
      server.graphql(`{ mentions(brand: "${slug}", first: 1) { edges { cursor } } }`, {}, secret);
    expect((await read('senja')).errors).toBeUndefined();
    expect((await read('fajar')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await read('nowhere')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const write = await server.graphql(INGEST, { input: { brand: 'senja', mentions: [mentionOf()] } }, secret);
    expect(write.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await server.graphql('mutation Revoke($id: ID!) { revokeApiKey(input: { id: $id }) { apiKey { revokedAt } } }', {
      id: apiKey.id,
    });
    const refused = await waitFor('the revocation is felt', async () => {
      const answer = await read('senja');
      return answer.status === 401 && answer;
    });
    expect(refused.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await server.graphql('{ brands(first: 1) { totalCount } }', {}, ADMIN_KEY)).data).toMatchObject({
      brands: { totalCount: 2 },
    });
  });
});
