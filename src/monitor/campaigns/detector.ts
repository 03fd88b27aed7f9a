import type { MentionFacts } from '../facts';
import type { Coordination, ThreatKind } from '../threat';
import { createBackground, isKey } from './background';
import { around } from './burst';
import { createCampaignBook } from './campaignBook';
import { absorb, addMember, type Campaign, type ClusterMember, createCampaign, isYoung, removeMember } from './cluster';
import { explainCluster } from './explainCluster';
import { featuresOf } from './features';
import { isHarmless, judgeCluster } from './judgeCluster';
import { type ClusterShape, measureCluster } from './measureCluster';
import { measureCoordination } from './measureCoordination';
import { createPastAuthors } from './pastAuthors';
import { scoreFeatures, scoreLink } from './scoreLink';
import type { DetectorState } from './state';
import { createSurges, RUSHES, type Surges, YOUNG_RUSH } from './surges';
import { createTraffic } from './traffic';
import { createUsual } from './usual';

/** What one mention did to the campaign that it belongs to, once that is raised. */
export interface CampaignStep {
  /** The campaign's name for good: the mention that founded it. */
  campaign: string;
  kind: ThreatKind;
  /** What makes it look like that kind, in a sentence. */
  why: string;
  coordination: Coordination;
  /** Hashtags and links that its mentions share, most first. */
  keys: string[];
  /** Mentions that belong to it from now on: the new one, and when it is raised those before. */
  joins: { mention: string; at: number }[];
  isRaised: boolean;
  /** Raised campaigns that turned out to be part of it. */
  absorbed: string[];
  /** It turned out to be harmless: it is none any more. Should it show signs again, that is another one. */
  isWithdrawn: boolean;
}

/** A campaign ends for good when nothing came for so long, in the mentions' own time. */
export const QUIET_MS = 7 * 24 * 3_600_000;
export const MIN_AUTHORS = 5;
const JOIN_SCORE = 2.5;
const MERGE_SCORE = 5.5;
const MERGES_TRIED = 6;
/** A feature that so many of the smaller campaign's mentions have is what it is about. */
const COMMON_IN_CAMPAIGN = 0.4;
const SHARED_BY = 1 / 3;
const MAX_KEYS = 5;
const NO_SURGES: Surges = new Map();

/**
 * Finds campaigns in one brand's mentions, fed one by one in the order of its log. Pure: the same mentions in the same
 * order give the same steps, also when it is made again from its saved state in between. What it holds is bounded.
 */
export function createCampaignDetector(state?: DetectorState) {
  const background = createBackground(state?.background);
  const traffic = createTraffic(state?.traffic);
  const surgeWatch = createSurges(state?.surges);
  const usual = createUsual(state?.usual);
  const pastAuthors = createPastAuthors(state?.pastAuthors);
  const book = createCampaignBook(state?.book);

  /** The campaigns that the mention belongs to, best first; of equal ones the order is by name. */
  function findLinks(
    facts: MentionFacts,
    features: readonly string[],
    at: number,
    near: readonly number[],
    surges: Surges,
  ): Campaign[] {
    return book
      .candidates(features, background)
      .filter((campaign) => at <= campaign.last + QUIET_MS && at >= campaign.first - QUIET_MS)
      .map((campaign) => ({ campaign, score: scoreLink(campaign, facts, features, background, near, surges) }))
      .filter(({ score }) => score >= JOIN_SCORE)
      .sort((a, b) => b.score - a.score || (a.campaign.id < b.campaign.id ? -1 : 1))
      .map(({ campaign }) => campaign);
  }

  /** Whether two campaigns push one thing: what the smaller one is about, the larger one is about too. */
  function areOne(a: Campaign, b: Campaign, surges: Surges): boolean {
    const [small, large] = a.sums.mentions <= b.sums.mentions ? [a, b] : [b, a];
    const common = [...small.features]
      .filter(([, count]) => count >= small.sums.mentions * COMMON_IN_CAMPAIGN)
      .map(([feature]) => feature);
    return scoreFeatures(large, common, background, surges, small) >= MERGE_SCORE;
  }

  function merge(campaigns: readonly Campaign[], surges: Surges, absorbed: string[]): Campaign | undefined {
    let [campaign] = campaigns;
    for (const other of campaigns.slice(1, 1 + MERGES_TRIED)) {
      if (!areOne(campaign!, other, surges)) continue;
      const [into, from]: [Campaign, Campaign] = isElder(campaign!, other) ? [campaign!, other] : [other, campaign!];
      book.drop(from);
      if (from.raisedAs !== null) pastAuthors.rename(from.id, into.id);
      else if (into.raisedAs !== null) usual.takeOut(from.sums);
      absorb(into, from);
      book.index(into, [...from.features.keys()]);
      if (from.raisedAs !== null) absorbed.push(from.id);
      campaign = into;
    }
    return campaign;
  }

  function judge(campaign: Campaign, member: ClusterMember, rush: number, absorbed: string[]): CampaignStep | null {
    if (campaign.authors.size < MIN_AUTHORS && campaign.raisedAs === null) return null;
    const shape = measureCluster(campaign, background, traffic, member.at, rush);
    const wasRaised = campaign.raisedAs !== null;
    if (wasRaised && isHarmless(shape)) {
      const step = describe(campaign, shape, absorbed);
      withdraw(campaign);
      return { ...step, isWithdrawn: true };
    }
    campaign.raisedAs = judgeCluster(shape) ?? campaign.raisedAs;
    if (campaign.raisedAs === null) return null;
    if (!wasRaised) {
      background.takeOut(campaign.features, campaign.sums.mentions);
      usual.takeOut(campaign.sums);
    }
    const untold = (campaign.untold ?? []).filter(({ mention }) => mention !== member.mention);
    const joins = wasRaised ? [...untold, member] : [...campaign.members];
    delete campaign.untold;
    const step = describe(campaign, shape, absorbed);
    pastAuthors.add(campaign.id, joins);
    return {
      ...step,
      joins: joins.map(({ mention, at }) => ({ mention, at })),
      isRaised: !wasRaised,
    };
  }

  /** A raised campaign as it stands. */
  function describe(campaign: Campaign, shape: ClusterShape, absorbed: string[]): CampaignStep {
    const together = pastAuthors.countTogether(campaign.id, campaign.authors.keys());
    const keys = sharedKeys(campaign);
    return {
      campaign: campaign.id,
      kind: campaign.raisedAs!,
      why: explainCluster(campaign.raisedAs!, shape, campaign.sums.mentions, keys),
      coordination: measureCoordination(campaign, shape, { usual, traffic, together }),
      keys,
      joins: [],
      isRaised: false,
      absorbed,
      isWithdrawn: false,
    };
  }

  /** What the group says is background from now on, and its name is not used again. */
  function withdraw(campaign: Campaign): void {
    book.drop(campaign);
    usual.putBack(campaign.sums);
    pastAuthors.forget(campaign.id);
    campaign.raisedAs = null;
    campaign.id = book.freeName(`${campaign.id}+`);
    book.put(campaign, [...campaign.features.keys()]);
  }

  return {
    /** Takes one mention in. Reposts, also those written out as text, say nothing of their own and are left out. */
    add(mention: string, facts: MentionFacts): CampaignStep | null {
      if (facts.repostOf !== null || facts.marks.includes('RESHARE')) return null;
      const at = facts.postedAt.getTime();
      traffic.add(at);
      const near = around(traffic, at);
      const own = featuresOf(facts);
      const kind = surgeWatch.kindOf(facts, own);
      const surges = kind === null ? NO_SURGES : surgeWatch.measure(kind, facts, own, traffic, background);
      const rush = Math.max(0, ...RUSHES.map((each) => surges.get(each) ?? 0));
      const isFresh = kind !== null && isYoung(facts);
      const features = [...own, ...RUSHES.filter((each) => surges.has(each) || (isFresh && each === YOUNG_RUSH))];
      const links = findLinks(facts, features, at, near, surges);
      const absorbed: string[] = [];
      const campaign = merge(links, surges, absorbed) ?? createCampaign(book.freeName(mention), at);
      if (campaign.raisedAs === null) background.add(features);
      const member = addMember(campaign, mention, facts, features);
      if (campaign.raisedAs === null && member.isCounted) usual.add(facts, member.isCopy);
      if (kind !== null && mayBeRush(campaign, kind)) surgeWatch.add(kind, facts, own);
      book.put(campaign, features);
      return judge(campaign, member, rush, absorbed);
    },

    /** Takes a mention out, with the facts it was added with, before it is judged anew. */
    remove(mention: string, facts: MentionFacts): void {
      const features = featuresOf(facts);
      surgeWatch.remove(facts, features);
      const campaign = book.campaignOf(mention, features);
      if (campaign === null) return;
      removeMember(campaign, mention, facts);
      if (campaign.members.length === 0 && campaign.raisedAs === null) book.drop(campaign);
    },

    /** Everything remembered, as plain values that JSON keeps. */
    save: (): DetectorState => ({
      background: background.save(),
      traffic: traffic.save(),
      surges: surgeWatch.save(),
      usual: usual.save(),
      pastAuthors: pastAuthors.save(),
      book: book.save(),
    }),
  };
}
export type CampaignDetector = ReturnType<typeof createCampaignDetector>;

/** What a raised campaign brings by its copies, or of another kind, says nothing of who else comes. */
function mayBeRush({ raisedAs, sums }: Campaign, kind: ThreatKind): boolean {
  return raisedAs === null || (raisedAs === kind && (kind === 'COMPLAINT' || sums.copies < sums.mentions / 2));
}

/** A raised one keeps its name before one that is not, then the larger one. */
function isElder(a: Campaign, b: Campaign): boolean {
  if ((a.raisedAs === null) !== (b.raisedAs === null)) return a.raisedAs !== null;
  return a.authors.size >= b.authors.size;
}

function sharedKeys(campaign: Campaign): string[] {
  return [...campaign.features]
    .filter(([feature, count]) => isKey(feature) && count >= campaign.sums.mentions * SHARED_BY)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_KEYS)
    .map(([feature]) => feature);
}
