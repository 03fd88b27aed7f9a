import type { MentionFacts } from './facts';
import { createPeople, type Person, personOf } from './people';
import { isThreatKind } from './threat';

const HOUR_MS = 3_600_000;
/** An account that is younger when it posts has no past to judge by. */
const ESTABLISHED_MS = 90 * 24 * HOUR_MS;

/** What counting a threat needs to know of one of its mentions. */
export interface MeasuredMention {
  person: Person;
  /** In ms since 1970. */
  postedAt: number;
  isRepost: boolean;
  /** It is itself a threat, and not a repost. */
  isThreat: boolean;
  followers: number;
  /** How negative it is, in thousandths: whole numbers, so that what is taken out again leaves nothing behind. */
  negative: number;
  /** Whether the account was an old one when it posted; null where its age is not known. */
  isEstablished: boolean | null;
}

/** What a threat's mention list adds up to: how many, whose, and what severity needs beyond their number, as SeverityInput calls it. */
export interface ThreatMeasures {
  mentionCount: number;
  /** Of these, what its authors wrote themselves, reposts left out. */
  ownCount: number;
  /** Of these, what is itself a threat: an author may add more below a complaint. */
  threatCount: number;
  firstMentionAt: Date | null;
  lastMentionAt: Date | null;
  authorCount: number;
  reposterCount: number;
  /** Followers of authors and reposters, each person once, by their largest known number. */
  reach: number;
  busiestHour: number;
  negativity: number | null;
  credibility: number | null;
}

/** What of a mention is counted. */
export type CountedFacts = Pick<
  MentionFacts,
  'author' | 'kind' | 'followers' | 'postedAt' | 'repostOf' | 'score' | 'accountCreatedAt'
>;

export function toMeasured(facts: CountedFacts): MeasuredMention {
  const { author, kind, followers, postedAt, repostOf, score, accountCreatedAt } = facts;
  const isRepost = repostOf !== null;
  return {
    person: personOf(author),
    postedAt: postedAt.getTime(),
    isRepost,
    isThreat: !isRepost && isThreatKind(kind),
    followers,
    negative: Math.round(Math.max(0, -score) * 1_000),
    isEstablished: accountCreatedAt === null ? null : postedAt.getTime() - accountCreatedAt.getTime() >= ESTABLISHED_MS,
  };
}

/** Adds a threat's mentions up, one at a time and in any order. */
export function createThreatMeasures() {
  const hours = new Map<number, number>();
  const people = createPeople();
  let mentionCount = 0;
  let ownCount = 0;
  let threatCount = 0;
  let negative = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;

  function move(mention: MeasuredMention, sign: 1 | -1): void {
    const hour = Math.floor(mention.postedAt / HOUR_MS);
    const count = (hours.get(hour) ?? 0) + sign;
    if (count > 0) hours.set(hour, count);
    else hours.delete(hour);
    mentionCount += sign;
    if (mention.isRepost) return;
    ownCount += sign;
    if (mention.isThreat) threatCount += sign;
    negative += sign * mention.negative;
  }

  return {
    add(mention: MeasuredMention): void {
      first = Math.min(first, mention.postedAt);
      last = Math.max(last, mention.postedAt);
      people.add(mention);
      move(mention, 1);
    },

    /**
     * Takes one out that was added.
     * @returns false, and nothing is taken out, where there is none like it, or where the first or last went: what is left has to be added up anew
     */
    remove(mention: MeasuredMention): boolean {
      if (mention.postedAt === first || mention.postedAt === last) return false;
      if (!people.remove(mention)) return false;
      move(mention, -1);
      return true;
    },

    /** What keeping them costs, in bytes. */
    bytes: people.bytes,
    count: (): number => mentionCount,

    finish(): ThreatMeasures {
      let busiestHour = 0;
      for (const count of hours.values()) busiestHour = Math.max(busiestHour, count);
      const { authors, reposters, reach, agesKnown, established } = people.sums();
      return {
        mentionCount,
        ownCount,
        threatCount,
        firstMentionAt: mentionCount === 0 ? null : new Date(first),
        lastMentionAt: mentionCount === 0 ? null : new Date(last),
        authorCount: authors,
        reposterCount: reposters,
        reach,
        busiestHour,
        negativity: ownCount === 0 ? null : negative / 1_000 / ownCount,
        credibility: agesKnown === 0 ? null : established / agesKnown,
      };
    },
  };
}
export type ThreatMeasuring = ReturnType<typeof createThreatMeasures>;
