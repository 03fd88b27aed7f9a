import fastify from 'fastify';
import type { Logger } from 'pino';
import { createLogger } from '../src/logger';
import { openTestStore, type TestStore } from './support/testStore';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

let written: string;
const createLog = (): Logger => createLogger('debug', { write: (line) => void (written += line) });
beforeEach(() => {
  written = '';
});

const SECRET = 'Kecewa sekali dengan pesanan saya';

/** The driver's own error, which holds every document of the batch and the operation of each that failed. */
async function failBatch(): Promise<Error> {
  const row = { _id: 'one', text: SECRET, author: { handle: 'rani_senja' } };
  const twice = [row, { ...row }].map((document) => ({ insertOne: { document } }));
  return store.models.Mention.collection.bulkWrite(twice as never, { ordered: false }).then(
    () => {
      throw new Error('The same document was stored twice.');
    },
    (error) => error,
  );
}

/** The logs that the server writes to: its own, one with fields of its own, and the one of a request. */
const LOGS: [string, (log: Logger, error: Error) => Promise<void>][] = [
  ['the log', async (log, error) => log.error({ err: error, brand: 'senja' }, 'it failed')],
  ['a child of the log', async (log, error) => log.child({ part: 'a' }).error({ err: error }, 'it failed')],
  ['the log without a message', async (log, error) => log.error(error)],
  [
    'the log of a request',
    async (log, error) => {
      const app = fastify({ loggerInstance: log });
      app.get('/', (request) => {
        request.log.error({ err: error }, 'it failed');
        return {};
      });
      await app.inject({ url: '/' });
      await app.close();
    },
  ],
];

test.each(LOGS)(
  '%s tells of a failed write what failed and where, and nothing of what was written',
  async (_, write) => {
    const error = await failBatch();
    expect(JSON.stringify({ ...error })).toContain(SECRET);
    await write(createLog(), error);
    const line = written
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text) as { err?: object })
      .find(({ err }) => err !== undefined)!;
    expect(line.err).toEqual({
      type: 'MongoBulkWriteError',
      message: expect.stringContaining('E11000'),
      stack: expect.stringContaining('MongoBulkWriteError'),
      code: 11000,
    });
    expect(written).not.toMatch(/Kecewa|rani_senja/);
  },
);

test('causes are told in the same way, and a ring of them ends', () => {
  const inner = Object.assign(new Error('inner'), { code: 'ECONNREFUSED', request: { body: SECRET } });
  const outer = new TypeError('outer', { cause: inner });
  inner.cause = outer;
  createLog().error({ err: outer }, 'it failed');
  expect(JSON.parse(written).err).toMatchObject({
    type: 'TypeError',
    message: 'outer',
    cause: { type: 'Error', message: 'inner', code: 'ECONNREFUSED', cause: { message: 'outer' } },
  });
  expect(written).not.toContain('Kecewa');
  expect(written.length).toBeLessThan(20_000);
});

test('what is thrown and is no error is told as text', () => {
  createLog().error({ err: { body: SECRET } }, 'it failed');
  expect(JSON.parse(written).err).toEqual({ type: 'object', message: '[object Object]' });
});

test('keys in headers are not written', () => {
  createLog().info({ req: { headers: { authorization: 'Bearer wsp_a', cookie: 'waspada_session=b' } } }, 'asked');
  expect(written).not.toMatch(/wsp_a|session=b/);
});
