import fc from 'fast-check';
import type { MentionRow } from '../../models/mention';
import { CHANNELS, LANGUAGES, MENTION_KINDS, POLARITIES } from '../../src/nlp/doc';
import { newMentionRow } from '../../src/usecases/mentionRow';
import { encodePlace } from '../../src/usecases/pages';
import { countMentions, type MentionFilter, readMentions } from '../../src/usecases/readMentions';
import { ADMIN, analyzeByPrefix, at, createTestDeps, HOUR, insertBrand, mention, type TestDeps } from '../support/deps';
import { openTestStore, type TestStore } from '../support/testStore';

let store: TestStore;
let deps: TestDeps;
let rows: MentionRow[];
beforeAll(async () => {
  store = await openTestStore();
  deps = createTestDeps(store.models);
  const brand = await insertBrand(store.models, 'senja');
  const other = await insertBrand(store.models, 'senja-2');
  // Few moments for many mentions, so that the id has to break ties.
  rows = Array.from({ length: 130 }, (_, index) => {
    const text = `${MENTION_KINDS[index % 7]!.toLowerCase().replace('_', ' ')}: ${index}`;
    const given = mention({
      externalId: `r${index}`,
      text,
      channel: CHANNELS[index % 4]!,
      author: ['rani', '@Budi', 'sari'][index % 3]!,
      postedAt: at((index % 5) * HOUR),
    });
    return newMentionRow(index < 125 ? brand : other, given, analyzeByPrefix({ text }), at(0), true);
  });
  await store.models.Mention.collection.insertMany(rows as never);
  rows = rows.filter((row) => row.brand === 'senja');
});
afterAll(() => store.close());

const inOrder = (given: readonly MentionRow[]): string[] =>
  [...given]
    .sort((a, b) => b.postedAt.getTime() - a.postedAt.getTime() || (a._id < b._id ? 1 : -1))
    .map((row) => row._id);

/** All pages of a list, each of so many rows. */
async function readAll(first: number, filter?: MentionFilter): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const page = await readMentions(deps, { brand: 'senja', filter, first, after }, ADMIN);
    expect(page.rows.length).toBeLessThanOrEqual(first);
    if (page.hasNextPage) expect(page.rows).toHaveLength(first);
    ids.push(...page.rows.map((row) => row._id));
    const last = page.rows.at(-1);
    if (!page.hasNextPage || last === undefined) return ids;
    after = encodePlace(last.postedAt, last._id);
  }
}

const filters: fc.Arbitrary<MentionFilter> = fc.record(
  {
    kinds: fc.subarray([...MENTION_KINDS], { minLength: 1 }),
    channels: fc.subarray([...CHANNELS], { minLength: 1 }),
    languages: fc.subarray([...LANGUAGES], { minLength: 1 }),
    polarities: fc.subarray([...POLARITIES], { minLength: 1 }),
    from: fc.constantFrom(at(0), at(HOUR), at(HOUR + 1)),
    to: fc.constantFrom(at(3 * HOUR), at(5 * HOUR)),
    author: fc.constantFrom('rani', 'BUDI', '@sari', 'nobody'),
  },
  { requiredKeys: [] },
);
function passes(row: MentionRow, filter: MentionFilter): boolean {
  return (
    (filter.kinds?.includes(row.analysis.kind) ?? true) &&
    (filter.channels?.includes(row.channel) ?? true) &&
    (filter.languages?.includes(row.analysis.language) ?? true) &&
    (filter.polarities?.includes(row.analysis.sentiment.polarity) ?? true) &&
    (!filter.from || row.postedAt >= filter.from) &&
    (!filter.to || row.postedAt < filter.to) &&
    (!filter.author || row.authorKey.endsWith(`:${filter.author.replace('@', '').toLowerCase()}`))
  );
}

test.each([7, 25, 99, 100])('pages of %s put together are everything, newest first, once', async (first) => {
  expect(await readAll(first)).toEqual(inOrder(rows));
});

test('pages of any size and filter put together are what passes, in order, and as many as are counted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 5, max: 100 }), filters, async (first, filter) => {
      const expected = inOrder(rows.filter((row) => passes(row, filter)));
      expect(await readAll(first, filter)).toEqual(expected);
      expect(await countMentions(deps, 'senja', filter)).toBe(expected.length);
    }),
    { numRuns: 25 },
  );
});

test('what is added before the place of a page does not disturb the pages after it', async () => {
  const { rows: page } = await readMentions(deps, { brand: 'senja', first: 10 }, ADMIN);
  const text = 'praise: new';
  const brand = (await store.models.Brand.findOne({ _id: 'senja' }).lean())!;
  const added = newMentionRow(brand, mention({ text, postedAt: at(9 * HOUR) }), analyzeByPrefix({ text }), at(0), true);
  await store.models.Mention.collection.insertOne(added as never);
  const after = encodePlace(page[9]!.postedAt, page[9]!._id);
  const next = await readMentions(deps, { brand: 'senja', first: 10, after }, ADMIN);
  await store.models.Mention.collection.deleteOne({ _id: added._id } as never);
  expect(next.rows.map((row) => row._id)).toEqual(inOrder(rows).slice(10, 20));
});

test.each([0, -1, 101, 1.5, Number.NaN])('first: %s is refused', async (first) => {
  await expect(readMentions(deps, { brand: 'senja', first }, ADMIN)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

test.each([
  '',
  'x',
  'start',
  Buffer.from('12').toString('base64url'),
  Buffer.from('99999999999999999:a').toString('base64url'),
  'a'.repeat(600),
])('the cursor %j is refused', async (after) => {
  await expect(readMentions(deps, { brand: 'senja', first: 1, after }, ADMIN)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
  });
});

test('a filter whose end comes before its beginning is refused', async () => {
  const filter = { from: at(HOUR), to: at(0) };
  await expect(readMentions(deps, { brand: 'senja', first: 1, filter }, ADMIN)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
  });
});

test.each([
  ['a brand that is not there', 'none', ADMIN, 'NOT_FOUND'],
  ['a brand that the key may not see', 'senja', { ...ADMIN, brands: ['senja-2'] }, 'NOT_FOUND'],
  ['an INGESTER', 'senja', { ...ADMIN, role: 'INGESTER' as const }, 'FORBIDDEN'],
])('%s', async (_, brand, actor, code) => {
  await expect(readMentions(deps, { brand, first: 1 }, actor)).rejects.toMatchObject({ code });
});
