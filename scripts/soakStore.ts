import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crashRound } from './soak/crashRound';
import { fuzzRound } from './soak/fuzzRound';
import { startStoreProcess } from './soak/storeProcess';

const FRAMES_A_ROUND = 5_000;

/** Kills the store's process at random moments and sends it mutated messages; ends with status 1 on any fault. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '200' }, frames: { type: 'string', default: '100000' } },
  });
  const faults = [...(await crash(Number(values.rounds))), ...(await fuzz(Number(values.frames)))];
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

async function crash(rounds: number): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'store-soak-'));
  const faults: string[] = [];
  let acknowledged = 0;
  for (let round = 0; round < rounds && faults.length === 0; round++) {
    const result = await crashRound(dataDir, round, 50 + Math.random() * 700);
    acknowledged += result.acknowledged;
    faults.push(...result.faults.map((fault) => `round ${round}: ${fault}`));
    if ((round + 1) % 20 === 0) process.stdout.write(`${round + 1} crashes, ${acknowledged} acknowledged batches\n`);
  }
  if (faults.length === 0) rmSync(dataDir, { recursive: true, force: true });
  else process.stdout.write(`the data is kept in ${dataDir}\n`);
  return faults;
}

async function fuzz(frames: number): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'store-fuzz-'));
  const store = await startStoreProcess(dataDir, ['--relaxed']);
  const { hostname: host, port } = new URL(store.uri);
  const faults: string[] = [];
  for (let sent = 0, seed = Date.now() % 1_000_000; sent < frames; sent += FRAMES_A_ROUND, seed++) {
    faults.push(...(await fuzzRound({ host, port: Number(port) }, Math.min(FRAMES_A_ROUND, frames - sent), seed)));
  }
  process.stdout.write(`${frames} mutated messages sent\n`);
  if (store.child.exitCode !== null) faults.push('the store is gone');
  await store.stop();
  rmSync(dataDir, { recursive: true, force: true });
  return faults;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
