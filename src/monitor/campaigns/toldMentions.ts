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

/** Moments, both ends among them. */
export interface Period {
  from: number;
  to: number;
}

/** Mentions remembered; the one taken in first gives way. */
const MAX_TOLD = 600;
const MAX_COPIES = 6;
/** Of those that have a word of it, as many before and after a mention are compared with it. */
const MOST_COMPARED = 24;
/** Texts of fewer words are alike by chance. */
const MIN_COPY_WORDS = 3;
const COPY_SIMILARITY = 0.55;

/** The last mentions of one kind, in the order of their time, and which of them have a word. */
export function createToldMentions(state: readonly ToldMention[] = []) {
  /** In the order they came. */
  let queue: ToldMention[] = [];
  let list: ToldMention[] = [];
  let byFeature = new Map<string, ToldMention[]>();
  for (const each of state) put(structuredClone(each));

  function put(told: ToldMention): void {
    queue.push(told);
    insert(list, told);
    for (const feature of told.features) {
      const having = byFeature.get(feature);
      if (having === undefined) byFeature.set(feature, [told]);
      else insert(having, told);
    }
  }

  function forget(told: ToldMention): void {
    drop(list, told);
    for (const feature of told.features) {
      const having = byFeature.get(feature)!;
      drop(having, told);
      if (having.length === 0) byFeature.delete(feature);
    }
  }

  /** Notes who else wrote nearly the same as one that is about to be remembered. */
  function pair(told: ToldMention): void {
    if (told.features.length < MIN_COPY_WORDS) return;
    const compared = new Map<ToldMention, number>();
    for (const feature of told.features) {
      const having = byFeature.get(feature);
      if (having === undefined) continue;
      const place = placeAfter(having, told.at);
      for (const each of having.slice(Math.max(0, place - MOST_COMPARED), place + MOST_COMPARED))
        compared.set(each, (compared.get(each) ?? 0) + 1);
    }
    for (const [each, shared] of compared) {
      if (shared < 2 || each.author === told.author) continue;
      if (wordSimilarity(each.features, told.features) < COPY_SIMILARITY) continue;
      each.copies = [...each.copies, told.at].slice(-MAX_COPIES);
      told.copies = [...told.copies, each.at].slice(-MAX_COPIES);
      if (told.copies.length === MAX_COPIES) return;
    }
  }

  return {
    list: (): readonly ToldMention[] => list,

    add(told: ToldMention): void {
      pair(told);
      put(told);
      if (queue.length > MAX_TOLD) forget(queue.shift()!);
    },

    remove(mention: string): void {
      if (!queue.some((told) => told.mention === mention)) return;
      const kept = queue.filter((told) => told.mention !== mention);
      [queue, list, byFeature] = [[], [], new Map()];
      for (const told of kept) put(told);
    },

    /** A group became part of another one, or got another name. */
    rename(from: string, to: string): void {
      for (const told of list) if (told.campaign === from) told.campaign = to;
    },

    save: (): ToldMention[] => queue.map((each) => structuredClone(each)),
  };
}
export type ToldMentions = ReturnType<typeof createToldMentions>;

/** Those of a period, of mentions in the order of their time. */
export function within(list: readonly ToldMention[], { from, to }: Period): ToldMention[] {
  return list.slice(placeAfter(list, from - 1), placeAfter(list, to));
}

/** The place behind the last of those up to a moment. */
function placeAfter(list: readonly ToldMention[], at: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.at <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insert(list: ToldMention[], told: ToldMention): void {
  list.splice(placeAfter(list, told.at), 0, told);
}

function drop(list: ToldMention[], told: ToldMention): void {
  const place = list.indexOf(told);
  if (place !== -1) list.splice(place, 1);
}
