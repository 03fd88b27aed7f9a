import { MENTION_KINDS } from '../../nlp/doc';
import type { MentionFacts } from '../facts';
import { type Background, featureForm, isKey } from './background';
import { type Campaign, type Cluster, countAround } from './cluster';
import { rhetoric } from './concepts';
import { SPANS } from './traffic';

const MOST: Readonly<Record<string, number>> = { word: 4.5, tag: 9, link: 9, reply: 2.5, fault: 2 };
/** Words of one text depend on each other: each further one that is shared says less. */
const DISCOUNTS = [1, 1, 0.8, 0.7, 0.6, 0.5, 0.45, 0.4];
const LEAST_DISCOUNT = 0.35;
/** More than one rare word: what happens at one time and has little in common does not belong together. */
const LEAST_SHARED = 4.6;
const MOST_OF_CORE = 6;
const GAIN_BY_COUNT = 0.3;
const MOST_RHETORIC = 0.8;
const UNSHARED_COST = 0.12;
const MOST_UNSHARED = 12;
/** What fewer of a cluster's mentions have is chance, not what it is about. */
const CORE = 0.08;
const NO_SURGES: ReadonlyMap<string, number> = new Map();
const MOST_KIND = 1.2;

/**
 * How much likelier a mention is as one of the cluster than as one of the brand's other mentions, as the logarithm of the
 * odds: what they share against how common it is for the brand, how much of the traffic around it the cluster is, and
 * whether it is of the cluster's kind. In the manner of a mixture of word distributions.
 * @param traffic the brand's mentions around it, by span
 */
export function scoreLink(
  cluster: Campaign,
  facts: MentionFacts,
  features: readonly string[],
  background: Background,
  traffic: readonly number[],
  surges: ReadonlyMap<string, number> = NO_SURGES,
): number {
  const shared = scoreFeatures(cluster, features, background, surges);
  if (shared < LEAST_SHARED) return Number.NEGATIVE_INFINITY;
  return shared + scoreTime(cluster, facts, traffic) + scoreKind(cluster, facts);
}

/**
 * Logarithm of the odds by what is shared alone.
 * @param beside a cluster that is no background either, for it may be one with this
 */
export function scoreFeatures(
  cluster: Campaign,
  features: readonly string[],
  background: Background,
  surges: ReadonlyMap<string, number> = NO_SURGES,
  beside: Cluster | null = null,
): number {
  const size = cluster.sums.mentions;
  // What is raised is no part of the background.
  const isRaised = cluster.raisedAs !== null;
  const gains: number[] = [];
  let unshared = 0;
  for (const feature of features) {
    const count = cluster.features.get(feature) ?? 0;
    const surge = surges.get(feature) ?? 0;
    if (count === 0 || count < size * CORE) {
      unshared++;
      continue;
    }
    const usual = isRaised ? background.share(feature, 0, 0) : shareBeside(feature, cluster, beside, background);
    const gain = Math.log(count / (size + 3) / usual);
    if (gain > 0) gains.push(Math.min(gain, mostGain(feature, count)) + surge);
  }
  gains.sort((a, b) => b - a);
  let score = -UNSHARED_COST * Math.min(unshared, MOST_UNSHARED);
  for (let place = 0; place < gains.length; place++) score += gains[place]! * (DISCOUNTS[place] ?? LEAST_DISCOUNT);
  return score;
}

/** Share in the background, without the cluster; hashtags and links also without the one that it may be one with. */
function shareBeside(feature: string, cluster: Cluster, beside: Cluster | null, background: Background): number {
  const count = cluster.features.get(feature) ?? 0;
  const other = isKey(feature) ? (beside?.features.get(feature) ?? 0) : 0;
  return background.share(feature, count + other, cluster.sums.mentions + (beside?.sums.mentions ?? 0));
}

/** A word that one other mention has may be chance; one that many have is what they are about. */
function mostGain(feature: string, count: number): number {
  if (rhetoric.has(feature)) return MOST_RHETORIC;
  const form = featureForm(feature);
  return form === 'word' ? Math.min(MOST_OF_CORE, MOST.word! + GAIN_BY_COUNT * (count - 1)) : MOST[form]!;
}

/** Logarithm of the cluster's part in the traffic around the mention, at the span where it is largest. */
function scoreTime(cluster: Cluster, facts: MentionFacts, traffic: readonly number[]): number {
  const at = facts.postedAt.getTime();
  let best = 0;
  SPANS.forEach((span, index) => {
    best = Math.max(best, countAround(cluster, at, span) / (traffic[index]! + 1));
  });
  return Math.log(Math.max(best, 0.0005));
}

/** Whether the mention is read as what the cluster's mentions are. */
function scoreKind(cluster: Cluster, facts: MentionFacts): number {
  const size = cluster.sums.mentions * 100;
  let agreement = 0;
  for (let kind = 0; kind < MENTION_KINDS.length; kind++) {
    agreement += (facts.kindScores[kind]! / 100) * ((cluster.sums.kinds[kind]! + 30) / (size + 210));
  }
  return Math.max(-MOST_KIND, Math.min(MOST_KIND, Math.log(agreement * 5)));
}
