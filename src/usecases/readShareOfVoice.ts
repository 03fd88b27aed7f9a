import type { BrandRow } from '../../models/brand';
import type { TrendFilter } from '../monitor/foldTrend';
import { type Actor, authorizeBrand, isVisible } from './authorize';
import type { Deps } from './deps';
import { foldRollups } from './foldRollups';
import type { Projector } from './projection/projector';
import { settleProjections } from './readTrend';

export interface ShareOfVoiceInput {
  brand: string;
  /** Aligned to quarters of an hour. */
  from: Date;
  to: Date;
  timeZone: string;
  filter: TrendFilter;
}

export interface VoiceShare {
  brand: BrandRow;
  mentions: number;
  /** Of the mentions of all brands listed, in [0, 1]; null without any. */
  share: number | null;
  netSentiment: number | null;
}

/** Brands looked through for those that a competitor's name stands for. */
const MAX_BRANDS = 10_000;

/**
 * How much is said of a brand and of its competitors, as far as they are watched here and the key may read them. A
 * competitor is a brand whose slug, name or alias it names, ignoring case. The brand itself comes first.
 * @throws AppError NOT_FOUND, FORBIDDEN
 */
export async function readShareOfVoice(
  deps: Deps & { projector: Projector },
  input: ShareOfVoiceInput,
  actor: Actor,
): Promise<VoiceShare[]> {
  authorizeBrand(actor, 'read', input.brand);
  const brands = await deps.models.Brand.find().sort({ _id: 1 }).limit(MAX_BRANDS).lean<BrandRow[]>();
  const own = brands.find((brand) => brand._id === input.brand);
  if (own === undefined) return [];
  const names = new Set(own.competitors.map(plain));
  const rivals = brands.filter(
    (brand) => brand !== own && isVisible(actor, brand._id) && namesOf(brand).some((name) => names.has(name)),
  );
  const shares: VoiceShare[] = [];
  for (const brand of [own, ...rivals]) {
    const { mentions, netSentiment } = await countBrand(deps, brand._id, input);
    shares.push({ brand, mentions, share: null, netSentiment });
  }
  const sum = shares.reduce((total, { mentions }) => total + mentions, 0);
  return shares.map((each) => ({ ...each, share: sum === 0 ? null : each.mentions / sum }));
}

async function countBrand(
  deps: Deps & { projector: Projector },
  brand: string,
  { from, to, timeZone, filter }: ShareOfVoiceInput,
) {
  await settleProjections(deps, brand);
  const buckets = [{ start: from, end: to }];
  const { total } = await foldRollups(deps.models, {
    brand,
    buckets,
    interval: 'MONTH',
    timeZone,
    dimensions: [],
    filter,
    hasDistinct: false,
  });
  return total;
}

function namesOf(brand: BrandRow): string[] {
  return [brand._id, brand.name, ...brand.aliases].map(plain);
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
