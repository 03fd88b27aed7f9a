import type { ThreatKind } from '../threat';
import type { ClusterShape } from './measureCluster';

/** Part of the mentions that must share a wording, a hashtag, a link or words, so that they say one thing. */
const LEAST_CORE = 0.45;
/** Few mentions share words by chance: the fewer there are, the more of them have to. */
const DOUBT_OF_CORE = 0.7;
const LEAST_HOSTILE = 0.48;
/** Few texts may all be misread: the fewer there are, the plainer they have to be. */
const DOUBT = 0.7;
/** What is pushed against a brand is mostly negative toward it, whatever kind its texts are read as. */
const LEAST_NEGATIVE = 0.65;
/** Between this and what raises a group nothing changes, so that it does not come and go with each mention. */
const WITHDRAWN_BELOW = 0.38;
const WITHDRAWN_BELOW_NEGATIVE = 0.55;
const LEAST_AUTHORS_TO_WITHDRAW = 8;
/** Of fewer authors a group is withdrawn only where next to none is read as a threat, as when people have corrected it. */
const WITHDRAWN_BELOW_OF_FEW = 0.15;
const LEAST_TRAFFIC = 0.05;
/** A burst as surprising as this is one however small a part of the traffic it is. */
const PLAIN_BURST = 9;
/** Own words under one hashtag or link come together on purpose; copies may be a habit, and words a coincidence. */
const LEAST_BURST_OF_KEY = 1;
const LEAST_BURST = 3.5;
const TIED = 0.5;
/** By so much another kind must be ahead of the one that was told, so that two that are near do not take turns. */
const LEAST_LEAD = 0.1;

/**
 * What a group of at least five authors shows signs of; null for a harmless one, and for one that chance alone could have
 * brought together. The single texts may be read wrongly, so the group decides: copies with a rumour in them are a black
 * campaign though some read as complaints, a demand under one hashtag is activism though some only complain.
 * @param told what it was told to be; null where it is not raised yet
 */
export function judgeCluster(shape: ClusterShape, told: ThreatKind | null = null): ThreatKind | null {
  const core = Math.max(shape.topWording, shape.topKey, shape.topWords, shape.copies);
  const isTied = core >= LEAST_CORE + DOUBT_OF_CORE / shape.authors || shape.wave > 0;
  if (!isTied || shape.negative < LEAST_NEGATIVE) return null;
  if (measureHostility(shape) < LEAST_HOSTILE + DOUBT / shape.authors) return null;
  const surprise = Math.max(shape.burst, shape.onset, shape.wave);
  if (shape.traffic < LEAST_TRAFFIC && surprise < PLAIN_BURST) return null;
  if (shape.wave === 0 && surprise < leastBurst(shape)) return null;
  return typeCluster(shape, told);
}

/**
 * Whether a group that was raised turned out to be harmless: seen whole, it is far from hostile, whatever its first
 * mentions looked like.
 */
export function isHarmless(shape: ClusterShape): boolean {
  if (shape.authors < LEAST_AUTHORS_TO_WITHDRAW) return shareOfThreats(shape) < WITHDRAWN_BELOW_OF_FEW;
  return measureHostility(shape) < WITHDRAWN_BELOW || shape.negative < WITHDRAWN_BELOW_NEGATIVE;
}

function leastBurst({ topKey, topWording }: ClusterShape): number {
  if (topKey >= TIED && topWording < TIED) return LEAST_BURST_OF_KEY;
  return LEAST_BURST;
}

/** How far the mentions are threats at all: mockery counts for little, news, offers and praise against it. */
function measureHostility(shape: ClusterShape): number {
  const { kinds, marks, harm } = shape;
  return (
    shareOfThreats(shape) +
    0.15 * kinds.INSULT -
    0.4 * kinds.PRAISE +
    0.3 * harm +
    0.15 * marks.CALL -
    0.7 * marks.TRADE -
    0.3 * marks.NEWS
  );
}

function shareOfThreats({ kinds }: ClusterShape): number {
  return kinds.BLACK_CAMPAIGN + kinds.ACTIVISM + kinds.COMPLAINT;
}

function typeCluster({ kinds, marks, copies, topKey, young }: ClusterShape, told: ThreatKind | null): ThreatKind {
  const scores: Record<ThreatKind, number> = {
    BLACK_CAMPAIGN: kinds.BLACK_CAMPAIGN + 0.4 * copies + 0.3 * marks.RIVAL + 0.2 * marks.RUMOUR + 0.2 * young,
    ACTIVISM: kinds.ACTIVISM + 0.5 * topKey + 0.3 * marks.CALL,
    COMPLAINT: kinds.COMPLAINT + 0.4 * marks.DETAIL + 0.2 * (1 - Math.max(copies, topKey)),
  };
  if (told !== null) scores[told] += LEAST_LEAD;
  if (scores.BLACK_CAMPAIGN >= scores.ACTIVISM && scores.BLACK_CAMPAIGN >= scores.COMPLAINT) return 'BLACK_CAMPAIGN';
  return scores.ACTIVISM >= scores.COMPLAINT ? 'ACTIVISM' : 'COMPLAINT';
}
