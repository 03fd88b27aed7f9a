import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { AppError } from '../src/errors';

/** Codes of GraphQL itself that may reach a client as they are. */
const PUBLIC_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
]);

const SUGGESTION = / Did you mean .*$/s;

function originalOf(error: unknown): unknown {
  if (error instanceof GraphQLError && error.originalError instanceof AppError) return error.originalError;
  return unwrapResolverError(error);
}

/**
 * What a client is told of an error: the code and the sentence of an AppError, a fault of the query as GraphQL words it,
 * and of anything else only that it happened. Never a stack trace.
 * @param options.report is given what the client is not told, and returns the id to ask for it by
 * @param options.hidesSchema leaves out GraphQL's guesses at what a misspelt field was meant to be
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  { hidesSchema, report }: { hidesSchema: boolean; report(error: unknown): string },
): GraphQLFormattedError {
  const original = originalOf(error);
  const place = {
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
  };
  if (original instanceof AppError) {
    return { message: original.message, ...place, extensions: { code: original.code, ...original.details } };
  }
  const code = isVariableFault(error) ? 'BAD_USER_INPUT' : formatted.extensions?.code;
  if (typeof code === 'string' && PUBLIC_CODES.has(code))
    return {
      message: hidesSchema ? formatted.message.replace(SUGGESTION, '') : formatted.message,
      ...place,
      extensions: { code },
    };
  const correlationId = report(original);
  return {
    message: 'Something failed inside the server; the request may be sent again.',
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId },
  };
}

/** GraphQL gives these no code: a variable of another type than declared, and the end of a long list of such. */
function isVariableFault(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.path !== undefined) return false;
  const [node, ...others] = error.nodes ?? [];
  if (node === undefined) return error.message.startsWith('Too many errors processing variables');
  return others.length === 0 && node.kind === Kind.VARIABLE_DEFINITION;
}
