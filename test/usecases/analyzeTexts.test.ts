import type { AnalyzeInput } from '../../src/nlp/doc';
import { analyzeTexts } from '../../src/usecases/analyzeTexts';
import { ADMIN, analyzeByPrefix, createTestDeps, insertBrand, type TestDeps } from '../support/deps';
import { openTestStore, type TestStore } from '../support/testStore';

let store: TestStore;
let deps: TestDeps;
let analyzed: AnalyzeInput[];
beforeAll(async () => {
  store = await openTestStore();
  await insertBrand(store.models, 'senja', { aliases: ['Kopsen'], handles: ['@kopi.senja'], competitors: ['Fajar'] });
});
afterAll(() => store.close());
beforeEach(() => {
  analyzed = [];
  deps = createTestDeps(store.models);
  deps.analyze = (input) => {
    analyzed.push(input);
    return analyzeByPrefix(input);
  };
});

test('one analysis an input, in order, and nothing is stored', async () => {
  const inputs = Array.from({ length: 250 }, (_, index) => ({ text: index % 2 === 0 ? 'praise: x' : 'insult: y' }));
  const kinds = (await analyzeTexts(deps, inputs, ADMIN)).map((analysis) => analysis.kind);
  expect(kinds).toEqual(inputs.map((_, index) => (index % 2 === 0 ? 'PRAISE' : 'INSULT')));
  expect(await store.models.Mention.countDocuments()).toBe(0);
  expect(await analyzeTexts(deps, [], ADMIN)).toEqual([]);
});

test('a stored slug adds the brand’s names; another name is taken as it is written', async () => {
  await analyzeTexts(
    deps,
    [
      { text: 'x', brand: 'senja', competitors: ['Bulan'] },
      { text: 'x', brand: 'Toko Biru' },
    ],
    ADMIN,
  );
  expect(analyzed[0]).toMatchObject({
    brand: 'Kopi Senja',
    aliases: ['senja', 'Kopsen', '@kopi.senja'],
    competitors: ['Bulan', 'Fajar'],
  });
  expect(analyzed[1]).toEqual({ text: 'x', brand: 'Toko Biru' });
});

test('a slug that the key may not read adds nothing', async () => {
  await analyzeTexts(deps, [{ text: 'x', brand: 'senja' }], { ...ADMIN, role: 'READER', brands: ['other'] });
  expect(analyzed).toEqual([{ text: 'x', brand: 'senja' }]);
});

test.each([
  ['blank', ' \n', 'TEXT_EMPTY'],
  ['too long', 'x'.repeat(20_001), 'TEXT_TOO_LONG'],
])('one %s text fails the call and names its index', async (_, text, reason) => {
  await expect(analyzeTexts(deps, [{ text: 'fine' }, { text }], ADMIN)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining('inputs[1]'),
    details: { index: 1, reason },
  });
  expect(analyzed).toEqual([]);
});

test('emoji, control characters and halves of surrogate pairs are analysed', async () => {
  const texts = ['😡', '\u0000\u0007', '\ud800', '\u200d'];
  expect(
    await analyzeTexts(
      deps,
      texts.map((text) => ({ text })),
      ADMIN,
    ),
  ).toHaveLength(4);
});

test('at most a thousand at once', async () => {
  const inputs = Array.from({ length: 1_001 }, () => ({ text: 'praise: x' }));
  await expect(analyzeTexts(deps, inputs, ADMIN)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(await analyzeTexts(deps, inputs.slice(1), ADMIN)).toHaveLength(1_000);
});
