// A browser front end with Apollo Client 4 and graphql-ws: a list of threats that keeps itself up to date and misses nothing.
// In a page, bundle it or map the three imports; the cursor is kept where the page keeps its things (localStorage).
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';

const THREATS = gql`
  query Threats($brand: String!) {
    threats(brand: $brand, first: 50) {
      edges { node { id kind severity status title mentionCount } }
    }
  }
`;

const EVENTS = gql`
  subscription Events($brand: String!, $after: String) {
    events(brand: $brand, after: $after) {
      id cursor type
      ... on ThreatEvent { threat { id kind severity status title mentionCount } }
    }
  }
`;

/**
 * @param {{ address: string, key: string, brand: string, storage: Pick<Storage, 'getItem' | 'setItem'>,
 *   show: (threats: object[]) => void, webSocketImpl?: unknown }} options
 */
export function watchThreats({ address, key, brand, storage, show, webSocketImpl }) {
  const authorization = `Bearer ${key}`;
  const sockets = createClient({
    url: `${address.replace(/^http/, 'ws')}/graphql`,
    connectionParams: { authorization },
    webSocketImpl,
    retryAttempts: Number.POSITIVE_INFINITY,
    // 4403: the key is good no more, and coming back with it is of no use.
    shouldRetry: (event) => event?.code !== 4403,
  });
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(sockets),
      new HttpLink({ uri: `${address}/graphql`, headers: { authorization } }),
    ),
  });

  const place = `waspada-cursor-${brand}`;
  const threats = new Map();
  let subscription;

  // The socket comes back by itself, but would subscribe where it first did: subscribe anew, after the last cursor.
  function follow() {
    subscription?.unsubscribe();
    const variables = { brand, after: storage.getItem(place) };
    subscription = client.subscribe({ query: EVENTS, variables, fetchPolicy: 'no-cache' }).subscribe({
      next: ({ data }) => {
        const event = data?.events;
        if (event === undefined) return;
        if (event.threat) threats.set(event.threat.id, event.threat);
        storage.setItem(place, event.cursor);
        show([...threats.values()]);
      },
      error: () => {},
    });
  }

  async function load() {
    const { data } = await client.query({ query: THREATS, variables: { brand }, fetchPolicy: 'no-cache' });
    for (const { node } of data.threats.edges) if (!threats.has(node.id)) threats.set(node.id, node);
    show([...threats.values()]);
  }

  // First the stream, then the list: what happens in between is in both, and nothing is in neither. A page that has not had
  // any event yet has no cursor, so it loads the list again after a break.
  let isConnectedBefore = false;
  const stopListening = sockets.on('connected', () => {
    if (isConnectedBefore) follow();
    if (isConnectedBefore && storage.getItem(place) === null) load().catch(() => {});
    isConnectedBefore = true;
  });
  follow();
  const ready = load();

  return {
    ready,
    stop: async () => {
      stopListening();
      subscription?.unsubscribe();
      client.stop();
      await sockets.dispose();
    },
  };
}
