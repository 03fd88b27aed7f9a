import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCursors } from '../../src/store/embedded/cursors';
import { runCommand } from '../../src/store/embedded/server';
import { backupStore } from '../../src/store/embedded/storage/backup';
import { checkStore } from '../../src/store/embedded/storage/check';
import { mapFiles, openStore } from '../../src/store/embedded/storage/open';
import { renewFile } from '../../src/store/embedded/storage/renew';
import { encodeDocument } from '../../src/store/embedded/values/encode';

const ROWS = 12_000;
const NOTE = Buffer.of(5);
let dataDir: string;
let said: string[];
const say = (line: string): void => void said.push(line);
const open = () => openStore({ dataDir, relaxed: true });
const inode = (): number => statSync(join(dataDir, 'data.mdb')).ino;

beforeEach(async () => {
  said = [];
  dataDir = mkdtempSync(join(tmpdir(), 'store-renew-'));
  const store = open();
  const run = (body: object) => runCommand({ ...body, $db: 'test' }, { store, cursors: createCursors() }, 1);
  await run({ createIndexes: 'rows', indexes: [{ key: { at: -1 }, name: 'at' }] });
  await run({ insert: 'rows', documents: Array.from({ length: ROWS }, (_, at) => encodeDocument({ _id: at, at })) });
  await store.environment.close();
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** As an earlier version left it: it noted nothing of how it lists free pages. */
async function makeEarlier(): Promise<void> {
  const { environment, records } = mapFiles({ dataDir, relaxed: true });
  records.removeSync(NOTE);
  await environment.close();
}

test('a file of an earlier version is refused until it is copied, and then holds the same', async () => {
  await makeEarlier();
  expect(open).toThrow('earlier version');
  await expect(backupStore(dataDir, join(dataDir, 'copy'))).rejects.toThrow('earlier version');
  const before = inode();
  await renewFile(dataDir, say);
  expect(said).toEqual([expect.stringContaining('copying it into a new file'), `${dataDir} is copied.`]);
  expect(inode()).not.toBe(before);
  const store = open();
  expect(checkStore(store)).toEqual({ documents: ROWS, entries: ROWS, complaints: [] });
  await store.environment.close();
});

test('a copy that was cut off is begun again', async () => {
  await makeEarlier();
  mkdirSync(join(dataDir, 'renewed'));
  writeFileSync(join(dataDir, 'renewed', 'data.mdb'), 'half');
  await renewFile(dataDir, say);
  expect(existsSync(join(dataDir, 'renewed'))).toBe(false);
  const store = open();
  expect(checkStore(store).documents).toBe(ROWS);
  await store.environment.close();
});

test('a file of this version stays as it is, and where there is none nothing is made', async () => {
  const before = inode();
  await renewFile(dataDir, say);
  expect(inode()).toBe(before);
  const empty = mkdtempSync(join(tmpdir(), 'store-renew-'));
  await renewFile(empty, say);
  expect(existsSync(join(empty, 'data.mdb'))).toBe(false);
  rmSync(empty, { recursive: true });
  expect(said).toEqual([]);
});
