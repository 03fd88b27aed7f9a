import { setMaxListeners } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPubSub } from '@graphql-yoga/subscription';
import { buildSchema } from 'graphql';
import { useServer as serveSockets } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

/**
 * The peer of the events benchmark: graphql-ws as its documentation sets it up, a subscription that every subscriber executes
 * for itself over a publish–subscribe object, and nothing stored. `POST /` publishes its body and answers.
 */
const schema = buildSchema(`
  type Threat { title: String! kind: String! mentionCount: Int! }
  type Event { id: ID! cursor: String! type: String! occurredAt: String! threat: Threat! }
  type Query { ok: Boolean }
  type Subscription { events(brand: String!): Event! }
`);
const eventTarget = new EventTarget();
// One listener for each subscriber is how it is meant to be used.
setMaxListeners(0, eventTarget);
const pubSub = createPubSub<{ events: [object] }>({ eventTarget: eventTarget as never });
const roots = { subscription: { events: () => pubSub.subscribe('events') } };

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    response.end('{}');
    pubSub.publish('events', { events: JSON.parse(body) as object });
  });
});
serveSockets({ schema, roots }, new WebSocketServer({ server, path: '/graphql' }));
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listens on http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
