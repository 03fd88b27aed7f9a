import { readBrands, readStory } from '../demo/stories';

/**
 * Mentions like those of one busy day: halves of the demo's texts put together with numbers of their own, so that few are
 * alike. Same for the same seed.
 */
export function sampleMentions(folder: string, count: number, seed: number): Record<string, unknown>[] {
  const texts = readBrands(folder).flatMap((brand) => readStory(folder, brand, new Date(0)).history) as {
    text: string;
    channel: string;
  }[];
  const random = createRandom(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const half = (text: string, end: 0 | 1): string => {
    const words = text.replace(/#/g, '').split(' ');
    const middle = Math.ceil(words.length / 2);
    return (end === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ');
  };
  return Array.from({ length: count }, (_, index) => ({
    externalId: `bench-${seed}-${index}`,
    channel: pick(texts).channel,
    text: `${half(pick(texts).text, 0)} ${Math.floor(random() * 1e6)} ${half(pick(texts).text, 1)}`,
    postedAt: new Date(Date.UTC(2026, 0, 1) + Math.floor((index / count) * 24 * 3_600_000)).toISOString(),
    author: { handle: `orang${Math.floor(random() * count)}`, followers: Math.floor(random() * 5_000) },
  }));
}

/** The generator of Lehmer in the form of Park and Miller 1988: small, and the same everywhere. */
function createRandom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
