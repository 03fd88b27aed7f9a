/** Grammar roles a unit can play, as bits. */
export const Role = {
  NEGATOR: 1,
  INTENSIFIER: 2,
  DIMINISHER: 4,
  CONTRAST: 8,
  CONDITIONAL: 16,
  QUESTION: 32,
  COMPARISON: 64,
  CLAUSE_BREAK: 128,
  STOP_WORD: 256,
  FIRST_PERSON: 512,
  NUMBER: 1024,
  EMOJI: 2048,
  QUESTION_MARK: 4096,
  EXCLAMATION: 8192,
  LINK: 16384,
  HASHTAG: 32768,
  HANDLE: 65536,
  BRAND: 131072,
  RIVAL: 262144,
  SHOUTED: 524288,
  ELONGATED: 1048576,
  CENSORED: 2097152,
  WORD: 4194304,
  AMBIGUOUS: 8388608,
  MALAY: 16777216,
  FOREIGN: 33554432,
  REGIONAL: 67108864,
  FOREIGN_LETTERS: 134217728,
  /** Another unit of the same surface stands behind it. */
  FOLLOWED: 268435456,
} as const;

/** One lexical item of a text with all that can be known of it without its neighbours; see `UnitTable` for where it is kept. */
export interface Unit {
  /** Standard, folded form, or the name of a class such as `{num}`. */
  readonly form: string;
  /** Bits of `Role`. */
  readonly roles: number;
  /** Prior valence in [-5, 5]; 0 where the word carries no feeling. */
  readonly valence: number;
  /** What an intensifier or diminisher multiplies its neighbour's valence by; 1 for others. */
  readonly factor: number;
  /** Above 0 speaks for Indonesian, below for English; 0 where the unit says nothing. */
  readonly language: number;
  /** Terms of the phrase automaton that this unit is one of. */
  readonly symbols: readonly number[];
  /** Nodes of the automaton this unit opens. */
  readonly roots: readonly number[];
  readonly formHash: number;
  readonly backedOffHash: number;
  /** Rows of the kind table this unit adds by itself, and their sum by column. */
  readonly kindRows: readonly number[];
  readonly kinds: readonly number[];
  /** Rows of the sentiment table and their sum by column, then the same for the unit under negation. */
  readonly sentimentRows: readonly number[];
  readonly feelings: readonly number[];
  readonly negatedRows: readonly number[];
  readonly turned: readonly number[];
  /** Other ways to read the form, by what stands right beside it; the first that fits is taken. */
  readonly readings?: readonly UnitReading[];
}

/** A way to read an ambiguous form. */
export interface UnitReading {
  readonly unit: Unit;
  /** Standard words one of which must stand right before; undefined asks for nothing. */
  readonly before: ReadonlySet<string> | undefined;
  readonly after: ReadonlySet<string> | undefined;
}
