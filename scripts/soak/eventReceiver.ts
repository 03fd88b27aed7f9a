import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Consumer, Received } from './eventConsumers';

/** What a receiver does with the messages that it gets. */
export interface ReceiverHabits {
  /** Part of the messages whose first try it answers with 503. */
  failing: number;
  /** Part of the messages that it takes its time for. */
  slow: number;
}

const SLOW_MS = 60;
/** What a killed server had sent may be read so long after it. */
const ON_THE_WAY_MS = 500;

interface Post {
  at: number;
  isTaken: boolean;
}

/**
 * An endpoint for webhooks that reads along: it verifies every signature and writes down what came, and whether it took it.
 * @param createWebhook makes the webhook for an address and gives its secret
 * @param killedAt when a server was killed, milliseconds since the epoch
 */
export async function consumeByWebhook(
  name: string,
  habits: ReceiverHabits,
  createWebhook: (url: string) => Promise<string>,
  killedAt: readonly number[],
): Promise<Consumer> {
  const posts = new Map<string, Post[]>();
  let verifier: Webhook | null = null;

  function receive(request: IncomingMessage, body: string, response: ServerResponse): void {
    const at = Date.now();
    try {
      verifier!.verify(body, request.headers as Record<string, string>);
    } catch (error) {
      consumer.faults.push(`a signature is wrong: ${(error as Error).message}`);
    }
    const { data } = JSON.parse(body) as { data: Received };
    const id = String(request.headers['webhook-id']);
    if (id !== data.id) consumer.faults.push(`message ${id} tells of event ${data.id}`);
    const earlier = posts.get(id) ?? [];
    const isTaken = earlier.length > 0 || Math.random() >= habits.failing;
    posts.set(id, [...earlier, { at, isTaken }]);
    if (isTaken) consumer.received.push({ id, cursor: data.cursor });
    const answer = (): unknown => response.writeHead(isTaken ? 204 : 503).end();
    if (Math.random() < habits.slow) setTimeout(answer, SLOW_MS);
    else answer();
  }

  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => receive(request, body, response));
  }).listen(0, '127.0.0.1');
  const consumer: Consumer = {
    name,
    received: [],
    isOrdered: habits.failing === 0,
    get breaks() {
      return [...posts.values()].reduce((sum, times) => sum + times.length - 1, 0);
    },
    faults: [],
    /** What it took comes again only when a server that had it in hand was killed meanwhile. */
    findNeedless: () =>
      [...posts].flatMap(([id, times]) => {
        const needless = times.some(
          ({ at, isTaken }, index) =>
            isTaken &&
            index + 1 < times.length &&
            !killedAt.some((kill) => kill >= at - ON_THE_WAY_MS && kill <= times[index + 1]!.at),
        );
        return needless ? [`event ${id} was taken and posted again, with no server killed in between`] : [];
      }),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  await new Promise((resolve) => server.once('listening', resolve));
  verifier = new Webhook(await createWebhook(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
  return consumer;
}
