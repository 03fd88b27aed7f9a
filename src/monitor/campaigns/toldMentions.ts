import { wordSimilarity } from './cluster';

/** A mention that may be a threat, as long as it is remembered. */
export interface ToldMention {
  mention: string;
  author: string;
  at: number;
  /** The group that it belongs to. */
  campaign: string;
  features: string[];
  /** When other authors wrote nearly the same. */
  copies: number[];
}

/** Mentions remembered; the one taken in first gives way. */
const MAX_TOLD = 600;
const MAX_COPIES = 6;
/** Texts of fewer words are alike by chance. */
const MIN_COPY_WORDS = 3;
const COPY_SIMILARITY = 0.55;

/** The last mentions of one kind, and which of them have a word. */
export function createToldMentions(state: readonly ToldMention[] = []) {
  let list = state.map((each) => structuredClone(each));
  const byFeature = new Map<string, ToldMention[]>();
  for (const each of list) index(each);

  function index(told: ToldMention): void {
    for (const feature of told.features) {
      const having = byFeature.get(feature);
      if (having === undefined) byFeature.set(feature, [told]);
      else having.push(told);
    }
  }

  function forget(told: ToldMention): void {
    for (const feature of told.features) {
      const having = byFeature.get(feature)!.filter((each) => each !== told);
      if (having.length > 0) byFeature.set(feature, having);
      else byFeature.delete(feature);
    }
  }

  /** Notes who else wrote nearly the same as one that is about to be remembered. */
  function pair(told: ToldMention): void {
    if (told.features.length < MIN_COPY_WORDS) return;
    const shared = new Map<ToldMention, number>();
    for (const feature of told.features)
      for (const each of byFeature.get(feature) ?? []) shared.set(each, (shared.get(each) ?? 0) + 1);
    for (const [each, count] of shared) {
      if (count < MIN_COPY_WORDS || each.author === told.author) continue;
      if (wordSimilarity(each.features, told.features) < COPY_SIMILARITY) continue;
      each.copies = [...each.copies, told.at].slice(-MAX_COPIES);
      told.copies = [...told.copies, each.at].slice(-MAX_COPIES);
    }
  }

  return {
    list: (): readonly ToldMention[] => list,
    having: (feature: string): readonly ToldMention[] => byFeature.get(feature) ?? [],

    add(told: ToldMention): void {
      pair(told);
      list.push(told);
      index(told);
      if (list.length > MAX_TOLD) forget(list.shift()!);
    },

    remove(mention: string): void {
      for (const told of list) if (told.mention === mention) forget(told);
      list = list.filter((told) => told.mention !== mention);
    },

    /** A group became part of another one, or got another name. */
    rename(from: string, to: string): void {
      for (const told of list) if (told.campaign === from) told.campaign = to;
    },

    save: (): ToldMention[] => list.map((each) => structuredClone(each)),
  };
}
export type ToldMentions = ReturnType<typeof createToldMentions>;
