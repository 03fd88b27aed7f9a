// The event that the score is the chance of: a raised group of five authors or more was pushed together, that is, its burst is
// written as a black campaign or as activism, and not as complaints, as something harmless, or as chance talk. A share among
// written groups, and no statement of intent. Fitted on 2026-11-28 to 98.8 groups by stream (110 of the 152 scenarios used for
// tuning raised one; seeds 1 to 6) by a logistic regression with a ridge toward weights set by hand; Brier score with each
// scenario held out 0.037, of the base rate 0.222. `npm run evaluate -- coordination` fits and prints them again.

/** Logarithm of the odds of a group that shows nothing out of the ordinary. */
export const BIAS = -1.96;

const FITTED = {
  IDENTICAL_TEXT: 0.84,
  YOUNG_ACCOUNTS: 4.12,
  FEW_FOLLOWERS: 0,
  AUTHOR_CONCENTRATION: 0.78,
  RIVAL_NAMED: 2.28,
  CROSS_CHANNEL_COPIES: 0,
  CALL_TO_ACTION: 3.78,
  SHARED_KEY: 4.99,
  OWN_WORDING: -0.21,
  OWN_DETAILS: -4.01,
  NO_CHECKABLE_DETAIL: 1.34,
} as const;

/** No written stream has the same accounts twice, organisations, or posts timed to the second. */
const SET_BY_HAND = { SYNCHRONY: 2.2, TOGETHER_BEFORE: 2, ORGANISATIONS: 0.5 } as const;

/** What a signal's value of 1 above a baseline of 0 adds to the logarithm of the odds; negative speaks against. */
export const COORDINATION_WEIGHTS = { ...FITTED, ...SET_BY_HAND };
export type SignalName = keyof typeof COORDINATION_WEIGHTS;

/** No sum of signals makes it certain, nor impossible. */
export const LEAST_SCORE = 0.02;
export const MOST_SCORE = 0.98;
