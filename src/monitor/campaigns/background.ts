import { commonWords } from './commonWords';

/** Mentions whose words make one generation; the one before it is remembered as well. */
const GENERATION = 20_000;
const MAX_FEATURES = 60_000;
/** How much the words of other brands count beside what has been seen of this one. */
const PRIOR_MENTIONS = 150;
const RARE: Readonly<Record<string, number>> = {
  word: 0.0006,
  tag: 0.0004,
  link: 0.0002,
  reply: 0.004,
  fault: 0.05,
};

export interface BackgroundState {
  young: [string, number][];
  youngMentions: number;
  old: [string, number][];
  oldMentions: number;
}

/**
 * What a brand is usually talked about: in how many of its last 20,000 to 40,000 mentions a word, hashtag or link
 * occurred, campaigns left out. Older ones are let go generation by generation.
 */
export function createBackground(state?: BackgroundState) {
  let young = new Map(state?.young);
  let youngMentions = state?.youngMentions ?? 0;
  let old = new Map(state?.old);
  let oldMentions = state?.oldMentions ?? 0;

  return {
    /** Takes in the features of one mention. */
    add(features: readonly string[]): void {
      if (youngMentions >= GENERATION || young.size >= MAX_FEATURES) {
        old = young;
        oldMentions = youngMentions;
        young = new Map();
        youngMentions = 0;
      }
      youngMentions++;
      for (const feature of features) young.set(feature, (young.get(feature) ?? 0) + 1);
    },

    /** Takes out what a group had: it turned out to be a campaign, and no background. */
    takeOut(features: ReadonlyMap<string, number>, mentions: number): void {
      youngMentions = Math.max(0, youngMentions - mentions);
      for (const [feature, count] of features) {
        const left = (young.get(feature) ?? 0) - count;
        if (left > 0) young.set(feature, left);
        else young.delete(feature);
      }
    },

    /** Takes in what a group had that turned out to be no campaign. */
    putBack(features: ReadonlyMap<string, number>, mentions: number): void {
      youngMentions += mentions;
      for (const [feature, count] of features) young.set(feature, (young.get(feature) ?? 0) + count);
    },

    /**
     * Share of the brand's mentions that have a feature, those of one group left out, in (0, 1).
     * @param inGroup how many mentions of the group have it
     * @param groupSize how many mentions the group has
     */
    share(feature: string, inGroup: number, groupSize: number): number {
      const seen = Math.max(0, (young.get(feature) ?? 0) + (old.get(feature) ?? 0) - inGroup);
      const mentions = Math.max(0, youngMentions + oldMentions - groupSize);
      const prior = commonWords.get(feature) ?? RARE[featureForm(feature)]!;
      return (seen + prior * PRIOR_MENTIONS) / (mentions + PRIOR_MENTIONS);
    },

    /** How many of the brand's mentions outside a group have a feature. */
    countBeside: (feature: string, inGroup: number): number =>
      Math.max(0, (young.get(feature) ?? 0) + (old.get(feature) ?? 0) - inGroup),

    save: (): BackgroundState => ({ young: [...young], youngMentions, old: [...old], oldMentions }),
  };
}
export type Background = ReturnType<typeof createBackground>;

/** `word` for a bare word, else what stands before the colon. */
export function featureForm(feature: string): 'word' | 'tag' | 'link' | 'reply' | 'fault' {
  if (feature.startsWith('tag:')) return 'tag';
  if (feature.startsWith('link:')) return 'link';
  if (feature.startsWith('fault:')) return 'fault';
  return feature.startsWith('reply:') ? 'reply' : 'word';
}

/** Whether a feature is a hashtag or a link. */
export function isKey(feature: string): boolean {
  const form = featureForm(feature);
  return form === 'tag' || form === 'link';
}
