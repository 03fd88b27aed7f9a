import type { BudgetState } from './budget';

/**
 * What is left of a key's minute, as HTTP headers: the two fields of draft-ietf-httpapi-ratelimit-headers and the three
 * of its earlier drafts, which most clients read.
 */
export function budgetHeaders({ limit, remaining, resetSeconds }: BudgetState): Record<string, string> {
  return {
    'ratelimit-policy': `"minute";q=${limit};w=60`,
    ratelimit: `"minute";r=${remaining};t=${resetSeconds}`,
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(resetSeconds),
  };
}
