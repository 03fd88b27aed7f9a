import type { BrandRow } from '../../../models/brand';
import { createCampaignDetector } from '../../../src/monitor/campaigns/detector';
import type { MentionFacts } from '../../../src/monitor/facts';
import type { ThreatKind } from '../../../src/monitor/threat';
import type { Analyzer } from '../../../src/nlp';
import { newMentionRow, toAnalyzeInput } from '../../../src/usecases/mentionRow';
import type { StreamMention } from './makeStream';
import type { Scenario } from './readScenarios';

/** A mention of a stream as the log has it. */
export interface PlayedMention {
  mention: string;
  facts: MentionFacts;
  burst: number | null;
}

/** A campaign as it stands at the end of a stream. */
export interface FoundCampaign {
  kind: ThreatKind;
  /** Place in the stream of the mention that raised it. */
  raisedAt: number;
  members: Set<string>;
  authors: number;
  /** The scenario's burst that most of its members come from; null for chatter. */
  burst: number | null;
  score: number;
  history: string[];
}

const NOW = new Date('2026-06-01T00:00:00Z');

/** Reads a stream's mentions as an ingest would. */
export function readStream(analyzer: Analyzer, scenario: Scenario, stream: readonly StreamMention[]): PlayedMention[] {
  const brand = {
    _id: 'brand',
    name: scenario.brand,
    aliases: [],
    handles: [],
    competitors: [scenario.rival],
    timeZone: 'Asia/Jakarta',
  } as unknown as BrandRow;
  return stream.map(({ input, burst }) => {
    const row = newMentionRow(brand, input, analyzer.analyze(toAnalyzeInput(brand, input)), NOW, true);
    return { mention: row._id, facts: row.pending![0]!.after!, burst };
  });
}

/** Plays a stream through the detection and returns what it holds for a campaign at the end. */
export function detect(stream: readonly PlayedMention[]): FoundCampaign[] {
  const detector = createCampaignDetector();
  const byMention = new Map(stream.map((each) => [each.mention, each]));
  const found = new Map<string, FoundCampaign>();
  stream.forEach(({ mention, facts }, place) => {
    const step = detector.add(mention, facts);
    if (step === null) return;
    if (step.isWithdrawn) {
      found.delete(step.campaign);
      return;
    }
    let campaign = found.get(step.campaign);
    if (campaign === undefined) {
      campaign = {
        kind: step.kind,
        raisedAt: place,
        members: new Set(),
        authors: 0,
        burst: null,
        history: [],
        score: 0,
      };
      found.set(step.campaign, campaign);
    }
    for (const id of step.absorbed) {
      const other = found.get(id);
      if (other === undefined) continue;
      for (const member of other.members) campaign.members.add(member);
      campaign.raisedAt = Math.min(campaign.raisedAt, other.raisedAt);
      found.delete(id);
    }
    for (const join of step.joins) campaign.members.add(join.mention);
    if (campaign.history.at(-1) !== step.kind) campaign.history.push(step.kind);
    campaign.kind = step.kind;
    campaign.score = step.coordination.score;
  });
  for (const campaign of found.values()) {
    const members = [...campaign.members].map((id) => byMention.get(id)!);
    campaign.authors = new Set(members.map(({ facts }) => facts.author)).size;
    campaign.burst = mostOften(members.map(({ burst }) => burst));
  }
  return [...found.values()].filter(({ authors }) => authors >= 5);
}

function mostOften(bursts: readonly (number | null)[]): number | null {
  const counts = new Map<number | null, number>();
  for (const burst of bursts) counts.set(burst, (counts.get(burst) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
