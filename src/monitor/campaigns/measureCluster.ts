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
  /** Those that are negative toward the brand. */
  negative: number;
  /** Those of accounts younger than 90 days, of those whose age is known; 0 where fewer than five are. */
  young: number;
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
  /** How far beyond what a wave needs it is; 0 where it is none. See `waves`. */
  wave: number;
}

const RARE_LIFT = 5;
const LEAST_KNOWN = 5;
const MIN_NEAR = 4;
/** A word that so many of the mentions have is what they are about. */
const MAIN_WORD = 0.5;
/** Of the brand's other mentions with that word, so many are taken to tell of the same: what is always talked of is no burst. */
const SAME_SORT = 0.5;
const NOTHING_SHARED = { part: 0, beside: 0 };

/**
 * Measures a cluster as it stands when a mention of it comes.
 * @param traffic the brand's mentions
 * @param wave how far beyond usual the wave is that it is, if it is one
 */
export function measureCluster(
  cluster: Cluster,
  background: Background,
  traffic: Traffic,
  at: number,
  wave = 0,
): ClusterShape {
  const { sums } = cluster;
  const size = Math.max(1, sums.mentions);
  const all = around(traffic, at);
  const near = SPANS.map((span) => countAround(cluster, at, span));
  const largest = cluster.wordings.reduce((most, wording) => Math.max(most, wording.mentions), 0);
  const { beside, features } = measureFeatures(cluster, background, size);
  return {
    authors: cluster.authors.size,
    kinds: shares(MENTION_KINDS, sums.kinds, size * 100),
    marks: shares(MENTION_MARKS, sums.marks, size),
    negative: sums.negative / size,
    young: sums.agesKnown < LEAST_KNOWN ? 0 : sums.young / sums.agesKnown,
    copies: sums.copies / size,
    topWording: Math.min(1, largest / size),
    ...features,
    traffic: Math.max(...near.map((count, index) => (count < MIN_NEAR ? 0 : count / (all[index]! + 1)))),
    burst: measureBurst(near, cluster.times.length + beside, all, traffic.total()),
    onset: measureOnset(Math.max(1, sums.mentions - beside), traffic.since(cluster.first), traffic.total()),
    wave,
  };
}

function shares<Name extends string>(names: readonly Name[], sums: readonly number[], size: number) {
  return Object.fromEntries(names.map((name, index) => [name, sums[index]! / size])) as Record<Name, number>;
}

/** What the mentions share: how many have the commonest of each, and who else of the brand's talk has the words. */
function measureFeatures(cluster: Cluster, background: Background, size: number) {
  let topKey = 0;
  let harm = 0;
  let [first, second] = [NOTHING_SHARED, NOTHING_SHARED];
  for (const [feature, count] of cluster.features) {
    const form = featureForm(feature);
    const part = count / size;
    if (harms.has(feature)) harm = Math.max(harm, part);
    if (form === 'tag' || form === 'link') topKey = Math.max(topKey, part);
    else if (form !== 'word' || rhetoric.has(feature) || part <= second.part) continue;
    else if (part > RARE_LIFT * background.share(feature, count, size)) {
      const word = { part, beside: background.countBeside(feature, count) };
      [first, second] = part > first.part ? [word, first] : [first, word];
    }
  }
  const told = [first, second].filter(({ part }) => part >= MAIN_WORD);
  return {
    features: {
      harm: Math.min(1, harm),
      topKey: Math.min(1, topKey),
      topWords: Math.min(1, (first.part + second.part) / 2),
    },
    beside: told.length === 0 ? 0 : SAME_SORT * Math.min(...told.map(({ beside }) => beside)),
  };
}
