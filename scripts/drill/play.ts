import { randomUUID } from 'node:crypto';
import { type DrillBrand, inBrandsName } from './brandName';
import type { DrillClient, DrillThreat } from './client';
import { type DrillRow, type Scenario, spanOf } from './scenarios';

export interface DrillOptions {
  brand: string;
  /** Seconds of the story a second. */
  speed: number;
  /** When the story ends. */
  endsAt: Date;
}

/** What became of a scenario. */
export interface DrillVerdict {
  scenario: Scenario;
  /** The wave or campaign that holds most of its mentions; null when there is none. */
  found: DrillThreat | null;
  /** How many of the scenario's mentions it holds. */
  held: number;
  /** When it was told: ms of the story, and how many of the scenario's mentions had been sent; null when it was not. */
  alarm: { afterMs: number; sent: number } | null;
}

/** So many authors make a campaign; fewer are not one, whatever they say. */
const MIN_AUTHORS = 5;
const SETTLE_TRIES = 100;
const SETTLE_MS = 100;

/**
 * Plays a scenario into a running server as if it happened now: each mention is sent at its moment and carries the story's
 * own time.
 */
export async function playScenario(
  client: DrillClient,
  scenario: Scenario,
  options: DrillOptions,
): Promise<DrillVerdict> {
  const brand = await client.readBrand(options.brand);
  const run = `drill-${randomUUID().slice(0, 8)}`;
  const isOwn = new Set(scenario.rows.map((_, index) => `${run}-${index + 1}`));
  const rows = scenario.rows.map((row, index) => ({ row, externalId: `${run}-${index + 1}` }));
  const chatter = scenario.background.map((row, index) => ({ row, externalId: `${run}-b${index + 1}` }));
  const story = [...rows, ...chatter].sort((a, b) => a.row.at - b.row.at);
  const start = new Date(options.endsAt.getTime() - spanOf(scenario));

  let sent = 0;
  let now = 0;
  const alarms = new Map<string, { afterMs: number; sent: number }>();
  const unfollow = client.followCampaigns(options.brand, (threat) => alarms.set(threat, { afterMs: now, sent }));
  try {
    for (const { row, externalId } of story) {
      if (row.at > now) await pause((row.at - now) / options.speed);
      now = row.at;
      const answer = await client.ingest(options.brand, [toMention(row, externalId, run, start, brand)], true);
      if (answer.rejected > 0) throw new Error(`The server rejected a mention of ${scenario.name}.`);
      if (isOwn.has(externalId)) sent++;
    }
    const campaigns = await settle(client, options.brand, start);
    const { found, held } = mostHeld(campaigns, isOwn);
    return { scenario, found, held, alarm: (found && (await awaitAlarm(alarms, found.id))) ?? null };
  } finally {
    unfollow();
  }
}

function toMention(row: DrillRow, externalId: string, run: string, start: Date, brand: DrillBrand): object {
  const postedAt = new Date(start.getTime() + row.at);
  return {
    externalId,
    channel: row.channel,
    text: inBrandsName(row.text, brand),
    postedAt,
    author: {
      handle: row.handle,
      followers: row.followers,
      accountCreatedAt: new Date(postedAt.getTime() - row.accountAgeDays * 24 * 3_600_000),
    },
    ...(row.repostOf === null ? {} : { repostOf: `${run}-${row.repostOf}` }),
  };
}

async function settle(client: DrillClient, brand: string, start: Date): Promise<DrillThreat[]> {
  for (let attempt = 0; attempt < SETTLE_TRIES; attempt++) {
    const campaigns = await client.readCampaigns(brand, start);
    if (campaigns !== null) return campaigns;
    await pause(SETTLE_MS);
  }
  throw new Error('The server does not come to the end of what it has accepted.');
}

/** The event of a threat that can be read is in the log, and on its way. */
async function awaitAlarm<Alarm>(alarms: ReadonlyMap<string, Alarm>, threat: string): Promise<Alarm | null> {
  for (let attempt = 0; attempt < SETTLE_TRIES && !alarms.has(threat); attempt++) await pause(SETTLE_MS / 5);
  return alarms.get(threat) ?? null;
}

function mostHeld(campaigns: readonly DrillThreat[], isOwn: ReadonlySet<string>) {
  let found: DrillThreat | null = null;
  let held = 0;
  for (const campaign of campaigns) {
    const count = campaign.externalIds.filter((id) => isOwn.has(id)).length;
    if (campaign.authorCount >= MIN_AUTHORS && count > held) [found, held] = [campaign, count];
  }
  return { found, held };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
