import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type App, createApp } from '../src/app';
import { ConfigError, readConfig } from '../src/config';
import { type DemoEvent, describeEvent, EVENTS } from './demo/describeEvent';
import { type LiveRow, readBrands, readStory, toMention } from './demo/stories';
import { createServerClient, type ServerClient } from './serverClient';

const STORIES = path.resolve('examples/demo');
/** Known to everyone who reads this: the demo listens on this machine only and its data is thrown away. */
const DEMO_KEY = 'waspada-demo-key-known-to-everyone';
const TICK_MS = 1_000;
const CREATE_BRAND =
  'mutation Create($input: CreateBrandInput!) { createBrand(input: $input) { errors { code message } } }';
const SAMPLE_QUERY =
  '{ threats(brand: "nuvanta", first: 3) { edges { node { kind severity title mentionCount authorCount } } } }';

async function main(): Promise<void> {
  const temporary = process.env.DATA_DIR ? null : mkdtempSync(path.join(tmpdir(), 'waspada-demo-'));
  const app = await createApp(
    readConfig({
      LOG_LEVEL: 'warn',
      WASPADA_ADMIN_KEY: DEMO_KEY,
      ...process.env,
      ...(temporary === null ? {} : { DATA_DIR: temporary }),
    }),
  );
  const client = createServerClient(app.address, app.adminKey);
  const ticks = new AbortController();
  stopOnSignals(app, client, ticks, temporary);
  const live = await loadStories(client);
  printWelcome(app);
  await playLive(client, live, ticks.signal);
}

async function loadStories(client: ServerClient): Promise<LiveRow[]> {
  const live: LiveRow[] = [];
  for (const brand of readBrands(STORIES)) {
    await client.graphql(CREATE_BRAND, { input: brand });
    const story = readStory(STORIES, brand, new Date());
    const { accepted } = await client.ingest(brand.slug, story.history, false);
    print(`${brand.name}: ${accepted} mentions of the last thirty days.`);
    client.subscribe<{ events: DemoEvent }>(
      EVENTS,
      { brand: brand.slug },
      ({ events }) => print(describeEvent(events)),
      (message) => print(`The events of ${brand.name} are not followed any more: ${message}`),
    );
    live.push(...story.live);
  }
  return live.sort((a, b) => a.offset - b.offset);
}

function printWelcome(app: App): void {
  print(`
Waspada listens on ${app.address}
  in a browser:  ${app.address}/graphql#key=${app.adminKey}
  in a terminal: curl -s ${app.address}/graphql -H 'Authorization: Bearer ${app.adminKey}' \\
    -H 'Content-Type: application/json' -d '${JSON.stringify({ query: SAMPLE_QUERY })}'

Mentions now arrive, one a second. Each new threat is printed as it is pushed. Ctrl+C ends it.
`);
}

async function playLive(client: ServerClient, live: readonly LiveRow[], signal: AbortSignal): Promise<void> {
  for (const { brand, row } of live) {
    if (signal.aborted) return;
    await client.ingest(brand, [toMention(row, new Date())], true);
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  print('The stories are told; the server goes on. Ctrl+C ends it.');
}

function stopOnSignals(app: App, client: ServerClient, ticks: AbortController, temporary: string | null): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, async () => {
      ticks.abort();
      await client.close();
      await app.close();
      if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
      process.exit(0);
    });
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof ConfigError ? 78 : 1);
});
