import { MENTION_KINDS, type MentionKind } from '../../nlp/doc';
import { MENTION_MARKS, type MentionMark } from '../mentionMarks';
import { type Background, featureForm } from './background';
import { around, measureBurst, measureOnset } from './burst';
import { type Cluster, countAround } from './cluster';
import { harms, rhetoric } from './concepts';
import { SPANS, type Traffic } from './traffic';

/** What a cluster looks like. All shares are in [0, 1], of its counted mentions. */
export interface ClusterShape {
  authors: number;
  kinds: Readonly<Record<MentionKind, number>>;
  marks: Readonly<Record<MentionMark, number>>;
  /** Those that say nearly what another said before. */
  copies: number;
  /** Those of the commonest wording. */
  topWording: number;
  /** Those with the commonest hashtag or link. */
  topKey: number;
  /** Those with the commonest words that are rare for the brand: the mean of the first two. */
  topWords: number;
  /** Those with the commonest word that names a failure or a harm. */
  harm: number;
  /** Part of the brand's traffic that the cluster is, at the span where it is largest. */
  traffic: number;
  /** How surprising so many at once are; see `measureBurst`. */
  burst: number;
  /** How surprising it is that there were none before; see `measureOnset`. */
  onset: number;
}

const RARE_LIFT = 5;
const MIN_NEAR = 4;

/**
 * Measures a cluster as it stands when a mention of it comes.
 * @param traffic the brand's mentions
 */
export function measureCluster(cluster: Cluster, background: Background, traffic: Traffic, at: number): ClusterShape {
  const { sums } = cluster;
  const size = Math.max(1, sums.mentions);
  const all = around(traffic, at);
  const near = SPANS.map((span) => countAround(cluster, at, span));
  const largest = cluster.wordings.reduce((most, wording) => Math.max(most, wording.mentions), 0);
  return {
    authors: cluster.authors.size,
    kinds: shares(MENTION_KINDS, sums.kinds, size * 100),
    marks: shares(MENTION_MARKS, sums.marks, size),
    copies: sums.copies / size,
    topWording: Math.min(1, largest / size),
    ...measureFeatures(cluster, background, size),
    traffic: Math.max(...near.map((count, index) => (count < MIN_NEAR ? 0 : count / (all[index]! + 1)))),
    burst: measureBurst(near, cluster.times.length, all, traffic.total()),
    onset: measureOnset(sums.mentions, traffic.since(cluster.first), traffic.total()),
  };
}

function shares<Name extends string>(names: readonly Name[], sums: readonly number[], size: number) {
  return Object.fromEntries(names.map((name, index) => [name, sums[index]! / size])) as Record<Name, number>;
}

function measureFeatures(cluster: Cluster, background: Background, size: number) {
  let topKey = 0;
  let harm = 0;
  const words = [0, 0];
  for (const [feature, count] of cluster.features) {
    const form = featureForm(feature);
    const part = count / size;
    if (harms.has(feature)) harm = Math.max(harm, part);
    if (form === 'tag' || form === 'link') topKey = Math.max(topKey, part);
    else if (form === 'reply' || rhetoric.has(feature) || part <= words[1]!) continue;
    else if (part > RARE_LIFT * background.share(feature, count, size)) {
      words[1] = part;
      words.sort((a, b) => b - a);
    }
  }
  return { harm: Math.min(1, harm), topKey: Math.min(1, topKey), topWords: Math.min(1, (words[0]! + words[1]!) / 2) };
}
