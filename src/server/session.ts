import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Authenticate, hashAuthorization, hashSecret } from '../usecases/authenticate';
import type { Deps } from '../usecases/deps';
import { closeSession, findSessionKey, openSession, SESSION_MS } from '../usecases/sessions';
import type { Credential } from './keyWatch';

const COOKIE = 'waspada_session';

/** What a request came in with: the key in its header, else the session in its cookie. */
export type OpenCredential = (request: FastifyRequest) => Credential;

/**
 * `POST /session` gives a browser a short-lived cookie in the name of the key in its header, for `EventSource`, which can
 * send no header. `DELETE /session` ends it. The cookie opens /events only.
 */
export async function registerSession(
  app: FastifyInstance,
  deps: Deps,
  authenticate: Authenticate,
): Promise<OpenCredential> {
  await app.register(cookie);

  app.post('/session', async (request, reply) => {
    const keyHash = hashAuthorization(request.headers.authorization);
    await authenticate.byHash(keyHash);
    const { token, expiresAt } = await openSession(deps, keyHash);
    setCookie(request, reply, token, SESSION_MS / 1_000);
    return reply.code(201).send({ expiresAt });
  });

  app.delete('/session', async (request, reply) => {
    const token = request.cookies[COOKIE];
    if (token) await closeSession(deps, token);
    setCookie(request, reply, '', 0);
    return reply.code(204).send();
  });

  return (request) => {
    const { authorization } = request.headers;
    const token = request.cookies[COOKIE];
    if (authorization === undefined && token)
      return {
        id: `session ${hashSecret(token)}`,
        check: async () => authenticate.byHash(await findSessionKey(deps, token)),
      };
    return keyCredential(authenticate, authorization);
  };
}

/** The credential of an Authorization value. */
export function keyCredential(authenticate: Authenticate, authorization: string | undefined): Credential {
  return { id: `key ${hashSecret(authorization ?? '')}`, check: () => authenticate(authorization) };
}

function setCookie(request: FastifyRequest, reply: FastifyReply, token: string, maxAge: number): void {
  reply.setCookie(COOKIE, token, {
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    path: '/',
    maxAge,
  });
}
