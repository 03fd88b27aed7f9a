/** MongoDB's error codes that this store answers with, by name. */
export const ERROR_CODES = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  Unauthorized: 13,
  TypeMismatch: 14,
  Overflow: 15,
  InvalidLength: 16,
  IllegalOperation: 20,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  MaxTimeMSExpired: 50,
  DollarPrefixedFieldName: 52,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  DocumentValidationFailure: 121,
  NotAReplicaSet: 123,
  ViewDepthLimitExceeded: 156,
  CommandNotSupportedOnView: 166,
  APIVersionError: 322,
  APIStrictError: 323,
  OutOfDiskSpace: 14031,
  NotImplemented: 238,
  QueryExceededMemoryLimit: 292,
  IDLUnknownField: 40415,
  IDLFailedToParse: 40414,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
} as const;
export type ErrorName = keyof typeof ERROR_CODES;

/** A failure that a client sees with MongoDB's own code; everything else that is thrown becomes InternalError. */
export class CommandError extends Error {
  readonly code: number;

  /**
   * `name` is MongoDB's code name; `details` are further fields of the error document (such as `keyPattern`).
   * A number as `name` is one of the codes that MongoDB gives no name but `Location<number>`.
   */
  constructor(
    readonly codeName: ErrorName | `Location${number}`,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.code = codeName.startsWith('Location') ? Number(codeName.slice(8)) : ERROR_CODES[codeName as ErrorName];
  }
}

/** The error document that goes on the wire; unknown errors are reported as InternalError with their message only. */
export function toErrorDocument(error: unknown): Record<string, unknown> {
  const known = toCommandError(error);
  return { ok: 0, errmsg: known.message, code: known.code, codeName: known.codeName, ...known.details };
}

/** Gives any thrown value a MongoDB code; a full disk or map becomes OutOfDiskSpace. */
export function toCommandError(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  const message = error instanceof Error ? error.message : String(error);
  // LMDB reports a page that could be written only in part, as the last one on a full disk, as an I/O error.
  if (/MDB_MAP_FULL|ENOSPC|No space left|Input\/output error/i.test(message)) {
    return new CommandError('OutOfDiskSpace', `the disk is full or failing: ${message}`);
  }
  if (error instanceof RangeError && /call stack/i.test(message))
    return new CommandError('Overflow', 'too deeply nested');
  return new CommandError('InternalError', message);
}
