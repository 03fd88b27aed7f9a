import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { createLogger } from '../../src/logger';
import { ADMIN } from '../support/deps';
import { openHttp } from '../support/http';
import { waitFor } from '../support/waitFor';

interface Line {
  reqId?: string;
  correlationId?: string;
  msg: string;
  err?: { message: string };
}

let app: FastifyInstance;
let lines: Line[] = [];
const QUERY = '{ brands(first: 1) { edges { node { slug } } } }';

/** Whatever is asked of the database fails. */
const models = new Proxy(
  {},
  {
    get() {
      throw new Error('the inside is broken');
    },
  },
);

beforeAll(async () => {
  const logger = createLogger('error', { write: (line) => void lines.push(JSON.parse(line) as Line) });
  const deps = { models, clock: () => new Date(), wake: { listen: () => () => {}, arm: () => {} } };
  app = await openHttp(deps, async () => ADMIN, { logger });
  await app.listen({ port: 0 });
});
afterAll(() => app.close());
beforeEach(() => {
  lines = [];
});

const address = (): string => `127.0.0.1:${(app.server.address() as AddressInfo).port}`;

async function post(headers: Record<string, string> = {}) {
  const answer = await fetch(`http://${address()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer k', ...headers },
    body: JSON.stringify({ query: QUERY }),
  });
  const { errors } = (await answer.json()) as { errors: { message: string; extensions: object }[] };
  return { id: answer.headers.get('x-request-id')!, error: errors[0]! };
}

test.each([
  ['that the client gave', { 'x-request-id': 'desk-7' }, /^desk-7$/],
  ['of its own', {}, /^[0-9a-f-]{36}$/],
  ['of its own where the client’s is not fit for a log', { 'x-request-id': '{"level":60}' }, /^[0-9a-f-]{36}$/],
])('a failure over HTTP is told and logged under the id of its request, %s', async (_, headers, pattern) => {
  const { id, error } = await post(headers as Record<string, string>);
  expect(id).toMatch(pattern);
  expect(error.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', correlationId: id });
  expect(error.message).not.toContain('inside is broken');
  expect(lines).toMatchObject([
    { reqId: id, correlationId: id, msg: 'a resolver failed', err: { message: 'the inside is broken' } },
  ]);
});

test('of requests under way at once, each failure has the id of its own', async () => {
  const sent = Array.from({ length: 20 }, (_, n) => `desk-${n}`);
  const answers = await Promise.all(sent.map((id) => post({ 'x-request-id': id })));
  expect(answers.map(({ error }) => (error.extensions as Line).correlationId)).toEqual(sent);
  expect(lines.map(({ reqId }) => reqId).sort()).toEqual([...sent].sort());
  for (const { reqId, correlationId } of lines) expect(correlationId).toBe(reqId);
});

test.each([
  ['a query', QUERY, 'op-1', /^([0-9a-f-]{36}):op-1$/],
  ['a query whose id is not fit for a log', QUERY, 'a\n{"level":60}', /^([0-9a-f-]{36}):[0-9a-f-]{36}$/],
  ['a subscription', 'subscription { events(brand: "senja") { id } }', 'op-2', /^([0-9a-f-]{36}):op-2$/],
])(
  'over WebSocket the failure of %s is told and logged under the ids of connection and operation',
  async (_, query, id, pattern) => {
    const client = createClient({
      url: `ws://${address()}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: 'Bearer k' },
      generateID: () => id,
      retryAttempts: 0,
    });
    const answer = await new Promise<unknown>((resolve) =>
      client.subscribe({ query }, { next: ({ errors }) => resolve(errors), error: resolve, complete: () => {} }),
    );
    await client.dispose();
    const [{ extensions }] = answer as [{ extensions: { code: string; correlationId: string } }];
    expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', correlationId: expect.stringMatching(pattern) });
    const line = await waitFor('it is logged', () => lines[0]);
    expect(line).toMatchObject({
      reqId: pattern.exec(extensions.correlationId)![1],
      correlationId: extensions.correlationId,
    });
  },
);
