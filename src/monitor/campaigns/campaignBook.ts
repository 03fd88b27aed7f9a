import { type Background, featureForm } from './background';
import { type Campaign, restoreCampaign, type SavedCampaign, saveCampaign, weightOf } from './cluster';

/** Campaigns, most of them one mention that nothing followed yet, remembered per brand. */
const MAX_CAMPAIGNS = 4_000;
/** Members, authors and features remembered over all of them: about 60 MB. */
const MAX_WEIGHT = 400_000;
/** Of so many of those untouched longest, the one with fewest authors gives way. */
const EVICTION_SAMPLE = 24;
const MAX_PER_FEATURE = 48;
/** Campaigns dropped until names of theirs that were left behind are looked for. */
const SWEEP_AFTER = 4_000;
const MAX_CANDIDATES = 10;
/** A word that is in more of the brand's mentions leads to no campaign. */
const COMMON_WORD = 0.06;

export interface BookState {
  campaigns: SavedCampaign[];
  /** Places of campaigns in the list above, by feature. */
  features: [string, number[]][];
}

/** The campaigns of a brand that may still grow, found by what their mentions share. */
export function createCampaignBook(state?: BookState) {
  const campaigns = new Map<string, Campaign>();
  const byFeature = new Map<string, string[]>();
  const weights = new Map<string, number>();
  let weight = 0;
  let dropped = 0;
  for (const saved of state?.campaigns ?? []) {
    const campaign = restoreCampaign(saved);
    campaigns.set(campaign.id, campaign);
    weigh(campaign);
  }
  for (const [feature, places] of state?.features ?? [])
    byFeature.set(
      feature,
      places.map((place) => state!.campaigns[place]!.id),
    );

  /** Notes what a campaign costs that has changed. */
  function weigh(campaign: Campaign): void {
    const now = weightOf(campaign);
    weight += now - (weights.get(campaign.id) ?? 0);
    weights.set(campaign.id, now);
  }

  function index(campaign: Campaign, features: readonly string[]): void {
    for (const feature of features) {
      const ids = byFeature.get(feature);
      if (ids === undefined) byFeature.set(feature, [campaign.id]);
      else if (!ids.includes(campaign.id)) {
        ids.push(campaign.id);
        if (ids.length > MAX_PER_FEATURE)
          byFeature.set(feature, ids.filter((id) => campaigns.has(id)).slice(-MAX_PER_FEATURE));
      }
    }
  }

  /** A campaign leaves names behind under words that it lost before it was dropped. */
  function sweep(): void {
    for (const [feature, ids] of byFeature) {
      const living = ids.filter((id) => campaigns.has(id));
      if (living.length === 0) byFeature.delete(feature);
      else if (living.length < ids.length) byFeature.set(feature, living);
    }
  }

  function drop(campaign: Campaign): void {
    for (const feature of campaign.features.keys()) {
      const ids = byFeature.get(feature);
      const place = ids?.indexOf(campaign.id) ?? -1;
      if (place === -1) continue;
      ids!.splice(place, 1);
      if (ids!.length === 0) byFeature.delete(feature);
    }
    campaigns.delete(campaign.id);
    weight -= weights.get(campaign.id) ?? 0;
    weights.delete(campaign.id);
    if (++dropped % SWEEP_AFTER === 0) sweep();
  }

  function evict(): void {
    let smallest: Campaign | null = null;
    let looked = 0;
    for (const candidate of campaigns.values()) {
      if (looked++ === EVICTION_SAMPLE) break;
      if (smallest === null || candidate.authors.size < smallest.authors.size) smallest = candidate;
    }
    drop(smallest!);
  }

  return {
    index,
    drop,
    weigh,

    get: (id: string): Campaign | null => campaigns.get(id) ?? null,

    /** A name no campaign has: a mention that is judged anew may found a second one. */
    freeName(mention: string): string {
      let name = mention;
      while (campaigns.has(name)) name += '+';
      return name;
    },

    /** Keeps a campaign as the one touched last, and finds it by further features. */
    put(campaign: Campaign, features: readonly string[]): void {
      campaigns.delete(campaign.id);
      campaigns.set(campaign.id, campaign);
      index(campaign, features);
      weigh(campaign);
      while (campaigns.size > MAX_CAMPAIGNS || (weight > MAX_WEIGHT && campaigns.size > 1)) evict();
    },

    /** The campaigns that share most of what is rare. */
    candidates(features: readonly string[], background: Background): Campaign[] {
      const shared = new Map<string, number>();
      for (const feature of features) {
        const ids = byFeature.get(feature);
        if (ids === undefined) continue;
        const rarity = background.share(feature, 0, 0);
        if (rarity > COMMON_WORD && featureForm(feature) === 'word') continue;
        for (const id of ids) shared.set(id, (shared.get(id) ?? 0) - Math.log(rarity));
      }
      return [...shared]
        .filter(([id]) => campaigns.has(id))
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, MAX_CANDIDATES)
        .map(([id]) => campaigns.get(id)!);
    },

    /** The campaign that remembers a mention as its member, or null. */
    campaignOf(mention: string, features: readonly string[]): Campaign | null {
      const isIn = (campaign: Campaign | undefined): campaign is Campaign =>
        campaign?.members.some((member) => member.mention === mention) === true;
      const own = campaigns.get(mention);
      if (isIn(own)) return own;
      for (const feature of features) {
        for (const id of byFeature.get(feature) ?? []) {
          const campaign = campaigns.get(id);
          if (isIn(campaign)) return campaign;
        }
      }
      // Words that were blanked in the log lead nowhere.
      return features.length > 0 ? null : ([...campaigns.values()].find(isIn) ?? null);
    },

    save(): BookState {
      const list = [...campaigns.values()];
      const places = new Map(list.map((campaign, place) => [campaign.id, place]));
      return {
        campaigns: list.map(saveCampaign),
        features: [...byFeature].flatMap(([feature, ids]) => {
          const living = ids.flatMap((id) => (places.has(id) ? [places.get(id)!] : []));
          return living.length === 0 ? [] : [[feature, living]];
        }),
      };
    },
  };
}
