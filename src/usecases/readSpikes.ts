import type { CheckpointRow } from '../../models/checkpoint';
import type { SpikeRow } from '../../models/spike';
import type { SpikeDayRow } from '../../models/spikeDay';
import { notFound } from '../errors';
import { readinessAt, type SpikeReadiness } from '../monitor/spikeBaseline';
import { SLOTS_A_DAY } from '../monitor/spikeCounts';
import { type Actor, authorizeBrand } from './authorize';
import type { Deps } from './deps';
import { afterPlace, checkFirst, type Page, toPage } from './pages';
import type { Projector } from './projection/projector';
import { type AsOf, settleProjections } from './readTrend';

export interface SpikesInput {
  brand: string;
  first: number;
  after?: string | null;
}

export type SpikePage = Page<SpikeRow> & { asOf: AsOf; readiness: SpikeReadiness };

/**
 * Spikes of a brand, newest begin first; what has been accepted is waited for.
 * @throws AppError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT for a bad page or cursor
 */
export async function readSpikes(
  deps: Deps & { projector: Projector },
  input: SpikesInput,
  actor: Actor,
): Promise<SpikePage> {
  authorizeBrand(actor, 'read', input.brand);
  checkFirst(input.first);
  const place = afterPlace('beganAt', input.after);
  if ((await deps.models.Brand.exists({ _id: input.brand })) === null) throw notFound('brand', input.brand);
  const asOf = await settleProjections(deps, input.brand);
  const checkpoint = await deps.models.Checkpoint.findOne({ _id: input.brand }).lean<CheckpointRow | null>();
  const rows = await deps.models.Spike.find({ $and: [{ brand: input.brand, withdrawnAt: null }, ...place] })
    .sort({ beganAt: -1, _id: -1 })
    .limit(input.first + 1)
    .lean<SpikeRow[]>();
  return {
    ...toPage(rows, input.first),
    asOf: { ...asOf, isComplete: asOf.isComplete && checkpoint?.unjudged === undefined },
    readiness: await readReadiness(deps, input.brand),
  };
}

export function countSpikes(deps: Deps, brand: string): Promise<number> {
  return deps.models.Spike.countDocuments({ brand, withdrawnAt: null }).exec();
}

/** How well mentions of now can be judged: whole days of history, to a day. */
async function readReadiness(deps: Deps, brand: string): Promise<SpikeReadiness> {
  const [oldest, newest] = await Promise.all(
    ([1, -1] as const).map((direction) =>
      deps.models.SpikeDay.findOne({ brand }, { day: 1 }).sort({ day: direction }).lean<SpikeDayRow | null>(),
    ),
  );
  if (!oldest || !newest) return 'NOT_ENOUGH_DATA';
  return readinessAt(oldest.day * SLOTS_A_DAY, newest.day * SLOTS_A_DAY);
}
