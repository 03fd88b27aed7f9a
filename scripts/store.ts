import { parseArgs } from 'node:util';
import { startEmbeddedStore } from '../src/store/embedded/start';

const USAGE = `usage: npm run store -- --data-dir DIR [--port N] [--relaxed] [--log]
       npm run store -- --data-dir DIR --backup DIR2   copy the data, also while a server runs on it
       npm run store -- --data-dir DIR --check         compare every index with the documents`;

/** Serves the embedded store alone and prints its address, or does one errand on its data. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'data-dir': { type: 'string' },
      port: { type: 'string' },
      relaxed: { type: 'boolean', default: false },
      log: { type: 'boolean', default: false },
    },
  });
  const dataDir = values['data-dir'];
  if (!dataDir) return fail(USAGE, 64);
  const port = values.port === undefined ? 0 : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return fail('--port is a number from 0 to 65535', 64);
  const log = values.log ? (line: string) => process.stderr.write(`${line}\n`) : undefined;
  const store = await startEmbeddedStore({ dataDir, port, relaxed: values.relaxed, log });
  process.stdout.write(`${store.uri}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void store.close());
}

function fail(message: string, status: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = status;
}

main().catch((error: Error & { code?: string }) => fail(error.message, error.code === 'DATA_DIR_IN_USE' ? 75 : 70));
