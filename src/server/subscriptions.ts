import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLError,
  Kind,
  visit,
} from 'graphql';
import type { Context } from '../../schema/context';
import type { Follower } from '../events/follow';
import type { Sink, Streams, Subscription } from '../events/sharedStream';
import type { Actor } from '../usecases/authorize';
import type { Budget } from './budget';
import type { ConnectionLimit, Leave } from './connectionLimit';
import { rightsOf } from './keyWatch';
import { type Admission, toGraphqlError } from './queryGuard';
import { withinLimit } from './requestLimit';

type Row = { sequence: number };

/** Enough of an async generator for the protocol to keep and to end. */
type OpenEnded = Required<AsyncIterator<never, void, void>> & AsyncIterable<never>;

/** A subscription operation that has been let in, and the sink of whoever asked for it. */
export interface LiveOperation extends ExecutionArgs {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  actor: Actor;
  admission: Admission;
  createSink(end: (error: Error) => void): Sink;
}

interface SubscriptionParts {
  streams: Streams;
  limit: ConnectionLimit;
  budget: Budget;
  createContext: (actor: Actor) => Context;
  /** For each entry of the log, as for a query. */
  requestTimeoutMs: number;
  /** Words errors for clients. */
  format: (error: GraphQLError) => unknown;
}

/**
 * Runs subscriptions so that equal ones (document, variables, rights) are executed and serialised once, whoever asked
 * first. Results go to the sinks as JSON text. Each execution has the cost and the time limit of a query.
 */
export function createSubscriptions(parts: SubscriptionParts) {
  const { streams, limit, budget, createContext, requestTimeoutMs, format } = parts;
  return async function subscribe(operation: LiveOperation): Promise<ExecutionResult | OpenEnded> {
    let leave: Leave;
    try {
      leave = limit.subscribeAs(operation.actor.keyId);
    } catch (error) {
      return { errors: [toGraphqlError(error) as GraphQLError] };
    }
    const source = await createSourceEventStream(operation).catch((error) => {
      leave();
      throw error;
    });
    if (!isFollower(source)) {
      leave();
      return source as ExecutionResult;
    }
    const { schema, document, operationName, variableValues, actor, admission } = operation;
    const shared = { schema, document, operationName, variableValues, contextValue: createContext(actor) };
    const render = async (row: Row): Promise<string> => {
      const { data, errors } = await withinLimit(requestTimeoutMs, () => execute({ ...shared, rootValue: row }));
      return JSON.stringify(errors === undefined ? { data } : { data, errors: errors.map(format) });
    };
    const pay = (entries: number): boolean => budget.trySpend(actor.keyId, admission.cost * entries);
    const join = (end: (error: Error) => void): Subscription =>
      streams.join(keyOf(operation), source, render, { ...operation.createSink(end), pay });
    return openEnded(join, leave);
  };
}

/** What makes two subscriptions equal; the place that each begins at does not. */
function keyOf({ query, operationName, variables, document, actor }: LiveOperation): string {
  const place = findPlaceVariable(document);
  const rest = Object.entries(variables).filter(([name]) => name !== place);
  return JSON.stringify([rightsOf(actor), query, operationName, rest]);
}

/** The variable that is given as `after` of the root field, if it is used for nothing else. */
function findPlaceVariable(document: DocumentNode): string | null {
  const uses = new Map<string, number>();
  let place: string | null = null;
  visit(document, {
    [Kind.VARIABLE]: ({ name }, _key, parent) => {
      if ((parent as { kind?: string } | undefined)?.kind !== Kind.VARIABLE_DEFINITION)
        uses.set(name.value, (uses.get(name.value) ?? 0) + 1);
    },
    [Kind.OPERATION_DEFINITION]: ({ selectionSet }) => {
      for (const field of selectionSet.selections) {
        const after = field.kind === Kind.FIELD && field.arguments?.find(({ name }) => name.value === 'after');
        if (after && after.value.kind === Kind.VARIABLE) place = after.value.name.value;
      }
    },
  });
  return place !== null && uses.get(place) === 1 ? place : null;
}

function isFollower(source: object): source is Follower<Row> {
  return 'nextBatch' in source && 'fork' in source;
}

/**
 * A generator that gives nothing and ends when the subscription does: what it would give has gone to the sink. So the
 * protocol's own keeping of operations (complete, errors, close) works as for any other.
 */
function openEnded(join: (end: (error: Error) => void) => Subscription, onEnd: () => void): OpenEnded {
  let subscription: Subscription | null = null;
  let settle: { resolve(result: IteratorResult<never, void>): void; reject(error: Error): void } | null = null;
  const done = { done: true as const, value: undefined };
  const stop = async (): Promise<IteratorResult<never, void>> => {
    subscription?.leave();
    onEnd();
    settle?.resolve(done);
    return done;
  };
  const generator: OpenEnded = {
    next: () =>
      new Promise<IteratorResult<never, void>>((resolve, reject) => {
        settle = { resolve, reject };
        subscription = join((error) => {
          onEnd();
          reject(error);
        });
      }),
    return: stop,
    throw: stop,
    [Symbol.asyncIterator]: () => generator,
  };
  return generator;
}
