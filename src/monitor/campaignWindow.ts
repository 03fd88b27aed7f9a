import type { Change, MentionFacts } from './facts';
import { isThreatKind } from './threat';

/** Five authors who push one thing within six hours are a campaign (annotation guide: "at least five different authors"). */
export const CAMPAIGN_WINDOW_MS = 6 * 3_600_000;
export const CAMPAIGN_MIN_AUTHORS = 5;
/** How much is remembered per brand, and per key: what is older gives way. */
const MAX_REMEMBERED = 20_000;
const MAX_PER_KEY = 400;

export interface WindowMention {
  sequence: number;
  mention: string;
  facts: MentionFacts;
}

/** Mentions of at least five authors that share a key within the window. */
export interface CampaignGroup {
  key: string;
  members: WindowMention[];
}

/**
 * Remembers a brand's recent threatening mentions by what they could be grouped by, in the mentions' own time.
 * The same changes in the same order give the same groups.
 */
export function createCampaignWindow() {
  const byKey = new Map<string, WindowMention[]>();
  const remembered = new Map<string, WindowMention>();

  function forget(mention: string): void {
    const known = remembered.get(mention);
    if (known === undefined) return;
    remembered.delete(mention);
    for (const key of known.facts.keys) {
      const left = (byKey.get(key) ?? []).filter((member) => member.mention !== mention);
      if (left.length > 0) byKey.set(key, left);
      else byKey.delete(key);
    }
  }

  function remember(entry: WindowMention): boolean {
    forget(entry.mention);
    if (!isThreatKind(entry.facts.kind) || entry.facts.repostOf !== null) return false;
    remembered.set(entry.mention, entry);
    for (const key of entry.facts.keys) {
      const members = byKey.get(key) ?? [];
      members.push(entry);
      if (members.length > MAX_PER_KEY) members.shift();
      byKey.set(key, members);
    }
    if (remembered.size > MAX_REMEMBERED) forget(remembered.keys().next().value as string);
    return true;
  }

  return {
    forget,

    /** Takes one mention in and returns the groups of five authors and more that it is part of. */
    add(entry: WindowMention): CampaignGroup[] {
      if (!remember(entry)) return [];
      const groups: CampaignGroup[] = [];
      for (const key of entry.facts.keys) {
        const group = densestWindow(byKey.get(key) ?? [], entry);
        if (new Set(group.map((member) => member.facts.author)).size >= CAMPAIGN_MIN_AUTHORS) {
          groups.push({ key, members: group });
        }
      }
      return groups;
    },

    /** Takes in what has been judged before. */
    rememberAll(changes: readonly Change[]): void {
      for (const { sequence, mention, after } of changes) {
        if (after === null) forget(mention);
        else remember({ sequence, mention, facts: after });
      }
    },

    /** First sequence still remembered; null when nothing is. */
    oldestSequence(): number | null {
      const first = remembered.values().next().value;
      return first === undefined ? null : first.sequence;
    },
  };
}
export type CampaignWindow = ReturnType<typeof createCampaignWindow>;

/** Of the six-hour spans that hold the entry, the members of the one with the most authors. */
function densestWindow(members: readonly WindowMention[], entry: WindowMention): WindowMention[] {
  const at = entry.facts.postedAt.getTime();
  const near = members
    .filter((member) => Math.abs(member.facts.postedAt.getTime() - at) <= CAMPAIGN_WINDOW_MS)
    .sort((a, b) => a.facts.postedAt.getTime() - b.facts.postedAt.getTime());
  let best: WindowMention[] = [];
  let bestAuthors = 0;
  let end = 0;
  const authors = new Map<string, number>();
  for (let start = 0; start < near.length; start++) {
    const from = near[start]!.facts.postedAt.getTime();
    if (from > at) break;
    for (; end < near.length && near[end]!.facts.postedAt.getTime() - from <= CAMPAIGN_WINDOW_MS; end++) {
      authors.set(near[end]!.facts.author, (authors.get(near[end]!.facts.author) ?? 0) + 1);
    }
    if (authors.size > bestAuthors) {
      bestAuthors = authors.size;
      best = near.slice(start, end);
    }
    const leaving = near[start]!.facts.author;
    const left = authors.get(leaving)! - 1;
    if (left === 0) authors.delete(leaving);
    else authors.set(leaving, left);
  }
  return best;
}
