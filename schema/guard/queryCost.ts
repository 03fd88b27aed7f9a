import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isLeafType,
  OperationTypeNode,
} from 'graphql';
import { type ComplexityEstimatorArgs, fieldExtensionsEstimator, getComplexity } from 'graphql-query-complexity';
import { AppError } from '../../src/errors';

/** The dearest operation that is answered: a hundred threats with a hundred mentions each, with most of what they hold. */
export const MAX_COST = 100_000;
/** The dearest subscription, which is executed anew for every event: a threat with a hundred mentions and what each holds. */
export const MAX_EVENT_COST = 1_000;
const MAX_LIST_DEPTH = 3;

/**
 * What an operation may cost at the most, before it runs: a point an object, pages counted by the size asked for and
 * batches by their rows. Fields of plain values cost nothing; a field may state its own cost (`complexity`). What a
 * subscription costs is the cost of each event.
 * @throws AppError QUERY_TOO_COMPLEX above `MAX_COST`, and above `MAX_EVENT_COST` for a subscription
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>> | null | undefined,
): number {
  let cost: number;
  try {
    cost = getComplexity({
      schema,
      query: document,
      ...(operationName ? { operationName } : {}),
      variables: { ...variables },
      estimators: [fieldExtensionsEstimator(), estimate],
    });
  } catch {
    // What cannot be estimated (a variable of the wrong type) is refused by the execution itself.
    return 1;
  }
  const isEvents = getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
  const maximum = isEvents ? MAX_EVENT_COST : MAX_COST;
  if (cost > maximum) {
    throw new AppError(
      'QUERY_TOO_COMPLEX',
      `The operation may cost ${cost.toLocaleString('en')} points${isEvents ? ' for each event' : ''}; at most ${maximum.toLocaleString('en')} are answered. Ask for smaller pages or fewer levels.`,
      { limit: 'cost', cost, maximum },
    );
  }
  return Math.max(1, cost);
}

function estimate({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  if (isLeafType(getNamedType(field.type))) return 0;
  if (type.name.startsWith('__') || field.name.startsWith('__')) return childComplexity;
  if (field.name === 'edges' || field.name === 'pageInfo') return childComplexity;
  return sizeOf(args) * (1 + childComplexity);
}

/** How many rows a field may answer with: the page asked for, else the rows given. */
function sizeOf(args: Readonly<Record<string, unknown>>): number {
  const { first } = args;
  return typeof first === 'number' && first > 0 ? first : Math.max(1, longestList(args, MAX_LIST_DEPTH));
}

function longestList(value: unknown, depth: number): number {
  if (depth === 0 || value === null || typeof value !== 'object') return 0;
  if (Array.isArray(value)) return value.some((each) => each !== null && typeof each === 'object') ? value.length : 0;
  return Math.max(0, ...Object.values(value).map((each) => longestList(each, depth - 1)));
}
