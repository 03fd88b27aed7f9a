import type { Channel } from '../nlp/doc';
import { mentionKeys } from './mentionKeys';
import { textHash } from './textFingerprint';

/** What is known of one mention of a threat, for the pictures below. */
export interface PictureMention {
  id: string;
  authorKey: string;
  handle: string;
  channel: Channel;
  followers: number | null;
  postedAt: Date;
  isRepost: boolean;
  text: string;
}

/** An account that takes part in a threat. */
export interface ThreatAuthor {
  handle: string;
  channel: Channel;
  followers: number | null;
}

/** Two accounts that acted within the window of each other; the one that was first the first time is the source. */
export interface AuthorEdge {
  source: ThreatAuthor;
  target: ThreatAuthor;
  /** How often they did. */
  weight: number;
}

/** How many of the actions before one are looked at: of a thousand within a minute, the nearest say enough. */
const MAX_LOOK_BACK = 100;
const MAX_EDGES = 50_000;

/**
 * Who acted with whom, reposts included: pairs of accounts by how often they acted within a window of each other, after
 * the co-action networks of CooRTweet and CooRnet. Heaviest first, then by name.
 * @param mentions oldest first
 * @param windowMs at most so many milliseconds apart
 */
export function authorNetwork(mentions: readonly PictureMention[], windowMs: number): AuthorEdge[] {
  const edges = new Map<string, AuthorEdge>();
  mentions.forEach((later, index) => {
    const seen = new Set<string>([later.authorKey]);
    for (let before = index - 1; before >= Math.max(0, index - MAX_LOOK_BACK); before--) {
      const earlier = mentions[before]!;
      if (later.postedAt.getTime() - earlier.postedAt.getTime() > windowMs) break;
      // Once an action and account: ten posts of one are one act together.
      if (seen.has(earlier.authorKey)) continue;
      seen.add(earlier.authorKey);
      const key = [earlier.authorKey, later.authorKey].sort().join('\n');
      const edge = edges.get(key);
      if (edge !== undefined) edge.weight++;
      else if (edges.size < MAX_EDGES)
        edges.set(key, { source: toAuthor(earlier), target: toAuthor(later), weight: 1 });
    }
  });
  return [...edges]
    .sort(([keyA, a], [keyB, b]) => b.weight - a.weight || (keyA < keyB ? -1 : 1))
    .map(([, edge]) => edge);
}

/** The first own mention of each of the first authors. @param mentions oldest first */
export function firstMovers(mentions: readonly PictureMention[], limit: number): string[] {
  return distinctBy(
    mentions.filter((mention) => !mention.isRepost),
    (mention) => mention.authorKey,
  )
    .slice(0, limit)
    .map((mention) => mention.id);
}

/** Own mentions that show what is said: each of another text and author, the furthest reaching first. @param mentions oldest first */
export function exampleMentions(mentions: readonly PictureMention[], limit: number): string[] {
  const furthest = mentions
    .filter((mention) => !mention.isRepost)
    .map((mention, index) => ({ mention, index }))
    .sort((a, b) => (b.mention.followers ?? 0) - (a.mention.followers ?? 0) || a.index - b.index)
    .map(({ mention }) => mention);
  const texts = distinctBy(furthest, (mention) => String(textHash(mention.text)));
  return distinctBy(texts, (mention) => mention.authorKey)
    .slice(0, limit)
    .map((mention) => mention.id);
}

/** A hashtag or link and how many carry it. */
export interface SharedItem {
  value: string;
  mentions: number;
  authors: number;
}

/** Hashtags or links of a threat's own mentions, those of most authors first. */
export function sharedItems(mentions: readonly PictureMention[], form: 'tag' | 'link'): SharedItem[] {
  const found = new Map<string, { mentions: number; authors: Set<string> }>();
  for (const mention of mentions) {
    if (mention.isRepost) continue;
    for (const key of mentionKeys(mention.text, [])) {
      if (!key.startsWith(`${form}:`)) continue;
      const value = key.slice(form.length + 1);
      const item = found.get(value) ?? { mentions: 0, authors: new Set() };
      item.mentions++;
      item.authors.add(mention.authorKey);
      found.set(value, item);
    }
  }
  return [...found]
    .map(([value, item]) => ({ value, mentions: item.mentions, authors: item.authors.size }))
    .sort((a, b) => b.authors - a.authors || b.mentions - a.mentions || (a.value < b.value ? -1 : 1));
}

const HOUR_MS = 3_600_000;

/** How many mentions an hour brought, and how many there were by its end. */
export interface GrowthPoint {
  start: Date;
  mentions: number;
  total: number;
}

/**
 * Hour by hour from the first mention to the last, hours without any included.
 * @param counts mentions by the start of their clock hour, in ms
 * @param limit so many hours at most: the newest
 */
export function growthByHour(counts: ReadonlyMap<number, number>, limit: number): GrowthPoint[] {
  const hours = [...counts.keys()].sort((a, b) => a - b);
  if (hours.length === 0) return [];
  const last = hours.at(-1)!;
  const first = Math.max(hours[0]!, last - (limit - 1) * HOUR_MS);
  let total = 0;
  for (const hour of hours) if (hour < first) total += counts.get(hour)!;
  const points: GrowthPoint[] = [];
  for (let hour = first; hour <= last; hour += HOUR_MS) {
    const mentions = counts.get(hour) ?? 0;
    total += mentions;
    points.push({ start: new Date(hour), mentions, total });
  }
  return points;
}

function toAuthor({ handle, channel, followers }: PictureMention): ThreatAuthor {
  return { handle, channel, followers };
}

function distinctBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
