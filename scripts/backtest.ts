import { createModels } from '../models/models';
import { readConfig } from '../src/config';
import { SPIKE_SENSITIVITIES, type Spike, spikeSeverity } from '../src/monitor/judgeSpikes';
import { slotStart } from '../src/monitor/spikeCounts';
import { connectStore } from '../src/store/connect';
import { type Backtest, backtestSpikes } from '../src/usecases/backtestSpikes';

// Prints which spikes a brand's history would have told at each sensitivity: `npm run backtest -- --brand senja`.

const DAYS_A_MONTH = 30.4;

/** The answer as lines of text. */
export function formatBacktest(brand: string, { mentions, days, readiness, spikes }: Backtest): string {
  const lines = [`${brand}: ${mentions.toLocaleString('en')} mentions over ${days.toFixed(0)} days, ${readiness}`];
  for (const sensitivity of SPIKE_SENSITIVITIES) {
    const found = spikes[sensitivity];
    const rate = days === 0 ? 0 : (found.length / days) * DAYS_A_MONTH;
    lines.push('', `${sensitivity}: ${found.length} spikes, ${rate.toFixed(1)} a month`);
    if (found.length > 0)
      lines.push('  found             kind            minutes  mentions  expected  peak hour  severity');
    lines.push(...found.map(formatSpike));
  }
  return lines.join('\n');
}

function formatSpike(spike: Spike): string {
  const minutes = spike.end === null ? 'going on' : String((spike.end - spike.begin + 1) * 5);
  return [
    `  ${slotStart(spike.found).toISOString().slice(0, 16)}`,
    spike.series.padEnd(14),
    minutes.padStart(8),
    String(spike.mentions).padStart(9),
    spike.expected.toFixed(1).padStart(9),
    String(spike.peakCount).padStart(10),
    String(spikeSeverity(spike)).padStart(9),
  ].join('  ');
}

async function main(args: readonly string[]): Promise<void> {
  const brand = args[args.indexOf('--brand') + 1];
  if (!args.includes('--brand') || brand === undefined) {
    process.stderr.write('Usage: npm run backtest -- --brand SLUG\n');
    process.exitCode = 64;
    return;
  }
  const { mongodbUri, dataDir } = readConfig(process.env);
  const store = await connectStore({ mongodbUri, dataDir });
  try {
    process.stdout.write(`${formatBacktest(brand, await backtestSpikes(createModels(store.connection), brand))}\n`);
  } finally {
    await store.close();
  }
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
