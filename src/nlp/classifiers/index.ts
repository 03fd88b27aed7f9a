import { complaintRules } from './complaint';
import type { Rule } from './rule';

/** Every rule by which kinds are told. The order decides nothing but the numbering of features. */
export const kindRules: readonly Rule[] = [...complaintRules];
