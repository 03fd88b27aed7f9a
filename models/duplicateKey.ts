const DUPLICATE_KEY = 11000;

/** Whether a write failed because a row of its unique key is there already. */
export function isDuplicateKey(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === DUPLICATE_KEY;
}

/** Takes an unordered batch's error as success where every row that failed was there already; throws it otherwise. */
export function acceptDuplicates(error: unknown): void {
  const writeErrors = (error as { writeErrors?: unknown[] }).writeErrors ?? [];
  if (writeErrors.length === 0 || !writeErrors.every(isDuplicateKey)) throw error;
}
