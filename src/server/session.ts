import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Authenticate, hashAuthorization, hashSecret } from '../usecases/authenticate';
import type { Deps } from '../usecases/deps';
import { closeSession, findSessionKey, openSession, SESSION_MS } from '../usecases/sessions';
import type { Credential } from './keyWatch';

const COOKIE = 'waspada_session';

/** The session in a request's cookie; null without one. */
export type OpenSession = (request: FastifyRequest) => Credential | null;

/** Reads sessions from cookies; `registerSession` makes them. */
export async function createSessions(
  app: FastifyInstance,
  deps: Deps,
  authenticate: Authenticate,
): Promise<OpenSession> {
  await app.register(cookie);
  return (request) => {
    const token = request.cookies[COOKIE];
    if (!token) return null;
    return {
      id: `session ${hashSecret(token)}`,
      check: async () => authenticate.byHash(await findSessionKey(deps, token)),
    };
  };
}

/**
 * `POST /session` gives a browser a short-lived cookie in the name of the key in its header, for `EventSource`, which can
 * send no header. `DELETE /session` ends it. The cookie opens /events only.
 * @param isSecure the cookie is for HTTPS only: TLS ends in a proxy in front, so that no request here tells
 */
export function registerSession(app: FastifyInstance, deps: Deps, isSecure: boolean): void {
  const setCookie = (reply: FastifyReply, token: string, maxAge: number): void => {
    reply.setCookie(COOKIE, token, { httpOnly: true, sameSite: 'strict', secure: isSecure, path: '/', maxAge });
  };

  app.post('/session', { config: { access: 'key' } }, async (request, reply) => {
    const { token, expiresAt } = await openSession(deps, hashAuthorization(request.headers.authorization));
    setCookie(reply, token, SESSION_MS / 1_000);
    return reply.code(201).send({ expiresAt });
  });

  // Public: it can but end the session of its own cookie.
  app.delete('/session', { config: { access: 'public' } }, async (request, reply) => {
    const token = request.cookies[COOKIE];
    if (token) await closeSession(deps, token);
    setCookie(reply, '', 0);
    return reply.code(204).send();
  });
}

/** The credential of an Authorization value. */
export function keyCredential(authenticate: Authenticate, authorization: string | undefined): Credential {
  return { id: `key ${hashSecret(authorization ?? '')}`, check: () => authenticate(authorization) };
}
