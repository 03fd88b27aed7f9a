import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createOwner, createTestDeps, insertBrand, mention } from '../support/deps';
import { startTestServer, type TestServer } from '../support/testServer';
import { openTestStore, type TestStore } from '../support/testStore';
import { waitFor } from '../support/waitFor';

/** Together more than the buffers of two ends of a connection hold. */
const MENTIONS = 700;
const TEXT = 'x'.repeat(19_000);

let store: TestStore;
const opened: Socket[] = [];

beforeAll(async () => {
  store = await openTestStore();
  const owner = createOwner(createTestDeps(store.models), await insertBrand(store.models, 'senja'));
  await owner.ingest([mention({ text: TEXT })], false);
  const { collection } = store.models.Mention;
  const first = await collection.findOne();
  await collection.insertMany(
    Array.from({ length: MENTIONS - 1 }, (_, n) => ({ ...first, _id: `copy-${n}`, externalId: `copy-${n}` })) as never,
  );
});
afterEach(() => {
  for (const socket of opened.splice(0)) socket.destroy();
});
afterAll(() => store.close());

/** Asks for every mention and takes the beginning only. */
async function stall(server: TestServer, key: string) {
  const socket = connect(server.port, '127.0.0.1');
  opened.push(socket);
  const closed = once(socket, 'close');
  socket.on('error', () => {});
  socket.write(`GET /brands/senja/mentions.jsonl HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\n\r\n`);
  const [head] = (await once(socket, 'data')) as [Buffer];
  socket.pause();
  return { socket, closed, status: Number(String(head).slice(9, 12)) };
}

const download = (server: TestServer, key: string) =>
  server.send('/brands/senja/mentions.jsonl?to=2000-01-02T00:00:00Z', key);
const connectionsOf = async (server: TestServer): Promise<number> => {
  const text = await (await server.send('/metrics', 'watcher')).text();
  return Number(/waspada_open_connections (\d+)/.exec(text)![1]);
};

test('a key has only so many exports open, and gets a place back when one ends', async () => {
  const server = await startTestServer(store.models, { options: { connectionsPerKey: 2, connectionsPerProcess: 3 } });
  try {
    const [first, second] = [await stall(server, 'a'), await stall(server, 'a')];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await connectionsOf(server)).toBe(2);
    for (const file of ['mentions.csv', 'trend.csv', 'trend.jsonl']) {
      const refused = await server.send(`/brands/senja/${file}`, 'a');
      expect([file, refused.status]).toEqual([file, 429]);
      expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    }
    await stall(server, 'b');
    expect((await download(server, 'c')).status).toBe(429);
    first.socket.destroy();
    await waitFor('there is a place again', async () => (await download(server, 'a')).status === 200);
    await waitFor('what has ended has left', async () => (await connectionsOf(server)) === 2);
  } finally {
    for (const socket of opened) socket.destroy();
    await server.close();
  }
});

test('an export ends with its key', async () => {
  const server = await startTestServer(store.models);
  try {
    const { socket, closed } = await stall(server, 'a');
    server.revoke('a');
    await waitFor('its place is free', async () => (await connectionsOf(server)) === 0);
    socket.resume();
    await closed;
  } finally {
    await server.close();
  }
});

test('a reader that takes nothing is given up; one that takes all gets all', async () => {
  const server = await startTestServer(store.models, { options: { requestTimeoutMs: 300 } });
  try {
    const { socket } = await stall(server, 'a');
    await waitFor('its place is free', async () => (await connectionsOf(server)) === 0);
    socket.destroy();
    const whole = await (await server.send('/brands/senja/mentions.jsonl', 'a')).text();
    expect(whole.trimEnd().split('\n').at(-1)).toBe(`{"rowCount":${MENTIONS},"complete":true}`);
  } finally {
    await server.close();
  }
});

test('a server that is going away lets an export come to its end', async () => {
  const server = await startTestServer(store.models);
  const answer = await server.send('/brands/senja/mentions.jsonl', 'a');
  const parts = answer.body!.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
  let text = (await parts.next()).value!;
  const closed = server.close();
  for (let part = await parts.next(); !part.done; part = await parts.next()) text += part.value;
  expect(text.trimEnd().split('\n').at(-1)).toBe(`{"rowCount":${MENTIONS},"complete":true}`);
  await closed;
});

test('an export that has spent its minute goes on with the next one, and ends with the server', async () => {
  const server = await startTestServer(store.models, { options: { minuteBudget: 35 } });
  let read = 0;
  let ended: Promise<void> | undefined;
  try {
    const answer = await server.send('/brands/senja/mentions.jsonl', 'a');
    ended = (async () => {
      for await (const chunk of answer.body!) read += chunk.length;
    })();
    // Told below; until then it must not count as unheeded.
    ended.catch(() => {});
    // Three pages are paid; the rest waits.
    await waitFor('what is paid for has come', () => read > 290 * TEXT.length);
  } finally {
    await server.close();
  }
  await expect(ended).rejects.toThrow();
  expect(read).toBeLessThan(310 * TEXT.length);
});
