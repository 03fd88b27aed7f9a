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

    /**
     * Calls back for what a subscription tells.
     * @param fail called with what went wrong when it ends by an error, or tells one
     * @returns ends it
     */
    subscribe<Data>(
      query: string,
      variables: Record<string, unknown>,
      tell: (data: Data) => void,
      fail: (message: string) => void,
    ): () => void {
      return sockets.subscribe<Data>(
        { query, variables },
        {
          next: ({ data, errors }) => {
            if (errors !== undefined) fail(errorText(errors));
            else if (data) tell(data);
          },
          error: (error) => fail(errorText(error)),
          complete: () => {},
        },
      );
    },

    close: () => sockets.dispose(),
  };
}
export type ServerClient = ReturnType<typeof createServerClient>;

/** An error of a subscription: the server's own, a failure of the socket, or the code and reason it was closed with. */
function errorText(error: unknown): string {
  if (Array.isArray(error)) return error.map((each: { message: string }) => each.message).join('\n');
  if (error instanceof Error) return error.message;
  const { code, reason } = error as { code?: number; reason?: string };
  return `the connection was closed (${code ?? 'no code'}) ${reason ?? ''}`.trim();
}
