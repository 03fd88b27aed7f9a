import pino from 'pino';
import { createHttp, type HttpOptions, type HttpParts } from '../../src/server/http';
import { createMetrics } from '../../src/server/metrics';
import type { Actor } from '../../src/usecases/authorize';

/** Every door in this process, silent and with small limits unless a test asks for something else. */
export function openHttp(
  deps: object,
  authenticate: (authorization?: string | null) => Promise<Actor>,
  {
    options = {},
    logger = pino({ level: 'silent' }),
  }: { options?: Partial<HttpOptions>; logger?: HttpParts['logger'] } = {},
) {
  return createHttp({
    deps: deps as HttpParts['deps'],
    authenticate: Object.assign(authenticate, { byHash: () => authenticate() }),
    logger,
    metrics: createMetrics(),
    options: {
      requestTimeoutMs: 30_000,
      minuteBudget: 100_000,
      isProduction: false,
      graphiql: false,
      secureCookies: false,
      corsOrigins: [],
      connectionsPerKey: 10,
      subscriptionsPerKey: 10,
      connectionsPerProcess: 10,
      ...options,
    },
  });
}
