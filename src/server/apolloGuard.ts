import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../../schema/context';
import { AppError } from '../errors';
import type { BudgetState } from './budget';
import { budgetHeaders } from './budgetHeaders';
import { type Admission, type QueryGuard, toCostExtension, toGraphqlError } from './queryGuard';

/** Passes every HTTP operation through the guard, and tells what it cost in the answer's extensions and headers. */
export function createGuardPlugin(guard: QueryGuard, readBudget: (keyId: string) => BudgetState | null) {
  const plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => {
      let admission: Admission | null = null;
      return {
        didResolveOperation: async ({ document, request, operationName, contextValue }) => {
          try {
            admission = guard.admit(contextValue.actor, { document, operationName, variables: request.variables });
          } catch (error) {
            throw toGraphqlError(error);
          }
        },
        willSendResponse: async ({ response, contextValue, errors }) => {
          const budget = admission === null ? readBudget(contextValue.actor.keyId) : admission.budget;
          for (const [name, value] of Object.entries(budgetHeaders(budget))) response.http.headers.set(name, value);
          const refusal = errors?.find(({ originalError }) => originalError instanceof AppError)?.originalError;
          if (budget !== null && refusal instanceof AppError && refusal.code === 'RATE_LIMITED') {
            response.http.headers.set('retry-after', String(budget.resetSeconds));
          }
          if (admission === null || response.body.kind !== 'single') return;
          const result = response.body.singleResult;
          result.extensions = { ...result.extensions, cost: toCostExtension(admission) };
        },
      };
    },
  };
  return plugin;
}
