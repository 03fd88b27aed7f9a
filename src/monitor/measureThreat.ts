import { createPeople } from './people';

const HOUR_MS = 3_600_000;
/** An account that is younger when it posts has no past to judge by. */
const ESTABLISHED_MS = 90 * 24 * HOUR_MS;

export interface MeasuredMention {
  author: string;
  postedAt: Date;
  isRepost: boolean;
  followers: number;
  /** Sentiment in [-1, 1]. */
  sentiment: number;
  accountCreatedAt: Date | null;
}

/** Whose mentions they are, and what severity needs of them beyond their number; the names are those of SeverityInput. */
export interface ThreatMeasures {
  authorCount: number;
  reposterCount: number;
  /** Followers of authors and reposters, each person once, by their largest known number. */
  reach: number;
  busiestHour: number;
  negativity: number | null;
  credibility: number | null;
}

/** Adds a threat's mentions up, one at a time and in any order. */
export function createThreatMeasures() {
  const hours = new Map<number, number>();
  const people = createPeople();
  let ownCount = 0;
  /** In thousandths: whole numbers, so that what is taken out again leaves nothing behind. */
  let negative = 0;

  function move({ postedAt, isRepost, sentiment }: MeasuredMention, sign: 1 | -1): void {
    const hour = Math.floor(postedAt.getTime() / HOUR_MS);
    const count = (hours.get(hour) ?? 0) + sign;
    if (count > 0) hours.set(hour, count);
    else hours.delete(hour);
    if (isRepost) return;
    ownCount += sign;
    negative += sign * Math.round(Math.max(0, -sentiment) * 1_000);
  }

  return {
    add(mention: MeasuredMention): void {
      people.add({ ...mention, isEstablished: isEstablished(mention) });
      move(mention, 1);
    },

    /** Takes one out that was added. @returns false, and nothing is taken out, where there is none like it */
    remove(mention: MeasuredMention): boolean {
      if (!people.remove({ ...mention, isEstablished: isEstablished(mention) })) return false;
      move(mention, -1);
      return true;
    },

    /** What keeping them costs, in bytes. */
    bytes: people.bytes,

    finish(): ThreatMeasures {
      let busiestHour = 0;
      for (const count of hours.values()) busiestHour = Math.max(busiestHour, count);
      const { authors, reposters, reach, agesKnown, established } = people.sums();
      return {
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

function isEstablished({ postedAt, accountCreatedAt }: MeasuredMention): boolean | null {
  if (accountCreatedAt === null) return null;
  return postedAt.getTime() - accountCreatedAt.getTime() >= ESTABLISHED_MS;
}
