import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** A client of a running server that speaks over its public doors only. */
export function createServerClient(address: string, key: string) {
  const headers = { authorization: `Bearer ${key}` };
  const sockets = createClient({
    url: `${address.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: headers,
    shouldRetry: () => false,
  });
  return {
    async graphql(query: string, variables: object): Promise<unknown> {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as { data?: unknown; errors?: { message: string }[] };
      if (answer.errors !== undefined) throw new Error(answer.errors.map((error) => error.message).join('\n'));
      return answer.data;
    },

    async ingest(
      brand: string,
      rows: readonly object[],
      notify: boolean,
    ): Promise<{ accepted: number; rejected: number }> {
      const response = await fetch(`${address}/ingest/${brand}?notify=${notify}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/x-ndjson' },
        body: rows.map((row) => JSON.stringify(row)).join('\n'),
      });
      if (!response.ok) throw new Error(`Ingest answered ${response.status}: ${await response.text()}`);
      return (await response.json()) as { accepted: number; rejected: number };
    },

    /** Calls back for what a subscription tells. @returns ends it */
    subscribe<Data>(query: string, variables: Record<string, unknown>, tell: (data: Data) => void): () => void {
      return sockets.subscribe<Data>(
        { query, variables },
        { next: ({ data }) => data && tell(data), error: () => {}, complete: () => {} },
      );
    },

    close: () => sockets.dispose(),
  };
}
export type ServerClient = ReturnType<typeof createServerClient>;
