import 'reflect-metadata';
import { benchDetection } from './bench/detection';
import { benchEvents } from './bench/events';
import { benchIdleSockets } from './bench/idleSockets';
import { benchIngest } from './bench/ingest';
import { benchResume } from './bench/resume';
import { benchSpikes } from './bench/spikes';
import { benchStore } from './bench/store';
import { benchTerms } from './bench/terms';
import { benchTrend } from './bench/trend';
import { benchAnalyzer } from './benchAnalyzer';

/** Every part prints what it measured beside its peer. `npm run bench -- ingest` runs one. */
const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  analyzer: async () => {
    process.stdout.write(await benchAnalyzer.run());
  },
  events: benchEvents,
  resume: benchResume,
  sockets: benchIdleSockets,
  detection: benchDetection,
  ingest: benchIngest,
  trend: benchTrend,
  store: benchStore,
  spikes: benchSpikes,
  terms: benchTerms,
};

async function main(): Promise<void> {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PARTS);
  for (const name of names) {
    const part = PARTS[name];
    if (part === undefined)
      throw new Error(`There is no part '${name}': choose from ${Object.keys(PARTS).join(', ')}.`);
    await part();
  }
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
