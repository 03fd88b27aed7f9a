import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { countStored } from './load/checkEnd';
import { findFaults, writeReport } from './load/report';
import { runLoad } from './load/runLoad';
import { setUpScene } from './load/setUp';
import { startTarget } from './load/target';
import { SOAK_KEY } from './soak/serverProcess';

const USAGE = `usage: npm run load -- [--minutes N] [--ramp-seconds N] [--report FILE]
  --minutes N        how long the load is driven; 60 unless given
  --ramp-seconds N   length of each try before it: longer ones find what a store in use sustains, not a new one; 15 unless given
  --report FILE      where the report goes too
`;
const EXIT_USAGE = 64;
/** Far beyond what a run can spend: budgets are tried elsewhere. */
const MINUTE_BUDGET = '100000000000';

/**
 * Drives the built server with mixed load at four fifths of its capacity, and says what held. Data goes to a new folder
 * that is removed afterwards, or to brands of its own in MONGODB_URI. Ends with status 1 on any fault.
 */
async function main(): Promise<void> {
  const given = readArguments();
  if (given === null) {
    process.stderr.write(USAGE);
    process.exitCode = EXIT_USAGE;
    return;
  }
  const { minutes, rampSeconds, reportFile } = given;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'waspada-load-'));
  const uri = process.env.MONGODB_URI;
  const data = { DATA_DIR: dataDir, ...(uri ? { MONGODB_URI: uri } : {}) };
  const lines: string[] = [];
  const print = (line: string): void => {
    lines.push(line);
    process.stdout.write(`${line}\n`);
  };
  const target = await startTarget({ ...data, MINUTE_BUDGET, WASPADA_ADMIN_KEY: SOAK_KEY });
  try {
    const scene = await setUpScene(target, SOAK_KEY);
    const result = await runLoad(target, scene, { minutes, rampSeconds, print });
    await target.stop();
    const counted = { ...result, totals: await countStored(data, result.totals) };
    const report = writeReport(counted, lines, target.logged);
    process.stdout.write(`\n${report}`);
    if (reportFile !== null) writeFileSync(reportFile, report);
    if (findFaults(counted, target.logged).length > 0) process.exitCode = 1;
  } catch (error) {
    const told = [...lines, String((error as Error).stack), ...target.logged].map((line) => `    ${line}`).join('\n');
    if (reportFile !== null) writeFileSync(reportFile, `# Mixed load, ended early\n\n${told}\n`);
    throw error;
  } finally {
    await target.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Arguments {
  minutes: number;
  rampSeconds: number;
  reportFile: string | null;
}

/** @returns null for what it does not know, and for numbers that make no sense */
function readArguments(): Arguments | null {
  try {
    const { values } = parseArgs({
      options: {
        minutes: { type: 'string', default: '60' },
        'ramp-seconds': { type: 'string', default: '15' },
        report: { type: 'string' },
      },
    });
    const minutes = Number(values.minutes);
    const rampSeconds = Number(values['ramp-seconds']);
    const isSensible = Number.isInteger(minutes) && minutes >= 1 && rampSeconds > 0;
    return isSensible ? { minutes, rampSeconds, reportFile: values.report ?? null } : null;
  } catch {
    return null;
  }
}

main().then(
  () => process.exit(),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
