import fc from 'fast-check';
import type { MentionRow } from '../../models/mention';
import { MENTION_KINDS } from '../../src/nlp/doc';
import { newMentionRow } from '../../src/usecases/mentionRow';
import { createProjector } from '../../src/usecases/projection/projector';
import { readTopTerms, type TopTermsInput } from '../../src/usecases/readTopTerms';
import { sampleMentions } from '../../src/usecases/sampleMentions';
import { ADMIN, analyzeByPrefix, at, DAY, HOUR, insertBrand, mention } from '../support/deps';
import { setScene } from '../support/scene';

const scene = setScene();

const ask = (fields: Partial<TopTermsInput> = {}) =>
  readTopTerms(
    { ...scene.deps, projector: createProjector(scene.deps, 'test', true) },
    { brand: 'senja', from: at(28 * DAY), to: at(29 * DAY), baseline: 'PREVIOUS_FOUR_WEEKS', first: 100, ...fields },
    ADMIN,
  );

/** Different enough that none is a copy of another. */
const VOICES = [
  'my daughter found a',
  'yesterday evening noticed some',
  'never again this ugly',
  'shop clerk laughed about',
  'who else got such',
  'doctor blamed that rotten',
  'smelled strange because',
  'photo shows thick green',
];

async function store28Days(): Promise<void> {
  await scene.owner.ingest(
    Array.from({ length: 84 }, (_, index) =>
      mention({
        text: `neutral: usual order number ${index} of kopi senja`,
        author: `u${index}`,
        postedAt: at((index / 3) * DAY),
      }),
    ),
  );
}

test('what rises is told with its numbers and examples; the brand and what is as frequent as ever are not', async () => {
  await store28Days();
  const results = await scene.owner.ingest(
    Array.from({ length: 8 }, (_, index) =>
      mention({
        text: `complaint: usual ${VOICES[index]} mould bottle kopi senja #BuangSenja https://lapor.example/mould?x=${index}`,
        author: `r${index}`,
        postedAt: at(28 * DAY + index * HOUR),
      }),
    ),
  );
  await scene.owner.project();
  const { terms, window, baseline, asOf } = await ask();
  expect(asOf).toMatchObject({ sequence: 92, isComplete: true });
  expect(window).toMatchObject({ mentions: 8, texts: 8, share: 1 });
  expect(baseline).toMatchObject({ from: at(0), to: at(28 * DAY), mentions: 84, share: 1 });
  const values = terms.map(({ kind, value }) => `${kind} ${value}`);
  expect(values).toEqual(
    expect.arrayContaining(['PHRASE mould bottle', 'HASHTAG buangsenja', 'LINK lapor.example/mould']),
  );
  expect(
    values.filter((value) => /usual$|senja$|WORD (mould|bottle)/.test(value) && !value.startsWith('HASHTAG')),
  ).toEqual([]);
  const tag = terms.find(({ kind }) => kind === 'HASHTAG')!;
  expect(tag).toMatchObject({ texts: 8, mentions: 8, baselineTexts: 0 });
  expect(tag.examples).toEqual(
    results
      .slice(-3)
      .reverse()
      .map((result) => result.mention!._id),
  );
  const phrases = await ask({ kinds: ['PHRASE'] });
  expect(new Set(phrases.terms.map(({ kind }) => kind))).toEqual(new Set(['PHRASE']));
  expect((await ask({ filter: { kinds: ['PRAISE'] } })).terms).toEqual([]);
});

test('a text that is changed is counted by what it says now', async () => {
  await store28Days();
  const rows = Array.from({ length: 8 }, (_, index) =>
    mention({ externalId: `x${index}`, text: `neutral: mould ${index} a`, postedAt: at(28 * DAY + index) }),
  );
  await scene.owner.ingest(rows);
  await scene.owner.project();
  expect((await ask()).terms.map(({ value }) => value)).toContain('mould');
  await scene.owner.ingest(rows.map((row) => ({ ...row, text: row.text.replace('mould', 'glass') })));
  await scene.owner.project();
  const values = (await ask()).terms.map(({ value }) => value);
  expect(values).toContain('glass');
  expect(values).not.toContain('mould');
});

test('every count equals one made of the stored mentions', async () => {
  // Too few words for a text to be nearly another one.
  const words = ['mould', 'glass', 'late', 'refund', 'queue'];
  const one = fc.record({
    text: fc
      .subarray(words, { minLength: 1, maxLength: 2 })
      .chain((picked) =>
        fc
          .tuple(fc.constantFrom(...MENTION_KINDS), fc.integer({ min: 0, max: 40 }))
          .map(([kind, number]) => `${kind.toLowerCase().replace('_', ' ')}: ${picked.join(' , ')} , ${number}`),
      ),
    day: fc.integer({ min: 0, max: 56 }),
    author: fc.constantFrom('rani', 'budi', 'sari'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 20, maxLength: 120 }), async (given) => {
      await scene.store.models.Mention.collection.deleteMany({});
      const rows = given.map(({ text, day, author }) =>
        newMentionRow(
          scene.brand,
          mention({ text, author, postedAt: at(day * 12 * HOUR) }),
          analyzeByPrefix({ text }),
          at(0),
          true,
        ),
      );
      await scene.store.models.Mention.collection.insertMany(rows.map(({ pendingAt: _, ...row }) => row) as never);
      const { terms, window } = await ask({
        from: at(21 * DAY),
        to: at(28 * DAY),
        baseline: 'PREVIOUS_PERIOD',
        kinds: ['WORD'],
      });
      const texts = (from: number, to: number, term?: string) =>
        new Set(
          rows
            .filter((row) => row.postedAt >= at(from) && row.postedAt < at(to))
            .map((row) => row.text)
            .filter((text) => term === undefined || text.split(/[ :]+/).includes(term)),
        ).size;
      expect(window.texts).toBe(texts(21 * DAY, 28 * DAY));
      for (const term of terms) {
        expect(term.texts).toBe(texts(21 * DAY, 28 * DAY, term.value));
        expect(term.baselineTexts).toBe(texts(14 * DAY, 21 * DAY, term.value));
      }
    }),
    { numRuns: 15 },
  );
});

test('beyond the limit an even share is read, the same each time, and nothing of another span or brand', async () => {
  const other = await insertBrand(scene.store.models, 'senja-2');
  const rows: MentionRow[] = Array.from({ length: 900 }, (_, index) =>
    newMentionRow(
      index % 3 === 0 ? other : scene.brand,
      mention({ externalId: `s${index}`, postedAt: at(index) }),
      analyzeByPrefix({ text: '' }),
      at(0),
      true,
    ),
  );
  await scene.store.models.Mention.collection.insertMany(rows as never);
  const inSpan = rows.filter((row) => row.brand === 'senja' && row.postedAt < at(600));
  const span = { brand: 'senja', from: at(0), to: at(600) };
  expect((await sampleMentions(scene.store.models, span, 1_000)).rows.map((row) => row._id).sort()).toEqual(
    inSpan.map((row) => row._id).sort(),
  );
  for (const limit of [300, 100, 30]) {
    const sample = await sampleMentions(scene.store.models, span, limit);
    const level = Math.log2(1 / sample.share);
    expect(level).toBeGreaterThan(0);
    expect(sample.rows.map((row) => row._id).sort()).toEqual(
      inSpan
        .filter((row) => (row.sampleLevel ?? 0) >= level)
        .map((row) => row._id)
        .sort(),
    );
    expect(sample.rows.length).toBeLessThanOrEqual(limit);
    expect(inSpan.filter((row) => (row.sampleLevel ?? 0) >= level - 1).length).toBeGreaterThan(limit);
  }
});

test.each<[string, Partial<TopTermsInput>, string]>([
  ['from after to', { from: at(DAY), to: at(0) }, 'from'],
  ['an empty span', { from: at(0), to: at(0) }, 'from'],
  ['no term asked for', { first: 0 }, '1 to 100'],
  ['too many', { first: 101 }, '1 to 100'],
  ['a filter on nothing', { kinds: [] }, 'kinds'],
])('%s is an error that says why', async (_, fields, message) => {
  await expect(ask(fields)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining(message),
  });
});

test('an unknown brand is not found, and one without mentions has no terms', async () => {
  await expect(ask({ brand: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await ask()).toMatchObject({ terms: [], window: { mentions: 0, share: 1 }, baseline: { mentions: 0 } });
});
