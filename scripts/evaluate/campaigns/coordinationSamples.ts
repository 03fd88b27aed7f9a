import type { SignalName } from '../../../src/monitor/campaigns/coordinationWeights';
import { createCampaignDetector } from '../../../src/monitor/campaigns/detector';
import type { Coordination, ThreatKind } from '../../../src/monitor/threat';
import type { Analyzer } from '../../../src/nlp';
import type { LabelledMention } from '../../train/readMentions';
import { makeStream } from './makeStream';
import { type PlayedMention, readStream } from './playStream';
import type { Scenario } from './readScenarios';

/** A raised group at a moment at which its score is shown: at the alarm, with 20 and 40 members, and at the end. */
export interface CoordinationSample {
  scenario: string;
  /** What the scenario's first burst is written as; null for harmless. */
  kind: ThreatKind | null;
  isAlarm: boolean;
  isEnd: boolean;
  members: number;
  /** Whether the burst that the group comes from is written as pushed: as a black campaign or as activism. */
  isPush: boolean;
  /** How far each signal is above what is usual; 0 where one of the two is not known. */
  excess: Readonly<Record<SignalName, number>>;
  /** As it was shown. */
  score: number;
  /** All moments of one group weigh as much as one stream of its scenario: 1 by moments and seeds. */
  weight: number;
}

/** What a scenario's streams gave. */
export interface SampledScenario {
  samples: CoordinationSample[];
  /** Moments left out, since less than 60 % of the group came from one burst, or from chatter. */
  mixed: number;
}

const PUSHED: readonly (ThreatKind | null)[] = ['BLACK_CAMPAIGN', 'ACTIVISM'];
const SIZES = [20, 40];
const LEAST_PURE = 0.6;

/** Plays a scenario's streams and takes down how every raised group looked. */
export function sampleScenario(
  analyzer: Analyzer,
  scenario: Scenario,
  seeds: readonly number[],
  chatter: readonly LabelledMention[],
): SampledScenario {
  const sampled: SampledScenario = { samples: [], mixed: 0 };
  for (const seed of seeds) {
    const stream = readStream(analyzer, scenario, makeStream(scenario, seed, chatter));
    for (const moments of watchGroups(stream)) {
      moments.forEach(({ members, source, purity, coordination }, index) => {
        if (purity < LEAST_PURE) {
          sampled.mixed++;
          return;
        }
        sampled.samples.push({
          scenario: scenario.name,
          kind: scenario.bursts[0]!.kind,
          isAlarm: index === 0,
          isEnd: index === moments.length - 1,
          members,
          isPush: source !== null && PUSHED.includes(scenario.bursts[source]!.kind),
          excess: measureExcess(coordination),
          score: coordination.score,
          weight: 1 / (moments.length * seeds.length),
        });
      });
    }
  }
  return sampled;
}

interface Moment {
  place: number;
  members: number;
  /** The burst that most members come from; null for chatter. */
  source: number | null;
  /** Their share. */
  purity: number;
  coordination: Coordination;
}

interface Group {
  members: Map<string, number | null>;
  moments: Moment[];
  last: Moment | null;
}

/** The moments of every group that is raised, by group; also of those that are withdrawn or become part of another one. */
function watchGroups(stream: readonly PlayedMention[]): Moment[][] {
  const detector = createCampaignDetector();
  const sources = new Map(stream.map(({ mention, burst }) => [mention, burst]));
  const groups = new Map<string, Group>();
  stream.forEach(({ mention, facts }, place) => {
    const step = detector.add(mention, facts);
    if (step === null || step.isWithdrawn) return;
    let group = groups.get(step.campaign);
    if (group === undefined) groups.set(step.campaign, (group = { members: new Map(), moments: [], last: null }));
    const before = group.members.size;
    for (const absorbed of step.absorbed)
      for (const [member, source] of groups.get(absorbed)?.members ?? []) group.members.set(member, source);
    for (const join of step.joins) group.members.set(join.mention, sources.get(join.mention) ?? null);
    group.last = { place, ...findSource(group.members), coordination: step.coordination };
    const isReached = SIZES.some((size) => before < size && group.members.size >= size);
    if (group.moments.length === 0 || isReached) group.moments.push(group.last);
  });
  return [...groups.values()].map(({ moments, last }) =>
    moments.at(-1)!.place === last!.place ? moments : [...moments, last!],
  );
}

function findSource(members: ReadonlyMap<string, number | null>): Pick<Moment, 'members' | 'source' | 'purity'> {
  const counts = new Map<number | null, number>();
  for (const source of members.values()) counts.set(source, (counts.get(source) ?? 0) + 1);
  const [source, count] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
  return { members: members.size, source, purity: count / members.size };
}

function measureExcess({ signals }: Coordination): Record<SignalName, number> {
  return Object.fromEntries(
    signals.map(({ name, value, baseline }) => [name, value === null || baseline === null ? 0 : value - baseline]),
  ) as Record<SignalName, number>;
}
