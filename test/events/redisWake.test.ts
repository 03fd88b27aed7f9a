import { createServer } from 'node:net';
import { relayOverRedis } from '../../src/events/redisWake';
import { createWake } from '../../src/events/wake';
import { REDIS_NAME, startRedis, type TestRedis } from '../support/redis';
import { waitFor } from '../support/waitFor';

const FAR_MS = 60_000;
let redis: TestRedis;
let port: number;
const stops: (() => void)[] = [];
const said: string[] = [];
const log = {
  warn: (_details: object, message: string) => said.push(message),
  info: (_details: object, message: string) => said.push(message),
};

beforeAll(async () => {
  port = await findFreePort();
  redis = await startRedis(port);
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  said.splice(0);
});
afterAll(() => redis.stop());

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as { port: number };
      probe.close(() => resolve(free));
    });
  });
}

/** What a process has: its wake-ups, passed on to the others of the same database. */
async function startProcess(name = 'waspada') {
  const wake = createWake();
  const relay = await relayOverRedis(wake, redis.url, name, log);
  stops.push(relay.stop);
  return wake;
}

/** Notifies until it is heard: a connection takes a moment, and nothing is kept for it. */
async function hears(
  from: ReturnType<typeof createWake>,
  to: ReturnType<typeof createWake>,
  topic: string,
): Promise<void> {
  const wait = to.arm(topic).done(FAR_MS);
  let isHeard = false;
  void wait.then(() => {
    isHeard = true;
  });
  await waitFor(`'${topic}' is heard`, () => {
    if (!isHeard) from.notify(topic);
    return isHeard;
  });
}

describe(`wake-ups between processes, over ${REDIS_NAME}`, () => {
  test('what one notifies wakes the other, both ways, and not those of another database', async () => {
    const [one, two, other] = [await startProcess(), await startProcess(), await startProcess('other')];
    let isOtherWoken = false;
    void other
      .arm('a')
      .done(FAR_MS)
      .then(() => {
        isOtherWoken = true;
      });
    await hears(one, two, 'a');
    await hears(two, one, 'b');
    expect(isOtherWoken).toBe(false);
    other.notify('a');
  });

  test('Redis going away is said once and stops nobody; once it is back, wake-ups pass again', async () => {
    const [one, two] = [await startProcess(), await startProcess()];
    await hears(one, two, 'a');
    await redis.stop();
    await waitFor('it is said', () => said.length > 0);
    const own = one.arm('b').done(FAR_MS);
    one.notify('b');
    await own;
    redis = await startRedis(port);
    await hears(one, two, 'c');
    expect(said.filter((message) => message.includes('polling')).length).toBeLessThanOrEqual(4);
  });
});
