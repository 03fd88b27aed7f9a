import type { CampaignStep } from '../../../src/monitor/campaigns/detector';
import type { Change } from '../../../src/monitor/facts';
import { reduceThreats } from '../../../src/usecases/projection/reduceThreats';
import { campaignThreatId, emptyWorkspace, toPlan } from '../../../src/usecases/projection/threatDrafts';
import { mentionFacts } from '../../support/mentionFacts';

/** What the detection says of a mention that joins a campaign, which takes others in. */
const step = (campaign: string, mention: string, absorbed: string[] = []): CampaignStep => ({
  campaign,
  kind: 'ACTIVISM',
  why: '',
  coordination: { score: 0.5, signals: [] },
  keys: [],
  joins: [{ mention, at: 0 }],
  isRaised: false,
  absorbed,
  isWithdrawn: false,
});

const added = (mention: string, sequence: number): Change => ({
  sequence,
  mention,
  revision: 1,
  type: 'ADDED',
  notify: true,
  at: new Date(0),
  before: null,
  after: mentionFacts(sequence, { kind: 'INSULT' }),
});

test.each([[['a', 'b', 'c']], [['c', 'b', 'a']]])(
  'of campaigns that take each other in within one segment (%j) all mentions end in the last',
  ([first, second, last]) => {
    const steps = [
      step(first!, 'm1'),
      step(second!, 'm2'),
      step(last!, 'm3'),
      step(second!, 'm4', [first!]),
      step(last!, 'm5', [second!]),
    ];
    const workspace = emptyWorkspace('senja', 50_000);
    reduceThreats(
      workspace,
      steps.map((_, index) => added(`m${index + 1}`, index + 1)),
      steps,
      new Map(),
    );
    const plan = toPlan(workspace);
    const absorbedBy = Object.fromEntries(plan.threats.map((threat) => [threat.id, threat.absorbedBy]));
    const target = campaignThreatId(last!);
    expect(absorbedBy).toEqual({
      [campaignThreatId(first!)]: target,
      [campaignThreatId(second!)]: target,
      [target]: null,
    });
    expect(plan.moves.map(({ mention, join }) => [mention, join])).toEqual(
      ['m1', 'm2', 'm3', 'm4', 'm5'].map((mention) => [mention, [target]]),
    );
  },
);
