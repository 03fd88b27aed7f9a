import { readBrands, readStory } from '../demo/stories';

const WORDS =
  'barusan tadi pagi kemarin di cabang sebelah rumah kantor pasar stasiun sama teman anak adik mama order nomor kode'.split(
    ' ',
  );

/** Mentions like those of a working day: the demo's texts, each varied by words and numbers of its own. Same for the same seed. */
export function sampleMentions(folder: string, count: number, seed: number): Record<string, unknown>[] {
  const texts = readBrands(folder).flatMap((brand) => readStory(folder, brand, new Date(0)).history) as {
    text: string;
    channel: string;
  }[];
  const random = createRandom(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  return Array.from({ length: count }, (_, index) => {
    const { text, channel } = pick(texts);
    return {
      externalId: `bench-${seed}-${index}`,
      channel,
      text: `${text} ${pick(WORDS)} ${pick(WORDS)} ${Math.floor(random() * 1e6)}`,
      postedAt: new Date(Date.UTC(2026, 0, 1) + Math.floor(random() * 30 * 24 * 3_600_000)).toISOString(),
      author: { handle: `orang${Math.floor(random() * count)}`, followers: Math.floor(random() * 5_000) },
    };
  });
}

/** The generator of Lehmer in the form of Park and Miller 1988: small, and the same everywhere. */
function createRandom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
