import 'reflect-metadata';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { ROLES, type Role } from '../../models/apiKey';
import { AppError } from '../../src/errors';
import { ACTIONS, type Action, isAllowed } from '../../src/usecases/authorize';
import { openHttp } from '../support/http';
import { ROUTE_RULES } from '../support/routeRules';

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

const actorOf = (role: Role, brands: readonly string[] = ['senja']) => ({ keyId: role, name: role, role, brands });

/** A key is the name of its role; one of all brands has a star after it. */
const authenticate = async (authorization?: string | null) => {
  for (const role of ROLES) {
    if (authorization === `Bearer ${role}`) return actorOf(role);
    if (authorization === `Bearer ${role}*`) return actorOf(role, []);
  }
  throw new AppError('UNAUTHENTICATED', 'no key');
};

let app: FastifyInstance;
beforeAll(async () => {
  const deps = { models: {}, clock: () => new Date(), wake: { listen: () => () => {} } };
  app = await openHttp(deps, authenticate, { options: { graphiql: true, corsOrigins: ['https://desk.example.com'] } });
  await app.ready();
});
afterAll(() => app.close());

/** All routes with their rules, but the preflight, which tells nothing but the origins that are allowed. */
function walk(): { name: string; method: string; url: string; rule: unknown; isOfAllBrands: boolean }[] {
  return mockRoutes
    .filter(({ method }) => method !== 'OPTIONS')
    .flatMap(({ method, url, config }) =>
      [method].flat().map((each) => ({
        name: `${each} ${url}`,
        method: each,
        url,
        rule:
          typeof config?.access === 'function'
            ? config.access({ ws: false, headers: {}, query: {} } as never)
            : config?.access,
        isOfAllBrands: config?.ofAllBrands ?? false,
      })),
    );
}

test('every route has a rule, and it is the one that is written down', () => {
  // Fastify answers HEAD wherever it answers GET.
  const routes = walk().filter(({ method }) => method !== 'HEAD');
  expect(Object.fromEntries(routes.map(({ name, rule }) => [name, rule]))).toEqual(ROUTE_RULES);
  for (const { name, url, rule } of walk().filter(({ method }) => method === 'HEAD'))
    expect([name, rule]).toEqual([name, ROUTE_RULES[`GET ${url}`]]);
  expect(routes.filter(({ isOfAllBrands }) => isOfAllBrands).map(({ url }) => url)).toEqual(['/metrics']);
});

test('a route without a rule cannot be registered', async () => {
  const fresh = jest.requireActual('fastify').fastify() as FastifyInstance;
  const { registerRouteAccess } = jest.requireActual('../../src/server/routeAccess');
  registerRouteAccess(fresh, authenticate, () => null);
  expect(() => fresh.get('/new', () => 'data')).toThrow('GET /new has no access rule');
  await fresh.close();
});

test('nobody comes in without a key, or with a role that may not, or to a brand that is not theirs', async () => {
  const ask = async (method: string, url: string, key: string | null, brand = 'senja') => {
    const headers = key === null ? {} : { authorization: `Bearer ${key}` };
    return app.inject({ method: method as 'GET', url: url.replace(':brand', brand), headers });
  };
  const statusOf = async (...request: Parameters<typeof ask>) => (await ask(...request)).statusCode;
  for (const { method, url, rule, isOfAllBrands } of walk()) {
    if (rule === 'public') continue;
    expect([url, await statusOf(method, url, null)]).toEqual([url, 401]);
    expect([url, await statusOf(method, url, 'nobody')]).toEqual([url, 401]);
    if (!ACTIONS.includes(rule as Action)) continue;
    for (const role of ROLES) {
      const status = await statusOf(method, url, isOfAllBrands ? `${role}*` : role);
      expect([url, role, status === 403]).toEqual([url, role, !isAllowed(actorOf(role), rule as Action)]);
      if (url.includes(':brand')) expect([url, await statusOf(method, url, role, 'foreign')]).toEqual([url, 404]);
      if (!isOfAllBrands || method === 'HEAD') continue;
      const [hidden, missing] = [await ask(method, url, role), await ask(method, '/nowhere', role)];
      expect([hidden.statusCode, hidden.body]).toEqual([404, missing.body.replace('/nowhere', url)]);
    }
  }
});
