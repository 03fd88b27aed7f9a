import type { SignalName } from '../../../src/monitor/campaigns/coordinationWeights';

/** Logarithm of the odds at which the score stood before anything spoke for or against, as it was set by hand. */
export const HAND_BIAS = -2.4;

/** The weights as they were set by hand, from which every fit starts. */
export const HAND_WEIGHTS: Readonly<Record<SignalName, number>> = {
  SYNCHRONY: 2.2,
  IDENTICAL_TEXT: 2.4,
  YOUNG_ACCOUNTS: 2,
  FEW_FOLLOWERS: 0.8,
  TOGETHER_BEFORE: 2,
  AUTHOR_CONCENTRATION: 0.6,
  RIVAL_NAMED: 1,
  CROSS_CHANNEL_COPIES: 0.8,
  CALL_TO_ACTION: 0.8,
  ORGANISATIONS: 0.5,
  SHARED_KEY: 1.4,
  OWN_WORDING: -0.6,
  OWN_DETAILS: -1.2,
  NO_CHECKABLE_DETAIL: 0.4,
};
