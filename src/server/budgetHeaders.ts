import type { BudgetState } from './budget';

/**
 * What is left of a key's minute, as HTTP headers: the two fields of draft-ietf-httpapi-ratelimit-headers and the three
 * of its earlier drafts, which most clients read. None for a key without a budget.
 */
export function budgetHeaders(state: BudgetState | null): Record<string, string> {
  if (state === null) return {};
  const { limit, remaining, resetSeconds } = state;
  return {
    'ratelimit-policy': `"minute";q=${limit};w=60`,
    ratelimit: `"minute";r=${remaining};t=${resetSeconds}`,
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(resetSeconds),
  };
}
