import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Context } from '../../schema/context';
import { formatError } from '../../schema/errors';
import type { Actor } from '../usecases/authorize';
import { createGuardPlugin } from './apolloGuard';
import type { BudgetState } from './budget';
import type { QueryGuard } from './queryGuard';
import { actorOf } from './routeAccess';

/** Logs what a client is not told, under an id that the client is given. */
export function createReport(app: FastifyInstance) {
  return (error: unknown): string => {
    const correlationId = randomUUID();
    app.log.error({ err: error, correlationId }, 'a resolver failed');
    return correlationId;
  };
}

export type ErrorFormat = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Words errors of GraphQL for clients, and counts them by code. */
export function createErrorFormat(
  hidesSchema: boolean,
  report: (error: unknown) => string,
  noteRefusal: (code: string) => void,
): ErrorFormat {
  return (formatted, error) => {
    const told = formatError(formatted, error, { hidesSchema, report });
    noteRefusal(told.extensions!.code as string);
    return told;
  };
}

/** `POST /graphql` and `GET /graphql?query=`. Who asks is settled before GraphQL reads a word. */
export async function createGraphqlHandler(
  app: FastifyInstance,
  schema: GraphQLSchema,
  createContext: (actor: Actor) => Context,
  guard: QueryGuard,
  readBudget: (keyId: string) => BudgetState | null,
  formatError: ErrorFormat,
) {
  const apollo = new ApolloServer<Context>({
    schema,
    stopOnTerminationSignals: false,
    // Off in production unless asked for; the guard decides by the key instead.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError,
    plugins: [
      createGuardPlugin(guard, readBudget),
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  const handle = fastifyApolloHandler(apollo, { context: async (request) => createContext(actorOf(request)) });
  return {
    handle: (request: FastifyRequest, reply: FastifyReply) => handle.call(app, request, reply),
    stop: () => apollo.stop(),
  };
}
