/** Authors of raised campaigns remembered per brand, and campaigns per author. */
const MAX_AUTHORS = 20_000;
const MAX_PER_AUTHOR = 4;

/** Who took part in which raised campaign, so that the same accounts are known when they act together again. */
export function createPastAuthors(state: readonly [string, string[]][] = []) {
  const byAuthor = new Map(state);
  /** Authors remembered, by campaign. */
  const sizes = new Map<string, number>();
  for (const campaigns of byAuthor.values()) count(campaigns, 1);

  function count(campaigns: readonly string[], by: 1 | -1): void {
    for (const campaign of campaigns) {
      const size = (sizes.get(campaign) ?? 0) + by;
      if (size > 0) sizes.set(campaign, size);
      else sizes.delete(campaign);
    }
  }

  function remember(author: string, campaigns: string[]): void {
    count(byAuthor.get(author) ?? [], -1);
    count(campaigns, 1);
    if (campaigns.length > 0) byAuthor.set(author, campaigns);
    else byAuthor.delete(author);
  }

  /** Puts other campaigns in the place of one, with all its authors. */
  function replace(campaign: string, by: readonly string[]): void {
    if (!sizes.has(campaign)) return;
    for (const [author, campaigns] of byAuthor)
      if (campaigns.includes(campaign))
        remember(author, [...new Set(campaigns.flatMap((each) => (each === campaign ? by : [each])))]);
  }

  return {
    add(campaign: string, members: readonly { author: string }[]): void {
      for (const { author } of members) {
        const campaigns = byAuthor.get(author) ?? [];
        remember(author, []);
        remember(author, campaigns.includes(campaign) ? campaigns : [...campaigns, campaign].slice(-MAX_PER_AUTHOR));
        if (byAuthor.size > MAX_AUTHORS) remember(byAuthor.keys().next().value as string, []);
      }
    },

    /** A campaign turned out to be part of another one, whose authors its own are from now on. */
    rename: (from: string, into: string): void => replace(from, [into]),

    /** A campaign turned out to be none. */
    forget: (campaign: string): void => replace(campaign, []),

    /** Most authors that took part in one other campaign; null where no other campaign is remembered. */
    countTogether(campaign: string, authors: Iterable<string>): number | null {
      if (sizes.size === (sizes.has(campaign) ? 1 : 0)) return null;
      const counts = new Map<string, number>();
      for (const author of authors) {
        for (const other of byAuthor.get(author) ?? [])
          if (other !== campaign) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
      return Math.max(0, ...counts.values());
    },

    save: (): [string, string[]][] => [...byAuthor],
  };
}
