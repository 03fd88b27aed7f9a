/** Words remembered, the one used longest ago gives way; and uses of one word. */
const MAX_WORDS = 6_000;
const MAX_USES = 24;

interface Use {
  author: string;
  at: number;
}

export type RecentWordsState = [string, Use[]][];

/** Who used a word last and when, for the words that were used last. */
export function createRecentWords(state: RecentWordsState = []) {
  const byWord = new Map<string, Use[]>(state.map(([word, uses]) => [word, [...uses]]));

  return {
    add(word: string, author: string, at: number): void {
      const uses = byWord.get(word) ?? [];
      byWord.delete(word);
      byWord.set(word, uses);
      uses.push({ author, at });
      if (uses.length > MAX_USES) uses.shift();
      if (byWord.size > MAX_WORDS) byWord.delete(byWord.keys().next().value as string);
    },

    remove(word: string, author: string, at: number): void {
      const left = byWord.get(word)?.filter((use) => use.author !== author || use.at !== at);
      if (left === undefined) return;
      if (left.length > 0) byWord.set(word, left);
      else byWord.delete(word);
    },

    /** Other authors that used a word within a span to either side of a moment. */
    around(word: string, author: string, at: number, span: number): number {
      const authors = new Set<string>();
      for (const use of byWord.get(word) ?? [])
        if (use.author !== author && Math.abs(use.at - at) <= span) authors.add(use.author);
      return authors.size;
    },

    save: (): RecentWordsState => [...byWord].map(([word, uses]) => [word, [...uses]]),
  };
}
