import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../errors';
import type { Authenticate } from '../usecases/authenticate';
import { type Action, type Actor, authorize, authorizeBrand } from '../usecases/authorize';
import { nothingAt } from './errors';
import type { Credential } from './keyWatch';
import { keyCredential, type OpenSession } from './session';

/**
 * What a route demands before its handler runs.
 * `public`: nothing, since it gives no data. `key`: any good key; what it may do is settled per field (`schema/guard/access`).
 * An action: a key that may do it, and see the brand where the address names one.
 */
export type RouteRule = 'public' | 'key' | Action;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The rule, or how to find it where one address is a page and a door for data. A route without one is refused. */
    access?: RouteRule | ((request: FastifyRequest) => RouteRule);
    /** A session's cookie opens it too. */
    takesCookie?: boolean;
    /** The brand is named by `?brand=`, not in the path. */
    brandInQuery?: boolean;
    /** It tells of all brands together: for a key of some of them it is not there. */
    ofAllBrands?: boolean;
  }
  interface FastifyRequest {
    /** Who asks; null on public routes. */
    actor: Actor | null;
    credential: Credential | null;
  }
}

/**
 * The one place that lets plain HTTP requests in: before a body is read, and for every route that is registered after it.
 * @throws while the server is put together, for a route without a rule
 */
export function registerRouteAccess(app: FastifyInstance, authenticate: Authenticate, openSession: OpenSession): void {
  app.decorateRequest('actor', null);
  app.decorateRequest('credential', null);
  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.access === undefined)
      throw new Error(`${String(method)} ${url} has no access rule. Say in its config who may use it.`);
  });
  app.addHook('onRequest', async (request) => {
    if (request.is404) return;
    const { access, takesCookie = false, brandInQuery = false, ofAllBrands = false } = request.routeOptions.config;
    const rule = typeof access === 'function' ? access(request) : access;
    if (rule === 'public') return;
    if (rule === undefined) throw new AppError('FORBIDDEN', 'This address has no access rule, so nobody may use it.');
    const { authorization } = request.headers;
    const session = takesCookie && authorization === undefined ? openSession(request) : null;
    request.credential = session ?? keyCredential(authenticate, authorization);
    request.actor = await request.credential.check();
    if (ofAllBrands && request.actor.brands.length > 0) throw nothingAt(request);
    if (rule !== 'key') settle(request.actor, rule, brandInQuery ? request.query : request.params);
  });
}

function settle(actor: Actor, action: Action, place: unknown): void {
  const { brand } = place as { brand?: unknown };
  if (typeof brand !== 'string') authorize(actor, action);
  else authorizeBrand(actor, action, brand);
}

/** Who asks, on a route that demands a key. */
export function actorOf({ actor }: FastifyRequest): Actor {
  if (actor === null) throw new Error('The route is public, yet asks who is there.');
  return actor;
}
