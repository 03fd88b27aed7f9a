import type { ThreatRow } from '../../models/threat';
import { AppError, notFound } from '../errors';
import type { Severity, ThreatKind, ThreatScope, ThreatStatus } from '../monitor/threat';
import { type Actor, authorizeBrand } from './authorize';
import type { Deps } from './deps';
import { checkFirst, type Page, toPage } from './pages';
import type { Projector } from './projection/projector';
import { type AsOf, settleProjections } from './readTrend';
import { afterThreatPlace, type ThreatOrder, threatSort } from './threatOrder';

export interface ThreatFilter {
  kinds?: ThreatKind[] | null;
  scopes?: ThreatScope[] | null;
  statuses?: ThreatStatus[] | null;
  severities?: Severity[] | null;
  /** Empty: those that nobody works on. */
  assignee?: string | null;
  muted?: boolean | null;
  /** By openedAt: from inclusive, to exclusive. */
  openedFrom?: Date | null;
  openedTo?: Date | null;
  /** Whether it is part of a wave or campaign. */
  inWave?: boolean | null;
  /** A part of the title, whatever the case. */
  text?: string | null;
}

export interface ThreatsInput {
  brand: string;
  filter?: ThreatFilter | null;
  /** OPENED_AT unless given. */
  orderBy?: ThreatOrder;
  first: number;
  after?: string | null;
}

const MAX_TEXT_LENGTH = 200;

/** Of a mention's threats the one that it is shown under: the wave or campaign that it is in, else its author's. */
export function shownThreat<Threat extends Pick<ThreatRow, 'scope'>>(threats: readonly Threat[]): Threat | undefined {
  return threats.find(({ scope }) => scope === 'CAMPAIGN') ?? threats[0];
}

/**
 * Threats of a brand in an order, largest or newest first, of every status unless filtered; what has been accepted is
 * waited for.
 * @throws AppError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT for a bad filter, page or cursor
 */
export async function readThreats(
  deps: Deps & { projector: Projector },
  input: ThreatsInput,
  actor: Actor,
): Promise<Page<ThreatRow> & { asOf: AsOf }> {
  authorizeBrand(actor, 'read', input.brand);
  checkFirst(input.first);
  const conditions = threatConditions(deps, input.brand, input.filter);
  const order = input.orderBy ?? 'OPENED_AT';
  const place = afterThreatPlace(order, input.after);
  if ((await deps.models.Brand.exists({ _id: input.brand })) === null) throw notFound('brand', input.brand);
  const asOf = await settleProjections(deps, input.brand);
  const page = await findThreatPage(deps, [...conditions, ...place], order, input.first);
  return { ...page, asOf };
}

/** Single threats below a wave which the caller may see, newest opened first. @throws AppError BAD_USER_INPUT */
export async function readThreatMembers(
  deps: Deps & { projector: Projector },
  wave: ThreatRow,
  first: number,
  after?: string | null,
): Promise<Page<ThreatRow> & { asOf: AsOf }> {
  checkFirst(first);
  const place = afterThreatPlace('OPENED_AT', after);
  const asOf = await settleProjections(deps, wave.brand);
  return { ...(await findThreatPage(deps, [{ parent: wave._id }, ...place], 'OPENED_AT', first)), asOf };
}

async function findThreatPage(
  deps: Deps,
  conditions: Record<string, unknown>[],
  order: ThreatOrder,
  first: number,
): Promise<Page<ThreatRow>> {
  const rows = await deps.models.Threat.find({ $and: conditions })
    .sort(threatSort(order))
    .limit(first + 1)
    .lean<ThreatRow[]>();
  return toPage(rows, first);
}

export function countThreatRows(deps: Deps, brand: string, filter: ThreatFilter | null | undefined): Promise<number> {
  return deps.models.Threat.countDocuments({ $and: threatConditions(deps, brand, filter) }).exec();
}

export function countThreatMembers(deps: Deps, wave: string): Promise<number> {
  return deps.models.Threat.countDocuments({ parent: wave }).exec();
}

function threatConditions(
  deps: Pick<Deps, 'clock'>,
  brand: string,
  filter: ThreatFilter | null | undefined,
): Record<string, unknown>[] {
  const conditions: Record<string, unknown>[] = [{ brand }];
  if (!filter) return conditions;
  const { openedFrom, openedTo, text, assignee } = filter;
  if (openedFrom && openedTo && openedFrom >= openedTo)
    throw new AppError('BAD_USER_INPUT', 'The filter needs `openedFrom` before `openedTo`.');
  if (text != null && (text.trim() === '' || text.length > MAX_TEXT_LENGTH))
    throw new AppError('BAD_USER_INPUT', `The filter's \`text\` has 1 to ${MAX_TEXT_LENGTH} characters.`);
  if (filter.kinds) conditions.push({ kind: { $in: filter.kinds } });
  if (filter.scopes) conditions.push({ scope: { $in: filter.scopes } });
  if (filter.statuses) conditions.push({ status: { $in: filter.statuses } });
  if (filter.severities) conditions.push({ severity: { $in: filter.severities } });
  if (assignee != null) conditions.push({ assignee: assignee.trim() || null });
  if (filter.muted != null) conditions.push({ mutedUntil: mutedNow(filter.muted, deps.clock()) });
  if (filter.inWave != null) conditions.push({ parent: { $exists: filter.inWave } });
  if (openedFrom) conditions.push({ openedAt: { $gte: openedFrom } });
  if (openedTo) conditions.push({ openedAt: { $lt: openedTo } });
  if (text != null) conditions.push({ title: { $regex: escapeRegex(text.trim()), $options: 'i' } });
  return conditions;
}

function mutedNow(muted: boolean, now: Date): object {
  return muted ? { $gt: now } : { $not: { $gt: now } };
}

function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
