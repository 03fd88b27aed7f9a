import { gunzipSync } from 'node:zlib';
import { Binary, BSON } from 'mongodb';
import { toGlobalId } from '../../schema/node';
import { enqueueDeliveries } from '../../src/events/webhooks/enqueueDeliveries';
import { applyRetention } from '../../src/usecases/applyRetention';
import type { Actor } from '../../src/usecases/authorize';
import { deleteMentions } from '../../src/usecases/deleteMentions';
import { forgetAuthor } from '../../src/usecases/forgetAuthor';
import { mentionId } from '../../src/usecases/mentionRow';
import { saveDetection } from '../../src/usecases/projection/keepDetection';
import { loadBrandState, OwnershipLostError } from '../../src/usecases/projection/projectBrand';
import { readAudit } from '../../src/usecases/readAudit';
import { updateBrand } from '../../src/usecases/updateBrand';
import { createWebhook } from '../../src/usecases/webhooks/createWebhook';
import { ADMIN, at, DAY, HOUR, mention, settledBy } from '../support/deps';
import { setScene } from '../support/scene';

const scene = setScene({ handles: ['kopisenja'] });

const settling = () => settledBy(scene.deps, scene.owner);
const texts = async () => (await scene.store.models.Mention.find().sort({ text: 1 }).lean()).map((row) => row.text);
/** Everything that is stored, as one text. */
async function everything(): Promise<string> {
  const rows = await Promise.all(
    Object.values(scene.store.models).map((model) => (model as typeof scene.store.models.Brand).find().lean()),
  );
  return JSON.stringify(rows).toLowerCase();
}

/** All documents of all collections of the database as they lie there, what is packed unpacked. */
async function rawBytes(): Promise<string> {
  const collections = await scene.store.connection.db!.listCollections().toArray();
  let text = '';
  for (const { name } of collections) {
    for await (const document of scene.store.connection.db!.collection(name).find()) {
      text += Buffer.from(BSON.serialize(document)).toString('latin1');
      if (document.part instanceof Binary) text += gunzipSync(document.part.buffer).toString();
    }
  }
  return text.toLowerCase();
}

describe('deleteMentions', () => {
  test('takes out what is named by id or by source; counts and threats follow', async () => {
    await scene.owner.ingest([
      mention({ externalId: 'a', text: 'complaint: one', author: 'ani' }),
      mention({ externalId: 'b', text: 'complaint: two', author: 'ani' }),
      mention({ externalId: 'c', text: 'complaint: three', author: 'budi' }),
    ]);
    await scene.owner.project();
    const input = {
      brand: 'senja',
      ids: [mentionId('senja', 'X', 'a')],
      sources: [{ channel: 'X' as const, externalId: 'c' }],
    };
    expect(await deleteMentions(scene.deps, input, ADMIN)).toEqual({ deleted: 2, errors: [] });
    await scene.owner.project();
    expect(await texts()).toEqual(['complaint: two']);
    const threats = await scene.store.models.Threat.find().sort({ mentionCount: -1 }).lean();
    expect(threats.map(({ mentionCount, status }) => [mentionCount, status])).toEqual([
      [1, 'OPEN'],
      [0, 'DISMISSED'],
    ]);
    expect(await deleteMentions(scene.deps, input, ADMIN)).toEqual({ deleted: 0, errors: [] });
  });

  test.each<[string, Actor, string[], string]>([
    ['a responder', { ...ADMIN, role: 'RESPONDER' }, ['x'], 'FORBIDDEN'],
    ['an admin of another brand', { ...ADMIN, brands: ['fajar'] }, ['x'], 'NOT_FOUND'],
    ['too many', ADMIN, Array.from({ length: 1_001 }, (_, n) => String(n)), 'BAD_USER_INPUT'],
  ])('%s is refused', async (_name, actor, ids, code) => {
    await expect(deleteMentions(scene.deps, { brand: 'senja', ids, sources: [] }, actor)).rejects.toMatchObject({
      code,
    });
  });

  test('nothing named is an error of the input', async () => {
    const { errors } = await deleteMentions(scene.deps, { brand: 'senja', ids: [], sources: [] }, ADMIN);
    expect(errors).toMatchObject([{ code: 'NOTHING_TO_DO' }]);
  });
});

describe('forgetAuthor', () => {
  test('leaves no trace of the handle or the words, and what others said untouched', async () => {
    await scene.owner.ingest([
      mention({ text: 'complaint: my secret order of 12 cups never came', author: 'Rahasia_Sekali' }),
      mention({ text: 'complaint: second words of mine', author: '@rahasia_sekali', postedAt: at(HOUR) }),
      mention({ text: 'complaint: parcel is late', author: 'budi' }),
    ]);
    await scene.owner.project();
    await createWebhook(scene.deps, { brand: 'senja', url: 'https://example.com/' }, ADMIN);
    await scene.store.models.Webhook.updateMany({}, { $set: { position: 0 } });
    const [webhook] = await scene.store.models.Webhook.find().lean();
    await enqueueDeliveries(scene.store.models, webhook!, scene.deps.clock(), toGlobalId);
    expect(await everything()).toContain('rahasia_sekali');
    expect((await scene.store.models.WebhookDelivery.find().lean()).map((row) => row.body).join()).toContain(
      'my secret order',
    );
    expect(await forgetAuthor(settling(), { brand: 'senja', channel: 'X', handle: 'RAHASIA_sekali' }, ADMIN)).toBe(2);
    await scene.owner.project();
    const left = await everything();
    expect(left).not.toContain('rahasia_sekali');
    expect(left).not.toContain('my secret order');
    expect(left).not.toContain('second words');
    expect(await texts()).toEqual(['complaint: parcel is late']);
    const [entry] = (await readAudit(scene.deps, { brand: 'senja', first: 1 }, ADMIN)).rows;
    expect(entry).toMatchObject({ action: 'AUTHOR_FORGOTTEN', details: ['X'] });
  });

  test('is forgotten by the saved detection too, also by an owner that has the handle in memory', async () => {
    const complaints = Array.from({ length: 12 }, (_, n) =>
      mention({
        text: 'complaint: parcel late',
        author: n % 2 === 0 ? 'Rahasia_Sekali' : `orang${n}`,
        postedAt: at(n * 1_000),
      }),
    );
    await scene.owner.ingest(complaints);
    await scene.owner.project();
    const remembering = await loadBrandState(scene.store.models, 'senja');
    await saveDetection(scene.store.models, 'senja', 12, remembering.detector);
    await scene.store.models.Checkpoint.updateOne({ _id: 'senja' }, { $set: { detectorSequence: 12 } });
    scene.owner.restart();
    await scene.owner.project();
    expect(await rawBytes()).toContain('rahasia_sekali');

    await forgetAuthor(settling(), { brand: 'senja', channel: 'X', handle: 'rahasia_sekali' }, ADMIN);
    expect(await rawBytes()).not.toContain('rahasia_sekali');
    // An owner that did not know saves what it remembers, at the next place of the log; no checkpoint comes to name it.
    await scene.owner.ingest([mention({ text: 'complaint: parcel late', author: 'citra' })]);
    await saveDetection(scene.store.models, 'senja', 19, remembering.detector);
    expect(await rawBytes()).toContain('rahasia_sekali');
    await expect(scene.owner.project()).rejects.toThrow(OwnershipLostError);
    await scene.owner.project();
    expect(await rawBytes()).not.toContain('rahasia_sekali');
    const { sequence, detectorSequence } = (await scene.store.models.Checkpoint.findById('senja').lean())!;
    expect(detectorSequence).toBe(sequence);
    expect(sequence).toBe(19);
  });

  test('says so when the counts have not followed, and finishes when called again', async () => {
    await scene.owner.ingest([mention({ text: 'complaint: late', author: 'rahasia' })]);
    await scene.owner.project();
    const input = { brand: 'senja', channel: 'X' as const, handle: 'rahasia' };
    const stuck = { ...scene.deps, projector: { settle: async () => false } };
    await expect(forgetAuthor(stuck, input, ADMIN)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await forgetAuthor(settling(), input, ADMIN)).toBe(0);
    expect(await everything()).not.toContain('rahasia');
  });
});

describe('a brand that pseudonymises', () => {
  test('stores the same name for the same author, no handle and no address, and its own accounts as they are', async () => {
    const { brand } = await updateBrand(scene.deps, { slug: 'senja', pseudonymizeAuthors: true }, ADMIN);
    await updateBrand(scene.deps, { slug: 'senja', name: 'Senja', pseudonymizeAuthors: true }, ADMIN);
    await scene.owner.ingest([
      mention({ author: 'Rahasia', url: 'https://x.example/rahasia/1', text: 'complaint: a' }),
      mention({ author: '@rahasia', text: 'complaint: b' }),
      mention({ author: 'budi', text: 'complaint: c' }),
      mention({ author: 'KopiSenja', text: 'news' }),
    ]);
    await scene.owner.project();
    const rows = await scene.store.models.Mention.find().sort({ text: 1 }).lean();
    const [a, b, c, own] = rows.map((row) => row.author.handle);
    expect(a).toMatch(/^author-[\w-]{16}$/);
    expect([b, own]).toEqual([a, 'KopiSenja']);
    expect(c).not.toBe(a);
    expect(await everything()).not.toContain('rahasia');
    expect(await scene.store.models.Threat.countDocuments()).toBe(2);
    expect(brand!.pseudonymKey).not.toContain(a);
  });
});

describe('retention', () => {
  test('takes out what was posted longer ago than the brand keeps it, with its counts', async () => {
    await scene.owner.ingest([
      mention({ text: 'complaint: old', postedAt: at(0) }),
      mention({ text: 'complaint: new', author: 'budi', postedAt: at(20 * DAY) }),
    ]);
    await scene.owner.project();
    const { brand } = await updateBrand(scene.deps, { slug: 'senja', retentionDays: 15 }, ADMIN);
    expect(await applyRetention(scene.deps, brand!)).toBe(1);
    expect(await applyRetention(scene.deps, brand!)).toBe(0);
    await scene.owner.project();
    expect(await texts()).toEqual(['complaint: new']);
    const kept = await updateBrand(scene.deps, { slug: 'senja', retentionDays: 0 }, ADMIN);
    scene.deps.time.now = at(400 * DAY);
    expect(await applyRetention(scene.deps, kept.brand!)).toBe(0);
  });

  test.each([-1, 3_651])('%d days are out of range', async (retentionDays) => {
    const { errors } = await updateBrand(scene.deps, { slug: 'senja', retentionDays }, ADMIN);
    expect(errors).toMatchObject([{ code: 'RETENTION_OUT_OF_RANGE' }]);
  });
});
