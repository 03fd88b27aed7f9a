import type { ThreatKind } from '../threat';
import { featureForm } from './background';
import type { ClusterShape } from './measureCluster';

/** A share of a cluster's mentions in [0, 1], and what these mentions do. */
type Sign = readonly [share: (shape: ClusterShape) => number, words: string];

/** The word for the hashtag or link that most have in common. */
const KEY = '{key}';
/** What counts for each kind, as `judgeCluster` weighs it. */
const SIGNS: Readonly<Record<ThreatKind, readonly Sign[]>> = {
  BLACK_CAMPAIGN: [
    [({ kinds }) => kinds.BLACK_CAMPAIGN, 'read as a black campaign'],
    [({ marks }) => marks.RUMOUR, 'pass a rumour on'],
    [({ marks }) => marks.RIVAL, 'name a rival'],
    [({ young }) => young, 'come from accounts younger than 90 days, of those whose age is known'],
    [({ topKey }) => topKey, `carry ${KEY}`],
  ],
  ACTIVISM: [
    [({ kinds }) => kinds.ACTIVISM, 'read as activism'],
    [({ topKey }) => topKey, `carry ${KEY}`],
    [({ marks }) => marks.CALL, 'call to act'],
  ],
  COMPLAINT: [
    [({ kinds }) => kinds.COMPLAINT, 'read as complaints'],
    [({ marks }) => marks.DETAIL, 'give details of their own'],
    [({ topWords }) => topWords, 'share words that are rare for the brand'],
    [({ topKey }) => topKey, `carry ${KEY}`],
  ],
};
const COPIES: Sign = [({ copies }) => copies, 'are copies'];
/** Less of the mentions than this is not worth a word. */
const LEAST_SHARE = 0.05;

/**
 * Why a cluster is held to show signs of a kind, in a sentence: the shares that were weighed, that of copies always, since it
 * speaks for one kind and against the others. Shares of a reading are the mean of the mentions' scores.
 * @param mentions how many were counted, of one author two at most
 * @param keys hashtags and links that they share, most first
 */
export function explainCluster(
  kind: ThreatKind,
  shape: ClusterShape,
  mentions: number,
  keys: readonly string[],
): string {
  const [reading, ...others] = SIGNS[kind];
  const shown = others.filter(([share]) => share(shape) >= LEAST_SHARE);
  const parts = [reading!, ...shown, COPIES].map(
    ([share, words]) => `${Math.round(100 * share(shape))} % ${words.replace(KEY, keyWords(keys[0]))}`,
  );
  return `Of ${mentions} mentions, two an author at most, ${parts.join(', ')}.`;
}

function keyWords(key: string | undefined): string {
  if (key === undefined) return 'one hashtag or link';
  const value = key.slice(key.indexOf(':') + 1);
  return featureForm(key) === 'tag' ? `#${value}` : value;
}
