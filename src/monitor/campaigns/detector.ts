import type { MentionFacts } from '../facts';
import type { Coordination, ThreatKind } from '../threat';
import { createBackground, isKey } from './background';
import { around } from './burst';
import { createCampaignBook } from './campaignBook';
import { absorb, addMember, type Campaign, type ClusterMember, createCampaign, removeMember } from './cluster';
import { explainCluster } from './explainCluster';
import { featuresOf } from './features';
import { isHarmless, judgeCluster } from './judgeCluster';
import { type ClusterShape, measureCluster } from './measureCluster';
import { measureCoordination } from './measureCoordination';
import { createPastAuthors } from './pastAuthors';
import { scoreFeatures, scoreLink } from './scoreLink';
import type { DetectorState } from './state';
import { createSurges, type Surges } from './surges';
import { createTraffic } from './traffic';
import { createUsual } from './usual';
import { createWaves, type Wave } from './waves';

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
/** A raised campaign that has so much of a wave is part of it. */
const PART_OF_WAVE = 0.25;
/** A campaign that has so much of a wave is that wave. */
const MOST_OF_WAVE = 0.6;
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
  const waves = createWaves(state?.waves);

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
    const [best, ...others] = campaigns;
    return others
      .slice(0, MERGES_TRIED)
      .reduce(
        (campaign, other) => (areOne(campaign!, other, surges) ? join(campaign!, other, absorbed) : campaign),
        best,
      );
  }

  /** Makes one of two, under the name of the elder. */
  function join(a: Campaign, b: Campaign, absorbed: string[]): Campaign {
    const [into, from] = isElder(a, b) ? [a, b] : [b, a];
    book.drop(from);
    if (from.raisedAs !== null) {
      absorbed.push(from.id);
      pastAuthors.rename(from.id, into.id);
    } else if (into.raisedAs !== null) {
      background.takeOut(from.features, from.sums.mentions);
      usual.takeOut(from.sums);
    }
    absorb(into, from);
    book.index(into, [...from.features.keys()]);
    waves.rename(from.id, into.id);
    return into;
  }

  /** Draws the groups that a wave is made of into the one that its newest mention belongs to. */
  function gather(campaign: Campaign, wave: Wave, kind: ThreatKind, absorbed: string[]): Campaign {
    const parts = new Map<string, number>();
    for (const member of wave.members) parts.set(member.campaign, (parts.get(member.campaign) ?? 0) + 1);
    const isPart = (part: Campaign | null, count: number): part is Campaign => {
      if (part === null) return false;
      if (part.raisedAs === null) return count >= part.sums.mentions / 2;
      return part.raisedAs === kind && count >= wave.members.length * PART_OF_WAVE;
    };
    if (!isPart(campaign, parts.get(campaign.id) ?? 0)) return campaign;
    let whole = campaign;
    for (const [id, count] of parts) {
      const part = id === campaign.id ? null : book.get(id);
      if (isPart(part, count)) whole = join(whole, part, absorbed);
    }
    return whole;
  }

  function judge(campaign: Campaign, member: ClusterMember, wave: number, absorbed: string[]): CampaignStep | null {
    if (campaign.authors.size < MIN_AUTHORS && campaign.raisedAs === null) return null;
    const shape = measureCluster(campaign, background, traffic, member.at, wave);
    const wasRaised = campaign.raisedAs !== null;
    if (wasRaised && isHarmless(shape)) {
      const step = describe(campaign, shape, absorbed);
      withdraw(campaign);
      return { ...step, isWithdrawn: true };
    }
    campaign.raisedAs = judgeCluster(shape, campaign.raisedAs) ?? campaign.raisedAs;
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
    const before = campaign.id;
    book.drop(campaign);
    background.putBack(campaign.features, campaign.sums.mentions);
    usual.putBack(campaign.sums);
    pastAuthors.forget(campaign.id);
    campaign.raisedAs = null;
    campaign.id = book.freeName(`${campaign.id}+`);
    book.put(campaign, [...campaign.features.keys()]);
    waves.rename(before, campaign.id);
  }

  /** @param again where the mention was taken in before, so that traffic and habits have counted it */
  function take(mention: string, facts: MentionFacts, again: Again | null): CampaignStep | null {
    const at = facts.postedAt.getTime();
    if (again === null) traffic.add(at);
    const near = around(traffic, at);
    const features = featuresOf(facts);
    const kind = surgeWatch.kindOf(facts, features);
    const surges = kind === null ? NO_SURGES : surgeWatch.measure(kind, facts, features, traffic, background);
    const links = findLinks(facts, features, at, near, surges);
    const absorbed: string[] = [];
    const group = merge(links, surges, absorbed);
    let campaign = group ?? createCampaign(again?.name ?? book.freeName(mention), at);
    if (again === null && campaign.raisedAs === null) background.add(features);
    const mayCount = again === null || again.isRemembered || group === undefined;
    const member = addMember(campaign, mention, facts, features, mayCount);
    if (again === null && campaign.raisedAs === null && member.isCounted) usual.add(facts, member.isCopy);
    book.put(campaign, features);
    let wave: Wave | null = null;
    if (kind !== null && mayBeRush(campaign, kind)) {
      surgeWatch.add(kind, facts, features, again === null);
      const told = { mention, author: facts.author, at, campaign: campaign.id, features, copies: [] };
      waves.add(kind, told);
      wave = waves.find(kind, told, traffic);
      if (wave !== null) {
        campaign = gather(campaign, wave, kind, absorbed);
        book.put(campaign, features);
      }
    }
    const beyond = wave !== null && hasMost(campaign, wave) ? wave.strength : 0;
    return judge(campaign, member, beyond, absorbed);
  }

  /** The campaign that it was in, or null where it is in none that remembers it. */
  function takeOut(mention: string, facts: MentionFacts): Campaign | null {
    const features = featuresOf(facts);
    waves.remove(mention);
    surgeWatch.remove(facts, features);
    const campaign = book.campaignOf(mention, features);
    if (campaign === null) return null;
    removeMember(campaign, mention, facts);
    // A raised one that is empty is over: what comes after it is another one.
    if (campaign.members.length === 0 && (campaign.raisedAs === null || campaign.posted <= 0)) book.drop(campaign);
    else book.weigh(campaign);
    return campaign;
  }

  return {
    /** Takes one mention in. Reposts, also those written out as text, say nothing of their own and are left out. */
    add: (mention: string, facts: MentionFacts): CampaignStep | null =>
      saysNothing(facts) ? null : take(mention, facts, null),

    /**
     * Judges a mention anew: it leaves what it was part of, and what was counted of it once is not counted again.
     * @param before what it was taken in with
     * @param sequence of the change, for the name of a group that it founds
     */
    replace(mention: string, before: MentionFacts, after: MentionFacts, sequence: number): CampaignStep | null {
      if (saysNothing(before)) return saysNothing(after) ? null : take(mention, after, null);
      const isRemembered = takeOut(mention, before) !== null;
      return saysNothing(after) ? null : take(mention, after, { name: `${mention}+${sequence}`, isRemembered });
    },

    /** Takes a mention out, with the facts it was added with; a raised campaign that it was in is measured again. */
    remove(mention: string, facts: MentionFacts): CampaignStep | null {
      const campaign = takeOut(mention, facts);
      if (campaign === null || campaign.raisedAs === null || campaign.members.length === 0) return null;
      const shape = measureCluster(campaign, background, traffic, campaign.last);
      return describe(campaign, shape, []);
    },

    /** Everything remembered, as plain values that JSON keeps. */
    save: (): DetectorState => ({
      background: background.save(),
      traffic: traffic.save(),
      surges: surgeWatch.save(),
      usual: usual.save(),
      pastAuthors: pastAuthors.save(),
      book: book.save(),
      waves: waves.save(),
    }),
  };
}
export type CampaignDetector = ReturnType<typeof createCampaignDetector>;

/** A mention that is judged again. */
interface Again {
  /** Of the group that it founds: names are for good, and its own may be that of another one. */
  name: string;
  /** False where a group may have counted it that no longer remembers it. */
  isRemembered: boolean;
}

/** A repost, also one written out as text. */
function saysNothing(facts: MentionFacts): boolean {
  return facts.repostOf !== null || facts.marks.includes('RESHARE');
}

/** What a raised campaign brings by its copies, or of another kind, says nothing of who else comes. */
function mayBeRush({ raisedAs, sums }: Campaign, kind: ThreatKind): boolean {
  return raisedAs === null || (raisedAs === kind && (kind === 'COMPLAINT' || sums.copies < sums.mentions / 2));
}

/** Whether a campaign is what a wave is made of. */
function hasMost({ id }: Campaign, { members }: Wave): boolean {
  return members.filter(({ campaign }) => campaign === id).length >= members.length * MOST_OF_WAVE;
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
