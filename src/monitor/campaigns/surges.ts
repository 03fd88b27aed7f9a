import { MENTION_KINDS } from '../../nlp/doc';
import type { MentionFacts } from '../facts';
import { THREAT_KINDS, type ThreatKind } from '../threat';
import { type Background, featureForm } from './background';
import { MIN_NEAR, surprise } from './burst';
import { harms } from './concepts';
import { createRecentWords, type RecentWordsState } from './recentWords';
import { createTraffic, type Traffic, type TrafficState } from './traffic';

/** A mention that comes with others like it far more often than usual: by feature, how surprising that is. */
export type Surges = ReadonlyMap<string, number>;

export interface SurgesState {
  complaints: TrafficState;
  /** Complaints by what they find fault with. */
  faults: [string, TrafficState][];
  words: RecentWordsState;
}

/** In percent: what may be of the kind is counted as one. */
const LEAST_SCORE = 30;
/** Negative decimal logarithm of the chance from which something comes far more often than usual. */
const LEAST_SURPRISE = 2;
/** A complaint has many words, each of which could come often by chance. */
const LEAST_SURPRISE_OF_WORD = 3;
/** Of those that come so often, at most so many may be of the usual sort: the others belong together. */
const MOST_USUAL = 0.4;
/** A complaint's words are no random draw from what is said of the brand. */
const WORD_DISPERSION = 2.5;
/** A day's quiet and busy hours differ by about so much; and talk comes in clumps. */
const RHYTHM = 1.5;
/** Spans that must have been observed before their rate is known. */
const LEAST_OBSERVED = 3;
const LEAST_OBSERVED_MS = 12 * 3_600_000;
/** Mentions outside the span from which what is usual is known. */
const LEAST_OUTSIDE = 60;
const PRIOR_TRAFFIC = 20;
/** Beyond this, how surprising something is makes no difference. */
const MOST_STRENGTH = 4;
const MINUTE = 60_000;
const RUSH_SPANS = [20 * MINUTE, 60 * MINUTE, 180 * MINUTE, 12 * 60 * MINUTE, 48 * 60 * MINUTE] as const;

/** The brand's mentions and complaints within a span to either side of a moment. */
interface Seen {
  span: number;
  /** How much of the span to either side has passed, in milliseconds. */
  covered: number;
  all: number;
  complaintsNear: number;
}

/**
 * Watches how often a brand's complaints come, by what they find fault with and by their words: a failure is told by its
 * victims in so many words that what links them is that they come together.
 */
export function createSurges(state?: SurgesState) {
  const complaints = createTraffic(state?.complaints);
  const faults = new Map<string, Traffic>(state?.faults.map(([fault, saved]) => [fault, createTraffic(saved)]));
  const words = createRecentWords(state?.words);

  /** How surprising so many around a moment are by the rate and by the part of the traffic, whichever says less. */
  function measureRush(counted: Traffic, at: number, seen: readonly Seen[], traffic: Traffic): number {
    let most = 0;
    for (const { span, covered, all } of seen) {
      const near = counted.around(at, span);
      if (near + 1 < MIN_NEAR) continue;
      const before = Math.max(0, counted.total() - near) + 1;
      const byRate = (before * covered) / (traffic.observedMs() - covered);
      const byPart = (before * Math.max(1, all - near)) / (Math.max(0, traffic.total() - all) + PRIOR_TRAFFIC);
      most = Math.max(most, judgeExcess(near + 1, RHYTHM * Math.max(byRate, byPart), LEAST_SURPRISE));
    }
    return most;
  }

  /** The same for a word among complaints, beside how many of the brand's mentions outside the span have it. */
  function measureWord(word: string, facts: MentionFacts, seen: readonly Seen[], background: Background): number {
    let most = 0;
    for (const { span, all, complaintsNear } of seen) {
      const count = words.around(word, facts.author, facts.postedAt.getTime(), span) + 1;
      if (count < MIN_NEAR) continue;
      const share = background.share(word, count - 1, all);
      const expected = WORD_DISPERSION * share * (complaintsNear + 1);
      most = Math.max(most, judgeExcess(count, expected, LEAST_SURPRISE_OF_WORD));
    }
    return most;
  }

  /** What was seen within each span to either side of a moment, where so much was seen besides that it can be unusual. */
  function look(at: number, traffic: Traffic): Seen[] {
    return RUSH_SPANS.flatMap((span) => {
      // What comes after a moment is not seen yet when it is the newest.
      const covered = span + Math.min(span, Math.max(0, traffic.last() - at));
      if (traffic.observedMs() < Math.max(LEAST_OBSERVED_MS, LEAST_OBSERVED * covered)) return [];
      const all = traffic.around(at, span);
      if (traffic.total() - all < LEAST_OUTSIDE) return [];
      return [{ span, covered, all, complaintsNear: complaints.around(at, span) }];
    });
  }

  return {
    /** Which kind of threat a mention may be one of; null for none. */
    kindOf(facts: MentionFacts, features: readonly string[]): ThreatKind | null {
      const score = (kind: ThreatKind) => facts.kindScores[MENTION_KINDS.indexOf(kind)]!;
      const [best] = [...THREAT_KINDS].sort((a, b) => score(b) - score(a));
      if (score(best!) >= LEAST_SCORE) return best!;
      return facts.polarity === 'NEGATIVE' && features.some((feature) => harms.has(feature)) ? 'COMPLAINT' : null;
    },

    /**
     * What of a mention of a kind comes far more often than usual just now.
     * @param traffic the brand's mentions, this one among them
     */
    measure(
      kind: ThreatKind,
      facts: MentionFacts,
      features: readonly string[],
      traffic: Traffic,
      background: Background,
    ): Surges {
      const surges = new Map<string, number>();
      const at = facts.postedAt.getTime();
      const put = (feature: string, strength: number) => {
        if (strength > 0) surges.set(feature, Math.min(MOST_STRENGTH, strength));
      };
      const seen = kind === 'COMPLAINT' ? look(at, traffic) : [];
      if (seen.length === 0) return surges;
      for (const fault of facts.faults) {
        const counted = faults.get(fault);
        if (counted !== undefined) put(`fault:${fault}`, measureRush(counted, at, seen, traffic));
      }
      for (const feature of features)
        if (featureForm(feature) === 'word') put(feature, measureWord(feature, facts, seen, background));
      return surges;
    },

    /**
     * Takes a mention of a kind in.
     * @param isNew false for one that is judged again: that it came has been counted
     */
    add(kind: ThreatKind, facts: MentionFacts, features: readonly string[], isNew = true): void {
      const at = facts.postedAt.getTime();
      if (kind !== 'COMPLAINT') return;
      if (isNew) complaints.add(at);
      for (const fault of isNew ? facts.faults : []) {
        let counted = faults.get(fault);
        if (counted === undefined) faults.set(fault, (counted = createTraffic()));
        counted.add(at);
      }
      for (const feature of features) if (featureForm(feature) === 'word') words.add(feature, facts.author, at);
    },

    /** Takes out who used the words of a mention that goes. */
    remove(facts: MentionFacts, features: readonly string[]): void {
      for (const feature of features) words.remove(feature, facts.author, facts.postedAt.getTime());
    },

    save: (): SurgesState => ({
      complaints: complaints.save(),
      faults: [...faults].map(([fault, counted]) => [fault, counted.save()]),
      words: words.save(),
    }),
  };
}

/** By how much a count is beyond what is surprising, 0 where it is not or where the usual ones may be most of it. */
function judgeExcess(count: number, expected: number, least: number): number {
  if (expected > MOST_USUAL * count) return 0;
  return Math.max(0, surprise(count, expected) - least);
}
