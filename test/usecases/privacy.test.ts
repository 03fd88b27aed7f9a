import { gunzipSync } from 'node:zlib';
import { Binary, BSON } from 'mongodb';
import { toGlobalId } from '../../schema/node';
import { PrivacyResolver } from '../../schema/privacy.resolver';
import { enqueueDeliveries } from '../../src/events/webhooks/enqueueDeliveries';
import { claimWords } from '../../src/monitor/campaigns/claimWords';
import { applyRetention, sweepRemoved } from '../../src/usecases/applyRetention';
import type { Actor } from '../../src/usecases/authorize';
import { correctMention } from '../../src/usecases/correctMention';
import { deleteMentions } from '../../src/usecases/deleteMentions';
import { forgetAuthor } from '../../src/usecases/forgetAuthor';
import { MASKED_TITLE } from '../../src/usecases/maskTitles';
import { brandNames, mentionId } from '../../src/usecases/mentionRow';
import { saveDetection } from '../../src/usecases/projection/keepDetection';
import { OwnershipLostError } from '../../src/usecases/projection/ownershipLost';
import { loadBrandState } from '../../src/usecases/projection/projectBrand';
import { readAudit } from '../../src/usecases/readAudit';
import { removeMentions } from '../../src/usecases/removeMentions';
import { updateBrand } from '../../src/usecases/updateBrand';
import { verifyBrand } from '../../src/usecases/verifyBrand';
import { createWebhook } from '../../src/usecases/webhooks/createWebhook';
import { ADMIN, at, DAY, HOUR, MINUTE, mention, settledBy } from '../support/deps';
import { setScene } from '../support/scene';

const scene = setScene({ handles: ['kopisenja'] });

const settling = () => settledBy(scene.deps, scene.owner);
const texts = async () => (await scene.store.models.Mention.find().sort({ text: 1 }).lean()).map((row) => row.text);
/** All documents of all collections of the database as they lie there, what is packed unpacked. */
async function rawBytes(): Promise<string> {
  const collections = await scene.store.connection.db!.listCollections().toArray();
  let text = '';
  for (const { name } of collections) {
    for await (const document of scene.store.connection.db!.collection(name).find()) {
      text += Buffer.from(BSON.serialize(document)).toString();
      if (document.part instanceof Binary) text += gunzipSync(document.part.buffer).toString();
    }
  }
  return text.toLowerCase();
}

/** How a text lies in what is stored: as it was written and how it began, and the words of its claim in the log and in the detection. */
function tracesOf(text: string): string[] {
  const words = claimWords(text, brandNames(scene.brand));
  return [text.toLowerCase(), text.slice(0, 80).toLowerCase(), words.join(' '), JSON.stringify(words)];
}

async function expectTraces(traces: readonly string[]): Promise<void> {
  const bytes = await rawBytes();
  expect(traces.filter((trace) => !bytes.includes(trace))).toEqual([]);
}

async function expectNoTraces(traces: readonly string[]): Promise<void> {
  const bytes = await rawBytes();
  expect(traces.filter((trace) => bytes.includes(trace))).toEqual([]);
}

const checkpoint = async () => (await scene.store.models.Checkpoint.findById('senja').lean())!;
const titles = async () =>
  (await scene.store.models.Threat.find().sort({ openedAt: 1 }).lean()).map((row) => row.title);
const idOf = (externalId: string) => mentionId('senja', 'X', externalId);

/** Has the owner save its detection: it does so once it first hears of a removal, then not for a quarter of an hour. */
async function saveByRemoval(): Promise<number> {
  await scene.owner.ingest([mention({ externalId: 'gone', text: 'praise: nothing', author: 'nobody' })]);
  await scene.owner.project();
  await removeMentions(scene.deps, { brand: 'senja', ids: [idOf('gone')] }, ADMIN);
  await scene.owner.project();
  return (await checkpoint()).detectorSequence;
}

async function addWebhook(digestMinutes = 0): Promise<void> {
  const { webhook } = await createWebhook(
    scene.deps,
    { brand: 'senja', url: 'https://example.com/', digestMinutes },
    ADMIN,
  );
  await scene.store.models.Webhook.updateOne({ _id: webhook!._id }, { $set: { position: 0 } });
}

async function enqueueAll(): Promise<void> {
  const later = new Date(scene.deps.clock().getTime() + HOUR);
  for (const webhook of await scene.store.models.Webhook.find().lean())
    await enqueueDeliveries(scene.store.models, webhook, later, toGlobalId);
}
const bodies = async () => (await scene.store.models.WebhookDelivery.find().lean()).map((row) => row.body).join();

const forget = (handle: string) => forgetAuthor(settling(), { brand: 'senja', channel: 'X', handle }, ADMIN);

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

  test('masks titles that quote them at once, in events and messages too, and blanks the log once it is not read again', async () => {
    const text = 'complaint: the grinder screams while smoke pours out and the barista shrugs';
    const earlier = 'complaint: lukewarm soup arrived without any spoon or napkin whatsoever';
    await addWebhook();
    await addWebhook(30);
    await scene.tell(
      { externalId: 'a', text: earlier, author: 'Rahasia_Sekali' },
      { externalId: 'a', text, author: 'Rahasia_Sekali' },
      { externalId: 'b', text: 'complaint: parcel is late', author: 'budi', postedAt: at(HOUR) },
    );
    await enqueueAll();
    expect(await bodies()).toContain('lukewarm soup');
    await expectTraces([...tracesOf(text).slice(0, 3), tracesOf(earlier)[2]!]);

    await deleteMentions(scene.deps, { brand: 'senja', ids: [idOf('a')], sources: [] }, ADMIN);
    expect(await titles()).toEqual([MASKED_TITLE, expect.stringContaining('@budi on X: “complaint: parcel is late”')]);
    expect(await bodies()).not.toContain('lukewarm soup');
    expect(await bodies()).toContain('parcel is late');
    expect(JSON.stringify(await scene.store.models.Event.find().lean())).not.toContain('lukewarm');

    await scene.owner.project();
    await sweepRemoved(scene.deps, () => true);
    await expectNoTraces(['rahasia_sekali', ...tracesOf(text), ...tracesOf(earlier)]);
    expect((await checkpoint()).hiddenSequence).toBe(4);
    expect((await verifyBrand(settling(), 'senja')).differences).toEqual([]);
    const { changes } = (await scene.store.models.ChangeSegment.findOne({ first: 3 }).lean())!;
    expect(changes[0]!.after).toMatchObject({ author: 'X:budi', words: 'complaint =parcel =late' });
  });

  test('leaves in the log what is read again after a restart, and the detection finds itself as it was', async () => {
    const text = 'complaint: the grinder screams while smoke pours out and the barista shrugs';
    const saved = await saveByRemoval();
    await scene.owner.ingest([mention({ externalId: 'a', text, author: 'rahasia' })]);
    await scene.owner.project();
    await deleteMentions(scene.deps, { brand: 'senja', ids: [idOf('a')], sources: [] }, ADMIN);
    await scene.owner.project();
    const before = (await loadBrandState(scene.store.models, 'senja')).detector.save();
    await sweepRemoved(scene.deps, () => true);
    expect((await loadBrandState(scene.store.models, 'senja')).detector.save()).toEqual(before);
    expect(await checkpoint()).toMatchObject({ detectorSequence: saved, hiddenSequence: saved });
    await expectTraces(['x:rahasia', tracesOf(text)[2]!]);

    scene.deps.time.now = new Date(scene.deps.time.now.getTime() + 15 * MINUTE);
    await scene.owner.project();
    await sweepRemoved(scene.deps, () => true);
    await expectNoTraces(['rahasia', ...tracesOf(text)]);
    expect((await loadBrandState(scene.store.models, 'senja')).detector.save()).toEqual(before);
  });

  test('what comes again after its removal is another one, and stays in the log', async () => {
    await scene.tell({ externalId: 'a', text: 'complaint: the grinder screams all morning' });
    await deleteMentions(scene.deps, { brand: 'senja', ids: [idOf('a')], sources: [] }, ADMIN);
    await scene.owner.project();
    await scene.tell({ externalId: 'a', text: 'complaint: smoke pours out everywhere' });
    scene.deps.time.now = new Date(scene.deps.time.now.getTime() + 15 * MINUTE);
    await saveByRemoval();
    await sweepRemoved(scene.deps, () => true);
    await expectNoTraces(tracesOf('complaint: the grinder screams all morning'));
    await expectTraces([...tracesOf('complaint: smoke pours out everywhere'), 'x:rani']);
  });

  test('writes down every id, and nothing that is none', async () => {
    const sources = Array.from({ length: 150 }, (_, n) => ({ channel: 'X' as const, externalId: `Rahasia ${n}` }));
    const ids = ['rahasia@example.com', 'r'.repeat(5_000)];
    await deleteMentions(scene.deps, { brand: 'senja', ids, sources }, ADMIN);
    const input = { brand: 'senja', ids: ['r'.repeat(22), toGlobalId('Threat', 'r'.repeat(22))] };
    await new PrivacyResolver().deleteMentions(input, { deps: scene.deps, actor: ADMIN } as never);
    const entries = await scene.store.models.AuditEntry.find().lean();
    const named = sources.map(({ externalId }) => idOf(externalId));
    expect(entries.map((entry) => entry.details).sort((a, b) => b.length - a.length)).toEqual([named, []]);
  });
});

describe('forgetAuthor', () => {
  const mine = 'complaint: my secret order of twelve iced cups never came to our office';
  const second = 'complaint: second words of mine about broken lids and leaking straws';

  test('leaves no trace of the handle or the words, and what others said untouched', async () => {
    await scene.owner.ingest([
      mention({ text: mine, author: 'Rahasia_Sekali' }),
      mention({ text: second, author: '@rahasia_sekali', postedAt: at(HOUR) }),
      mention({ text: 'complaint: parcel is late', author: 'budi' }),
    ]);
    await scene.owner.project();
    await addWebhook();
    await enqueueAll();
    const traces = [...tracesOf(mine), ...tracesOf(second), 'rahasia_sekali'];
    await saveByRemoval();
    await expectTraces(traces);
    expect(await bodies()).toContain('my secret order');
    expect(await forget('RAHASIA_sekali')).toBe(2);
    await scene.owner.project();
    await expectNoTraces(traces);
    expect(await texts()).toEqual(['complaint: parcel is late']);
    expect(await titles()).toContainEqual(expect.stringContaining('@budi on X: “complaint: parcel is late”'));
    const [entry] = (await readAudit(scene.deps, { brand: 'senja', first: 1 }, ADMIN)).rows;
    expect(entry).toMatchObject({ action: 'AUTHOR_FORGOTTEN', details: ['X'] });
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      'was deleted, by a program that masked no titles',
      async () => {
        const threat = await scene.threat();
        await deleteMentions(scene.deps, { brand: 'senja', ids: [idOf('a')], sources: [] }, ADMIN);
        await scene.store.models.Threat.updateOne({ _id: threat._id }, { $set: { title: threat.title } });
        await scene.store.models.Event.updateMany({}, { $set: { 'payload.title': threat.title } } as never);
      },
    ],
    [
      'was put right by a person, and left its threat',
      () => correctMention(scene.deps, { id: idOf('a'), kind: 'PRAISE' }, ADMIN),
    ],
    [
      'was changed by the author',
      () => scene.owner.ingest([mention({ externalId: 'a', text: second, author: 'Rahasia_Sekali' })]),
    ],
    [
      'was changed by the author more often than texts are kept',
      async () => {
        for (let turn = 0; turn < 22; turn++) {
          const text = `complaint: turn ${turn} of ${second}`;
          await scene.owner.ingest([mention({ externalId: 'a', text, author: 'Rahasia_Sekali' })]);
        }
      },
    ],
  ])('also of what %s', async (_, change) => {
    await scene.tell({ externalId: 'a', text: mine, author: 'Rahasia_Sekali' });
    await change();
    await scene.owner.project();
    await expectTraces(['rahasia_sekali', mine.slice(0, 60)]);
    await forget('rahasia_sekali');
    await expectNoTraces(['rahasia_sekali', 'second words', ...tracesOf(mine), ...tracesOf(second)]);
  });

  test('also of a threat that opens while the author is being forgotten', async () => {
    await scene.owner.ingest([mention({ text: mine, author: 'Rahasia_Sekali' })]);
    const { collection } = scene.store.models.Mention;
    const bulkWrite = collection.bulkWrite.bind(collection);
    const spy = jest.spyOn(collection, 'bulkWrite').mockImplementationOnce((async (
      ...given: Parameters<typeof bulkWrite>
    ) => {
      await scene.owner.project();
      expect(await titles()).toEqual([expect.stringContaining('my secret order')]);
      return bulkWrite(...given);
    }) as never);
    expect(await forget('rahasia_sekali')).toBe(1);
    spy.mockRestore();
    await expectNoTraces(['rahasia_sekali', ...tracesOf(mine)]);
  });

  test('also of the titles that a campaign had while it was of another kind', async () => {
    const say = (kind: string, author: string, minute: number) =>
      mention({
        text: `${kind}: ${author} says stop filling the river with cups and lids today`,
        author,
        postedAt: at(minute * MINUTE),
      });
    const early = ['a1', 'a2', 'a3', 'a4', 'rahasia_sekali'].map((author, minute) => say('complaint', author, minute));
    const late = Array.from({ length: 8 }, (_, index) => say('activism', `late${index}`, 60 + index));
    for (const mentions of [early, late]) {
      await scene.owner.ingest(mentions);
      await scene.owner.project();
    }
    await addWebhook();
    await addWebhook(30);
    await enqueueAll();
    expect(await bodies()).toContain('Shows signs of a wave of complaints: “complaint: rahasia_sekali says');
    const { title } = await scene.threat({ scope: 'CAMPAIGN' });
    expect(title).toContain('Shows signs of an activist campaign: “complaint: rahasia_sekali says');
    await forget('rahasia_sekali');
    await expectNoTraces(['rahasia_sekali', 'sekali says']);
    expect(await bodies()).toContain(MASKED_TITLE);
    expect((await verifyBrand(settling(), 'senja')).differences).toEqual([]);
  });

  test('blanks the words in a detection saved before, which goes on without them', async () => {
    const text = 'complaint: grinder screams smoke pours barista shrugs sticky table';
    const copy = 'complaint: grinder screams smoke pours barista shrugs broken chair';
    await scene.tell({ text, author: 'rahasia' }, { text: copy, author: 'budi', postedAt: at(MINUTE) });
    const saved = await saveByRemoval();
    await expectTraces([tracesOf(text)[3]!]);
    await forget('rahasia');
    expect((await checkpoint()).detectorSequence).toBe(saved);
    await expectNoTraces(['rahasia', ...tracesOf(text)]);
    const { book } = (await loadBrandState(scene.store.models, 'senja')).detector.save();
    expect(book.campaigns.flatMap(({ members }) => members.map((member) => member.author))).toEqual(['X:budi']);
    await expectTraces([copy]);
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
    const { sequence, detectorSequence } = await checkpoint();
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
    await expectNoTraces(['rahasia']);
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
    await expectNoTraces(['rahasia']);
    expect(await scene.store.models.Threat.countDocuments()).toBe(2);
    expect(brand!.pseudonymKey).not.toContain(a);
  });

  test('forgets an author by the handle, also what was stored under it before', async () => {
    await scene.tell({ author: 'Rahasia', text: 'complaint: the grinder screams all morning' });
    await updateBrand(scene.deps, { slug: 'senja', pseudonymizeAuthors: true }, ADMIN);
    await scene.tell({ author: '@rahasia', text: 'complaint: smoke pours out everywhere' }, { author: 'budi' });
    const pseudonym = (await scene.store.models.Mention.findOne({ text: /smoke/ }).lean())!.author.handle;
    expect(await forget('rahasia')).toBe(2);
    await expectNoTraces(['rahasia', pseudonym.toLowerCase(), 'grinder screams', 'smoke pours']);
    expect(await texts()).toEqual(['complaint: parcel is late']);
  });
});

describe('retention', () => {
  test('takes out what was posted longer ago than the brand keeps it, with its counts', async () => {
    await scene.owner.ingest([
      mention({ text: 'complaint: old kettles whistle louder than trains', author: 'rahasia', postedAt: at(0) }),
      mention({ text: 'complaint: new', author: 'budi', postedAt: at(20 * DAY) }),
    ]);
    await scene.owner.project();
    const { brand } = await updateBrand(scene.deps, { slug: 'senja', retentionDays: 15 }, ADMIN);
    expect(await applyRetention(scene.deps, brand!)).toBe(1);
    expect(await applyRetention(scene.deps, brand!)).toBe(0);
    await scene.owner.project();
    expect(await texts()).toEqual(['complaint: new']);
    await sweepRemoved(scene.deps, () => true);
    await expectNoTraces(['rahasia', ...tracesOf('complaint: old kettles whistle louder than trains')]);
    expect((await verifyBrand(settling(), 'senja')).differences).toEqual([]);
    const kept = await updateBrand(scene.deps, { slug: 'senja', retentionDays: 0 }, ADMIN);
    scene.deps.time.now = at(400 * DAY);
    expect(await applyRetention(scene.deps, kept.brand!)).toBe(0);
  });

  test.each([-1, 3_651])('%d days are out of range', async (retentionDays) => {
    const { errors } = await updateBrand(scene.deps, { slug: 'senja', retentionDays }, ADMIN);
    expect(errors).toMatchObject([{ code: 'RETENTION_OUT_OF_RANGE' }]);
  });
});
