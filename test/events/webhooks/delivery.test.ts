import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { WebhookDeliveryRow } from '../../../models/webhookDelivery';
import { toGlobalId } from '../../../schema/node';
import { appendEvents, type NewEvent } from '../../../src/events/log';
import { releaseClaims } from '../../../src/events/webhooks/attemptDelivery';
import { postMessage } from '../../../src/events/webhooks/postMessage';
import { createWebhookSender, passOnce, type SenderDeps } from '../../../src/events/webhooks/sender';
import { type CreateWebhookInput, createWebhook } from '../../../src/usecases/webhooks/createWebhook';
import { countPendingDeliveries, readDeliveries } from '../../../src/usecases/webhooks/readWebhooks';
import { replayDeliveries } from '../../../src/usecases/webhooks/replayDeliveries';
import { rotateWebhookSecret } from '../../../src/usecases/webhooks/rotateWebhookSecret';
import { testWebhook } from '../../../src/usecases/webhooks/testWebhook';
import { updateWebhook } from '../../../src/usecases/webhooks/updateWebhook';
import { ADMIN, createTestDeps, DAY, HOUR, insertBrand, MINUTE, type TestDeps } from '../../support/deps';
import { openTestStore, type TestStore } from '../../support/testStore';
import { waitFor } from '../../support/waitFor';

interface Received {
  headers: Record<string, string>;
  body: string;
  message: { type: string; data: { id: string; sequence: number; heldBack: number; [name: string]: unknown } };
}

let store: TestStore;
let deps: TestDeps;
let receiver: Server;
let received: Received[];
/** What the receiver does with a message; answers 204 unless set. */
let answer: (response: ServerResponse, count: number) => void;

beforeAll(async () => {
  store = await openTestStore();
  receiver = createServer(collect).listen(0, '127.0.0.1');
  await new Promise((resolve) => receiver.once('listening', resolve));
});
afterAll(async () => {
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
  await store.close();
});
beforeEach(async () => {
  await store.clear();
  deps = createTestDeps(store.models);
  // Signatures are checked against the present; a clock that stands in the past would fail them.
  deps.time.now = new Date();
  await insertBrand(store.models, 'senja');
  received = [];
  answer = (response) => response.writeHead(204).end();
});

function collect(request: IncomingMessage, response: ServerResponse): void {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    received.push({ headers: request.headers as Record<string, string>, body, message: JSON.parse(body) });
    answer(response, received.length);
  });
}

const url = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;

async function makeWebhook(fields: Partial<CreateWebhookInput> = {}) {
  const { webhook, secret, errors } = await createWebhook(deps, { brand: 'senja', url: url(), ...fields }, ADMIN);
  expect(errors).toEqual([]);
  return { id: webhook!._id, secret: secret! };
}

let numbered = 0;

function threatEvent(fields: Partial<NewEvent['payload']> & { type?: NewEvent['type'] } = {}): NewEvent {
  const { type = 'THREAT_OPENED', ...payload } = fields;
  const at = deps.clock();
  return {
    brand: 'senja',
    key: `event ${++numbered}`,
    type,
    occurredAt: at,
    payload: {
      version: 1,
      threat: `t${numbered}`,
      scope: 'AUTHOR',
      kind: 'COMPLAINT',
      severity: 'LOW',
      status: 'OPEN',
      title: 'parcel is late',
      openedAt: at,
      lastMentionAt: at,
      mentionCount: 1,
      authorCount: 1,
      reposterCount: 0,
      reach: 10,
      coordination: null,
      assignee: null,
      from: null,
      to: null,
      ...payload,
    } as NewEvent['payload'],
  };
}

const append = (events: NewEvent[]) => appendEvents(store.models, 'senja', events, deps.clock());

const senderDeps = (): SenderDeps => ({
  ...deps,
  random: () => 0,
  allowedNetworks: ['127.0.0.0/8'],
  isOwned: () => true,
  toGlobalId,
});
const pass = (id: string) => passOnce(senderDeps(), id, () => false);
const later = (ms: number): void => {
  deps.time.now = new Date(deps.time.now.getTime() + ms);
};
const deliveriesOf = async (webhook: string): Promise<WebhookDeliveryRow[]> =>
  (await readDeliveries(deps, { webhook, first: 100 }, ADMIN)).rows;

test('events come in order, signed as Standard Webhooks 1.0, from the moment the webhook was made', async () => {
  await append([threatEvent()]);
  const { id, secret } = await makeWebhook();
  await append([threatEvent(), threatEvent({ type: 'THREAT_ESCALATED', severity: 'HIGH' })]);
  await pass(id);
  expect(received.map(({ message }) => [message.type, message.data.sequence])).toEqual([
    ['threat.opened', 2],
    ['threat.escalated', 3],
  ]);
  for (const { headers, body, message } of received) {
    expect(() => new Webhook(secret).verify(body, headers)).not.toThrow();
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow();
    expect(headers['webhook-id']).toBe(message.data.id);
    expect(message.data).toMatchObject({ brand: 'senja', data: { kind: 'COMPLAINT', threat: expect.any(String) } });
  }
  expect((await deliveriesOf(id)).map(({ status, attempts }) => [status, attempts[0]!.statusCode])).toEqual([
    ['DELIVERED', 204],
    ['DELIVERED', 204],
  ]);
});

test('a failed message is tried again by the schedule under the same id, signed afresh, while later ones go on', async () => {
  const { id, secret } = await makeWebhook();
  answer = (response, count) => response.writeHead(count === 1 ? 500 : 204).end();
  await append([threatEvent(), threatEvent()]);
  await pass(id);
  expect(received.map(({ message }) => message.data.sequence)).toEqual([1, 2]);
  await pass(id);
  expect(received).toHaveLength(2);
  later(5_001);
  await pass(id);
  expect(received.map(({ message }) => message.data.sequence)).toEqual([1, 2, 1]);
  expect(received[2]!.headers['webhook-id']).toBe(received[0]!.headers['webhook-id']);
  expect(Number(received[2]!.headers['webhook-timestamp'])).toBeGreaterThan(
    Number(received[0]!.headers['webhook-timestamp']),
  );
  expect(() => new Webhook(secret).verify(received[2]!.body, received[2]!.headers)).not.toThrow();
});

test.each<[string, (response: ServerResponse) => void, string]>([
  ['a redirect', (response) => response.writeHead(302, { location: url() }).end(), 'answered 302'],
  ['a connection cut', (response) => response.destroy(), 'hang up'],
])('%s is a failure', async (_name, how, error) => {
  const { id } = await makeWebhook();
  answer = how;
  await append([threatEvent()]);
  await pass(id);
  const [delivery] = await deliveriesOf(id);
  expect(delivery).toMatchObject({ status: 'PENDING', attemptCount: 1 });
  expect(delivery!.attempts[0]!.error).toContain(error);
  expect(received).toHaveLength(1);
});

test('Retry-After is kept', async () => {
  const { id } = await makeWebhook();
  answer = (response, count) => response.writeHead(count === 1 ? 429 : 204, { 'retry-after': '600' }).end();
  await append([threatEvent()]);
  await pass(id);
  later(5 * MINUTE);
  await pass(id);
  expect(received).toHaveLength(1);
  later(5 * MINUTE + 1);
  await pass(id);
  expect(received).toHaveLength(2);
});

test('410 disables the webhook; started again it gets what came meanwhile', async () => {
  const { id } = await makeWebhook();
  answer = (response) => response.writeHead(410).end();
  await append([threatEvent()]);
  await pass(id);
  expect(await pass(id)).toBeNull();
  expect((await deliveriesOf(id))[0]).toMatchObject({ status: 'DEAD' });
  answer = (response) => response.writeHead(204).end();
  await append([threatEvent()]);
  const { webhook } = await updateWebhook(deps, { id, isActive: true }, ADMIN);
  expect(webhook).toMatchObject({ status: 'ACTIVE', disabledReason: null });
  await pass(id);
  expect(received.map(({ message }) => message.data.sequence)).toEqual([1, 2]);
});

test('after the last try a message is dead, an endpoint that fails for five days is disabled, and dead ones replay', async () => {
  const { id } = await makeWebhook();
  answer = (response) => response.writeHead(500).end();
  await append([threatEvent()]);
  for (let day = 0; day < 12 && (await pass(id)) !== null; day++) later(DAY);
  expect((await deliveriesOf(id))[0]).toMatchObject({ status: 'PENDING' });
  await updateWebhook(deps, { id, isActive: true }, ADMIN);
  for (let tries = 0; tries < 6; tries++) {
    await pass(id);
    later(DAY);
  }
  expect((await deliveriesOf(id))[0]).toMatchObject({ status: 'DEAD', attemptCount: 10 });
  answer = (response) => response.writeHead(204).end();
  await updateWebhook(deps, { id, isActive: true }, ADMIN);
  expect(await replayDeliveries(deps, { id, dead: true }, toGlobalId, ADMIN)).toBe(1);
  await pass(id);
  expect((await deliveriesOf(id))[0]).toMatchObject({ status: 'DELIVERED' });
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
});

test('what is held back is counted in the next message', async () => {
  const { id } = await makeWebhook({ minimumSeverity: 'HIGH', minimumMentions: 3, stateChangesOnly: true });
  await append([
    threatEvent({ severity: 'LOW', mentionCount: 9 }),
    threatEvent({ severity: 'CRITICAL', mentionCount: 2 }),
    threatEvent({ severity: 'CRITICAL', mentionCount: 3, type: 'THREAT_ESCALATED' }),
    threatEvent({ severity: 'HIGH', mentionCount: 3 }),
    threatEvent({ severity: 'CRITICAL', mentionCount: 30 }),
  ]);
  await pass(id);
  expect(received.map(({ message }) => [message.data.sequence, message.data.heldBack])).toEqual([
    [4, 3],
    [5, 0],
  ]);
});

test('types that were not asked for are neither told nor counted', async () => {
  const { id } = await makeWebhook({ types: ['THREAT_RESOLVED'] });
  await append([threatEvent(), threatEvent({ type: 'THREAT_RESOLVED' })]);
  await pass(id);
  expect(received.map(({ message }) => [message.type, message.data.heldBack])).toEqual([['threat.resolved', 0]]);
});

test('a digest tells of a whole interval once it is over', async () => {
  deps.time.now = new Date(Math.ceil(Date.now() / HOUR) * HOUR);
  const { id } = await makeWebhook({ digestMinutes: 60, minimumSeverity: 'MEDIUM' });
  await append([threatEvent(), threatEvent({ severity: 'HIGH' }), threatEvent({ severity: 'CRITICAL' })]);
  later(59 * MINUTE);
  await pass(id);
  expect(received).toEqual([]);
  later(MINUTE);
  await append([threatEvent({ severity: 'CRITICAL' })]);
  await pass(id);
  expect(received).toHaveLength(1);
  expect(received[0]!.message).toMatchObject({
    type: 'events.digest',
    data: { count: 2, heldBack: 1, omitted: 0, events: [{ sequence: 2 }, { sequence: 3 }] },
  });
  later(HOUR);
  await pass(id);
  expect(received[1]!.message.data).toMatchObject({ count: 1, events: [{ sequence: 4 }] });
});

test('a rotated secret signs beside the earlier one for a day', async () => {
  const { id, secret } = await makeWebhook();
  const { secret: newer } = await rotateWebhookSecret(deps, id, ADMIN);
  await testWebhook(deps, id, ADMIN);
  await pass(id);
  for (const each of [secret, newer]) {
    expect(() => new Webhook(each).verify(received[0]!.body, received[0]!.headers)).not.toThrow();
  }
  expect(received[0]!.message.type).toBe('webhook.test');
  later(DAY);
  await testWebhook(deps, id, ADMIN);
  await pass(id);
  expect(received[1]!.headers['webhook-signature']!.split(' ')).toHaveLength(1);
});

test('a crash between the deliveries and the place in the log makes none twice and loses none', async () => {
  const { id } = await makeWebhook();
  await append([threatEvent({ severity: 'LOW' }), threatEvent(), threatEvent()]);
  const before = await store.models.Webhook.findOne({ _id: id }).lean();
  await pass(id);
  await store.models.Webhook.updateOne({ _id: id }, { $set: { position: before!.position } });
  await pass(id);
  expect(received.map(({ message }) => message.data.sequence)).toEqual([1, 2, 3]);
});

test('two processes that meet post a message once', async () => {
  const { id } = await makeWebhook();
  await append(Array.from({ length: 8 }, () => threatEvent()));
  await Promise.all([pass(id), pass(id)]);
  expect(received.map(({ message }) => message.data.sequence).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('what a killed process had in hand keeps its turn with the new owner', async () => {
  const { id } = await makeWebhook();
  await append([threatEvent(), threatEvent(), threatEvent()]);
  let isKilled = false;
  answer = () => {
    isKilled = true;
  };
  const killed = passOnce(senderDeps(), id, () => isKilled);
  await waitFor('the first is in hand', () => isKilled);
  await releaseClaims(deps, id);
  answer = (response) => response.writeHead(204).end();
  await pass(id);
  expect(received.map(({ message }) => message.data.sequence)).toEqual([1, 1, 2, 3]);
  receiver.closeAllConnections();
  await killed;
  expect((await deliveriesOf(id)).map(({ status }) => status)).toEqual(['DELIVERED', 'DELIVERED', 'DELIVERED']);
});

test('an endpoint that answers 500 for a day gets everything in the end, tried as the schedule says', async () => {
  const { id } = await makeWebhook();
  answer = (response) => response.writeHead(500).end();
  const begun = deps.time.now.getTime();
  await append([threatEvent(), threatEvent()]);
  while (deps.time.now.getTime() - begun < DAY) {
    await pass(id);
    later(5 * MINUTE);
  }
  expect(received).toHaveLength(2 * 7);
  answer = (response) => response.writeHead(204).end();
  for (let hours = 0; hours < 24; hours++) {
    await pass(id);
    later(HOUR);
  }
  expect((await deliveriesOf(id)).map(({ status, attemptCount }) => [status, attemptCount])).toEqual([
    ['DELIVERED', 8],
    ['DELIVERED', 8],
  ]);
});

test('an endpoint that hangs is given up on after the limit, and tried again', async () => {
  const { secret } = await makeWebhook();
  answer = () => {};
  const message = { url: url(), id: 'm', body: '{"type":"webhook.test","data":{}}', secrets: [secret] };
  const result = await postMessage(message, new Date(), ['127.0.0.0/8'], 100);
  expect(result).toEqual({ statusCode: null, error: 'No answer within 0.1 s.', retryAfter: undefined });
  expect(received).toHaveLength(1);
});

test('an endpoint whose address is inside is told so in its delivery, and nothing reaches it', async () => {
  const { id } = await makeWebhook({ url: url().replace('127.0.0.1', 'localhost') });
  await append([threatEvent()]);
  await passOnce({ ...senderDeps(), allowedNetworks: [] }, id, () => false);
  const [delivery] = await deliveriesOf(id);
  expect(delivery).toMatchObject({ status: 'PENDING', attemptCount: 1, attempts: [{ statusCode: null }] });
  expect(delivery!.attempts[0]!.error).toContain('public addresses only');
  expect(received).toEqual([]);
});

test('events lost to retention while it was disabled are told as a gap', async () => {
  const { id } = await makeWebhook();
  await append([threatEvent(), threatEvent(), threatEvent()]);
  await store.models.Event.deleteMany({ sequence: { $lte: 2 } });
  await store.models.Checkpoint.collection.updateOne(
    { _id: 'senja' } as never,
    { $set: { firstEvent: 3, lastEvent: 3, sequence: 0, at: deps.clock(), windowFrom: 1 } },
    { upsert: true },
  );
  await pass(id);
  expect(received.map(({ message }) => [message.type, message.data.lost ?? message.data.sequence])).toEqual([
    ['events.gap', 2],
    ['threat.opened', 3],
  ]);
});

test('a flaky receiver gets everything, and nothing more often than its failures explain', async () => {
  const { id, secret } = await makeWebhook();
  const failed = new Map<string, number>();
  let count = 0;
  answer = (response) => {
    const { message } = received.at(-1)!;
    if (++count % 10 < 3) {
      failed.set(message.data.id, (failed.get(message.data.id) ?? 0) + 1);
      response.writeHead(503).end();
    } else if (count % 5 === 4) setImmediate(() => response.writeHead(200).end());
    else response.writeHead(200).end();
  };
  await append(Array.from({ length: 60 }, () => threatEvent()));
  for (let round = 0; round < 9; round++) {
    await pass(id);
    later(3 * HOUR * 2 ** round);
  }
  const times = new Map<string, number>();
  for (const { message, body, headers } of received) {
    times.set(message.data.id, (times.get(message.data.id) ?? 0) + 1);
    const timestamp = Number(headers['webhook-timestamp']) * 1_000;
    jest.useFakeTimers({ now: timestamp, doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] });
    expect(() => new Webhook(secret).verify(body, headers)).not.toThrow();
    jest.useRealTimers();
  }
  expect(times.size).toBe(60);
  for (const [event, sent] of times) expect(sent).toBe((failed.get(event) ?? 0) + 1);
});

test('endpoints take turns where there are more than are served at a time', async () => {
  const ids = [(await makeWebhook()).id, (await makeWebhook()).id];
  await append([threatEvent()]);
  const sender = createWebhookSender({ ...senderDeps(), clock: () => new Date() }, 1);
  sender.start();
  try {
    await waitFor('both are told', () => received.length === 2);
  } finally {
    await sender.stop();
  }
  for (const id of ids) expect(await deliveriesOf(id)).toMatchObject([{ status: 'DELIVERED' }]);
});

test('what waits for any active endpoint is counted, however many there are', async () => {
  const names = Array.from({ length: 1_002 }, (_, n) => `w${n}`);
  await store.models.Webhook.collection.insertMany(
    names.map((_id, n) => ({ _id, brand: 'senja', status: n === 0 ? 'DISABLED' : 'ACTIVE' })) as never,
  );
  await store.models.WebhookDelivery.collection.insertMany(
    names.map((webhook) => ({ _id: webhook, webhook, status: 'PENDING' })) as never,
  );
  expect(await countPendingDeliveries(deps)).toBe(1_001);
});

test.each<[string, Partial<CreateWebhookInput>, string]>([
  ['an address that is none', { url: 'javascript:alert(1)' }, 'URL_INVALID'],
  ['a password in the address', { url: 'https://a:b@example.com/' }, 'URL_INVALID'],
  ['a digest of half a minute', { digestMinutes: 0.5 }, 'COUNT_INVALID'],
  ['fewer than no mentions', { minimumMentions: -1 }, 'COUNT_INVALID'],
])('%s is an error of the input', async (_name, fields, code) => {
  const { webhook, errors } = await createWebhook(deps, { brand: 'senja', url: url(), ...fields }, ADMIN);
  expect(webhook).toBeNull();
  expect(errors).toMatchObject([{ code }]);
});

test('webhooks of a brand that the key may not see are not found', async () => {
  const { id } = await makeWebhook();
  const other = { ...ADMIN, brands: ['fajar'] };
  for (const order of [
    () => updateWebhook(deps, { id, url: 'https://example.com' }, other),
    () => rotateWebhookSecret(deps, id, other),
    () => testWebhook(deps, id, other),
    () => replayDeliveries(deps, { id, dead: true }, toGlobalId, other),
    () => readDeliveries(deps, { webhook: id, first: 1 }, other),
  ]) {
    await expect(order()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
});

test('events after a cursor replay under the ids they had', async () => {
  const { id } = await makeWebhook();
  await append([threatEvent(), threatEvent(), threatEvent()]);
  await pass(id);
  const { cursor } = received[0]!.message.data as unknown as { cursor: string };
  expect(await replayDeliveries(deps, { id, after: cursor }, toGlobalId, ADMIN)).toBe(2);
  await pass(id);
  expect(received.slice(3).map(({ headers }) => headers['webhook-id'])).toEqual(
    received.slice(1, 3).map(({ headers }) => headers['webhook-id']),
  );
  await expect(replayDeliveries(deps, { id, after: 'x', dead: true }, toGlobalId, ADMIN)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
  });
});
