import { parseArgs } from 'node:util';
import { type Core, openCore } from '../src/app';
import { ConfigError, readConfig } from '../src/config';
import { AppError } from '../src/errors';

const EXIT = { failed: 1, usage: 64, configuration: 78 } as const;

/**
 * Runs a command on one brand's data: `--brand SLUG`, and switches of its own. The environment says where the data is, as
 * for the server; on an embedded store the server must be stopped.
 * @param switches names of boolean options
 * @param run returns the exit status
 */
export async function runBrandCommand(
  usage: string,
  switches: readonly string[],
  run: (deps: Core['deps'], brand: string, isOn: (name: string) => boolean) => Promise<number>,
): Promise<void> {
  const options = readOptions(switches);
  if (options === null || typeof options.brand !== 'string') return fail(`usage: ${usage}`, EXIT.usage);
  const { brand } = options;
  try {
    const core = await openCore(readConfig({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL || 'warn' }));
    core.deps.projector.start();
    try {
      process.exitCode = await run(core.deps, brand, (name) => options[name] === true);
    } finally {
      await core.deps.projector.stop();
      await core.close();
    }
  } catch (error) {
    const isExpected = error instanceof AppError || error instanceof ConfigError;
    if (!isExpected && (error as { code?: string }).code !== 'DATA_DIR_IN_USE') throw error;
    fail((error as Error).message, error instanceof ConfigError ? EXIT.configuration : EXIT.failed);
  }
}

function readOptions(switches: readonly string[]): Record<string, unknown> | null {
  const booleans = Object.fromEntries(switches.map((name) => [name, { type: 'boolean' } as const]));
  try {
    return parseArgs({ options: { brand: { type: 'string' }, ...booleans } }).values;
  } catch {
    return null;
  }
}

function fail(message: string, status: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = status;
}
