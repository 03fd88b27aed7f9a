import fc from 'fast-check';
import type { MentionInput } from '../../src/usecases/checkMention';
import { ingestMentions } from '../../src/usecases/ingestMentions';
import { mentionId } from '../../src/usecases/mentionRow';
import { clearPending, sequenceChanges } from '../../src/usecases/projection/sequenceChanges';
import { anyText } from '../support/anyText';
import { ADMIN, at, DAY, mention } from '../support/deps';
import { setScene } from '../support/scene';

const scene = setScene();

const statuses = async (mentions: readonly MentionInput[]) =>
  (await scene.owner.ingest(mentions)).map((result) => result.status);
const stored = (externalId: string) => scene.store.models.Mention.findOne({ externalId }).lean();
const version = (text: string, externalId = 'a') => mention({ externalId, text });

test('a new mention is stored as sent, with its analysis, its identity and its change pending', async () => {
  const [result] = await scene.owner.ingest([
    mention({
      externalId: 'a',
      text: 'complaint: late',
      author: ' @Rani ',
      followers: 7,
      url: 'https://example.org/a',
      replyTo: 'q',
      repostOf: 'p',
      engagement: { likes: 3 },
    }),
  ]);
  expect(result).toMatchObject({ index: 0, status: 'ACCEPTED', error: null });
  expect(await stored('a')).toMatchObject({
    _id: mentionId('senja', 'X', 'a'),
    brand: 'senja',
    text: 'complaint: late',
    author: { handle: '@Rani', followers: 7, accountCreatedAt: null },
    authorKey: 'X:rani',
    replyTo: 'q',
    repostOf: 'p',
    repostOfId: mentionId('senja', 'X', 'p'),
    engagement: { likes: 3, replies: 0, shares: 0, views: 0 },
    analysis: { kind: 'COMPLAINT' },
    receivedAt: scene.deps.time.now,
    revision: 1,
    history: [],
    pending: [{ revision: 1, type: 'ADDED', notify: true, before: null, after: expect.anything() }],
    pendingAt: scene.deps.time.now,
  });
});

test('sent again it is a duplicate, with another text an update with history, in another channel another mention', async () => {
  expect(await statuses([version('praise: one')])).toEqual(['ACCEPTED']);
  expect(await statuses([version('praise: one')])).toEqual(['DUPLICATE']);
  expect(await statuses([version('complaint: two')])).toEqual(['UPDATED']);
  expect(await statuses([{ ...version('praise: one'), channel: 'TIKTOK' }])).toEqual(['ACCEPTED']);
  const row = await scene.store.models.Mention.findOne({ externalId: 'a', channel: 'X' }).lean();
  expect(row).toMatchObject({
    text: 'complaint: two',
    analysis: { kind: 'COMPLAINT' },
    revision: 2,
    history: [{ revision: 1, text: 'praise: one', analysis: { kind: 'PRAISE' } }],
  });
  expect(row?.pending?.map((change) => [change.revision, change.type])).toEqual([
    [1, 'ADDED'],
    [2, 'UPDATED'],
  ]);
});

test('several versions of one mention in a batch follow one another in their order', async () => {
  const texts = ['one', 'two', 'two', 'one', 'three'].map((word) => version(`praise: ${word}`));
  expect(await statuses([texts[0]!, version('praise: x', 'b'), ...texts.slice(1)])).toEqual([
    'ACCEPTED',
    'ACCEPTED',
    'UPDATED',
    'DUPLICATE',
    'UPDATED',
    'UPDATED',
  ]);
  expect(await stored('a')).toMatchObject({ text: 'praise: three', revision: 4 });
});

test('a duplicate keeps where and when it was first said', async () => {
  await scene.owner.ingest([version('praise: one')]);
  await scene.owner.ingest([{ ...version('praise: two'), postedAt: at(DAY), author: { handle: 'other' } }]);
  expect(await stored('a')).toMatchObject({ postedAt: at(0), authorKey: 'X:rani', text: 'praise: two' });
});

test('history keeps the last twenty texts, newest last', async () => {
  await scene.owner.ingest(Array.from({ length: 30 }, (_, index) => version(`praise: ${index}`)));
  const row = await stored('a');
  expect(row?.revision).toBe(30);
  expect(row?.history.map((each) => each.text)).toEqual(
    Array.from({ length: 20 }, (_, index) => `praise: ${index + 9}`),
  );
});

describe('a bad value is the error of its row, and the others are kept', () => {
  const now = at(30 * DAY);
  test.each<[string, Partial<MentionInput>, string, string[]]>([
    ['an empty id', { externalId: '' }, 'EXTERNAL_ID_INVALID', ['externalId']],
    ['a blank id', { externalId: ' \t' }, 'EXTERNAL_ID_INVALID', ['externalId']],
    ['an id of 257', { externalId: 'x'.repeat(257) }, 'EXTERNAL_ID_INVALID', ['externalId']],
    ['an empty text', { text: '' }, 'TEXT_EMPTY', ['text']],
    ['a blank text', { text: ' \n\t\u00a0' }, 'TEXT_EMPTY', ['text']],
    ['a text of 20,001', { text: 'x'.repeat(20_001) }, 'TEXT_TOO_LONG', ['text']],
    ['a date two days ahead', { postedAt: new Date(now.getTime() + 2 * DAY) }, 'POSTED_AT_IN_FUTURE', ['postedAt']],
    ['a date before 2000', { postedAt: new Date('1999-12-31T23:59:59.999Z') }, 'POSTED_AT_TOO_EARLY', ['postedAt']],
    ['no date', { postedAt: new Date(Number.NaN) }, 'POSTED_AT_TOO_EARLY', ['postedAt']],
    ['an empty handle', { author: { handle: '' } }, 'HANDLE_INVALID', ['author', 'handle']],
    ['a handle of @ alone', { author: { handle: '@' } }, 'HANDLE_INVALID', ['author', 'handle']],
    ['a handle of 129', { author: { handle: 'x'.repeat(129) } }, 'HANDLE_INVALID', ['author', 'handle']],
    ['followers below 0', { author: { handle: 'r', followers: -1 } }, 'COUNT_INVALID', ['author', 'followers']],
    [
      'followers beyond an Int',
      { author: { handle: 'r', followers: 2 ** 31 } },
      'COUNT_INVALID',
      ['author', 'followers'],
    ],
    ['half a like', { engagement: { likes: 0.5 } }, 'COUNT_INVALID', ['engagement', 'likes']],
    ['views beyond an Int', { engagement: { views: 5e9 } }, 'COUNT_INVALID', ['engagement', 'views']],
    ['an empty replyTo', { replyTo: '' }, 'EXTERNAL_ID_INVALID', ['replyTo']],
    ['a repostOf of 257', { repostOf: 'x'.repeat(257) }, 'EXTERNAL_ID_INVALID', ['repostOf']],
    ['an address of another scheme', { url: 'javascript:alert(1)' }, 'URL_INVALID', ['url']],
    ['an address that is none', { url: 'https://' }, 'URL_INVALID', ['url']],
  ])('%s', async (_, fields, code, path) => {
    const bad = { ...mention(), ...fields };
    const results = await scene.owner.ingest([
      mention({ externalId: 'before' }),
      bad,
      mention({ externalId: 'after' }),
    ]);
    expect(results.map(({ index, status }) => [index, status])).toEqual([
      [0, 'ACCEPTED'],
      [1, 'REJECTED'],
      [2, 'ACCEPTED'],
    ]);
    expect(results[1]).toMatchObject({ mention: null, error: { code, path } });
    expect(await scene.store.models.Mention.countDocuments()).toBe(2);
  });

  test('limits themselves are fine', async () => {
    const most = mention({
      externalId: 'x'.repeat(256),
      text: 'x'.repeat(20_000),
      author: 'x'.repeat(128),
      followers: 2 ** 31 - 1,
      postedAt: new Date(now.getTime() + DAY),
    });
    expect(await statuses([most, mention({ postedAt: new Date('2000-01-01T00:00:00Z') })])).toEqual([
      'ACCEPTED',
      'ACCEPTED',
    ]);
  });
});

test('halves of surrogate pairs are stored as U+FFFD, keeping every offset, and sent again are a duplicate', async () => {
  const odd = mention({ externalId: 'a\ud800', text: 'praise: \udc00 x \ud83d', author: 'r\ud800' });
  expect(await statuses([odd])).toEqual(['ACCEPTED']);
  expect(await statuses([odd])).toEqual(['DUPLICATE']);
  const row = await scene.store.models.Mention.findOne().lean();
  expect(row).toMatchObject({ externalId: 'a\ufffd', text: 'praise: \ufffd x \ufffd', authorKey: 'X:r\ufffd' });
  expect(row?.text).toHaveLength(odd.text.length);
});

test('any text, whatever it holds, is judged, and sent again says the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText(40), { minLength: 1, maxLength: 20 }), async (texts) => {
      await scene.store.models.Mention.deleteMany({});
      const rows = texts.map((text, index) => mention({ externalId: `t${index}`, text }));
      const first = await statuses(rows);
      expect(first).toEqual(texts.map((text) => (text.trim() === '' ? 'REJECTED' : 'ACCEPTED')));
      expect(await statuses(rows)).toEqual(first.map((status) => (status === 'ACCEPTED' ? 'DUPLICATE' : status)));
    }),
    { numRuns: 15 },
  );
});

test('the same rows at the same moment are accepted once in all', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => mention({ externalId: `c${index}` }));
  const answers = (await Promise.all([1, 2, 3, 4].map(() => scene.owner.ingest(rows)))).flat();
  expect(answers.filter(({ status }) => status === 'ACCEPTED')).toHaveLength(40);
  expect(answers.filter(({ status }) => status === 'DUPLICATE')).toHaveLength(120);
  expect(await scene.store.models.Mention.countDocuments()).toBe(40);
});

test('different texts of one mention at the same moment all become revisions, none lost', async () => {
  const answers = (
    await Promise.all(['one', 'two', 'three', 'four'].map((word) => scene.owner.ingest([version(`praise: ${word}`)])))
  ).flat();
  expect(answers.filter(({ status }) => status === 'ACCEPTED')).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 'UPDATED')).toHaveLength(3);
  const row = await stored('a');
  expect(row?.revision).toBe(4);
  expect(new Set([row?.text, ...row!.history.map((each) => each.text)]).size).toBe(4);
  expect(row?.pending?.map((change) => change.revision)).toEqual([1, 2, 3, 4]);
});

test('the log has a batch in the order of its own time, however often it is looked at meanwhile', async () => {
  const newestFirst = Array.from({ length: 900 }, (_, index) =>
    mention({ externalId: `m${index}`, text: 'praise: one', postedAt: at(-index) }),
  );
  let isStored = false;
  const ingested = scene.owner.ingest(newestFirst).finally(() => {
    isStored = true;
  });
  const times: number[] = [];
  for (let isLast = false; !isLast; ) {
    isLast = isStored;
    const changes = await sequenceChanges(scene.store.models, scene.brand, times.length);
    if (changes.length === 0) continue;
    isLast = false;
    times.push(...changes.map((change) => change.after!.postedAt.getTime()));
    await clearPending(scene.store.models, changes);
  }
  const results = await ingested;
  expect(results.map((result) => [result.index, result.mention?.externalId])).toEqual(
    newestFirst.map(({ externalId }, index) => [index, externalId]),
  );
  expect(times).toEqual([...newestFirst.map(({ postedAt }) => postedAt.getTime())].reverse());
});

test('a batch has at most 1,000 rows; more is refused whole', async () => {
  const rows = Array.from({ length: 1_001 }, (_, index) => mention({ externalId: `b${index}` }));
  await expect(scene.owner.ingest(rows)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining('1001'),
  });
  expect(await scene.store.models.Mention.countDocuments()).toBe(0);
  expect(new Set(await statuses(rows.slice(1)))).toEqual(new Set(['ACCEPTED']));
  expect(await scene.owner.ingest([])).toEqual([]);
});

test.each([
  ['an unknown brand', 'none', ADMIN, 'NOT_FOUND'],
  ['a brand that the key may not see', 'senja', { ...ADMIN, brands: ['other'] }, 'NOT_FOUND'],
  ['a READER', 'senja', { ...ADMIN, role: 'READER' as const }, 'FORBIDDEN'],
  ['a RESPONDER', 'senja', { ...ADMIN, role: 'RESPONDER' as const }, 'FORBIDDEN'],
])('%s is refused', async (_, slug, actor, code) => {
  await expect(
    ingestMentions(scene.deps, { brand: slug, mentions: [mention()], notify: true }, actor),
  ).rejects.toMatchObject({ code });
});
