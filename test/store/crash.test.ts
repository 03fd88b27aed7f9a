import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crashRound } from '../../scripts/soak/crashRound';

// CI asks for more rounds than a laptop's `npm test`.
const ROUNDS = Number(process.env.STORE_CRASH_ROUNDS ?? 5);

test(
  `kill -9 loses no acknowledged write and leaves none half done (${ROUNDS} rounds)`,
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'store-crash-'));
    try {
      let acknowledged = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const result = await crashRound(dataDir, round, 150 + Math.random() * 250);
        expect(result.faults).toEqual([]);
        acknowledged += result.acknowledged;
      }
      expect(acknowledged).toBeGreaterThan(0);
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
  10_000 + ROUNDS * 6_000,
);
