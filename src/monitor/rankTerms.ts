import { createCopyFinder } from './findCopies';

export const TERM_KINDS = ['WORD', 'PHRASE', 'HASHTAG', 'LINK', 'AUTHOR', 'ASPECT'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

export interface Term {
  kind: TermKind;
  value: string;
}

/** What one mention brings to the count. */
export interface TermMention {
  id: string;
  terms: readonly Term[];
  textHash: number;
  bands: readonly string[];
}

/** A term that rises, with the table its score comes from. */
export interface RisingTerm extends Term {
  /** Signed root of G2; above 0, since only what rises is given. */
  score: number;
  /** How many times as frequent as in the baseline, both shrunk by half a text. */
  lift: number;
  /** Different texts with it, copies once. */
  texts: number;
  /** Mentions with it, copies too. */
  mentions: number;
  baselineTexts: number;
  /** Mentions with it, the newest ones that were added. */
  examples: string[];
}

/** The chance of 1 in 1,000 that so high a G2 comes by chance, with one degree of freedom. */
const MIN_G2 = 10.83;
const MIN_TEXTS = 3;
export const MAX_EXAMPLES = 3;
/** A word that stands in a risen phrase this often says nothing the phrase does not say. */
const MOSTLY_IN_PHRASE = 0.8;

interface Tally {
  term: Term;
  texts: number;
  mentions: number;
  examples: string[];
}

/**
 * One side of the comparison: counts of texts by term. Add the newest mention first.
 * @param other where given, only terms that are frequent enough there are counted
 */
export function createTermCount(other?: TermCount): TermCount {
  const findText = createCopyFinder();
  const tallies = new Map(TERM_KINDS.map((kind) => [kind, new Map<string, Tally>()]));
  const byAuthor = new Set<string>();
  let texts = 0;
  return {
    add({ id, terms, textHash, bands }: TermMention): void {
      const text = findText(textHash, bands);
      const isNew = text === texts;
      if (isNew) texts++;
      for (const term of terms) {
        if (other !== undefined && (other.get(term)?.texts ?? 0) < MIN_TEXTS) continue;
        const ofKind = tallies.get(term.kind)!;
        let tally = ofKind.get(term.value);
        if (tally === undefined) ofKind.set(term.value, (tally = { term, texts: 0, mentions: 0, examples: [] }));
        tally.mentions++;
        if (!(term.kind === 'AUTHOR' ? isFirst(byAuthor, `${term.value} ${text}`) : isNew)) continue;
        tally.texts++;
        if (tally.examples.length < MAX_EXAMPLES) tally.examples.push(id);
      }
    },
    texts: () => texts,
    get: ({ kind, value }: Term): Tally | undefined => tallies.get(kind)!.get(value),
    all: (): Tally[] => [...tallies.values()].flatMap((ofKind) => [...ofKind.values()]),
  };
}

/** What `createTermCount` makes. */
export interface TermCount {
  add(mention: TermMention): void;
  /** Different texts in all. */
  texts(): number;
  get(term: Term): Tally | undefined;
  all(): Tally[];
}

/** A copy of another author's text is still this author's. */
function isFirst(seen: Set<string>, key: string): boolean {
  const size = seen.size;
  seen.add(key);
  return seen.size > size;
}

/**
 * Terms that are more frequent than in the baseline beyond chance, surest first: the log-likelihood ratio G2 of the
 * two-by-two table of texts with and without the term (Dunning 1993, Accurate methods for the statistics of surprise and
 * coincidence), at least 10.83 (p < 0.001) and at least three texts. A word is left out where a phrase tells the same.
 */
export function rankTerms(window: TermCount, baseline: TermCount, limit: number): RisingTerm[] {
  const rising: RisingTerm[] = [];
  for (const { term, texts, mentions, examples } of window.all()) {
    if (texts < MIN_TEXTS) continue;
    const baselineTexts = baseline.get(term)?.texts ?? 0;
    const score = signedG(texts, window.texts(), baselineTexts, baseline.texts());
    if (score * score < MIN_G2 || score < 0) continue;
    const lift = (texts + 0.5) / (window.texts() + 1) / ((baselineTexts + 0.5) / (baseline.texts() + 1));
    rising.push({ ...term, score, lift, texts, mentions, baselineTexts, examples });
  }
  rising.sort((a, b) => b.score - a.score || (`${a.kind}:${a.value}` < `${b.kind}:${b.value}` ? -1 : 1));
  return withoutPhraseParts(rising).slice(0, limit);
}

/**
 * The root of G2 = 2 Σ observed ln(observed / expected), negative where the share has fallen; 0 without a baseline.
 * @param count texts with the term, of `size`
 */
export function signedG(count: number, size: number, baselineCount: number, baselineSize: number): number {
  const all = size + baselineSize;
  const share = (count + baselineCount) / all;
  if (size === 0 || baselineSize === 0 || share === 0) return 0;
  const part = (observed: number, expected: number) => (observed > 0 ? observed * Math.log(observed / expected) : 0);
  const g2 =
    2 *
    (part(count, size * share) +
      part(size - count, size * (1 - share)) +
      part(baselineCount, baselineSize * share) +
      part(baselineSize - baselineCount, baselineSize * (1 - share)));
  const isRising = count / size >= baselineCount / baselineSize;
  return Math.sqrt(Math.max(0, g2)) * (isRising ? 1 : -1);
}

function withoutPhraseParts(rising: readonly RisingTerm[]): RisingTerm[] {
  const inPhrase = new Map<string, number>();
  for (const { kind, value, texts } of rising) {
    if (kind !== 'PHRASE') continue;
    for (const word of value.split(' ')) inPhrase.set(word, Math.max(texts, inPhrase.get(word) ?? 0));
  }
  return rising.filter(
    ({ kind, value, texts }) => kind !== 'WORD' || (inPhrase.get(value) ?? 0) < texts * MOSTLY_IN_PHRASE,
  );
}
