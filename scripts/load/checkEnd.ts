import { openCore } from '../../src/app';
import { readConfig } from '../../src/config';
import { decodeCursor } from '../../src/events/cursor';
import { untilProjected } from './findCapacity';
import type { Follower } from './followers';
import type { Scene } from './setUp';
import type { Target } from './target';

const CATCH_UP_MS = 60_000;

/** How many mentions of a brand there are, by whom. */
export interface Totals {
  brand: string;
  /** Made, each sent until it was acknowledged. */
  acknowledged: number;
  /** Counted by `trend`. */
  counted: number;
  /** Found in the collection, once the server has stopped; null until then. */
  stored: number | null;
}

export async function countAcknowledged(scene: Scene): Promise<Totals[]> {
  const counted = await untilProjected(scene);
  return scene.sources.map(({ brand, minted }) => ({
    brand,
    acknowledged: minted(),
    counted: counted.get(brand)!,
    stored: null,
  }));
}

/** Waits until each follower has come to the end of its brand's log. @returns what is missing, in words */
export async function findUnfinished(target: Target, key: string, followers: readonly Follower[]): Promise<string[]> {
  const faults: string[] = [];
  const ends = new Map<string, number>();
  const deadline = performance.now() + CATCH_UP_MS;
  for (const follower of followers) {
    const { brand, name } = follower;
    if (!ends.has(brand)) ends.set(brand, await readEnd(target, key, brand));
    const end = ends.get(brand)!;
    while (follower.position() < end && performance.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));
    if (follower.position() < end) faults.push(`${name} of ${brand} stands at event ${follower.position()} of ${end}`);
  }
  return faults;
}

/** The place at which a stream begins that asks for nothing of the past. */
async function readEnd({ address }: Target, key: string, brand: string): Promise<number> {
  const abort = new AbortController();
  const headers = { authorization: `Bearer ${key}` };
  const response = await fetch(`${address}/events?brand=${brand}`, { headers, signal: abort.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const { value } = await reader.read();
  abort.abort();
  await reader.cancel().catch(() => {});
  return decodeCursor(brand, /^id: (.*)$/m.exec(value ?? '')![1]!);
}

/** Counts the stored mentions themselves, on the data that the stopped server left. */
export async function countStored(environment: Readonly<Record<string, string>>, totals: readonly Totals[]) {
  const core = await openCore(readConfig({ ...environment, LOG_LEVEL: 'error' }));
  try {
    const counted: Totals[] = [];
    for (const each of totals)
      counted.push({ ...each, stored: await core.deps.models.Mention.countDocuments({ brand: each.brand }) });
    return counted;
  } finally {
    await core.close();
  }
}
