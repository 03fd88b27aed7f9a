import { cleanUp, makeDataDir, runScript, startServer } from '../support/serverProcess';
import { waitFor } from '../support/waitFor';

afterEach(cleanUp);

const CREATE = `mutation ($input: CreateWebhookInput!) {
  createWebhook(input: $input) { secret webhook { id } errors { code } }
}`;
const DELIVERIES = `query ($id: ID!) {
  webhookDeliveries(webhook: $id, first: 10) { edges { node { type status attempts { statusCode error } } } }
}`;

function complaint(number: number) {
  return JSON.stringify({
    externalId: `w${number}`,
    channel: 'X',
    text: 'pesanan Kopi Senja saya 5 hari belum sampai, refund gak cair-cair',
    postedAt: new Date().toISOString(),
    author: { handle: `orang${number}` },
  });
}

test('a complaint reaches the example receiver, also after the server was killed with it in hand', async () => {
  const dataDir = makeDataDir();
  const environment = { DATA_DIR: dataDir, WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8' };
  const first = await startServer(environment);
  await first.graphql('mutation { createBrand(input: { slug: "senja", name: "Kopi Senja" }) { errors { code } } }');
  const probe = runScript('examples/webhook-receiver.mjs', { PORT: '0', WEBHOOK_SECRET: 'whsec_AAAA' });
  const port = await waitFor('the receiver listens', () => /listening on (\d+)/.exec(probe.output())?.[1]);
  const url = `http://127.0.0.1:${port}/`;
  const created = await first.graphql(CREATE, { input: { brand: 'senja', url } });
  const { secret, webhook } = (created.data as never as { createWebhook: { secret: string; webhook: { id: string } } })
    .createWebhook;
  probe.child.kill();
  await probe.ended;
  const receiver = runScript('examples/webhook-receiver.mjs', { PORT: port, WEBHOOK_SECRET: secret });
  try {
    await waitFor('the receiver listens', () => /listening on/.exec(receiver.output()));
    await first.ingest('senja', complaint(1), 'application/x-ndjson');
    await waitFor('the first complaint arrives', () => receiver.output().match(/threat\.opened/g)?.length === 1);
    await first.ingest('senja', complaint(2), 'application/x-ndjson');
    await first.stop('SIGKILL');
    const second = await startServer(environment);
    await waitFor(
      'the second complaint arrives',
      () => receiver.output().match(/threat\.opened/g)?.length === 2,
      15_000,
    );
    const { data } = await second.graphql(DELIVERIES, { id: webhook.id });
    const { edges } = (data as never as { webhookDeliveries: { edges: { node: { type: string } }[] } })
      .webhookDeliveries;
    expect(edges.filter(({ node }) => node.type === 'threat.opened')).toHaveLength(2);
  } finally {
    receiver.child.kill();
    await receiver.ended;
  }
}, 40_000);
