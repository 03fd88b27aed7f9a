import { type Consumer, consumeBySocket, consumeByStream, type Received } from './eventConsumers';
import { consumeByWebhook } from './eventReceiver';
import { SOAK_KEY, type SoakServer, startSoakServer } from './serverProcess';

export interface EventCrashInput {
  /** How many servers share the database. */
  processes: number;
  /** How often one of them is killed. */
  rounds: number;
  /** Where the servers keep their data. */
  environment: Readonly<Record<string, string>>;
  /** A brand that is not there yet. */
  brand: string;
}

export interface EventCrashResult {
  events: number;
  mentions: number;
  breaks: number;
  faults: string[];
}

const BATCH = 4;
const SENDERS = 2;
const SETTLE_MS = 60_000;
/** A log of which nothing came for so long has been read to its end: shorter than a stream's signs of life are apart. */
const LOG_END_MS = 2_000;
/** What has not come when nothing came for so long is taken as lost. */
const QUIET_MS = 30_000;
/** A kill comes within so long after the load has begun to be acknowledged again. */
const MAX_PAUSE_MS = 300;
/** As the law of webhooks names it: fails 30 %, is slow for 20 %. */
const FLAKY = { failing: 0.3, slow: 0.2 };
const DAY_MS = 24 * 3_600_000;

/**
 * Mentions are sent while servers are killed at random moments and started again; consumers of every kind read along and
 * come back. Nothing may be missing, out of order, or doubled under another id, and each threat is told as opened once.
 */
export async function eventCrash(input: EventCrashInput): Promise<EventCrashResult> {
  const { brand, environment } = input;
  const start = () => startSoakServer({ WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8', ...environment });
  const servers: SoakServer[] = [];
  for (let each = 0; each < input.processes; each++) servers.push(await start());
  const pickAddress = () => servers[Math.floor(Math.random() * servers.length)]!.address;
  await ask(
    pickAddress,
    `mutation { createBrand(input: { slug: "${brand}", name: "Kopi Senja" }) { errors { code } } }`,
  );
  const killedAt: number[] = [];
  const createWebhook = (url: string) => askForWebhook(pickAddress, brand, url);
  const consumers = [
    consumeBySocket(brand, pickAddress),
    consumeByStream(brand, pickAddress),
    await consumeByWebhook('webhook', { failing: 0, slow: 0 }, createWebhook, killedAt),
    await consumeByWebhook('flaky webhook', FLAKY, createWebhook, killedAt),
  ];
  const load = createLoad(brand, pickAddress);
  try {
    for (let round = 0; round < input.rounds; round++) {
      await load.moveOn();
      await new Promise((resolve) => setTimeout(resolve, Math.random() * MAX_PAUSE_MS));
      const victim = Math.floor(Math.random() * servers.length);
      await servers[victim]!.kill();
      killedAt.push(Date.now());
      servers[victim] = await start();
    }
    const mentions = await load.stop();
    const log = await readWholeLog(brand, pickAddress, mentions);
    const faults = [...(await findLogFaults(brand, pickAddress, log)), ...(await findConsumerFaults(consumers, log))];
    return { events: log.length, mentions, breaks: consumers.reduce((sum, each) => sum + each.breaks, 0), faults };
  } finally {
    await load.stop();
    for (const consumer of consumers) consumer.stop();
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** Sends each batch until it is acknowledged, so that what was sent is what must be there. */
function createLoad(brand: string, pickAddress: () => string) {
  let isStopped = false;
  let acknowledged = 0;
  const senders = Array.from({ length: SENDERS }, async (_, sender) => {
    for (let batch = 0; !isStopped; batch++) {
      const mentions = Array.from({ length: BATCH }, (__, index) => toMention(`${sender}-${batch}-${index}`, batch));
      const mutation = `mutation ($input: IngestMentionsInput!) { ingestMentions(input: $input) { rejected } }`;
      await ask(pickAddress, mutation, { input: { brand, mentions } });
      acknowledged += mentions.length;
    }
  });
  return {
    /** Waits until more is acknowledged than was. */
    async moveOn(): Promise<void> {
      const before = acknowledged;
      const deadline = Date.now() + SETTLE_MS;
      while (acknowledged === before && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
    },

    async stop(): Promise<number> {
      isStopped = true;
      await Promise.all(senders);
      return acknowledged;
    },
  };
}

/** @returns the secret */
async function askForWebhook(pickAddress: () => string, brand: string, url: string): Promise<string> {
  const mutation = 'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret errors { code } } }';
  const { createWebhook } = await ask<{ createWebhook: { secret: string } }>(pickAddress, mutation, {
    input: { brand, url },
  });
  return createWebhook.secret;
}

/** Some authors complain again, so that threats open, grow and escalate. */
function toMention(externalId: string, batch: number) {
  return {
    externalId,
    channel: 'X',
    text: `Pesanan ${externalId} sudah ${batch} hari belum sampai, admin diam saja, tolong refund`,
    postedAt: new Date(Date.UTC(2026, 0, 1) + ((batch * 3_600_000) % (200 * DAY_MS))).toISOString(),
    author: { handle: `orang-${externalId.slice(0, 4)}${batch % 7}`, followers: (batch % 5) * 20_000 },
  };
}

/** Tries until it succeeds or the limit has passed: a server may be gone, or refuse for a moment as it refuses anybody. */
async function insist<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const deadline = Date.now() + SETTLE_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function ask<Data>(pickAddress: () => string, query: string, variables: object = {}): Promise<Data> {
  return insist(async () => {
    const response = await fetch(`${pickAddress()}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${SOAK_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data?: Data | null; errors?: object[] };
    if (answer.data && !answer.errors) return answer.data;
    throw new Error(JSON.stringify(answer.errors));
  });
}

interface LogEntry extends Received {
  sequence: number;
  type: string;
  data: { threat: string };
}

/** The log as it stands once all that was acknowledged is projected, read to its end by a fresh consumer. */
async function readWholeLog(brand: string, pickAddress: () => string, mentions: number): Promise<LogEntry[]> {
  const deadline = Date.now() + SETTLE_MS;
  for (;;) {
    const { threats } = await ask<{ threats: { asOf: { sequence: number; complete: boolean } } }>(
      pickAddress,
      `{ threats(brand: "${brand}", first: 1) { asOf { sequence complete } } }`,
    );
    if (threats.asOf.complete && threats.asOf.sequence >= mentions) break;
    if (Date.now() > deadline) throw new Error(`The projections stand at ${threats.asOf.sequence} of ${mentions}.`);
  }
  const response = await insist(async () => {
    const answer = await fetch(`${pickAddress()}/events?brand=${brand}&after=start`, {
      headers: { authorization: `Bearer ${SOAK_KEY}` },
    });
    if (answer.ok) return answer;
    throw new Error(`The log could not be read: ${answer.status} ${await answer.text()}`);
  });
  const log: LogEntry[] = [];
  let text = '';
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    // The log has come to its end when nothing more arrives for a while; a busy machine may take longer to begin.
    const patience = log.length === 0 ? SETTLE_MS : LOG_END_MS;
    const next = await Promise.race([
      reader.read(),
      new Promise<null>((resolve) => setTimeout(resolve, patience, null)),
    ]);
    if (next === null || next.done) break;
    text += next.value;
    const blocks = text.split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data !== undefined) log.push(JSON.parse(data) as LogEntry);
    }
  }
  await reader.cancel();
  return log;
}

async function findLogFaults(brand: string, pickAddress: () => string, log: readonly LogEntry[]): Promise<string[]> {
  const faults: string[] = [];
  log.forEach(({ sequence }, index) => {
    if (sequence !== index + 1) faults.push(`place ${index + 1} of the log holds sequence ${sequence}`);
  });
  const opened = log.filter(({ type }) => type === 'THREAT_OPENED').map(({ data }) => data.threat);
  if (new Set(opened).size !== opened.length) faults.push('a threat is told as opened more than once');
  const threats = await readThreats(brand, pickAddress);
  const told = new Set(opened);
  for (const threat of threats) if (!told.delete(threat)) faults.push(`threat ${threat} is never told as opened`);
  for (const threat of told) faults.push(`threat ${threat} is told and not there`);
  return faults;
}

async function readThreats(brand: string, pickAddress: () => string): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const query = `query ($after: String) { threats(brand: "${brand}", first: 100, after: $after) {
      edges { node { id } } pageInfo { hasNextPage endCursor }
    } }`;
    interface Page {
      threats: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }
    const { threats }: Page = await ask<Page>(pickAddress, query, { after });
    ids.push(...threats.edges.map(({ node }) => node.id));
    if (!threats.pageInfo.hasNextPage) return ids;
    after = threats.pageInfo.endCursor;
  }
}

/** Waits until each consumer has seen the whole log, then compares. */
async function findConsumerFaults(consumers: readonly Consumer[], log: readonly LogEntry[]): Promise<string[]> {
  const faults: string[] = [];
  const placeOf = new Map(log.map(({ id, sequence }) => [id, sequence]));
  for (const consumer of consumers) {
    const { name, received, isOrdered } = consumer;
    await untilComplete(received, log.length);
    faults.push(...[...consumer.faults, ...(consumer.findNeedless?.() ?? [])].map((fault) => `${name}: ${fault}`));
    const seen = new Set<string>();
    const first = received.filter(({ id }) => !seen.has(id) && seen.add(id));
    if (!isOrdered) first.sort((a, b) => (placeOf.get(a.id) ?? 0) - (placeOf.get(b.id) ?? 0));
    const wrong = log.findIndex(({ id, cursor }, index) => first[index]?.id !== id || first[index]?.cursor !== cursor);
    if (wrong >= 0 || first.length !== log.length)
      faults.push(`${name}: ${first.length} events of ${log.length}; the first that differs is at place ${wrong + 1}`);
  }
  return faults;
}

/** Waits for the rest as long as anything comes. */
async function untilComplete(received: readonly Received[], count: number): Promise<void> {
  let seen = received.length;
  let deadline = Date.now() + QUIET_MS;
  while (new Set(received.map(({ id }) => id)).size < count && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (received.length > seen) deadline = Date.now() + QUIET_MS;
    seen = received.length;
  }
}
