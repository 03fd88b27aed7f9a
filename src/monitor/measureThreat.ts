const HOUR_MS = 3_600_000;
/** An account that is younger when it posts has no past to judge by. */
const ESTABLISHED_MS = 90 * 24 * HOUR_MS;

export interface MeasuredMention {
  author: string;
  postedAt: Date;
  isRepost: boolean;
  /** Sentiment in [-1, 1]. */
  sentiment: number;
  accountCreatedAt: Date | null;
}

/** What severity needs of a threat beyond its counts; the names are those of SeverityInput. */
export interface ThreatMeasures {
  busiestHour: number;
  negativity: number | null;
  credibility: number | null;
}

/** Adds a threat's mentions up, one at a time and in any order. */
export function createThreatMeasures() {
  const hours = new Map<number, number>();
  const isEstablished = new Map<string, boolean>();
  let ownCount = 0;
  let negative = 0;
  return {
    add(mention: MeasuredMention): void {
      const hour = Math.floor(mention.postedAt.getTime() / HOUR_MS);
      hours.set(hour, (hours.get(hour) ?? 0) + 1);
      if (mention.isRepost) return;
      ownCount++;
      negative += Math.max(0, -mention.sentiment);
      if (mention.accountCreatedAt === null) return;
      const age = mention.postedAt.getTime() - mention.accountCreatedAt.getTime();
      isEstablished.set(mention.author, age >= ESTABLISHED_MS || isEstablished.get(mention.author) === true);
    },

    finish(): ThreatMeasures {
      let busiestHour = 0;
      for (const count of hours.values()) busiestHour = Math.max(busiestHour, count);
      const established = [...isEstablished.values()].filter(Boolean).length;
      return {
        busiestHour,
        negativity: ownCount === 0 ? null : negative / ownCount,
        credibility: isEstablished.size === 0 ? null : established / isEstablished.size,
      };
    },
  };
}
export type ThreatMeasuring = ReturnType<typeof createThreatMeasures>;
