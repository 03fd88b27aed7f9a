import type { MentionKind } from '../doc';

/** A group of phrases that say the same thing about a mention; see docs/NLP.md for how phrases are written. */
export interface Rule {
  /** Unique; evidence names it as `kind/name`. */
  readonly name: string;
  readonly kind: MentionKind;
  /** 1 a hint, 2 a strong sign, 3 nearly certain by itself; negative speaks against the kind. */
  readonly weight: number;
  /** One phrase a line. */
  readonly phrases: string;
  /** Whether a negator right before the phrase takes the sign away; true unless said otherwise. */
  readonly isNegatable?: boolean;
}

/** The rules of one kind, from its groups without the kind repeated. */
export function defineRules(kind: MentionKind, groups: readonly Omit<Rule, 'kind'>[]): readonly Rule[] {
  return groups.map((group) => ({ ...group, kind }));
}
