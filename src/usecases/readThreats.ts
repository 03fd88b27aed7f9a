import type { ThreatRow } from '../../models/threat';
import { notFound } from '../errors';
import type { Severity, ThreatKind, ThreatStatus } from '../monitor/threat';
import { type Actor, authorizeBrand } from './authorize';
import type { Deps } from './deps';
import { afterPlace, checkFirst, type Page, toPage } from './pages';
import type { Projector } from './projection/projector';
import { type AsOf, settleProjections } from './readTrend';

export interface ThreatFilter {
  kinds?: ThreatKind[] | null;
  statuses?: ThreatStatus[] | null;
  severities?: Severity[] | null;
  assignee?: string | null;
}

export interface ThreatsInput {
  brand: string;
  filter?: ThreatFilter | null;
  first: number;
  after?: string | null;
}

/**
 * Threats of a brand, newest opened first, of every status unless filtered; what has been accepted is waited for.
 * @throws AppError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT for a bad page or cursor
 */
export async function readThreats(
  deps: Deps & { projector: Projector },
  input: ThreatsInput,
  actor: Actor,
): Promise<Page<ThreatRow> & { asOf: AsOf }> {
  authorizeBrand(actor, 'read', input.brand);
  checkFirst(input.first);
  const place = afterPlace('openedAt', input.after);
  if ((await deps.models.Brand.exists({ _id: input.brand })) === null) throw notFound('brand', input.brand);
  const asOf = await settleProjections(deps, input.brand);
  const rows = await deps.models.Threat.find({ $and: [threatConditions(input.brand, input.filter), ...place] })
    .sort({ openedAt: -1, _id: -1 })
    .limit(input.first + 1)
    .lean<ThreatRow[]>();
  return { ...toPage(rows, input.first), asOf };
}

export function countThreatRows(deps: Deps, brand: string, filter: ThreatFilter | null | undefined): Promise<number> {
  return deps.models.Threat.countDocuments(threatConditions(brand, filter)).exec();
}

function threatConditions(brand: string, filter: ThreatFilter | null | undefined): Record<string, unknown> {
  const conditions: Record<string, unknown> = { brand };
  if (filter?.kinds) conditions.kind = { $in: filter.kinds };
  if (filter?.statuses) conditions.status = { $in: filter.statuses };
  if (filter?.severities) conditions.severity = { $in: filter.severities };
  if (filter?.assignee) conditions.assignee = filter.assignee;
  return conditions;
}
