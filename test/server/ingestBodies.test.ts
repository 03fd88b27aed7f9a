import { BODIES_PER_KEY } from '../../src/server/connectionLimit';
import { MAX_ROWS } from '../../src/server/ingest';
import { insertBrand } from '../support/deps';
import { mentionOf } from '../support/mentions';
import { startTestServer, type TestServer } from '../support/testServer';
import { openTestStore, type TestStore } from '../support/testStore';
import { waitFor } from '../support/waitFor';

const mockOnRow = jest.fn();
// Rows are read as they are, with an ear for each.
jest.mock('../../src/connectors/mentionJson', () => {
  const real = jest.requireActual('../../src/connectors/mentionJson');
  const readMentionJson = (value: unknown) => {
    mockOnRow();
    return real.readMentionJson(value);
  };
  return { ...real, readMentionJson };
});

let store: TestStore;
let server: TestServer;

beforeAll(async () => {
  store = await openTestStore();
  server = await startTestServer(store.models, { options: { minuteBudget: 1_000_000 } });
});
afterAll(async () => {
  await server.close();
  await store.close();
});
beforeEach(async () => {
  await store.clear();
  await insertBrand(store.models, 'senja');
});

const NDJSON = 'application/x-ndjson';
const GOOD = 1_500;
const postedAt = '2026-03-01T10:00:00Z';
const goodLines = Array.from({ length: GOOD }, (_, n) =>
  JSON.stringify(mentionOf({ externalId: `good ${n}`, text: 'mampir', postedAt })),
).join('\n');

const send = (body: RequestInit['body'], contentType = NDJSON, to = server, key = 'k') =>
  to.send('/ingest/senja', key, { method: 'POST', headers: { 'content-type': contentType }, body, duplex: 'half' });

const storedMentions = () => store.models.Mention.countDocuments({ brand: 'senja' });

async function refusalOf(response: Response) {
  const { errors } = (await response.json()) as { errors: { extensions: Record<string, unknown> }[] };
  return { status: response.status, ...errors[0]!.extensions };
}

test('rows have a limit: what came before it is stored and counted, and the client is told how far that goes', async () => {
  const body = `${goodLines}\n${'0\n'.repeat(MAX_ROWS)}`;
  expect(await refusalOf(await send(body))).toEqual({
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
    rows: MAX_ROWS,
    accepted: GOOD,
    duplicates: 0,
    updated: 0,
    rejected: MAX_ROWS - GOOD,
  });
  expect(await storedMentions()).toBe(GOOD);
});

test('a list has the same limit, and nothing of one that is longer is stored', async () => {
  const body = JSON.stringify([mentionOf({ postedAt }), ...new Array(MAX_ROWS).fill(0)]);
  expect(await refusalOf(await send(body, 'application/json'))).toEqual({ status: 413, code: 'PAYLOAD_TOO_LARGE' });
  expect(await storedMentions()).toBe(0);
});

test('a body that turns out to be too large is told how far it was dealt with', async () => {
  const parts = [goodLines, '\n', ...new Array(9).fill(`"${'x'.repeat(1024 * 1024)}"\n`)];
  const body = new ReadableStream({
    pull: (controller) => {
      const part = parts.shift();
      if (part === undefined) controller.close();
      else controller.enqueue(Buffer.from(part));
    },
  });
  const refusal = await refusalOf(await send(body));
  // Batches are stored whole; what stands in the last one is sent again.
  expect(refusal).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE', rows: 1_000, accepted: 1_000, rejected: 0 });
  expect(await storedMentions()).toBe(1_000);
});

test.each([
  ['lines', NDJSON, '0\n'.repeat(20_000)],
  ['a list', 'application/json', `[${new Array(20_000).fill(0).join()}]`],
])('other work gets its turn while the rows of %s are refused one by one', async (_name, contentType, body) => {
  let rowsInTurn = 0;
  let mostInTurn = 0;
  let isOver = false;
  mockOnRow.mockImplementation(() => {
    mostInTurn = Math.max(mostInTurn, ++rowsInTurn);
  });
  const takeTurn = (): void => {
    rowsInTurn = 0;
    if (!isOver) setImmediate(takeTurn);
  };
  takeTurn();
  const { rejected } = (await (await send(body, contentType)).json()) as { rejected: number };
  isOver = true;
  mockOnRow.mockReset();
  expect(rejected).toBe(20_000);
  expect(mostInTurn).toBeLessThanOrEqual(1_000);
});

test('bodies sent at once cannot spend more than the minute; each is told what of it was taken', async () => {
  const small = await startTestServer(store.models, { options: { minuteBudget: 3_500 } });
  try {
    const bodies = [0, 1, 2].map((part) =>
      Array.from({ length: 2_000 }, (_, n) =>
        JSON.stringify(mentionOf({ externalId: `${part} ${n}`, text: 'mampir', postedAt })),
      ).join('\n'),
    );
    const answers = await Promise.all(bodies.map((body) => send(body, NDJSON, small, 'busy')));
    const told = await Promise.all(
      answers.map(async (answer) => {
        const body = (await answer.json()) as { accepted?: number; errors?: { extensions: { accepted?: number } }[] };
        return { status: answer.status, accepted: body.accepted ?? body.errors![0]!.extensions.accepted ?? 0 };
      }),
    );
    const accepted = told.reduce((sum, one) => sum + one.accepted, 0);
    expect(accepted).toBe(await storedMentions());
    expect(accepted).toBeGreaterThanOrEqual(2_000);
    expect(accepted).toBeLessThanOrEqual(3_500);
    expect(told.some(({ status }) => status === 429)).toBe(true);
    for (const answer of answers) expect(answer.headers.get('ratelimit-limit')).toBe('3500');
  } finally {
    await small.close();
  }
});

/** A body of what is put into it, until it is ended. */
function openBody() {
  let controller!: ReadableStreamDefaultController<Buffer>;
  const body = new ReadableStream<Buffer>({
    start: (given) => {
      controller = given;
    },
  });
  return { body, put: (text: string) => controller.enqueue(Buffer.from(text)), end: () => controller.close() };
}

test('a key that is good no more has the rest of its body refused, and is told what was taken before', async () => {
  const { body, put, end } = openBody();
  const answer = send(body, NDJSON, server, 'leaving');
  put(`${goodLines}\n`);
  await waitFor('the first batch is stored', async () => (await storedMentions()) === 1_000);
  const stream = await server.send('/events?brand=senja', 'leaving');
  server.revoke('leaving');
  await stream.text();
  put(`${goodLines}\n`);
  end();
  expect(await refusalOf(await answer)).toMatchObject({
    status: 401,
    code: 'UNAUTHENTICATED',
    rows: 1_000,
    accepted: 1_000,
  });
  expect(await storedMentions()).toBe(1_000);
});

test('a key sends only so many bodies at a time, and another one when one is answered', async () => {
  const open = Array.from({ length: BODIES_PER_KEY }, () => openBody());
  const answers = open.map(({ body }) => send(body, NDJSON, server, 'many'));
  // A client sends the head of a request with the first bytes of its body.
  for (const { put } of open) put('\n');
  const refused = await waitFor('all places are taken', async () => {
    const answer = await send('', NDJSON, server, 'many');
    return answer.status === 429 && answer;
  });
  expect(await refusalOf(refused)).toMatchObject({ code: 'RATE_LIMITED' });
  expect((await send('', NDJSON, server, 'other')).status).toBe(200);
  open[0]!.end();
  expect((await answers[0]!).status).toBe(200);
  await waitFor('a place is free', async () => (await send('', NDJSON, server, 'many')).status === 200);
  for (const { end } of open.slice(1)) end();
  await Promise.all(answers);
});
