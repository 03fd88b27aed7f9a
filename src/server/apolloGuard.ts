import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { Context } from '../../schema/context';
import { AppError } from '../errors';
import { type Admission, type QueryGuard, toCostExtension, toGraphqlError } from './queryGuard';

/** Passes every HTTP operation through the guard, and tells what it cost in the answer's extensions. */
export function createGuardPlugin(guard: QueryGuard) {
  const plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => {
      let admission: Admission | null = null;
      return {
        didResolveOperation: async ({ document, request, operation, operationName, contextValue }) => {
          try {
            // Executed as a query, its field would be given no event.
            if (operation?.operation === OperationTypeNode.SUBSCRIPTION) throw notOverHttp();
            const { query: sent = '', variables } = request;
            admission = guard.admit(contextValue.actor, { document, sent, operationName, variables });
          } catch (error) {
            throw toGraphqlError(error);
          }
        },
        willSendResponse: async ({ response, errors }) => {
          const refusal = errors?.find(({ originalError }) => originalError instanceof AppError)?.originalError;
          const { retryAfterSeconds } = refusal instanceof AppError ? refusal.details : {};
          if (retryAfterSeconds !== undefined) response.http.headers.set('retry-after', String(retryAfterSeconds));
          if (admission === null || response.body.kind !== 'single') return;
          const result = response.body.singleResult;
          result.extensions = { ...result.extensions, cost: toCostExtension(admission) };
        },
      };
    },
  };
  return plugin;
}

function notOverHttp(): AppError {
  return new AppError(
    'BAD_USER_INPUT',
    'A subscription runs over WebSocket: open one at this address with the protocol graphql-transport-ws, or read /events.',
  );
}
