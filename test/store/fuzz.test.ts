import { fuzzRound } from '../../scripts/soak/fuzzRound';
import { openTestStore, type TestStore } from './support';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

// CI asks for more than a laptop's `npm test`.
const FRAMES = Number(process.env.STORE_FUZZ_FRAMES ?? 4_000);

test(
  `${FRAMES} mutated messages neither stop the store nor get what is not theirs`,
  async () => {
    const path = decodeURIComponent(store.uri.slice('mongodb://'.length, store.uri.indexOf('/?')));
    expect(await fuzzRound({ path }, FRAMES, 20_261_122)).toEqual([]);
    expect(await store.client.db('fuzz').command({ ping: 1 })).toMatchObject({ ok: 1 });
  },
  30_000 + FRAMES * 5,
);
