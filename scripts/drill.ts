import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDrillClient, type DrillClient } from './drill/client';
import { playScenario } from './drill/play';
import { describeVerdict, isPassed } from './drill/report';
import { chooseScenarios, readScenarios, type Scenario, spanOf } from './drill/scenarios';
import { usualTalk } from './drill/usualTalk';

const FOLDER = path.resolve('examples/drills');
const CORPUS = path.resolve('scripts/corpus');
/** A brand of which less is known has no usual talk that a burst could be told from. */
const LEAST_MENTIONS = 200;
/** Between one story and the next. */
const GAP_MS = 24 * 3_600_000;
const USAGE = `npm run drill -- --scenario NAME --brand SLUG [--speed 60] [--url http://127.0.0.1:4000] [--key KEY] [--report-only]

  --scenario     a scenario, a kind (black-campaign, activism, complaint, benign) for all of that kind, or all
  --brand        slug of the brand it is played to; one for drills alone, since its mentions stay
  --speed        seconds of the story a second (60)
  --url, --key   the server and a key that may ingest and read; WASPADA_URL and WASPADA_KEY unless given
  --report-only  ends with 0 also when a campaign was missed or a benign burst alarmed
`;
/** A mistake in how it was called. */
const EXIT_USAGE = 64;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string' },
      brand: { type: 'string' },
      speed: { type: 'string', default: '60' },
      url: { type: 'string', default: process.env.WASPADA_URL ?? 'http://127.0.0.1:4000' },
      key: { type: 'string', default: process.env.WASPADA_KEY },
      'report-only': { type: 'boolean', default: false },
    },
  });
  const all = readScenarios(FOLDER);
  const chosen = chooseScenarios(all, values.scenario ?? '');
  const speed = Number(values.speed);
  if (chosen.length === 0 || !values.brand || !values.key || !(speed > 0)) {
    process.stderr.write(`${USAGE}\nScenarios:\n${all.map(({ name, about }) => `  ${name}: ${about}\n`).join('')}`);
    return EXIT_USAGE;
  }
  const client = createDrillClient(values.url, values.key);
  try {
    let hasFailed = false;
    const ends = endsOf(chosen, new Date());
    await prepare(client, values.brand, new Date(ends[0]!.getTime() - spanOf(chosen[0]!)));
    for (const [index, scenario] of chosen.entries()) {
      const verdict = await playScenario(client, scenario, { brand: values.brand, speed, endsAt: ends[index]! });
      process.stdout.write(`${describeVerdict(verdict)}\n`);
      hasFailed ||= !isPassed(verdict);
    }
    return hasFailed && !values['report-only'] ? 1 : 0;
  } finally {
    await client.close();
  }
}

/** When each story ends: one after the other, the last one now. */
function endsOf(scenarios: readonly Scenario[], now: Date): Date[] {
  let end = now.getTime();
  return scenarios
    .toReversed()
    .map((scenario) => {
      const own = new Date(end);
      end -= spanOf(scenario) + GAP_MS;
      return own;
    })
    .reverse();
}

async function prepare(client: DrillClient, slug: string, before: Date): Promise<void> {
  const brand = await client.readBrand(slug);
  if ((await client.countMentions(slug)) >= LEAST_MENTIONS) return;
  const { accepted } = await client.ingest(slug, usualTalk(CORPUS, brand, before), false);
  process.stdout.write(`Little is known of ${brand.name}: ${accepted} mentions of usual talk were put in first.\n`);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
