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
  /** It was there before: the story's mentions went on with what an earlier one began. */
  isJoined: boolean;
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

  const known = await client.readCampaignIds(options.brand);
  let sent = 0;
  let now = 0;
  const alarms: Alarms = { told: new Map(), failure: null };
  const unfollow = client.followCampaigns(
    options.brand,
    (threat) => alarms.told.set(threat, { afterMs: now, sent }),
    (message) => {
      alarms.failure = message;
    },
  );
  try {
    for (const { row, externalId } of story) {
      if (row.at > now) await pause((row.at - now) / options.speed);
      now = row.at;
      assertFollowed(alarms);
      const answer = await client.ingest(options.brand, [toMention(row, externalId, run, start, brand)], true);
      if (answer.rejected > 0) throw new Error(`The server rejected a mention of ${scenario.name}.`);
      if (isOwn.has(externalId)) sent++;
    }
    await settle(client, options.brand);
    const afterEnd = new Date(options.endsAt.getTime() + 1);
    const { found, held } = await mostHeld(client, await client.countHeld(options.brand, isOwn, start, afterEnd));
    const alarm = found === null ? null : await awaitAlarm(alarms, found.id);
    return { scenario, found, held, isJoined: found !== null && known.has(found.id), alarm };
  } finally {
    unfollow();
  }
}

type Alarm = NonNullable<DrillVerdict['alarm']>;

interface Alarms {
  /** By threat. */
  told: Map<string, Alarm>;
  /** Why events are not followed any more; null while they are. */
  failure: string | null;
}

/** What nobody would hear of is not to be reported as not told. */
function assertFollowed({ failure }: Alarms): void {
  if (failure !== null) throw new Error(`The events cannot be followed: ${failure}`);
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

async function settle(client: DrillClient, brand: string): Promise<void> {
  for (let attempt = 0; attempt < SETTLE_TRIES; attempt++) {
    if (await client.hasSettled(brand)) return;
    await pause(SETTLE_MS);
  }
  throw new Error('The server does not come to the end of what it has accepted.');
}

/** The event of a threat that can be read is in the log, and on its way. */
async function awaitAlarm(alarms: Alarms, threat: string): Promise<Alarm | null> {
  for (let attempt = 0; attempt < SETTLE_TRIES && !alarms.told.has(threat); attempt++) {
    assertFollowed(alarms);
    await pause(SETTLE_MS / 5);
  }
  return alarms.told.get(threat) ?? null;
}

async function mostHeld(client: DrillClient, counts: ReadonlyMap<string, number>) {
  for (const [id, held] of [...counts].sort((a, b) => b[1] - a[1])) {
    const found = await client.readThreat(id);
    if (found.authorCount >= MIN_AUTHORS) return { found, held };
  }
  return { found: null, held: 0 };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
