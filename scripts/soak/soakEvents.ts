import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { eventCrash } from './eventCrash';
import { startStoreProcess } from './storeProcess';

/** Kills servers under load, `--rounds` times with each number of `--processes`; ends with status 1 on any fault. Uses MONGODB_URI where it is set. */
export async function soakEvents(args: string[]): Promise<void> {
  const options = {
    rounds: { type: 'string', default: '100' },
    processes: { type: 'string', default: '1,3' },
  } as const;
  const { values } = parseArgs({ args, options });
  for (const processes of values.processes.split(',').map(Number)) {
    const dataDir = mkdtempSync(join(tmpdir(), 'event-soak-'));
    const store = process.env.MONGODB_URI || processes === 1 ? null : await startStoreProcess(join(dataDir, 'shared'));
    const uri = process.env.MONGODB_URI ?? store?.uri;
    const environment = { DATA_DIR: dataDir, ...(uri ? { MONGODB_URI: uri } : {}) };
    const brand = `soak-${Date.now().toString(36)}`;
    const { faults, ...rest } = await eventCrash({ processes, rounds: Number(values.rounds), environment, brand });
    process.stdout.write(
      `${processes} processes, ${values.rounds} kills: ${rest.mentions} mentions, ${rest.events} events, consumers came back ${rest.breaks} times\n`,
    );
    for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
    if (faults.length > 0) process.exitCode = 1;
    await store?.stop();
    if (faults.length === 0) rmSync(dataDir, { recursive: true, force: true });
  }
}
