import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../../schema/context';
import { formatError } from '../../schema/errors';
import type { Actor } from '../usecases/authorize';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}

/** `POST /graphql` and `GET /graphql?query=`. Who asks is settled before GraphQL reads a word. */
export async function createGraphqlHandler(
  app: FastifyInstance,
  schema: GraphQLSchema,
  createContext: (actor: Actor) => Context,
) {
  const apollo = new ApolloServer<Context>({
    schema,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) =>
      formatError(formatted, error, (original) => app.log.error({ err: original }, 'a resolver failed')),
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  const handle = fastifyApolloHandler(apollo, { context: async (request) => createContext(request.actor!) });
  return {
    handle: (request: FastifyRequest, reply: FastifyReply) => handle.call(app, request, reply),
    stop: () => apollo.stop(),
  };
}
