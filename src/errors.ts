/** The codes a client may meet; they never change their meaning. */
export const ERROR_CODES = [
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'QUERY_TOO_COMPLEX',
  'CURSOR_EXPIRED',
  'TOO_SLOW',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'SERVICE_UNAVAILABLE',
  'REQUEST_TIMEOUT',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A fault that the caller can understand and mend: a stable code, a sentence, and details to act on. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'AppError';
  }
}

/** A fault of one input value, returned as data beside what succeeded. */
export interface UserError {
  /** Stable, upper case: SLUG_TAKEN, TEXT_EMPTY, … */
  code: string;
  message: string;
  /** Where the value stands in the input, outermost first. */
  path: string[];
}

/** The answer to anything that does not exist or may not be seen, worded alike for both. */
export function notFound(what: string, name: string): AppError {
  return new AppError(
    'NOT_FOUND',
    `No ${what} '${name}' was found for this key. Check its spelling and the key's brands.`,
  );
}
