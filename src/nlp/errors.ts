/** Why a text cannot be analysed; callers branch on `code`, people read `message`. */
export type AnalysisErrorCode = 'TEXT_EMPTY' | 'TEXT_TOO_LONG';

/** The only error the analyzer throws for a text. */
export class AnalysisError extends Error {
  constructor(
    readonly code: AnalysisErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'AnalysisError';
  }
}
