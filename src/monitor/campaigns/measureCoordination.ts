import type { Coordination, CoordinationSignal } from '../threat';
import type { Cluster } from './cluster';
import type { ClusterShape } from './measureCluster';
import type { Usual } from './usual';

const SYNCHRONY_MS = 60_000;
/** With fewer than so many known values nothing is said. */
const LEAST_KNOWN = 5;
/** Logarithm of the odds that a group at all its baselines acts together. */
const BIAS = -2.4;

interface Measured {
  name: string;
  value: number | null;
  baseline: number | null;
  /** Logarithm of odds for a value of 1 above a baseline of 0; negative where the sign speaks against. */
  weight: number;
  explanation: string;
}

/** What the signals are measured on, beside the cluster. */
export interface CoordinationContext {
  usual: Usual;
  /** The brand's mentions within two hours to either side. */
  traffic: number;
  /** Authors of the cluster that took part together in one earlier campaign; null where there was none. */
  together: number | null;
}

/**
 * How much a group looks as if it acted together, signal by signal, each beside what is usual for the brand. The score is
 * a logistic sum, in [0, 1]: about 0.1 where nothing is out of the ordinary. It says nothing of intent.
 */
export function measureCoordination(cluster: Cluster, shape: ClusterShape, context: CoordinationContext): Coordination {
  const signals = measureSignals(cluster, shape, context);
  let odds = BIAS;
  for (const { value, baseline, weight } of signals) if (value !== null) odds += weight * (value - (baseline ?? 0));
  return { score: 1 / (1 + Math.exp(-odds)), signals: signals satisfies CoordinationSignal[] };
}

function measureSignals(
  cluster: Cluster,
  shape: ClusterShape,
  { usual, traffic, together }: CoordinationContext,
): Measured[] {
  const { sums } = cluster;
  const size = Math.max(1, sums.mentions);
  const { marks, copies } = shape;
  const knowsAges = sums.agesKnown >= LEAST_KNOWN;
  const close = shareClose(cluster.times);
  const rhythm = 1 - Math.exp((-2 * SYNCHRONY_MS * traffic) / (4 * 3_600_000));
  const detail = marks.DETAIL;
  const crossing = cluster.wordings.filter(({ channels }) => channels.length > 1);
  const crossed = Math.min(1, crossing.reduce((sum, wording) => sum + wording.mentions, 0) / size);
  const concentration = 1 - cluster.authors.size / Math.max(1, cluster.posted);
  return [
    {
      name: 'SYNCHRONY',
      value: close,
      baseline: rhythm,
      weight: 2.2,
      explanation: `${percent(close)} came within a minute of another one; ${percent(rhythm)} would by the brand's rhythm.`,
    },
    {
      name: 'IDENTICAL_TEXT',
      value: copies,
      baseline: usual.copies(),
      weight: 2.4,
      explanation: `${percent(copies)} say nearly what another said before; ${percent(usual.copies())} of the brand's mentions do.`,
    },
    {
      name: 'YOUNG_ACCOUNTS',
      value: knowsAges ? sums.young / sums.agesKnown : null,
      baseline: knowsAges ? usual.young() : null,
      weight: 2,
      explanation: knowsAges
        ? `${sums.young} of ${sums.agesKnown} accounts of known age were younger than 90 days; usual are ${percent(usual.young())}.`
        : 'Not enough data: the age of fewer than five accounts is known.',
    },
    {
      name: 'FEW_FOLLOWERS',
      value: sums.fewFollowers / size,
      baseline: usual.fewFollowers(),
      weight: 0.8,
      explanation: `${percent(sums.fewFollowers / size)} come from accounts with under 50 followers; usual are ${percent(usual.fewFollowers())}.`,
    },
    {
      name: 'TOGETHER_BEFORE',
      value: together === null ? null : together / Math.max(1, cluster.authors.size),
      baseline: together === null ? null : 0,
      weight: 2,
      explanation:
        together === null
          ? 'Not enough data: no earlier campaign is remembered.'
          : `${together} of ${cluster.authors.size} authors took part in one earlier campaign.`,
    },
    {
      name: 'AUTHOR_CONCENTRATION',
      value: concentration,
      baseline: 0,
      weight: 0.6,
      explanation: `${cluster.posted} mentions come from ${cluster.authors.size} authors.`,
    },
    {
      name: 'RIVAL_NAMED',
      value: marks.RIVAL,
      baseline: usual.mark('RIVAL'),
      weight: 1,
      explanation: `${percent(marks.RIVAL)} name or praise a rival; usual are ${percent(usual.mark('RIVAL'))}.`,
    },
    {
      name: 'CROSS_CHANNEL_COPIES',
      value: crossed,
      baseline: 0,
      weight: 0.8,
      explanation: `${percent(crossed)} use a wording that appeared on several channels.`,
    },
    {
      name: 'CALL_TO_ACTION',
      value: Math.max(marks.CALL, marks.RUMOUR),
      baseline: Math.max(usual.mark('CALL'), usual.mark('RUMOUR')),
      weight: 0.8,
      explanation: `${percent(marks.CALL)} call to act for a cause, ${percent(marks.RUMOUR)} pass on what has no source.`,
    },
    {
      name: 'ORGANISATIONS',
      value: marks.ORGANISATION,
      baseline: usual.mark('ORGANISATION'),
      weight: 0.5,
      explanation: `${percent(marks.ORGANISATION)} come from accounts named as organisations.`,
    },
    {
      name: 'SHARED_KEY',
      value: shape.topKey,
      baseline: 0,
      weight: 1.4,
      explanation: `${percent(shape.topKey)} carry the same hashtag or link.`,
    },
    {
      name: 'OWN_WORDING',
      value: 1 - copies,
      baseline: 1 - usual.copies(),
      weight: -0.6,
      explanation: `${percent(1 - copies)} are in words of their own.`,
    },
    {
      name: 'OWN_DETAILS',
      value: detail,
      baseline: usual.mark('DETAIL'),
      weight: -1.2,
      explanation: `${percent(detail)} tell a failure with details of their own; usual are ${percent(usual.mark('DETAIL'))}.`,
    },
    {
      name: 'NO_CHECKABLE_DETAIL',
      value: 1 - detail,
      baseline: 1 - usual.mark('DETAIL'),
      weight: 0.4,
      explanation: `${percent(1 - detail)} give nothing that could be checked.`,
    },
  ];
}

/** Share of moments that have another within a minute. */
function shareClose(moments: readonly number[]): number {
  const times = [...moments].sort((a, b) => a - b);
  const close = times.filter(
    (time, place) =>
      (place > 0 && time - times[place - 1]! <= SYNCHRONY_MS) ||
      (place + 1 < times.length && times[place + 1]! - time <= SYNCHRONY_MS),
  );
  return close.length / Math.max(1, times.length);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
