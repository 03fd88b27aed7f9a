import type { LoadClient } from './client';
import type { Memory, Target } from './target';

const SAMPLE_MS = 5_000;

/** How old the oldest change is that the projections do not hold yet, in seconds; NaN while the server does not answer. */
export async function readLag({ address }: Target): Promise<number> {
  const answer = await fetch(`${address}/readyz`).then(
    (response) => response.json(),
    () => ({}),
  );
  return (answer as { projectionLagSeconds?: number }).projectionLagSeconds ?? Number.NaN;
}

/** Heap in use by the server's main thread, in MB, as its metrics tell; NaN while they are not answered. */
async function readHeap({ address }: Target, { key }: LoadClient): Promise<number> {
  const headers = { authorization: `Bearer ${key}` };
  const text = await fetch(`${address}/metrics`, { headers }).then(
    (response) => response.text(),
    () => '',
  );
  return Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(text)?.[1] ?? Number.NaN) / 2 ** 20;
}

/** Looks at the server every few seconds: its memory, each of its processes having a life of its own, and its projections. */
export function startObserver(target: Target, admin: LoadClient) {
  const lives: Memory[][] = [];
  const lags: number[] = [];
  const look = async (): Promise<void> => {
    const lag = await readLag(target);
    if (!Number.isNaN(lag)) lags.push(lag);
    const memory = target.readMemory(await readHeap(target, admin));
    if (memory === null) return;
    const life = lives.at(-1);
    if (life === undefined || memory.age < life.at(-1)!.age) lives.push([memory]);
    else life.push(memory);
  };
  const timer = setInterval(() => void look(), SAMPLE_MS);
  return {
    lives,
    lags,
    latest: (): Memory | undefined => lives.at(-1)?.at(-1),
    stop: () => clearInterval(timer),
  };
}
export type Observer = ReturnType<typeof startObserver>;
