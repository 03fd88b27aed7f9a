import 'reflect-metadata';
import type { FastifyInstance, RouteOptions } from 'fastify';
import pino from 'pino';
import { ROLES, type Role } from '../../models/apiKey';
import { AppError } from '../../src/errors';
import { createHttp } from '../../src/server/http';
import { createMetrics } from '../../src/server/metrics';
import { ACTIONS, type Action, isAllowed } from '../../src/usecases/authorize';

const mockRoutes: RouteOptions[] = [];
// The application as it is, with an ear for every route that anybody registers on it.
jest.mock('fastify', () => {
  const real = jest.requireActual('fastify');
  const listening = (options: object) => {
    const app = real.default(options) as FastifyInstance;
    app.addHook('onRoute', (route) => void mockRoutes.push(route));
    return app;
  };
  return Object.assign(listening, real, { default: listening, __esModule: true });
});

const actorOf = (role: Role) => ({ keyId: role, name: role, role, brands: ['senja'] });

/** A key is the name of its role. */
const authenticate = async (authorization?: string | null) => {
  const role = ROLES.find((each) => authorization === `Bearer ${each}`);
  if (role === undefined) throw new AppError('UNAUTHENTICATED', 'no key');
  return actorOf(role);
};

let app: FastifyInstance;
beforeAll(async () => {
  const deps = { models: {}, clock: () => new Date(), wake: { listen: () => () => {} } };
  app = await createHttp({
    deps: deps as never,
    authenticate: Object.assign(authenticate, { byHash: async () => actorOf('READER') }),
    logger: pino({ level: 'silent' }),
    metrics: createMetrics(),
    options: {
      minuteBudget: 100_000,
      requestTimeoutMs: 30_000,
      isProduction: false,
      graphiql: true,
      corsOrigins: ['https://desk.example.com'],
      connectionsPerKey: 10,
      subscriptionsPerKey: 10,
      connectionsPerProcess: 10,
    },
  });
  await app.ready();
});
afterAll(() => app.close());

const RULES: Readonly<Record<string, string>> = {
  '/': 'public',
  '/graphql': 'key',
  '/graphql/assets/react.js': 'public',
  '/graphql/assets/react-dom.js': 'public',
  '/graphql/assets/graphiql.js': 'public',
  '/graphql/assets/graphiql.css': 'public',
  '/graphql/assets/start.js': 'public',
  '/ingest/:brand': 'ingest',
  '/events': 'read',
  '/brands/:brand/trend.csv': 'read',
  '/brands/:brand/trend.jsonl': 'read',
  '/brands/:brand/trend.svg': 'read',
  '/brands/:brand/mentions.csv': 'read',
  '/brands/:brand/mentions.jsonl': 'read',
  '/healthz': 'public',
  '/readyz': 'public',
  '/metrics': 'read',
};

/** Methods and rules of all routes but the preflight, which tells nothing but the origins that are allowed. */
function walk(): { method: string; url: string; rule: unknown }[] {
  return mockRoutes
    .filter(({ method }) => method !== 'OPTIONS')
    .flatMap(({ method, url, config }) =>
      [method].flat().map((each) => ({
        method: each,
        url,
        rule:
          typeof config?.access === 'function'
            ? config.access({ ws: false, headers: {}, query: {} } as never)
            : config?.access,
      })),
    );
}

test('every route has a rule, and it is the one that is written here', () => {
  const rules = Object.fromEntries(walk().map(({ method, url, rule }) => [`${method} ${url}`, rule]));
  expect(Object.keys(rules).length).toBeGreaterThan(20);
  for (const [name, rule] of Object.entries(rules)) {
    const url = name.split(' ')[1]!;
    // A session is made with a key, and ended by whoever has its cookie.
    const expected = url === '/session' ? (name.startsWith('POST') ? 'key' : 'public') : RULES[url];
    expect([name, rule]).toEqual([name, expected]);
  }
  expect(new Set(walk().map(({ url }) => url))).toEqual(new Set([...Object.keys(RULES), '/session']));
});

test('a route without a rule cannot be registered', async () => {
  const fresh = jest.requireActual('fastify').fastify() as FastifyInstance;
  const { registerRouteAccess } = jest.requireActual('../../src/server/routeAccess');
  registerRouteAccess(fresh, authenticate, () => null);
  expect(() => fresh.get('/new', () => 'data')).toThrow('GET /new has no access rule');
  await fresh.close();
});

test('nobody comes in without a key, or with a role that may not, or to a brand that is not theirs', async () => {
  const ask = async (method: string, url: string, key: string | null, brand = 'senja'): Promise<number> => {
    const headers = key === null ? {} : { authorization: `Bearer ${key}` };
    const answer = await app.inject({ method: method as 'GET', url: url.replace(':brand', brand), headers });
    return answer.statusCode;
  };
  for (const { method, url, rule } of walk()) {
    if (rule === 'public') continue;
    expect([url, await ask(method, url, null)]).toEqual([url, 401]);
    expect([url, await ask(method, url, 'nobody')]).toEqual([url, 401]);
    if (!ACTIONS.includes(rule as Action)) continue;
    for (const role of ROLES) {
      const status = await ask(method, url, role);
      expect([url, role, status === 403]).toEqual([url, role, !isAllowed(actorOf(role), rule as Action)]);
      if (url.includes(':brand')) expect([url, await ask(method, url, role, 'foreign')]).toEqual([url, 404]);
    }
  }
});
