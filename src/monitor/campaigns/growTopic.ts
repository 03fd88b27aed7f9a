import { type Background, featureForm } from './background';
import { surprise } from './burst';
import { rhetoric } from './concepts';
import type { ToldMention, ToldMentions } from './toldMentions';

/** Words tried as the beginning of a topic, the most surprising first. */
const MOST_SEEDS = 5;
const LEAST_SEED = 3;
const LEAST_SURPRISE_OF_SEED = 0.5;
/** A word belongs to the topic when so many others of it have it; and at least this share. */
const LEAST_OTHERS = 2;
const LEAST_SHARE = 0.1;
const ROUNDS = 2;
/** From this logarithm of odds on a mention is taken to be about the topic. */
const LEAST_SCORE = 3;
const MOST_GAIN = 4;
const UNSHARED_COST = 0.1;
const PRIOR_MEMBERS = 2;
/** What other brands' talk counts beside this one's. */
const PRIOR_MENTIONS = 30;
const LEAST_USUAL = 0.004;

/** What mentions around a moment tell of, and those of the others that would be taken for it. */
export interface Topic {
  members: ToldMention[];
  outside: number;
}

/** Words of a mention from which a topic may grow: several around its moment have them, far more than usual. */
export function findSeeds(
  mention: ToldMention,
  told: ToldMentions,
  isNear: (told: ToldMention) => boolean,
  near: number,
  background: Background,
): string[] {
  return mention.features
    .flatMap((word) => {
      if (featureForm(word) === 'fault' || rhetoric.has(word)) return [];
      const count = told.having(word).filter(isNear).length;
      if (count < LEAST_SEED) return [];
      const usual = near * usualShare(word, told, isNear, told.list().length - near, background);
      return [{ word, beyond: surprise(count, usual) }];
    })
    .filter(({ beyond }) => beyond > LEAST_SURPRISE_OF_SEED)
    .sort((a, b) => b.beyond - a.beyond || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_SEEDS)
    .map(({ word }) => word);
}

/**
 * Grows a topic from one word: those around a moment that have it, the words that several of these have in common, then all
 * that have enough of those words. What a mention brings itself does not speak for its belonging (it is left out of the
 * counts), so that words shared by chance gather few.
 */
export function growTopic(
  seed: string,
  told: ToldMentions,
  isNear: (told: ToldMention) => boolean,
  far: number,
  background: Background,
): Topic {
  let members = told.having(seed).filter(isNear);
  let outside = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const gains = measureGains(members, told, isNear, far, background);
    const inside = new Set(members);
    const about = [...scoreAll(gains, inside, told)].filter(([, score]) => score >= LEAST_SCORE).map(([each]) => each);
    const kept = about.filter(isNear);
    outside = about.length - kept.length;
    members = kept;
  }
  return { members, outside };
}

/** Gain of having a word, for one whose word is not among those counted and for one whose word is. */
type Gains = ReadonlyMap<string, readonly [other: number, own: number]>;

function measureGains(
  members: readonly ToldMention[],
  told: ToldMentions,
  isNear: (told: ToldMention) => boolean,
  far: number,
  background: Background,
): Gains {
  const counts = new Map<string, number>();
  for (const { features } of members)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const gains = new Map<string, [number, number]>();
  for (const [word, count] of counts) {
    if (count < LEAST_OTHERS || count < LEAST_SHARE * members.length || rhetoric.has(word)) continue;
    const usual = usualShare(word, told, isNear, far, background);
    const gain = (others: number, of: number) =>
      others < LEAST_OTHERS ? 0 : Math.max(0, Math.min(MOST_GAIN, Math.log(others / (of + PRIOR_MEMBERS) / usual)));
    gains.set(word, [gain(count, members.length), gain(count - 1, members.length - 1)]);
  }
  return gains;
}

function scoreAll(gains: Gains, inside: ReadonlySet<ToldMention>, told: ToldMentions): Map<ToldMention, number> {
  const scores = new Map<ToldMention, number>();
  for (const [word, [other, own]] of gains) {
    for (const each of told.having(word)) {
      const gain = inside.has(each) ? own : other;
      if (gain === 0) continue;
      scores.set(each, (scores.get(each) ?? -UNSHARED_COST * each.features.length) + gain + UNSHARED_COST);
    }
  }
  return scores;
}

/** In what share of the mentions a word is expected: by those away from the moment, and by what is said of the brand. */
function usualShare(
  word: string,
  told: ToldMentions,
  isNear: (told: ToldMention) => boolean,
  far: number,
  background: Background,
): number {
  const having = told.having(word);
  const outside = having.length - having.filter(isNear).length;
  return (outside + PRIOR_MENTIONS * Math.max(LEAST_USUAL, background.share(word, 0, 0))) / (far + PRIOR_MENTIONS);
}
