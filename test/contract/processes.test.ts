import { CREATE_BRAND, INGEST, mentionOf } from '../support/mentions';
import { cleanUp, makeDataDir, type ServerProcess, startServer } from '../support/serverProcess';
import { sharedDatabase } from '../support/sharedDatabase';
import { waitFor } from '../support/waitFor';

afterEach(cleanUp);

let stopDatabase: () => Promise<unknown> = async () => {};
afterEach(() => stopDatabase());

interface Totals {
  trend: { asOf: { sequence: number; complete: boolean }; total: { mentions: number } };
  mentions: { totalCount: number };
}

async function totals(server: ServerProcess): Promise<Totals> {
  const { data } = await server.graphql(`{
    trend(input: { brand: "senja", from: "2026-03-01T00:00:00Z", to: "2026-03-02T00:00:00Z", interval: DAY, timeZone: "UTC" }) {
      asOf { sequence complete } total { mentions }
    }
    mentions(brand: "senja", first: 1) { totalCount }
  }`);
  return data as unknown as Totals;
}

test('three processes share a database: any of them takes mentions, one owns the brand, and another takes over when it dies', async () => {
  const { uri, stop } = await sharedDatabase();
  stopDatabase = stop;
  const start = () => startServer({ MONGODB_URI: uri, DATA_DIR: makeDataDir() });
  const servers = [await start(), await start(), await start()];
  await servers[0]!.graphql(CREATE_BRAND, { input: { slug: 'senja', name: 'Kopi Senja' } });
  let sent = 0;
  const ingestEverywhere = async (among: ServerProcess[]): Promise<void> => {
    const answers = await Promise.all(
      among.map((server, process) => {
        const mentions = Array.from({ length: 30 }, (_, index) =>
          mentionOf({
            externalId: `${sent}-${process}-${index}`,
            postedAt: '2026-03-01T10:00:00Z',
            author: { handle: `orang${index}` },
          }),
        );
        return server.graphql(INGEST, { input: { brand: 'senja', mentions } });
      }),
    );
    for (const { data } of answers)
      sent += (data as unknown as { ingestMentions: { accepted: number } }).ingestMentions.accepted;
  };
  const allCounted = (server: ServerProcess) =>
    waitFor(
      'every mention is counted',
      async () => {
        const now = await totals(server);
        return now.trend.asOf.complete && now.trend.total.mentions === sent && now;
      },
      30_000,
    );

  await ingestEverywhere(servers);
  for (const server of servers) expect((await allCounted(server)).mentions.totalCount).toBe(sent);
  for (let killed = 0; killed < 2; killed++) {
    await servers[killed]!.stop('SIGKILL');
    const alive = servers.slice(killed + 1);
    await ingestEverywhere(alive);
    const counted = await allCounted(alive[0]!);
    expect(counted.mentions.totalCount).toBe(sent);
    expect(counted.trend.asOf.sequence).toBe(sent);
  }
}, 90_000);
