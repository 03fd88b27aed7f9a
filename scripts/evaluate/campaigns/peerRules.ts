import type { MentionFacts } from '../../../src/monitor/facts';

const WINDOW_MS = 10_000;
const MIN_ACTIONS = 2;
const MIN_ACCOUNTS = 5;

type Stream = readonly { facts: MentionFacts }[];

/**
 * Accounts that share one object (text, hashtag, link, repost) within ten seconds of each other, twice or more, are linked;
 * five linked accounts are a find. The defaults of the CooRTweet package.
 * @returns the place in the stream of the mention that completes the first find; null for none
 */
export function findByCoSharing(stream: Stream): number | null {
  return findByObjects(stream, ({ textHash, keys, repostOf }) => [
    `text:${textHash}`,
    ...keys,
    ...(repostOf === null ? [] : [`repost:${repostOf}`]),
  ]);
}

/** The same for reposts alone, as tools that see nothing else have it. */
export function findByReposts(stream: Stream): number | null {
  return findByObjects(stream, ({ repostOf }) => (repostOf === null ? [] : [`repost:${repostOf}`]));
}

function findByObjects(stream: Stream, objectsOf: (facts: MentionFacts) => string[]): number | null {
  const recent = new Map<string, { author: string; at: number }[]>();
  const actions = new Map<string, number>();
  const groups = createGroups();
  for (const [place, { facts }] of stream.entries()) {
    const at = facts.postedAt.getTime();
    for (const object of objectsOf(facts)) {
      const near = (recent.get(object) ?? []).filter((other) => at - other.at <= WINDOW_MS);
      for (const { author } of near) {
        if (author === facts.author) continue;
        const pair = [author, facts.author].sort().join(' ');
        const count = (actions.get(pair) ?? 0) + 1;
        actions.set(pair, count);
        if (count >= MIN_ACTIONS && groups.join(author, facts.author) >= MIN_ACCOUNTS) return place;
      }
      recent.set(object, [...near, { author: facts.author, at }]);
    }
  }
  return null;
}

/** Sets of accounts that are united pair by pair. */
function createGroups() {
  const byAccount = new Map<string, Set<string>>();
  return {
    /** @returns how many accounts the united set has */
    join(a: string, b: string): number {
      const united = byAccount.get(a) ?? new Set([a]);
      for (const account of byAccount.get(b) ?? [b]) united.add(account);
      for (const account of united) byAccount.set(account, united);
      return united.size;
    },
  };
}
