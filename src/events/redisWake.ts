import type { Redis } from 'ioredis';
import type { Wake } from './wake';

const MAX_RETRY_MS = 2_000;
/** A wake-up is worth nothing later: none waits for a connection. */
const OPTIONS = {
  lazyConnect: true,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  autoResubscribe: true,
  retryStrategy: (attempt: number) => Math.min(attempt * 100, MAX_RETRY_MS),
};

/**
 * Passes wake-ups between processes over Redis. It is only ever about being quicker: while Redis is away, everybody polls,
 * and the connection is tried again for ever.
 * @param name keeps the wake-ups of one database apart from another's
 */
export async function relayOverRedis(
  wake: Wake,
  url: string,
  name: string,
  log: { warn(details: object, message: string): void; info(details: object, message: string): void },
): Promise<{ stop(): void }> {
  const { Redis } = await import('ioredis');
  const channel = `waspada:wake:${name}`;
  const [sender, receiver] = [new Redis(url, OPTIONS), new Redis(url, OPTIONS)];
  for (const connection of [sender, receiver]) watch(connection, log);

  const due = new Set<string>();
  wake.relayTo((topic) => {
    if (due.size === 0) setImmediate(flush);
    due.add(topic);
  });
  function flush(): void {
    const topics = JSON.stringify([...due]);
    due.clear();
    // Lost while the connection is away; polling finds what it was about.
    if (sender.status === 'ready') sender.publish(channel, topics).catch(() => {});
  }

  receiver.on('message', (_channel, text: string) => {
    for (const topic of readTopics(text)) wake.receive(topic);
  });
  receiver.on('ready', () => void receiver.subscribe(channel).catch(() => {}));
  for (const connection of [sender, receiver]) connection.connect().catch(() => {});
  return {
    stop: () => {
      wake.relayTo(null);
      sender.disconnect();
      receiver.disconnect();
    },
  };
}

function watch(connection: Redis, log: Parameters<typeof relayOverRedis>[3]): void {
  let isAway = false;
  connection.on('error', (error: Error) => {
    if (!isAway) log.warn({ err: error }, 'Redis does not answer; other processes are noticed by polling');
    isAway = true;
  });
  connection.on('ready', () => {
    if (isAway) log.info({}, 'Redis answers again');
    isAway = false;
  });
}

function readTopics(text: string): string[] {
  try {
    const topics: unknown = JSON.parse(text);
    return Array.isArray(topics) ? topics.filter((topic) => typeof topic === 'string') : [];
  } catch {
    return [];
  }
}
