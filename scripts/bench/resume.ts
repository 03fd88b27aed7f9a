import { BRAND, graphql, ingest, KEY, pause, print, readUse, type Target, withServer } from './eventTargets';

const MISSED = 100_000;
const LOADED_AT_ONCE = 1_000;
/** A stream has come to its end when nothing arrives for so long. */
const QUIET_MS = 3_000;

/** How fast 100,000 missed events are made good over server-sent events, and what memory the server takes for it. */
export async function benchResume(): Promise<void> {
  await withServer(measureResume);
}

/** One consumer that missed 100,000 events reads them all. */
async function measureResume(target: Target): Promise<void> {
  for (let at = 0; at < MISSED; at += LOADED_AT_ONCE) await ingest(target.address, at, LOADED_AT_ONCE);
  await untilProjected(target.address);
  const before = readUse(target.child);
  const start = performance.now();
  let received = 0;
  let lastAt = start;
  let peak = before.bytes;
  const response = await fetch(`${target.address}/events?brand=${BRAND}&types=THREAT_OPENED&after=start`, {
    headers: { authorization: `Bearer ${KEY}` },
  });
  const reader = response.body!.getReader();
  for (;;) {
    const next = await Promise.race([reader.read(), pause(QUIET_MS).then(() => null)]);
    if (next === null || next.done) break;
    received += Buffer.from(next.value).toString('latin1').split('\nevent: ').length - 1;
    lastAt = performance.now();
    peak = Math.max(peak, readUse(target.child).bytes);
  }
  await reader.cancel();
  const rate = Math.round(received / ((lastAt - start) / 1_000));
  print(
    `  resume after ${received.toLocaleString('en')} missed, SSE: ${rate.toLocaleString('en')} events/s; server's memory ${Math.round(before.bytes / 1e6)} MB before, at most ${Math.round(peak / 1e6)} MB`,
  );
}

async function untilProjected(address: string): Promise<void> {
  for (;;) {
    const answer = await graphql(address, `{ threats(brand: "${BRAND}", first: 1) { asOf { sequence } } }`);
    const { threats } = answer.data as { threats: { asOf: { sequence: number } } };
    if (threats.asOf.sequence >= MISSED) return;
    await pause(200);
  }
}
