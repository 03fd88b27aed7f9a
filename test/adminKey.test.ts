import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readAdminKey } from '../src/adminKey';

let folder: string;
let dataDir: string;
const file = () => path.join(dataDir, 'admin-key');
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'admin-key-'));
  dataDir = path.join(folder, 'not', 'yet');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a configured key is taken, and nothing is written', () => {
  const key = 'k'.repeat(32);
  expect(readAdminKey(key, dataDir)).toEqual({ key, isNew: false });
  expect(readdirSync(folder)).toEqual([]);
});

test('a first start makes a key, readable by its owner only, and later starts keep it', () => {
  const first = readAdminKey(null, dataDir);
  expect(first.isNew).toBe(true);
  expect(first.key).toMatch(/^wsp_[\w-]{43}$/);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  expect(readFileSync(file(), 'utf8')).toBe(`${first.key}\n`);
  expect(readAdminKey(null, dataDir)).toEqual({ key: first.key, isNew: false });
});

test('two directories have two keys', () => {
  const other = readAdminKey(null, path.join(folder, 'other'));
  expect(readAdminKey(null, dataDir).key).not.toBe(other.key);
});

test.each([
  ['empty, as a full disk leaves it', ''],
  ['blank', ' \n'],
  ['cut short', 'wsp_abc'],
  ['not text', '\u0000'.repeat(40)],
])('a kept file that is %s is refused and left as it is', (_, content) => {
  readAdminKey(null, dataDir);
  writeFileSync(file(), content);
  expect(() => readAdminKey(null, dataDir)).toThrow('holds no admin key');
  expect(readFileSync(file(), 'utf8')).toBe(content);
});
