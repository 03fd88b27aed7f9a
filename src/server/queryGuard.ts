import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, visit } from 'graphql';
import { checkAccess } from '../../schema/guard/access';
import { costOf, MAX_COST } from '../../schema/guard/queryCost';
import { createShapeCheck } from '../../schema/guard/queryShape';
import { AppError } from '../errors';
import type { Actor } from '../usecases/authorize';
import { type Budget, type BudgetState, ENTRY_COST } from './budget';

/** Characters of a document that are parsed and validated for one point: about as long as reading one object takes. */
const CHARACTERS_A_POINT = 200;

/** What reading a document costs, whatever it turns out to ask for. */
const readingCost = (text: string): number => Math.max(ENTRY_COST, Math.ceil(text.length / CHARACTERS_A_POINT));

/** What an operation was let in for. */
export interface Admission {
  /** Points, see `costOf`; at least what its document's length costs. */
  cost: number;
  /** Null for the bootstrap key, which has no minute budget. */
  budget: BudgetState | null;
}

/** An operation as a client sent it, its document parsed. */
export interface Operation {
  document: DocumentNode;
  /** Its text as this request brought it; empty for one known by its hash. */
  sent: string;
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * The gate that every GraphQL operation passes, whatever door it came by.
 * @param hidesSchema refuses introspection to readers
 */
export function createQueryGuard(schema: GraphQLSchema, budget: Budget, hidesSchema: boolean) {
  const checkShape = createShapeCheck();
  return {
    /** What every operation costs, for a door where no request has paid it. @throws AppError RATE_LIMITED */
    enter: (actor: Actor): void => void budget.charge(actor.keyId, ENTRY_COST),

    /**
     * Measures the document itself, before anything else reads it, and charges by its length what that takes.
     * @param text empty for a document known by its hash
     * @throws AppError QUERY_TOO_COMPLEX, RATE_LIMITED
     */
    checkText(actor: Actor, text: string): void {
      const cost = readingCost(text);
      budget.charge(actor.keyId, cost - ENTRY_COST, cost);
      checkShape(text);
    },

    /**
     * Settles rights and cost of a valid operation whose document has been paid for, before it runs.
     * @throws AppError FORBIDDEN, QUERY_TOO_COMPLEX, RATE_LIMITED
     */
    admit(actor: Actor, { document, sent, operationName, variables }: Operation): Admission {
      checkAccess(schema, document, actor);
      if (hidesSchema && actor.role === 'READER' && asksForSchema(document)) {
        throw new AppError('FORBIDDEN', 'A key with the role READER may not ask for the schema of this server.');
      }
      const paid = readingCost(sent);
      const cost = Math.max(paid, costOf(schema, document, operationName, variables));
      return { cost, budget: budget.charge(actor.keyId, cost - paid, cost) };
    },
  };
}
export type QueryGuard = ReturnType<typeof createQueryGuard>;

/** `extensions.cost` of an answer. */
export function toCostExtension({ cost, budget }: Admission): object {
  return { requested: cost, maximum: MAX_COST, budget };
}

const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  QUERY_TOO_COMPLEX: 400,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
};

/** An AppError met before the execution, as GraphQL servers expect it. */
export function toGraphqlError(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const status = STATUS[error.code];
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, ...error.details, ...(status === undefined ? {} : { http: { status } }) },
  });
}

function asksForSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    [Kind.FIELD]: (field) => {
      if (field.name.value === '__schema' || field.name.value === '__type') asks = true;
    },
  });
  return asks;
}
