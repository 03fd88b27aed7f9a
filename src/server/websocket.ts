import { type ExecutionArgs, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import type { Context } from '../../schema/context';
import { formatError } from '../../schema/errors';
import type { Authenticate } from '../usecases/authenticate';
import type { Actor } from '../usecases/authorize';
import { type QueryGuard, toGraphqlError } from './queryGuard';

type ConnectionExtra = { actor?: Actor } & Record<string, unknown>;

/**
 * The `graphql-transport-ws` door of /graphql. The key comes as `connectionParams.authorization`, worded as the HTTP
 * header; without a good one the socket is closed with 4403.
 */
export function createWebsocketHandler(
  schema: GraphQLSchema,
  authenticate: Authenticate,
  createContext: (actor: Actor) => Context,
  guard: QueryGuard,
  options: { hidesSchema: boolean; report(error: unknown): string },
) {
  const format = (error: GraphQLError) => formatError(error.toJSON(), error, options);

  /** The way of an HTTP request: shape, syntax, validity, rights and cost. Anything wrong is told for this operation only. */
  function admit(actor: Actor, payload: SubscribePayload): ExecutionArgs | readonly GraphQLError[] {
    const { query, operationName, variables } = payload;
    try {
      guard.checkText(query);
      const document = parse(query);
      const errors = validate(schema, document).map(asCoded('GRAPHQL_VALIDATION_FAILED'));
      if (errors.length > 0) return errors;
      guard.admit(actor, { document, operationName, variables });
      return { schema, document, operationName: operationName ?? null, variableValues: variables ?? null };
    } catch (error) {
      const told = toGraphqlError(error);
      if (!(told instanceof GraphQLError)) throw error;
      return [told.extensions.code === undefined ? asCoded('GRAPHQL_PARSE_FAILED')(told) : told];
    }
  }

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
    onSubscribe: (connection, _id, payload) => admit((connection.extra as ConnectionExtra).actor!, payload) as never,
    context: (connection) => createContext((connection.extra as ConnectionExtra).actor!) as never,
    onError: (_connection, _id, _payload, errors) => errors.map((error) => format(error as GraphQLError)) as never,
    onNext: (_connection, _id, _payload, _args, result) =>
      result.errors === undefined ? undefined : ({ ...result, errors: result.errors.map(format) } as never),
  });
}

function asCoded(code: string) {
  return ({ message, nodes, source, positions }: GraphQLError): GraphQLError =>
    new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}
