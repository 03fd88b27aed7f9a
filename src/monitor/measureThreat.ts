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
  let negative = 0;
  return {
    add(mention: MeasuredMention): void {
      const hour = Math.floor(mention.postedAt.getTime() / HOUR_MS);
      hours.set(hour, (hours.get(hour) ?? 0) + 1);
      people.add({ ...mention, isEstablished: isEstablished(mention) });
      if (mention.isRepost) return;
      ownCount++;
      negative += Math.max(0, -mention.sentiment);
    },

    /** What keeping them costs, see `People.room`. */
    room: people.room,

    finish(): ThreatMeasures {
      let busiestHour = 0;
      for (const count of hours.values()) busiestHour = Math.max(busiestHour, count);
      const { authors, reposters, reach, agesKnown, established } = people.sums();
      return {
        authorCount: authors,
        reposterCount: reposters,
        reach,
        busiestHour,
        negativity: ownCount === 0 ? null : negative / ownCount,
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
