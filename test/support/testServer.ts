import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { createClient, type ExecutionResult } from 'graphql-ws';
import WebSocket from 'ws';
import type { Models } from '../../models/models';
import { AppError } from '../../src/errors';
import type { HttpOptions } from '../../src/server/http';
import type { Deps } from '../../src/usecases/deps';
import { createTestDeps } from './deps';
import { openHttp } from './http';

interface TestServerInput {
  options?: Partial<HttpOptions>;
  deps?: Partial<Deps>;
  /** Adds to the doors before they open. */
  prepare?: (app: FastifyInstance) => void;
}

/** The doors in this process, on a database of the test's own. Every key is an ADMIN of all brands until it is revoked. */
export async function startTestServer(models: Models, { options = {}, deps = {}, prepare }: TestServerInput = {}) {
  const revoked = new Set<string>();
  const authenticate = async (authorization?: string | null) => {
    const key = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    if (key === undefined || revoked.has(key)) throw new AppError('UNAUTHENTICATED', 'The key is not good.');
    return { keyId: key, name: key, role: 'ADMIN' as const, brands: [] };
  };
  const projector = { settle: async () => true, noticeBrands: () => {} };
  const app = await openHttp({ ...createTestDeps(models), projector, ...deps }, authenticate, { options });
  prepare?.(app);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  return {
    app,
    port,
    address,
    revoke: (key: string): void => void revoked.add(key),
    close: () => app.close(),

    send: (path: string, key: string, init: RequestInit & { duplex?: 'half' } = {}): Promise<Response> =>
      fetch(address + path, { ...init, headers: { authorization: `Bearer ${key}`, ...init.headers } }),

    graphql(query: string, key: string, variables: object = {}): Promise<Response> {
      const headers = { 'content-type': 'application/json' };
      return this.send('/graphql', key, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    },

    /** The first so many results of an operation over a socket of its own, or the errors that refuse it. */
    async overSocket(query: string, key: string, count = 1): Promise<ExecutionResult[]> {
      const client = createClient({
        url: `${address.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { authorization: `Bearer ${key}` },
        retryAttempts: 0,
      });
      const results: ExecutionResult[] = [];
      await new Promise<void>((resolve) => {
        client.subscribe(
          { query },
          {
            next: (result) => {
              if (results.push(result as ExecutionResult) === count) resolve();
            },
            error: (errors) => {
              results.push({ errors: errors as never });
              resolve();
            },
            complete: resolve,
          },
        );
      });
      await client.dispose();
      return results;
    },
  };
}
export type TestServer = Awaited<ReturnType<typeof startTestServer>>;
