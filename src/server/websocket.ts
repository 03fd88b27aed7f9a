import type { GraphQLError, GraphQLSchema } from 'graphql';

import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import type { Context } from '../../schema/context';
import { formatError } from '../../schema/errors';
import type { Authenticate } from '../usecases/authenticate';
import type { Actor } from '../usecases/authorize';

type ConnectionExtra = { actor?: Actor } & Record<string, unknown>;

/**
 * The `graphql-transport-ws` door of /graphql. The key comes as `connectionParams.authorization`, worded as the HTTP
 * header; without a good one the socket is closed with 4403.
 */
export function createWebsocketHandler(
  schema: GraphQLSchema,
  authenticate: Authenticate,
  createContext: (actor: Actor) => Context,
  report: (error: unknown) => void,
) {
  const format = (error: GraphQLError) => formatError(error.toJSON(), error, report);
  return makeHandler<{ authorization?: unknown }, ConnectionExtra>({
    schema,
    connectionInitWaitTimeout: 5_000,
    onConnect: async (connection) => {
      const authorization = connection.connectionParams?.authorization;
      const actor = await authenticate(typeof authorization === 'string' ? authorization : null).catch(() => null);
      if (actor === null) return false;
      connection.extra.actor = actor;
      return true;
    },
    context: (connection) => createContext((connection.extra as ConnectionExtra).actor!) as never,
    onError: (_connection, _id, _payload, errors) => errors.map((error) => format(error as GraphQLError)) as never,
    onNext: (_connection, _id, _payload, _args, result) =>
      result.errors === undefined ? undefined : ({ ...result, errors: result.errors.map(format) } as never),
  });
}
