/** How long an answer is good for those who come after it. */
const KEPT_MS = 1_000;

/**
 * Asks once for all who come while the answer is under way, and for those who come within a second after it: so that however
 * many ask, the database does not hear of it.
 */
export function shareAnswer<Result>(
  ask: () => Promise<Result>,
  now: () => number = () => performance.now(),
): () => Promise<Result> {
  let shared: { answer: Promise<Result>; endsAt: number } | null = null;
  return () => {
    if (shared !== null && now() < shared.endsAt) return shared.answer;
    const one = { answer: ask(), endsAt: Number.POSITIVE_INFINITY };
    shared = one;
    const keep = (): void => {
      one.endsAt = now() + KEPT_MS;
    };
    one.answer.then(keep, keep);
    return one.answer;
  };
}
