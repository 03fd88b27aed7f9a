import { AUDIT_ACTIONS } from '../../models/auditEntry';
import { toGlobalId } from '../../schema/node';
import type { Actor } from '../../src/usecases/authorize';
import { correctMention } from '../../src/usecases/correctMention';
import { createApiKey } from '../../src/usecases/createApiKey';
import { createBrand } from '../../src/usecases/createBrand';
import { deleteMentions } from '../../src/usecases/deleteMentions';
import { forgetAuthor } from '../../src/usecases/forgetAuthor';
import { encodePlace } from '../../src/usecases/pages';
import { readApiKeys } from '../../src/usecases/readApiKeys';
import { readAudit } from '../../src/usecases/readAudit';
import { revokeApiKey } from '../../src/usecases/revokeApiKey';
import { updateBrand } from '../../src/usecases/updateBrand';
import { updateThreat } from '../../src/usecases/updateThreat';
import { createWebhook } from '../../src/usecases/webhooks/createWebhook';
import { deleteWebhook } from '../../src/usecases/webhooks/deleteWebhook';
import { replayDeliveries } from '../../src/usecases/webhooks/replayDeliveries';
import { rotateWebhookSecret } from '../../src/usecases/webhooks/rotateWebhookSecret';
import { testWebhook } from '../../src/usecases/webhooks/testWebhook';
import { updateWebhook } from '../../src/usecases/webhooks/updateWebhook';
import {
  ADMIN,
  createOwner,
  createTestDeps,
  insertBrand,
  MINUTE,
  mention,
  settledBy,
  type TestDeps,
} from '../support/deps';
import { openTestStore, type TestStore } from '../support/testStore';

let store: TestStore;
let deps: TestDeps;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.clear();
  deps = createTestDeps(store.models);
  for (const slug of ['a', 'b']) await insertBrand(store.models, slug);
});

const adminOf = (...brands: string[]): Actor => ({ keyId: 'k1', name: 'desk', role: 'ADMIN', brands });
const later = (): void => {
  deps.time.now = new Date(deps.time.now.getTime() + MINUTE);
};

async function doEverything(): Promise<string> {
  await createBrand(deps, { slug: 'c', name: 'C' }, ADMIN);
  later();
  await updateBrand(deps, { slug: 'a', name: 'A', timeZone: 'Asia/Makassar' }, adminOf('a'));
  later();
  const { apiKey, secret } = await createApiKey(deps, { name: 'for a', role: 'READER', brands: ['a'] }, adminOf('a'));
  later();
  await revokeApiKey(deps, apiKey!._id, ADMIN);
  return secret!;
}

test('every order is written down with who gave it, newest first, and no secret among it', async () => {
  const secret = await doEverything();
  const { rows, hasNextPage } = await readAudit(deps, { brand: null, first: 100 }, ADMIN);
  expect(rows.map(({ action, keyName, brand, details }) => [action, keyName, brand, details])).toEqual([
    ['API_KEY_REVOKED', 'Admin', null, []],
    ['API_KEY_CREATED', 'desk', null, ['READER', 'a']],
    ['BRAND_UPDATED', 'desk', 'a', ['name', 'timeZone']],
    ['BRAND_CREATED', 'Admin', 'c', []],
  ]);
  expect(hasNextPage).toBe(false);
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test('there is no kind of order that is not written down, once each time', async () => {
  const owner = createOwner(deps, await insertBrand(store.models, 'd'));
  const [said] = await owner.ingest([mention(), mention({ author: 'budi' })]);
  await owner.project();
  const threat = await store.models.Threat.findOne().lean();
  await createBrand(deps, { slug: 'c', name: 'C' }, ADMIN);
  await updateBrand(deps, { slug: 'a', name: 'A' }, ADMIN);
  const { apiKey } = await createApiKey(deps, { name: 'for a', role: 'READER', brands: ['a'] }, ADMIN);
  await revokeApiKey(deps, apiKey!._id, ADMIN);
  await correctMention(deps, { id: said!.mention!._id, kind: 'INSULT' }, ADMIN);
  await updateThreat(deps, { id: threat!._id, status: 'ACKNOWLEDGED' }, ADMIN);
  const { webhook } = await createWebhook(deps, { brand: 'd', url: 'https://example.com/' }, ADMIN);
  const id = webhook!._id;
  await updateWebhook(deps, { id, minimumMentions: 2 }, ADMIN);
  await rotateWebhookSecret(deps, id, ADMIN);
  await testWebhook(deps, id, ADMIN);
  await replayDeliveries(deps, { id, dead: true }, toGlobalId, ADMIN);
  await deleteWebhook(deps, id, ADMIN);
  await deleteMentions(deps, { brand: 'd', ids: [said!.mention!._id], sources: [] }, ADMIN);
  await forgetAuthor(settledBy(deps, owner), { brand: 'd', channel: 'X', handle: 'budi' }, ADMIN);
  const entries = await store.models.AuditEntry.find().lean();
  expect(entries.map((entry) => entry.action).sort()).toEqual([...AUDIT_ACTIONS].sort());
});

test('an order that was refused for its input is not written down', async () => {
  await updateBrand(deps, { slug: 'a', timeZone: 'Mars/Olympus' }, ADMIN);
  expect((await createBrand(deps, { slug: 'a', name: 'A' }, ADMIN)).errors).toMatchObject([{ code: 'SLUG_TAKEN' }]);
  await deleteMentions(deps, { brand: 'a', ids: [], sources: [] }, ADMIN);
  expect(await store.models.AuditEntry.countDocuments()).toBe(0);
  const { webhook } = await createWebhook(deps, { brand: 'a', url: 'https://example.com/' }, ADMIN);
  await store.models.AuditEntry.deleteMany({});
  for (const choice of [{ after: 'nowhere' }, { deliveries: Array.from({ length: 1_001 }, String) }, {}])
    await expect(replayDeliveries(deps, { id: webhook!._id, ...choice }, toGlobalId, ADMIN)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  await expect(updateBrand(deps, { slug: 'a', name: 'x' }, { ...ADMIN, role: 'READER' })).rejects.toThrow();
  expect((await readAudit(deps, { brand: null, first: 10 }, ADMIN)).rows).toEqual([]);
});

test('an admin of some brands reads of these only, page by page', async () => {
  await doEverything();
  await updateBrand(deps, { slug: 'b', name: 'B' }, ADMIN);
  later();
  await updateBrand(deps, { slug: 'a', name: 'AA' }, ADMIN);
  const first = await readAudit(deps, { brand: null, first: 1 }, adminOf('a'));
  const place = encodePlace(first.rows[0]!.at, first.rows[0]!._id);
  const second = await readAudit(deps, { brand: null, first: 1, after: place }, adminOf('a'));
  expect([first, second].map(({ rows, hasNextPage }) => [rows[0]!.brand, rows[0]!.keyName, hasNextPage])).toEqual([
    ['a', 'Admin', true],
    ['a', 'desk', false],
  ]);
});

test.each<[string, Actor, string | null, string]>([
  ['a reader', { ...ADMIN, role: 'READER' }, null, 'FORBIDDEN'],
  ['a responder', { ...ADMIN, role: 'RESPONDER' }, 'a', 'FORBIDDEN'],
  ['an admin of another brand', adminOf('b'), 'a', 'NOT_FOUND'],
])('%s is refused', async (_name, actor, brand, code) => {
  await expect(readAudit(deps, { brand, first: 10 }, actor)).rejects.toMatchObject({ code });
});

test('an admin sees the keys that are no wider than its own', async () => {
  for (const brands of [['a'], ['b'], ['a', 'b'], []]) {
    await createApiKey(deps, { name: brands.join(' and ') || 'all', role: 'READER', brands }, ADMIN);
    later();
  }
  const namesFor = async (actor: Actor) => (await readApiKeys(deps, { first: 10 }, actor)).rows.map(({ name }) => name);
  expect(await namesFor(ADMIN)).toEqual(['all', 'a and b', 'b', 'a']);
  expect(await namesFor(adminOf('a'))).toEqual(['a']);
  await expect(namesFor({ ...ADMIN, role: 'RESPONDER' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
