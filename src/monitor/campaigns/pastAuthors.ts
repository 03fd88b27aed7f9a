/** Authors of raised campaigns remembered per brand, and campaigns per author. */
const MAX_AUTHORS = 20_000;
const MAX_PER_AUTHOR = 4;

/** Who took part in which raised campaign, so that the same accounts are known when they act together again. */
export function createPastAuthors(state: readonly [string, string[]][] = []) {
  const byAuthor = new Map(state);

  return {
    add(campaign: string, members: readonly { author: string }[]): void {
      for (const { author } of members) {
        const campaigns = byAuthor.get(author) ?? [];
        byAuthor.delete(author);
        byAuthor.set(
          author,
          campaigns.includes(campaign) ? campaigns : [...campaigns, campaign].slice(-MAX_PER_AUTHOR),
        );
        if (byAuthor.size > MAX_AUTHORS) byAuthor.delete(byAuthor.keys().next().value as string);
      }
    },

    /** Most authors that took part in one other campaign; null where no other is remembered of any of them. */
    countTogether(campaign: string, authors: Iterable<string>): number | null {
      const counts = new Map<string, number>();
      for (const author of authors) {
        for (const other of byAuthor.get(author) ?? [])
          if (other !== campaign) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
      return counts.size === 0 ? null : Math.max(...counts.values());
    },

    save: (): [string, string[]][] => [...byAuthor],
  };
}
