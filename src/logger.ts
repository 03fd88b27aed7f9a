import pino from 'pino';
import type { LogLevel } from './config';

/** Causes of an error that are followed; one may be its own. */
const MAX_CAUSES = 3;

/**
 * Makes the log: JSON lines, without keys, and of errors only what says what failed and where.
 * @param destination standard output unless given
 */
export function createLogger(level: LogLevel, destination: pino.DestinationStream = pino.destination(1)): pino.Logger {
  return pino(
    {
      level,
      redact: ['req.headers.authorization', 'req.headers.cookie'],
      serializers: { err: (error: unknown) => describeError(error, MAX_CAUSES) },
    },
    destination,
  );
}

/** Drivers hang on their errors what they were sent, such as all documents of a failed write: none of that is written. */
function describeError(error: unknown, causes: number): object {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, message, stack, code, cause } = error as Error & { code?: unknown };
  return {
    type: name,
    message,
    stack,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(cause !== undefined && causes > 0 ? { cause: describeError(cause, causes - 1) } : {}),
  };
}
