import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCursors } from '../../src/store/embedded/cursors';
import { runCommand } from '../../src/store/embedded/server';
import { checkStore } from '../../src/store/embedded/storage/check';
import { openStore, type Store } from '../../src/store/embedded/storage/open';
import { startTrimming } from '../../src/store/embedded/storage/trim';
import { encodeDocument } from '../../src/store/embedded/values/encode';

type Doc = Record<string, unknown>;
const ROWS = 3_000;
let store: Store;
let dataDir: string;
let remaps = 0;
const cursors = createCursors();
const run = (body: Doc): Promise<Doc> => runCommand({ ...body, $db: 'test' }, { store, cursors }, 1);

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'store-trim-'));
  const log = (line: string): void => void (line.startsWith('mapped') && remaps++);
  store = openStore({ dataDir, log });
  const documents = Array.from({ length: ROWS }, (_, at) => encodeDocument({ _id: at, at, text: 'x'.repeat(500) }));
  await run({ createIndexes: 'rows', indexes: [{ key: { at: -1 }, name: 'at' }] });
  await run({ insert: 'rows', documents });
});
afterAll(async () => {
  await store.environment.close();
  rmSync(dataDir, { recursive: true });
});

/** The _ids that a cursor over the index gives, in batches of 100. */
async function readAll(): Promise<unknown[]> {
  const ids: unknown[] = [];
  let { cursor } = (await run({ find: 'rows', sort: { at: -1 }, projection: { _id: 1 }, batchSize: 100 })) as never as {
    cursor: { id: bigint; firstBatch?: Buffer[]; nextBatch?: Buffer[] };
  };
  for (;;) {
    ids.push(...(cursor.firstBatch ?? cursor.nextBatch ?? []).map((row) => row.readInt32LE(9)));
    if (String(cursor.id) === '0') return ids;
    ({ cursor } = (await run({ getMore: cursor.id, collection: 'rows', batchSize: 100 })) as never);
  }
}

test('reads, writes and index builds go on while the data file is mapped anew, and see and keep everything', async () => {
  const stop = startTrimming(store, 1);
  const everyId = Array.from({ length: ROWS }, (_, at) => ROWS - 1 - at);
  const deadline = Date.now() + 20_000;
  let rounds = 0;
  for (; remaps < 5 && Date.now() < deadline; rounds++) {
    const [ids, grouped, updated, built] = await Promise.all([
      readAll(),
      run({ aggregate: 'rows', pipeline: [{ $match: { text: /y|x$/ } }, { $count: 'n' }], cursor: {} }),
      run({ update: 'rows', updates: [{ q: { _id: 7 }, u: { $inc: { n: 1 } } }] }),
      run({ createIndexes: 'rows', indexes: [{ key: { text: 1, at: 1 }, name: `text${rounds % 2}` }] }),
    ]);
    expect(ids).toEqual(everyId);
    expect(grouped).toMatchObject({ ok: 1 });
    expect(updated).toMatchObject({ ok: 1, n: 1 });
    expect(built).toMatchObject({ ok: 1 });
    await run({ dropIndexes: 'rows', index: `text${rounds % 2}` });
  }
  await stop();
  expect(remaps).toBeGreaterThanOrEqual(5);
  const { cursor } = (await run({ find: 'rows', filter: { n: rounds } })) as { cursor: { firstBatch: unknown[] } };
  expect(cursor.firstBatch).toHaveLength(1);
  expect(checkStore(store).complaints).toEqual([]);
});
