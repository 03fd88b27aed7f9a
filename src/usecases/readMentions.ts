import type { MentionRow } from '../../models/mention';
import { AppError, notFound } from '../errors';
import { authorKey } from '../monitor/identity';
import { CHANNELS, type Channel, type Language, type MentionKind, type Polarity } from '../nlp/doc';
import { type Actor, authorizeBrand } from './authorize';
import type { Deps } from './deps';
import { afterPlace, checkFirst, type Page, toPage } from './pages';

export interface MentionFilter {
  kinds?: MentionKind[] | null;
  channels?: Channel[] | null;
  languages?: Language[] | null;
  polarities?: Polarity[] | null;
  /** By postedAt: from inclusive, to exclusive. */
  from?: Date | null;
  to?: Date | null;
  /** A handle, on any channel unless channels are given. */
  author?: string | null;
}

export interface MentionsInput {
  brand: string;
  filter?: MentionFilter | null;
  first: number;
  after?: string | null;
}

/** Mentions of a brand, newest first. @throws AppError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT for a bad page or cursor */
export async function readMentions(deps: Deps, input: MentionsInput, actor: Actor): Promise<Page<MentionRow>> {
  authorizeBrand(actor, 'read', input.brand);
  checkFirst(input.first);
  if ((await deps.models.Brand.exists({ _id: input.brand })) === null) throw notFound('brand', input.brand);
  return findPage(deps, mentionConditions(input.brand, input.filter), input.first, input.after);
}

export function countMentions(deps: Deps, brand: string, filter: MentionFilter | null | undefined): Promise<number> {
  return deps.models.Mention.countDocuments({ $and: mentionConditions(brand, filter) }).exec();
}

/** Mentions that belong to a threat which the caller may see, newest first. @throws AppError BAD_USER_INPUT */
export async function readThreatMentions(
  deps: Deps,
  threat: string,
  first: number,
  after?: string | null,
): Promise<Page<MentionRow>> {
  checkFirst(first);
  return findPage(deps, [{ threats: threat }], first, after);
}

async function findPage(
  deps: Deps,
  conditions: Record<string, unknown>[],
  first: number,
  after: string | null | undefined,
): Promise<Page<MentionRow>> {
  const rows = await deps.models.Mention.find({ $and: [...conditions, ...afterPlace('postedAt', after)] })
    .sort({ postedAt: -1, _id: -1 })
    .limit(first + 1)
    .lean<MentionRow[]>();
  return toPage(rows, first);
}

function mentionConditions(brand: string, filter: MentionFilter | null | undefined): Record<string, unknown>[] {
  const conditions: Record<string, unknown>[] = [{ brand }];
  if (!filter) return conditions;
  if (filter.from && filter.to && filter.from >= filter.to)
    throw new AppError('BAD_USER_INPUT', 'The filter needs `from` before `to`.');
  if (filter.from) conditions.push({ postedAt: { $gte: filter.from } });
  if (filter.to) conditions.push({ postedAt: { $lt: filter.to } });
  if (filter.kinds) conditions.push({ 'analysis.kind': { $in: filter.kinds } });
  if (filter.channels) conditions.push({ channel: { $in: filter.channels } });
  if (filter.languages) conditions.push({ 'analysis.language': { $in: filter.languages } });
  if (filter.polarities) conditions.push({ 'analysis.sentiment.polarity': { $in: filter.polarities } });
  if (filter.author)
    conditions.push({ authorKey: { $in: CHANNELS.map((channel) => authorKey(channel, filter.author!)) } });
  return conditions;
}
