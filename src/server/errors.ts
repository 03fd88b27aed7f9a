import type { IncomingMessage } from 'node:http';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type ErrorCode } from '../errors';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  CURSOR_EXPIRED: 410,
  TOO_SLOW: 408,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  QUERY_TOO_COMPLEX: 400,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  REQUEST_TIMEOUT: 504,
};

/** What Fastify itself refuses, in our words. */
const FASTIFY_ERRORS: Readonly<Record<string, AppError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new AppError('PAYLOAD_TOO_LARGE', 'The body is larger than 8 MiB. Send it in parts.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new AppError(
    'UNSUPPORTED_MEDIA_TYPE',
    'Send application/json, or application/x-ndjson to /ingest.',
  ),
  FST_ERR_BAD_URL: new AppError('BAD_USER_INPUT', 'The address is not well formed.'),
  FST_ERR_MAX_PARAM_LENGTH: new AppError('BAD_USER_INPUT', 'A part of the address is too long.'),
  FST_ERR_CTP_EMPTY_JSON_BODY: new AppError('BAD_USER_INPUT', 'The body is empty; it must be JSON.'),
  FST_ERR_CTP_INVALID_JSON_BODY: new AppError(
    'BAD_USER_INPUT',
    'The body is not JSON, or has a key named `__proto__` or `constructor`, which is not taken.',
  ),
};

/** How much more of a refused body is read and thrown away, so that the client gets to read the answer. */
const DRAIN_BYTES = 64 * 1024 * 1024;
const DRAIN_MS = 5_000;

/** Every error over HTTP has the shape of a GraphQL one: a message and a stable code. */
export async function sendError(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const known = toAppError(error);
  if (known?.code === 'PAYLOAD_TOO_LARGE' || request.raw.readableDidRead) await drain(request.raw);
  if (known === null) request.log.error({ err: error, correlationId: request.id }, 'a request failed');
  const details: AppError['details'] = known === null ? { correlationId: request.id } : known.details;
  const code = known?.code ?? 'INTERNAL_SERVER_ERROR';
  if (details.retryAfterSeconds !== undefined) reply.header('retry-after', String(details.retryAfterSeconds));
  const message = known?.message ?? 'Something failed inside the server; the request may be sent again.';
  return reply
    .code(known === null ? 500 : STATUS[known.code])
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ errors: [{ message, extensions: { code, ...details } }] }));
}

/** The answer to an address that nothing is at, or nothing that the key may see. */
export function nothingAt({ method, url }: FastifyRequest): AppError {
  return new AppError('NOT_FOUND', `There is nothing at ${method} ${url.slice(0, 200)}.`);
}

/** A client that is still sending sees a broken pipe instead of an answer: let it end, within limits. */
function drain(body: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    if (body.readableEnded || body.destroyed) return resolve();
    const timer = setTimeout(resolve, DRAIN_MS);
    const finish = (): void => {
      clearTimeout(timer);
      body.off('data', count);
      resolve();
    };
    let bytes = 0;
    const count = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > DRAIN_BYTES) finish();
    };
    body.on('data', count).once('end', finish).once('close', finish);
    body.resume();
  });
}

function toAppError(error: FastifyError | Error): AppError | null {
  if (error instanceof AppError) return error;
  const { code = '', statusCode } = error as Partial<FastifyError>;
  if (FASTIFY_ERRORS[code] !== undefined) return FASTIFY_ERRORS[code];
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
    ? new AppError('BAD_USER_INPUT', error.message)
    : null;
}
