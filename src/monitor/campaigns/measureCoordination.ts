import type { Coordination, CoordinationSignal } from '../threat';
import type { Cluster } from './cluster';
import { BIAS, COORDINATION_WEIGHTS, LEAST_SCORE, MOST_SCORE, type SignalName } from './coordinationWeights';
import type { ClusterShape } from './measureCluster';
import type { Traffic } from './traffic';
import { LEAST_USUAL, type Usual } from './usual';

const SYNCHRONY_MS = 60_000;
/** With fewer than so many known values nothing is said. */
const LEAST_KNOWN = 5;

/** What the signals are measured on, beside the cluster. */
export interface CoordinationContext {
  usual: Usual;
  /** The brand's mentions, the cluster's among them. */
  traffic: Traffic;
  /** Authors of the cluster that took part together in one other campaign; null where no other is remembered. */
  together: number | null;
}

interface Measured extends Omit<CoordinationSignal, 'weight'> {
  name: SignalName;
}

/**
 * How much a group looks as if it acted together, signal by signal, each beside what is usual for the brand. The score, in
 * [0.02, 0.98], is the share that was pushed together among raised groups that look like this, by the scenarios that its
 * weights were fitted to; see `coordinationWeights`. It says nothing of intent.
 */
export function measureCoordination(cluster: Cluster, shape: ClusterShape, context: CoordinationContext): Coordination {
  const signals = measureSignals(cluster, shape, context).map((signal) => ({
    ...signal,
    weight: COORDINATION_WEIGHTS[signal.name],
  }));
  let odds = BIAS;
  for (const { value, baseline, weight } of signals)
    if (value !== null && baseline !== null) odds += weight * (value - baseline);
  const score = Math.min(MOST_SCORE, Math.max(LEAST_SCORE, 1 / (1 + Math.exp(-odds))));
  return { score, bias: BIAS, signals };
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
  const knowsFollowers = sums.followersKnown >= LEAST_KNOWN;
  const close = shareClose(cluster.times);
  const rhythm = measureRhythm(cluster, traffic);
  const detail = marks.DETAIL;
  const crossing = cluster.wordings.filter(({ channels }) => channels.length > 1);
  const crossed = Math.min(1, crossing.reduce((sum, wording) => sum + wording.mentions, 0) / size);
  const others = cluster.postedByOthers ?? 0;
  const posted = cluster.posted - others;
  return [
    {
      name: 'SYNCHRONY',
      value: close,
      baseline: rhythm,
      explanation: `${percent(close)} came within a minute of another one; ${
        rhythm === null ? UNKNOWN : `${percent(rhythm)} would by the rhythm of the brand's other mentions`
      }.`,
    },
    {
      name: 'IDENTICAL_TEXT',
      value: copies,
      baseline: usual.copies(),
      explanation: `${percent(copies)} say nearly what another said before; ${usualIs(usual.copies())}.`,
    },
    {
      name: 'YOUNG_ACCOUNTS',
      value: knowsAges ? sums.young / sums.agesKnown : null,
      baseline: knowsAges ? usual.young() : null,
      explanation: knowsAges
        ? `${sums.young} of ${sums.agesKnown} mentions by accounts of known age come from ones younger than 90 days; ${usualIs(usual.young())}.`
        : 'Not enough data: the age of fewer than five accounts is known.',
    },
    {
      name: 'FEW_FOLLOWERS',
      value: knowsFollowers ? sums.fewFollowers / sums.followersKnown : null,
      baseline: knowsFollowers ? usual.fewFollowers() : null,
      explanation: knowsFollowers
        ? `${sums.fewFollowers} of ${sums.followersKnown} mentions by accounts whose followers are known come from ones with under 50; ${usualIs(usual.fewFollowers())}.`
        : 'Not enough data: the followers of fewer than five accounts are known.',
    },
    {
      name: 'TOGETHER_BEFORE',
      value: together === null ? null : Math.min(1, together / Math.max(1, cluster.authors.size)),
      baseline: together === null ? null : 0,
      explanation:
        together === null
          ? 'Not enough data: no other campaign is remembered.'
          : `${together} of ${cluster.authors.size} authors took part in one and the same other campaign.`,
    },
    {
      name: 'AUTHOR_CONCENTRATION',
      value: Math.max(0, 1 - cluster.authors.size / Math.max(1, posted)),
      baseline: 0,
      explanation: `${posted} mentions come from ${cluster.authors.size} authors${
        others === 0 ? '' : `, ${others} from authors beyond those that are remembered`
      }.`,
    },
    {
      name: 'RIVAL_NAMED',
      value: marks.RIVAL,
      baseline: usual.mark('RIVAL'),
      explanation: `${percent(marks.RIVAL)} name or praise a rival; ${usualIs(usual.mark('RIVAL'))}.`,
    },
    {
      name: 'CROSS_CHANNEL_COPIES',
      value: crossed,
      baseline: 0,
      explanation: `${percent(crossed)} use a wording that appeared on several channels.`,
    },
    {
      name: 'CALL_TO_ACTION',
      value: Math.max(marks.CALL, marks.RUMOUR),
      baseline: larger(usual.mark('CALL'), usual.mark('RUMOUR')),
      explanation: `${percent(marks.CALL)} call to act for a cause, ${percent(marks.RUMOUR)} pass on what has no source; ${usualIs(larger(usual.mark('CALL'), usual.mark('RUMOUR')))}.`,
    },
    {
      name: 'ORGANISATIONS',
      value: marks.ORGANISATION,
      baseline: usual.mark('ORGANISATION'),
      explanation: `${percent(marks.ORGANISATION)} come from accounts named as organisations; ${usualIs(usual.mark('ORGANISATION'))}.`,
    },
    {
      name: 'SHARED_KEY',
      value: shape.topKey,
      baseline: 0,
      explanation: `${percent(shape.topKey)} carry the same hashtag or link.`,
    },
    {
      name: 'OWN_WORDING',
      value: 1 - copies,
      baseline: rest(usual.copies()),
      explanation: `${percent(1 - copies)} are in words of their own; ${usualIs(rest(usual.copies()))}.`,
    },
    {
      name: 'OWN_DETAILS',
      value: detail,
      baseline: usual.mark('DETAIL'),
      explanation: `${percent(detail)} tell a failure with details of their own; ${usualIs(usual.mark('DETAIL'))}.`,
    },
    {
      name: 'NO_CHECKABLE_DETAIL',
      value: 1 - detail,
      baseline: rest(usual.mark('DETAIL')),
      explanation: `${percent(1 - detail)} give nothing that could be checked; ${usualIs(rest(usual.mark('DETAIL')))}.`,
    },
  ];
}

const UNKNOWN = 'what is usual for the brand is not known yet';

function usualIs(baseline: number | null): string {
  return baseline === null ? UNKNOWN : `usual are ${percent(baseline)}`;
}

/**
 * Share of the brand's other mentions that would come within a minute of one another, were they spread evenly over the time
 * observed; null where there are fewer than 20.
 */
function measureRhythm({ posted }: Cluster, traffic: Traffic): number | null {
  const others = traffic.total() - posted;
  return others < LEAST_USUAL ? null : 1 - Math.exp((-2 * SYNCHRONY_MS * others) / traffic.observedMs());
}

function rest(share: number | null): number | null {
  return share === null ? null : 1 - share;
}

function larger(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Math.max(a, b);
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
