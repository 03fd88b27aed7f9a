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
import type { QueryGuard } from './queryGuard';
import { actorOf } from './routeAccess';
import type { Report, Trace } from './trace';

/** @param trace left out where it is that of the request under way, or where there is none */
export type ErrorFormat = (formatted: GraphQLFormattedError, error: unknown, trace?: Trace) => GraphQLFormattedError;

/** Words errors of GraphQL for clients, and counts them by code. */
export function createErrorFormat(
  hidesSchema: boolean,
  report: Report,
  noteRefusal: (code: string) => void,
): ErrorFormat {
  return (formatted, error, trace) => {
    const told = formatError(formatted, error, { hidesSchema, report: (failure) => report(failure, trace) });
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
      createGuardPlugin(guard),
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
