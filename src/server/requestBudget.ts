import type { FastifyInstance } from 'fastify';
import { type Budget, ENTRY_COST } from './budget';
import { budgetHeaders } from './budgetHeaders';

/**
 * Charges every plain HTTP request that shows a key, before anything more of it is read and whatever becomes of it, and tells
 * in every answer what is left. Registered after who asks is known.
 */
export function registerRequestBudget(app: FastifyInstance, budget: Budget): void {
  app.addHook('onRequest', async ({ actor }) => {
    if (actor !== null) budget.charge(actor.keyId, ENTRY_COST);
  });
  app.addHook('onSend', async ({ actor }, reply) => {
    if (actor !== null) reply.headers(budgetHeaders(budget.read(actor.keyId)));
  });
}
