import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventCrash } from '../../scripts/soak/eventCrash';
import { sharedDatabase } from '../support/sharedDatabase';

// CI asks for more rounds than a laptop's `npm test`.
const ROUNDS = Number(process.env.EVENT_CRASH_ROUNDS ?? 5);

test.each([
  ['one process', 1],
  ['three processes on one database', 3],
])(
  `%s: kill -9 at random moments loses, doubles and reorders nothing, for any kind of consumer (${ROUNDS} rounds)`,
  async (_name, processes) => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'event-crash-'));
    const database = processes > 1 || process.env.MONGODB_URI !== undefined ? await sharedDatabase() : null;
    try {
      const environment = { DATA_DIR: dataDir, ...(database === null ? {} : { MONGODB_URI: database.uri }) };
      const result = await eventCrash({ processes, rounds: ROUNDS, environment, brand: 'senja' });
      expect(result.faults).toEqual([]);
      expect(result.events).toBeGreaterThan(0);
      expect(result.breaks).toBeGreaterThan(0);
    } finally {
      await database?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
  60_000 + ROUNDS * 10_000,
);
